"""Examining a desk from outside: settings, tables, pages, log, counts."""

from __future__ import annotations

import os
from collections.abc import Sequence

from db import audit
from db.connection import Access, open_keyed
from db.desk_folder import refuse_emptied
from db.desk_lock import DeskLock
from db.drive import refuse_unsafe_drive
from db.driver import Connection, EngineError
from db.safekeeping import checks
from db.safekeeping.anchors import Anchor, first_missing
from db.safekeeping.examine import impatient, seals, structure
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import Finding, State

_COUNTED = ("cases", "parties", "events", "audit", "staff", "requests")
_OWNER_ONLY = 0o600


def doctor(access: Access, anchors: Sequence[Anchor] = ()) -> list[Finding]:
    """Examine a desk and change nothing that it keeps.

    A desk that cannot be opened gives findings too: no error is raised. ``anchors``:
    notes of what the newest line of the log was.
    """
    access = impatient(access)
    findings: list[Finding] = []
    try:
        findings.append(_privacy(access))
        refuse_unsafe_drive(access.path.parent)
        findings.append(Finding("drive", State.GOOD))
        # Nobody puts another file in its place meanwhile.
        lock = DeskLock(access.path.parent)
    except (DeskError, OSError) as refusal:
        return [*findings, Finding("open", State.BAD, _words(refusal))]
    try:
        refuse_emptied(access.path.parent)
        connection = open_keyed(access)
    except DeskError as refusal:
        lock.release()
        return [*findings, Finding("open", State.BAD, _words(refusal))]
    try:
        findings.append(Finding("open", State.GOOD))
        findings += _findings(connection, access, anchors)
    finally:
        connection.close()
        lock.release()
    return findings


def _findings(
    connection: Connection, access: Access, anchors: Sequence[Anchor]
) -> list[Finding]:
    findings = [checks.settings(connection, access), checks.objects(connection)]
    findings += structure(connection)
    findings += seals(connection)
    if any(finding.state is State.BAD for finding in findings):
        return findings
    try:
        return [
            *findings,
            checks.references(connection),
            _log(connection, access, anchors),
            _counts(connection),
        ]
    except EngineError as fault:
        return [*findings, Finding("read", State.BAD, str(fault))]


def _privacy(access: Access) -> Finding:
    mode = access.path.stat().st_mode & 0o777
    if os.name != "posix" or mode == _OWNER_ONLY:
        return Finding("file-mode", State.GOOD)
    return Finding("file-mode", State.BAD, f"{mode:04o}")


def _log(connection: Connection, access: Access, anchors: Sequence[Anchor]) -> Finding:
    key = audit.audit_key(access.sealing_key)
    broken = audit.first_broken_line(connection, key)
    broken = broken or first_missing(connection, anchors)
    newest = audit.head(connection)
    return checks.log(broken, newest.seq, newest.seal.hex())


def _counts(connection: Connection) -> Finding:
    counts = [
        f"{table} {connection.execute(f'SELECT count(*) FROM {table}').fetchone()[0]}"  # noqa: S608
        for table in _COUNTED
    ]
    return Finding("counts", State.GOOD, ", ".join(counts))


def _words(refusal: Exception) -> str:
    if isinstance(refusal, DeskError):
        return checks.in_words(refusal)
    if isinstance(refusal, FileNotFoundError):
        return "no-desk"
    return getattr(refusal, "strerror", None) or "disk-error"
