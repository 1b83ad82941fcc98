"""Is this copy of a desk the backup that it was made from, and whole?"""

from __future__ import annotations

from db import audit
from db.connection import Access, open_keyed
from db.driver import Connection, EngineError, meaning
from db.safekeeping import checks
from db.safekeeping.counting import counts_in
from db.safekeeping.examine import examine
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import (
    Backup,
    Counts,
    Finding,
    State,
    Told,
)

NOTHING = Counts(0, 0, 0, bytes(32).hex())


def check_copy(
    access: Access, backup: Backup, told: Told
) -> tuple[list[Finding], Counts]:
    """Make every check of the copy; return what came of them, and what it holds.

    A damaged copy gives findings, no error, and counts of nothing.

    Raises:
        DeskError: ``disk-full``.
    """
    try:
        findings = _door(access)
        if not is_bad(findings):
            findings += examine(access, told)
    except (DeskError, EngineError) as fault:
        return [Finding("open", State.BAD, words(fault))], NOTHING
    if is_bad(findings):
        return findings, NOTHING
    try:
        connection = open_keyed(access)
        try:
            found = counts_in(connection)
            findings += [
                checks.references(connection),
                _log(connection, access, backup),
                _counts(found, backup),
            ]
        finally:
            connection.close()
    except (DeskError, EngineError) as fault:
        return [*findings, Finding("read", State.BAD, words(fault))], NOTHING
    return findings, found


def is_bad(findings: list[Finding]) -> bool:
    """Whether any check found something wrong."""
    return any(finding.state is State.BAD for finding in findings)


def words(fault: Exception) -> str:
    """Say in a finding what went wrong: a code, or the engine's words.

    Raises:
        DeskError: ``disk-full``: that says nothing about the copy.
    """
    code = fault.code if isinstance(fault, DeskError) else meaning(fault)
    if code == "disk-full":
        raise DeskError(code) from fault
    return code or str(fault)


def _door(access: Access) -> list[Finding]:
    connection = open_keyed(access)
    try:
        found = [checks.settings(connection, access), checks.objects(connection)]
    finally:
        connection.close()
    return [Finding("open", State.GOOD), *found]


def _log(connection: Connection, access: Access, backup: Backup) -> Finding:
    newest = audit.Head(backup.counts.audit, bytes.fromhex(backup.counts.seal))
    key = audit.audit_key(access.sealing_key)
    broken = audit.first_broken_line(connection, key, newest)
    return checks.log(broken, newest.seq, backup.counts.seal)


def _counts(found: Counts, backup: Backup) -> Finding:
    said = f"cases {found.cases}, events {found.events}, audit {found.audit}"
    same = found == backup.counts
    return Finding("counts", State.GOOD if same else State.BAD, said)
