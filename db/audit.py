"""The log of every change and every look: each line seals the lines before it."""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime
from typing import NamedTuple

from db.cases.case_rows import instant_text
from db.driver import Connection
from desk_app.services.ports import AuditEntry

_START = bytes(32)
_PURPOSE_OF_KEY = b"ankomst audit log 1"


class Head(NamedTuple):
    """The newest line: its number and its seal."""

    seq: int
    seal: bytes


def audit_key(data_key: bytes) -> hmac.HMAC:
    """Return a seal to begin every seal with, from a key that opens nothing else."""
    key = hmac.digest(data_key, _PURPOSE_OF_KEY, hashlib.sha256)
    return hmac.new(key, digestmod=hashlib.sha256)


def head(connection: Connection) -> Head:
    """Return the newest line's number and seal; (0, zeros) for an empty log."""
    row = connection.execute(
        "SELECT seq, h FROM audit ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    return Head(0, _START) if row is None else Head(*row)


def append(
    connection: Connection, key: hmac.HMAC, last: Head, at: datetime, entry: AuditEntry
) -> Head:
    """Write one line after ``last``; return the new head."""
    line = (
        last.seq + 1,
        instant_text(at),
        entry.actor,
        entry.action,
        entry.case,
        entry.purpose,
    )
    seal = _seal(key, last.seal, line)
    connection.execute(
        "INSERT INTO audit (seq, at, actor, action, case_ref, purpose, h)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*line, seal),
    )
    return Head(line[0], seal)


def first_broken_line(
    connection: Connection, key: hmac.HMAC, anchor: Head | None = None
) -> int | None:
    """Return the number of the first line that was changed, moved or is missing.

    Without an ``anchor`` (a head printed or kept elsewhere earlier) a log whose
    newest lines were cut off looks whole. None when all is well.
    """
    last = Head(0, _START)
    rows = connection.execute(
        "SELECT seq, at, actor, action, case_ref, purpose, h FROM audit ORDER BY seq"
    )
    for *line, seal in rows:
        expected = _seal(key, last.seal, tuple(line))
        if line[0] != last.seq + 1 or not hmac.compare_digest(expected, seal):
            return last.seq + 1
        last = Head(line[0], seal)
        if anchor is not None and anchor.seq == last.seq and anchor.seal != last.seal:
            return last.seq
    if anchor is not None and last.seq < anchor.seq:
        return last.seq + 1
    return None


def _seal(key: hmac.HMAC, before: bytes, line: tuple[int | str, ...]) -> bytes:
    # Lengths first: no two different lines read the same.
    parts = [str(part).encode("utf-8", "surrogatepass") for part in line]
    message = b"".join(len(part).to_bytes(4, "big") + part for part in parts)
    seal = key.copy()
    seal.update(message + before)
    return seal.digest()
