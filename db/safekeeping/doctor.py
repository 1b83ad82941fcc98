"""Examining a desk from outside: settings, tables, pages, log, counts."""

from __future__ import annotations

import os

from db import audit
from db.connection import Access, open_keyed, unsafe_settings
from db.desk_folder import refuse_emptied
from db.desk_lock import DeskLock
from db.drive import refuse_unsafe_drive
from db.driver import Connection, EngineError
from db.safekeeping.examine import impatient, seals, structure
from db.schema.schema_check import release_of
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import Finding, State

_COUNTED = ("cases", "parties", "events", "audit", "staff", "requests")
_OWNER_ONLY = 0o600


def doctor(access: Access) -> list[Finding]:
    """Examine a desk and change nothing that it keeps.

    A desk that cannot be opened gives findings too: no error is raised.
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
        findings += _findings(connection, access)
    finally:
        connection.close()
        lock.release()
    return findings


def _findings(connection: Connection, access: Access) -> list[Finding]:
    findings = [_settings(connection, access), _objects(connection)]
    findings += structure(connection)
    findings += seals(connection)
    if any(finding.state is State.BAD for finding in findings):
        return findings
    try:
        return [
            *findings,
            _references(connection),
            _log(connection, access),
            _counts(connection),
        ]
    except EngineError as fault:
        return [*findings, Finding("read", State.BAD, str(fault))]


def _privacy(access: Access) -> Finding:
    mode = access.path.stat().st_mode & 0o777
    if os.name != "posix" or mode == _OWNER_ONLY:
        return Finding("file-mode", State.GOOD)
    return Finding("file-mode", State.BAD, f"{mode:04o}")


def _settings(connection: Connection, access: Access) -> Finding:
    unsafe = unsafe_settings(connection, access)
    return Finding("settings", State.BAD if unsafe else State.GOOD, ", ".join(unsafe))


def _objects(connection: Connection) -> Finding:
    try:
        release = release_of(connection)
    except DeskError as refusal:
        return Finding("tables", State.BAD, _words(refusal))
    # An older one is brought up to date when it is opened.
    state = State.GOOD if release else State.BAD
    return Finding("tables", state, "" if release else "desk-damaged")


def _references(connection: Connection) -> Finding:
    rows = connection.execute("PRAGMA foreign_key_check").fetchall()
    if rows:
        return Finding("references", State.BAD, f"{len(rows)} in {rows[0][0]}")
    return Finding("references", State.GOOD)


def _log(connection: Connection, access: Access) -> Finding:
    key = audit.audit_key(access.key)
    if broken := audit.first_broken_line(connection, key):
        return Finding("log", State.BAD, f"line {broken}")
    newest = audit.head(connection)
    return Finding("log", State.GOOD, f"{newest.seq} {newest.seal.hex()[:16]}")


def _counts(connection: Connection) -> Finding:
    counts = [
        f"{table} {connection.execute(f'SELECT count(*) FROM {table}').fetchone()[0]}"  # noqa: S608
        for table in _COUNTED
    ]
    return Finding("counts", State.GOOD, ", ".join(counts))


def _words(refusal: Exception) -> str:
    if isinstance(refusal, DeskError):
        return " ".join([refusal.code, *map(str, refusal.details.values())])
    if isinstance(refusal, FileNotFoundError):
        return "no-desk"
    return getattr(refusal, "strerror", None) or "disk-error"
