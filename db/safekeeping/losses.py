"""What would be lost by going back to a backup."""

from __future__ import annotations

from db.connection import Access, open_reader
from db.desk_lock import DeskLock
from db.driver import Connection, EngineError
from db.safekeeping.examine import impatient
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import Backup, Losses


def losses(access: Access, backup: Backup) -> Losses:
    """Ask the present desk what it was told since the backup; a damaged one knows not.

    A backup of another history (the desk went back to an older one since) tells
    nothing either: only its time is known then.
    """
    unknown = Losses(known=False, changes=0, cases=(), since=backup.made_at)
    try:
        # Its file is not replaced while we look.
        lock = DeskLock(access.path.parent)
    except DeskError:
        return unknown
    try:
        connection = open_reader(impatient(access))
        try:
            return _asked(connection, backup) or unknown
        finally:
            connection.close()
    except (DeskError, EngineError):
        return unknown
    finally:
        lock.release()


def _asked(connection: Connection, backup: Backup) -> Losses | None:
    connection.execute("BEGIN")
    if not _same_history(connection, backup):
        return None
    since = {"seq": backup.counts.audit}
    (changes,) = connection.execute(
        "SELECT count(*) FROM audit WHERE seq > :seq", since
    ).fetchone()
    rows = connection.execute(
        "SELECT case_ref FROM audit WHERE seq > :seq AND case_ref <> ''"
        " GROUP BY case_ref ORDER BY max(seq) DESC",
        since,
    )
    return Losses(
        known=True,
        changes=changes,
        cases=tuple(str(reference) for (reference,) in rows),
        since=backup.made_at,
    )


def _same_history(connection: Connection, backup: Backup) -> bool:
    """Does the line that was the backup's newest still stand in the log?"""
    if backup.counts.audit == 0:
        return True
    row = connection.execute(
        "SELECT h FROM audit WHERE seq = :seq", {"seq": backup.counts.audit}
    ).fetchone()
    return row is not None and bytes(row[0]).hex() == backup.counts.seal
