"""The newest line of the log, noted outside of the desk: then a cut tail is seen."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from db import audit
from db.connection import Access, open_keyed
from db.driver import Connection, EngineError, in_the_desks_words
from db.safekeeping import checks
from db.safekeeping.backups import second_folder
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import Finding, State, Told, nobody

_LINE = re.compile(r"(\d{1,18}) ([0-9a-f]{64}) (\S{10,40})")
_LAST_RESTORE = "SELECT seq, at FROM audit WHERE action = 'restore' ORDER BY seq"


class Anchor(NamedTuple):
    """What the newest line of the log was once.

    Attributes:
        seq: its number.
        seal: its seal.
        at: when that was noted, aware.
    """

    seq: int
    seal: bytes
    at: datetime


def anchors_in(file: Path) -> list[Anchor]:
    """Read the notes, oldest first: lines of number, seal and moment.

    Raises:
        DeskError: ``anchor-unreadable`` (path, line); line 0: the file itself.
    """
    try:
        lines = file.read_text(encoding="ascii").splitlines()
    except (OSError, ValueError) as fault:
        raise DeskError("anchor-unreadable", path=str(file), line=0) from fault
    return [_anchor(file, number, line) for number, line in enumerate(lines, 1)]


def noted_elsewhere(access: Access) -> list[Anchor]:
    """The notes in the second folder; none where there is no folder or no notes."""
    place = second_folder.place_of(access)
    if place is None or not os.access(place / second_folder.HEADS, os.R_OK):
        return []
    return anchors_in(place / second_folder.HEADS)


def check_log(
    access: Access, anchors: Sequence[Anchor] = (), told: Told = nobody
) -> Finding:
    """Is every line of the log as it was written, and none taken away?

    Takes no lock; 1,000,000 lines take seconds. A broken log is found, not raised.

    Raises:
        DeskError: see ``connection.open_keyed``; what ``told`` raises ends the work.
    """
    connection = open_keyed(access)
    try:
        with in_the_desks_words():
            key = audit.audit_key(access.sealing_key)
            newest = audit.head(connection)
            broken = audit.first_broken_line(
                connection,
                key,
                told=lambda done: told(min(done, newest.seq), newest.seq),
            )
            broken = broken or first_missing(connection, anchors)
            newest = audit.head(connection)
    except EngineError as fault:
        return Finding("log", State.BAD, str(fault))
    finally:
        connection.close()
    return checks.log(broken, newest.seq, newest.seal.hex())


def first_missing(connection: Connection, anchors: Sequence[Anchor]) -> int | None:
    """Return the number of the first line that a note knows and the log does not.

    Notes of lines that were left behind when a backup was brought back do not count:
    the log itself says that it was, in a line that cannot be forged.
    """
    restored = [
        (int(seq), datetime.fromisoformat(at))
        for seq, at in connection.execute(_LAST_RESTORE).fetchall()
    ]
    newest = audit.head(connection)
    for anchor in sorted(anchors):
        if any(seq <= anchor.seq and anchor.at <= at for seq, at in restored):
            continue
        row = connection.execute(
            "SELECT h FROM audit WHERE seq = :seq", {"seq": anchor.seq}
        ).fetchone()
        if row is None:
            return newest.seq + 1
        if bytes(row[0]) != anchor.seal:
            return anchor.seq
    return None


def _anchor(file: Path, number: int, line: str) -> Anchor:
    unreadable = DeskError("anchor-unreadable", path=str(file), line=number)
    found = _LINE.fullmatch(line.strip())
    if found is None:
        raise unreadable
    try:
        at = datetime.fromisoformat(found[3])
    except ValueError as fault:
        raise unreadable from fault
    if at.tzinfo is None:
        raise unreadable
    return Anchor(int(found[1]), bytes.fromhex(found[2]), at)
