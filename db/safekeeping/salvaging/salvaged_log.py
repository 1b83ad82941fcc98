"""The log of a salvaged desk: as it is while its chain holds, then in a new chain."""

from __future__ import annotations

from datetime import datetime

from db import audit
from db.connection import Access, open_keyed
from db.driver import Connection
from desk_app.services.ports import AuditEntry, Clock

# Who wrote it in the log: the program, for nobody.
PROGRAM = "Ankomst"


def first_broken_line(found: Access) -> int | None:
    """Return the first line that was not found or does not fit the one before."""
    connection = open_keyed(found)
    try:
        return audit.first_broken_line(connection, audit.audit_key(found.sealing_key))
    finally:
        connection.close()


class SalvagedLog:
    """Writes the log of the new desk from the lines that were found."""

    def __init__(self, connection: Connection, desk: Access, now: Clock) -> None:
        """Inside a transaction somebody else began; found lines are in ``found``."""
        self._connection = connection
        self._key = audit.audit_key(desk.sealing_key)
        self._now = now
        self._head = audit.head(connection)

    def keep(self, broken: int | None) -> None:
        """Keep the lines before ``broken`` as they are, and what the others say.

        Lines behind a gap keep their moment and their words, but get new numbers and
        seals; a line of ours before them says which are missing. None: all is well.
        """
        whole = "" if broken is None else f" WHERE seq < {broken}"
        self._connection.execute(
            f"INSERT INTO main.audit SELECT * FROM found.audit{whole} ORDER BY seq"  # noqa: S608
        )
        self._head = audit.head(self._connection)
        if broken is not None:
            self._go_on(broken)

    def say(self, action: str, purpose: str) -> None:
        """Write a line of ours."""
        self._append(self._now(), AuditEntry(PROGRAM, action, "", purpose))

    def _go_on(self, broken: int) -> None:
        rows = self._connection.execute(
            "SELECT seq, at, actor, action, case_ref, purpose FROM found.audit"
            " WHERE seq >= :broken ORDER BY seq",
            {"broken": broken},
        ).fetchall()
        expected = broken
        for seq, at, *line in rows:
            if seq > expected:
                self.say("salvage-gap", f"{expected}-{seq - 1}")
            elif seq == broken:
                self.say("salvage-gap", f"{seq} differs")
            self._append(datetime.fromisoformat(at), AuditEntry(*line))
            expected = seq + 1

    def _append(self, at: datetime, entry: AuditEntry) -> None:
        self._head = audit.append(self._connection, self._key, self._head, at, entry)
