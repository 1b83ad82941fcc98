"""Is a written backup a whole desk, sealed with our key, and the one it should be?"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from db.connection import Access, open_untouched
from db.driver import Connection, in_the_desks_words
from db.safekeeping import checks
from db.safekeeping.counting import counts_in
from db.safekeeping.examine import seals
from db.safekeeping.side_by_side import Ended, Work, end_when, side_by_side
from db.schema.schema_check import release_of
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import Counts, Finding, State

T = TypeVar("T")

_PLAIN = b"SQLite format 3\0"
# What stops the work as itself; everything else says that the copy is not good.
_NOT_THE_COPYS_FAULT = frozenset({"disk-full", "desk-busy"})


class Verified(NamedTuple):
    """What a good copy holds.

    Attributes:
        counts: rows, and the newest line of the log.
        schema: the migrations it went through.
        digest: SHA-256 of the file, hexadecimal.
    """

    counts: Counts
    schema: tuple[str, ...]
    digest: str


def verified(
    copy: Access, look: Callable[[], object], meanwhile: Callable[[], T]
) -> tuple[Verified, T]:
    """Open a copy of a desk, compare its tables, read every page of it, and count.

    Args:
        copy: nobody writes in it meanwhile; not a byte in or beside it changes.
        look: called often on this thread; raising ends the work.
        meanwhile: something else to do beside it, on another thread.

    Raises:
        DeskError: ``backup-failed`` (why: a code).
    """
    done: list[T] = []
    try:
        good = _verified(copy, look, lambda: done.append(meanwhile()))
    except DeskError as refusal:
        if refusal.code in _NOT_THE_COPYS_FAULT | {"backup-failed"}:
            raise
        raise DeskError("backup-failed", why=refusal.code) from refusal
    return good, done[0]


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file, hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _verified(
    copy: Access, look: Callable[[], object], meanwhile: Callable[[], object]
) -> Verified:
    _refuse_unsealed(copy)
    with _opened(copy) as connection:
        schema, tables = release_of(connection), checks.tables(connection)
    if not schema:
        raise DeskError("backup-failed", why="copy-empty")
    findings: list[Finding] = []
    found: list[Counts] = []
    digests: list[str] = []

    def seal(_ended: Ended) -> None:
        with _opened(copy) as connection:
            findings.extend(seals(connection))

    def count(_ended: Ended) -> None:
        with _opened(copy) as connection:
            found.append(counts_in(connection))

    # The longest first, so that both threads end together.
    works: list[Work] = [
        seal,
        *(partial(_check_table, copy, table, findings) for table in tables),
        lambda _: digests.append(sha256(copy.path)),
        count,
        lambda _: meanwhile(),
    ]
    side_by_side(works, look)
    for finding in findings:
        if finding.state is not State.GOOD:
            raise DeskError("backup-failed", why=f"copy-{finding.check}")
    return Verified(found[0], schema, digests[0])


def _refuse_unsealed(copy: Access) -> None:
    """Anybody who has the file but not the key must be left outside."""
    with copy.path.open("rb") as file:
        if file.read(len(_PLAIN)) == _PLAIN:
            raise DeskError("backup-failed", why="copy-not-encrypted")
    another = copy._replace(key=bytes(byte ^ 0xFF for byte in copy.key))
    try:
        open_untouched(another).close()
    except DeskError as refusal:
        if refusal.code != "desk-file-not-ours":
            raise
    else:
        raise DeskError("backup-failed", why="copy-not-encrypted")


def _check_table(
    copy: Access, table: str, findings: list[Finding], ended: Ended
) -> None:
    """Is the table whole, and are its indexes?"""
    with _opened(copy) as connection:
        end_when(connection, ended)
        bad = checks.quick_check(connection, table)
    findings.append(Finding("quick-check", State.BAD if bad else State.GOOD))


@contextmanager
def _opened(copy: Access) -> Iterator[Connection]:
    with in_the_desks_words():
        connection = open_untouched(copy)
        try:
            yield connection
        finally:
            connection.close()
