"""Taking people out of the desk's file, down to the last byte of it.

What was typed as a reason stands in the events, which two triggers guard against every
change. Nothing but this may pass them: inside one transaction, on a connection of its
own, the guard of changes steps aside, the reasons are emptied, and the guard is back
before anything is kept. The schema is compared with the released one before that, too:
another program sees the events guarded at every moment.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime

from db import audit
from db.cases.case_rows import instant_text
from db.cases.counters import Counters
from db.cases.forgetting import forget
from db.connection import Access, open_keyed
from db.desk_lock import DeskLock
from db.driver import Connection, in_the_desks_words
from db.schema.schema_check import refuse_foreign_objects
from desk_app.errors import DeskError
from desk_app.services.ports import AuditEntry, Clock
from desk_app.services.privacy.forgetter import Closed, Hold, Swept
from desk_app.services.staff import Action

_GUARD = "events_stay"
_CLOSED = """
SELECT cases.reference, cases.closed_on, holds.case_id IS NOT NULL
FROM cases LEFT JOIN holds ON holds.case_id = cases.id
WHERE cases.closed_on <= :until AND cases.forgotten_on IS NULL
    AND cases.status NOT IN ('open', 'waiting')
ORDER BY cases.closed_on, cases.id
"""
_HOLDS = """
SELECT cases.reference, holds.reason, holds.actor, holds.at
FROM holds JOIN cases ON cases.id = holds.case_id ORDER BY holds.at, cases.id
"""
_HOLD = """
INSERT INTO holds (case_id, reason, actor, at) VALUES (:id, :reason, :actor, :at)
ON CONFLICT (case_id) DO UPDATE SET
    reason = excluded.reason, actor = excluded.actor, at = excluded.at
"""


class SqliteForgetter:
    """``Forgetter`` over a desk's file. It keeps nothing open between two calls."""

    def __init__(self, access: Access, now: Clock) -> None:
        self._access = access
        self._now = now

    def closed(self, until: date) -> Sequence[Closed]:
        """Cases closed on that day or before, not forgotten yet, oldest first."""
        with self._connected() as connection:
            rows = connection.execute(_CLOSED, {"until": until.isoformat()}).fetchall()
        return [
            Closed(case, date.fromisoformat(day), bool(held))
            for case, day, held in rows
        ]

    def holds(self) -> Sequence[Hold]:
        """What is not to be forgotten, oldest decision first."""
        with self._connected() as connection:
            rows = connection.execute(_HOLDS).fetchall()
        return [
            Hold(case, reason, actor, datetime.fromisoformat(at))
            for case, reason, actor, at in rows
        ]

    def hold(self, case: str, reason: str, entry: AuditEntry) -> None:
        """Keep the case until somebody releases it; the newer reason counts."""
        with self._changing() as connection:
            case_id, forgotten_on = _case(connection, case)
            if forgotten_on is not None:
                raise DeskError("case-forgotten", case=case, day=forgotten_on)
            at = instant_text(self._now())
            said = {"id": case_id, "reason": reason, "actor": entry.actor, "at": at}
            connection.execute(_HOLD, said)
            self._log(connection, [entry])

    def release(self, case: str, entry: AuditEntry) -> None:
        """The case may be forgotten again."""
        with self._changing() as connection:
            case_id, _ = _case(connection, case)
            gone = connection.execute(
                "DELETE FROM holds WHERE case_id = ?", (case_id,)
            ).rowcount
            if not gone:
                raise DeskError("case-not-held", case=case)
            self._log(connection, [entry])

    def erase(self, cases: Sequence[str], day: date, by: str) -> tuple[str, ...]:
        """Forget these cases in one unit, each with its line in the log."""
        now = self._now()
        with self._changing() as connection:
            counters = Counters(connection)
            with _events_may_change(connection):
                gone = [
                    case
                    for case in cases
                    if forget(connection, counters, case, day, now)
                ]
            counters.keep()
            _drop_requests_of(connection, set(gone))
            self._log(connection, [AuditEntry(by, Action.FORGET, it) for it in gone])
            # Never kept with a guard missing.
            refuse_foreign_objects(connection)
        return tuple(gone)

    def drop_requests(self, before: datetime) -> int:
        """Drop the answers to wishes from before then; return how many."""
        with self._changing() as connection:
            return connection.execute(
                "DELETE FROM requests WHERE at < ?", (instant_text(before),)
            ).rowcount

    def sweep(self) -> Swept:
        """Let go of what the file still remembers of its earlier content.

        Deleted rows are written over at once (``secure_delete``, and the same of the
        search index). Older versions of pages wait beside the file until they are all
        moved in; who reads just now keeps them there.
        """
        with self._connected() as connection:
            (busy, _, _) = connection.execute(
                "PRAGMA wal_checkpoint(TRUNCATE)"
            ).fetchone()
            newest = audit.head(connection)
        return Swept(not busy, newest.seq, newest.seal.hex())

    def _log(self, connection: Connection, entries: Sequence[AuditEntry]) -> None:
        key = audit.audit_key(self._access.sealing_key)
        head, at = audit.head(connection), self._now()
        for entry in entries:
            head = audit.append(connection, key, head, at, entry)

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        lock = DeskLock(self._access.path.parent)
        try:
            connection = open_keyed(self._access)
            try:
                with in_the_desks_words():
                    yield connection
            finally:
                connection.close()
        finally:
            lock.release()

    @contextmanager
    def _changing(self) -> Iterator[Connection]:
        """All of the block, or nothing."""
        with self._connected() as connection:
            refuse_foreign_objects(connection)
            connection.execute("PRAGMA foreign_keys = ON").fetchall()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise


@contextmanager
def _events_may_change(connection: Connection) -> Iterator[None]:
    """Let the guard step aside; an error takes everything back, and it with it."""
    (guard,) = connection.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (_GUARD,)
    ).fetchone()
    connection.execute(f"DROP TRIGGER {_GUARD}")
    yield
    connection.execute(guard)


def _drop_requests_of(connection: Connection, cases: set[str]) -> None:
    """Drop the answers that name one of these cases: they say who came together."""
    rows = connection.execute("SELECT key, answer FROM requests").fetchall()
    keys = [(key,) for key, answer in rows if not cases.isdisjoint(answer.split())]
    connection.executemany("DELETE FROM requests WHERE key = ?", keys)


def _case(connection: Connection, case: str) -> tuple[int, str | None]:
    row = connection.execute(
        "SELECT id, forgotten_on FROM cases WHERE reference = ?", (case,)
    ).fetchone()
    if row is None:
        raise DeskError("no-such-case", case=case)
    return int(row[0]), row[1]
