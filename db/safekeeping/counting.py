"""How much a desk's file holds: cases, events, and the newest line of its log."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from db import audit
from db.connection import Access, open_keyed
from db.driver import Connection, in_the_desks_words
from desk_app.services.safekeeping.values import Counts


def counts(access: Access) -> Counts:
    """Count on an own short connection: 0.4 s for 500,000 cases, most of it events.

    Raises:
        DeskError: ``desk-damaged``, and what ``connection.open_keyed`` raises.
    """
    with as_it_is_now(access) as count:
        return count()


def counts_in(connection: Connection) -> Counts:
    """Count what this connection sees; as of one moment only inside a transaction."""
    newest = audit.head(connection)
    # Two statements: each alone, the engine counts pages of rows, not rows.
    (cases,) = connection.execute("SELECT count(*) FROM cases").fetchone()
    (events,) = connection.execute("SELECT count(*) FROM events").fetchone()
    return Counts(cases, events, newest.seq, newest.seal.hex())


@contextmanager
def as_it_is_now(access: Access) -> Iterator[Callable[[], Counts]]:
    """Look at the desk now; what is given counts it so, once, on any thread.

    Raises:
        DeskError: see ``counts``.
    """
    connection = open_keyed(access, any_thread=True)
    try:
        with in_the_desks_words():
            connection.execute("BEGIN")
            audit.head(connection)

        def count() -> Counts:
            with in_the_desks_words():
                found = counts_in(connection)
                # Who looks back for longer keeps others from clearing up.
                connection.execute("ROLLBACK")
            return found

        yield count
    finally:
        connection.close()


def seal_of_line(access: Access, number: int) -> str:
    """Return the seal of one line of the log; zeros for none, as for an empty log."""
    connection = open_keyed(access)
    try:
        with in_the_desks_words():
            row = connection.execute(
                "SELECT h FROM audit WHERE seq = :number", {"number": number}
            ).fetchone()
    finally:
        connection.close()
    return bytes(32).hex() if row is None else bytes(row[0]).hex()
