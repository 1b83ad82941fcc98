"""Desks with something in them and backups of them, for the tests of bringing back."""

from datetime import UTC, date, datetime, timedelta

from db import audit
from db.connection import create_file, open_keyed
from db.desk_folder import desk_file
from db.safekeeping.backups.backup import back_up
from db.store import SqliteStore
from desk_app.domain.case.events import EventKind
from desk_app.services.ports import AuditEntry, CaseFilter
from desk_app.services.safekeeping.values import Reason
from tests.db.builders import a_record, a_standing, access_to, an_event

MORNING = datetime(2026, 11, 23, 10, 15, tzinfo=UTC)


def in_the_morning():
    return MORNING


def later(days=0):
    return lambda: MORNING + timedelta(hours=1, days=days)


def a_folder(path):
    path.mkdir(mode=0o700)
    return path


def access_in(folder):
    return access_to(desk_file(folder))


def opened(folder, now=in_the_morning):
    return SqliteStore(access_in(folder), now)


def an_office(folder, cases=3):
    """Make a desk with that many cases of three events; each was logged."""
    a_folder(folder)
    create_file(desk_file(folder))
    store = opened(folder)
    with store.unit() as unit:
        unit.set_setting("kind", "training")
        unit.add_staff("Anna L.", "clerk")
        unit.keep_rules("2026.1", {"rules/pauses.toml": "# " + "long " * 3_000})
        unit.add_many(_case(number) for number in range(1, cases + 1))
        for number in range(1, cases + 1):
            reference = _case(number)[0].reference
            unit.audit(AuditEntry("Anna L.", "open-case", reference))
            unit.answer(f"key {number}", reference)
    store.close()
    return access_in(folder)


def worked_on(folder, *references):
    """Somebody looked at these cases, one after the other."""
    store = opened(folder, later())
    for reference in references:
        with store.unit() as unit:
            unit.audit(AuditEntry("Anna L.", "show-case", reference))
    store.close()


def a_backup(access, now=in_the_morning):
    return back_up(access, Reason.BY_HAND, now)


def references_in(folder):
    store = opened(folder)
    with store.reading() as desk:
        rows, _ = desk.page(CaseFilter(), None, 1_000)
        found = sorted(row.reference for row in rows)
    store.close()
    return found


def lines_in(folder):
    """Return the log: number, actor, action, case, purpose; its chain must hold."""
    access = access_in(folder)
    connection = open_keyed(access)
    assert audit.first_broken_line(connection, audit.audit_key(access.key)) is None
    rows = connection.execute(
        "SELECT seq, actor, action, case_ref, purpose FROM audit ORDER BY seq"
    ).fetchall()
    connection.close()
    return [tuple(row) for row in rows]


def flip(path, page, offset=200):
    """Change one bit in a page (from 1) of the file."""
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096 + offset)
        byte = file.read(1)[0]
        file.seek(-1, 1)
        file.write(bytes([byte ^ 1]))


def root_of(access, table):
    connection = open_keyed(access)
    (root,) = connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)
    ).fetchone()
    connection.close()
    return root


def _case(number):
    events = [
        an_event(1, EventKind.APPLIED, days=number % 7),
        an_event(2, EventKind.STEP_DONE, days=number % 7 + 1, step="identity_check"),
        an_event(3, EventKind.STEP_DONE, days=number % 7 + 2, step="papers"),
    ]
    record = a_record(
        f"2026-11-{number:04d}", events=events, given_names=f"Åse {number}"
    )
    return record, a_standing(applied_on=date(2026, 11, 2 + number % 7))
