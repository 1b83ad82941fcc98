"""Bringing a backup back in an empty place beside the desk, to see that it works."""

from __future__ import annotations

from time import monotonic

from db.connection import Access, open_reader
from db.desk_folder import desk_file
from db.driver import EngineError
from db.safekeeping.bringing_back.copy_check import NOTHING, check_copy, is_bad, words
from db.safekeeping.bringing_back.empty_place import empty_place
from db.safekeeping.file_copy import (
    copy_file,
    refuse_without_room,
    second_half,
)
from db.store import SqliteStore
from desk_app.errors import DeskError
from desk_app.services.ports import CaseFilter, CaseReader, Clock
from desk_app.services.safekeeping.values import (
    Backup,
    Counts,
    Finding,
    Rehearsal,
    State,
    Told,
    nobody,
)

_PREFIX = ".rehearsal-"
_PAGE = 50


def rehearse(
    access: Access, backup: Backup, now: Clock, told: Told = nobody
) -> Rehearsal:
    """Bring the backup back in a temporary place, compare, and clear up.

    As on an empty machine: only the backup and the key are used. A damaged backup
    gives bad findings, no error.

    Args:
        access: the desk's file, which is not looked at; its key.
        backup: which one.
        now: the clock.
        told: hears how far the work is; raising ends it, and nothing is left.

    Raises:
        DeskError: ``disk-full``, ``disk-error``.
    """
    at, began_at_s = now(), monotonic()
    with empty_place(access.path.parent, _PREFIX) as place:
        refuse_without_room(place, backup.size_bytes)
        copy = access._replace(path=desk_file(place))
        findings, found = _brought_back(copy, backup, told)
        if not is_bad(findings):
            findings.append(_opened_and_read(copy, now))
        took_s = monotonic() - began_at_s
    return Rehearsal(backup, at, took_s, found, tuple(findings))


def _brought_back(
    copy: Access, backup: Backup, told: Told
) -> tuple[list[Finding], Counts]:
    size = backup.size_bytes
    try:
        digest = copy_file(
            desk_file(backup.folder), copy.path, lambda done, _: told(done, 2 * size)
        )
    except OSError as unreadable:
        why = unreadable.strerror or "unreadable"
        return [Finding("copy-digest", State.BAD, why)], NOTHING
    state = State.GOOD if digest == backup.digest else State.BAD
    same = Finding("copy-digest", state, digest[:16])
    findings, found = check_copy(copy, backup, second_half(told, size))
    return [same, *findings], found


def _opened_and_read(copy: Access, now: Clock) -> Finding:
    """Open it as every day, and look at cases as a clerk would."""
    try:
        store = SqliteStore(copy, now)
        try:
            with store.reading() as desk:
                read = _read(desk, _last_page_key(copy))
        finally:
            store.close()
    except (DeskError, EngineError) as fault:
        return Finding("read", State.BAD, words(fault))
    return Finding("read", State.GOOD, str(read))


def _read(desk: CaseReader, key: tuple[str, int] | None) -> int:
    everything = CaseFilter()
    first, _ = desk.page(everything, None, _PAGE)
    last, _ = desk.page(everything, key, _PAGE)
    for row in (*first[:1], *last[-1:]):
        desk.get(row.reference)
        desk.party(row.party)
    return len({row.reference for row in (*first, *last)})


def _last_page_key(copy: Access) -> tuple[str, int] | None:
    """Return what the last page comes after; None when one page holds all."""
    connection = open_reader(copy)
    try:
        row = connection.execute(
            "SELECT applied_on, id FROM cases ORDER BY applied_on, id"
            " LIMIT 1 OFFSET :page",
            {"page": _PAGE},
        ).fetchone()
    finally:
        connection.close()
    return None if row is None else (row[0], row[1])
