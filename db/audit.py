"""The log of every change and every look: each line seals the lines before it."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, NamedTuple

from db.cases.case_rows import instant_text
from db.driver import Connection
from desk_app.services.ports import AuditEntry

_START = bytes(32)
_BEFORE_ALL = -(2**63)
_FEW = 5_000
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
    connection: Connection,
    key: hmac.HMAC,
    anchor: Head | None = None,
    told: Callable[[int], object] = lambda _done: None,
) -> int | None:
    """Return the number of the first line that was changed, moved or is missing.

    Without an ``anchor`` (a head printed or kept elsewhere earlier) a log whose
    newest lines were cut off looks whole. None when all is well. ``told`` hears now
    and then how many lines are done; what it raises ends the work.
    """
    # A million lines: nothing is made here that the line can do without.
    known, last, before = anchor.seq if anchor else 0, 0, _START
    for row in _lines(connection, told):
        seal = row[6]
        if row[0] != last + 1 or _seal(key, before, row[:6]) != seal:
            return last + 1
        last, before = last + 1, seal
        if anchor is not None and last == known and seal != anchor.seal:
            return last
    return last + 1 if last < known else None


def _lines(
    connection: Connection, told: Callable[[int], object]
) -> Iterator[tuple[Any, ...]]:
    """All lines by number, some at a time: who reads long keeps others waiting."""
    last = _BEFORE_ALL
    while True:
        rows = connection.execute(
            "SELECT seq, at, actor, action, case_ref, purpose, h FROM audit"
            " WHERE seq > :last ORDER BY seq LIMIT :few",
            {"last": last, "few": _FEW},
        ).fetchall()
        if not rows:
            return
        yield from rows
        last = rows[-1][0]
        told(last)


def _seal(key: hmac.HMAC, before: bytes, line: tuple[int | str, ...]) -> bytes:
    # Lengths first: no two different lines read the same.
    parts = [str(part).encode("utf-8", "surrogatepass") for part in line]
    message = b"".join([len(part).to_bytes(4, "big") + part for part in parts])
    seal = key.copy()
    seal.update(message + before)
    return seal.digest()
