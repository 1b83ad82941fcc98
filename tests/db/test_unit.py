import threading
from dataclasses import replace

import pytest

from db.driver import EngineError
from desk_app.domain.case.case_record import Status
from desk_app.domain.case.events import EventKind
from desk_app.domain.case.person import Household
from desk_app.errors import DeskError
from desk_app.services.ports import AuditEntry, CaseFilter
from tests.db.builders import a_record, a_standing, an_event, kept


def test_an_error_in_a_unit_leaves_nothing_of_it(store):
    def half_a_change():
        with store.unit() as unit:
            unit.add(a_record(), a_standing())
            unit.audit(AuditEntry("Anna L.", "open-case", "2026-11-0001"))
            unit.set_setting("office", "x")
            unit.answer("key", "x")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        half_a_change()

    with store.unit() as unit:
        assert unit.count(CaseFilter()) == 0
        assert unit.search(["orsted"], 9) == ()
        assert unit.setting("office") is None
        assert unit.answer_to("key") is None


def test_a_unit_inside_a_unit_is_a_mistake(store):
    with store.unit(), pytest.raises(RuntimeError, match="inside a unit"), store.unit():
        pass

    with store.unit(), pytest.raises(RuntimeError, match="unit"), store.reading():
        pass


def test_only_the_thread_that_opened_the_desk_writes(store):
    refused = []

    def write():
        try:
            with store.unit():
                pass
        except RuntimeError as refusal:
            refused.append(refusal)

    worker = threading.Thread(target=write)
    worker.start()
    worker.join()

    assert len(refused) == 1


def test_a_worker_reads_what_was_kept_while_the_desk_writes_on(store):
    kept(store, a_record("2026-11-0001"))
    seen, looked, written = [], threading.Event(), threading.Event()

    def read():
        with store.reading() as desk:
            seen.append(desk.count(CaseFilter()))
            looked.set()
            written.wait(5)
            with store.reading() as same_view:
                seen.append(same_view.count(CaseFilter()))
        with store.reading() as desk:
            seen.append(desk.count(CaseFilter()))

    worker = threading.Thread(target=read)
    worker.start()
    looked.wait(5)
    kept(store, a_record("2026-11-0002"))
    written.set()
    worker.join()

    assert seen == [1, 1, 2]


def test_reading_changes_nothing(store):
    with (
        pytest.raises(DeskError, match="desk-not-writable"),
        store.reading() as desk,
    ):
        desk._connection.execute("DELETE FROM counters")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET actor = 'x'",
        "DELETE FROM events",
        "INSERT OR REPLACE INTO events SELECT * FROM events",
        "UPDATE audit SET actor = 'x'",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit",
    ],
)
def test_events_and_the_log_are_only_ever_added_to(store, statement):
    kept(store, a_record())
    with store.unit() as unit:
        unit.audit(AuditEntry("Anna L.", "open-case", "2026-11-0001"))

    with pytest.raises(EngineError, match="never"), store.unit() as unit:
        unit._connection.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH DATABASE ':memory:' AS other",
        "DETACH DATABASE main",
        "SELECT load_extension('x')",
        "SELECT sqlcipher_export('main')",
        "PRAGMA synchronous = OFF",
        "PRAGMA writable_schema = ON",
        "PRAGMA rekey = 'x'",
        "PRAGMA cipher_log",
        "DROP TRIGGER audit_stays",
        "CREATE TEMP VIEW persons AS SELECT 1",
        "ALTER TABLE persons ADD COLUMN pin TEXT",
    ],
)
def test_a_statement_that_opens_a_back_door_is_refused(store, statement):
    with pytest.raises(EngineError), store.unit() as unit:
        unit._connection.execute(statement)


def test_a_request_that_comes_twice_is_answered_as_the_first_time(store):
    with store.unit() as unit:
        first = unit.answer_to("r-1")
        unit.answer("r-1", "2026-11-0001")

    with store.unit() as unit:
        assert first is None
        assert unit.answer_to("r-1") == "2026-11-0001"


def test_settings_change_but_the_rules_of_a_version_stay(store):
    with store.unit() as unit:
        unit.set_setting("office", "Aarhus")
        unit.set_setting("office", "Odense")
        unit.keep_rules("2026.1", {"a.toml": "first"})
        unit.keep_rules("2026.1", {"a.toml": "second"})

    with store.reading() as desk:
        assert desk.setting("office") == "Odense"
        assert desk.rules("2026.1") == {"a.toml": "first"}
        assert desk.rules("2027.1") is None


def test_a_case_of_a_refused_unit_can_be_kept_again(store):
    with pytest.raises(DeskError, match="no-such-case"), store.unit() as unit:
        unit.add(a_record(), a_standing())
        unit.get("unknown")

    assert kept(store, a_record()) == replace(a_record(), rev=1)


def test_a_case_saved_twice_in_one_unit_keeps_what_both_said(store):
    case = kept(store, a_record())
    paused = an_event(2, EventKind.PAUSED, days=1, reason="citizen")
    resumed = an_event(3, EventKind.RESUMED, days=2, reason="citizen")

    with store.unit() as unit:
        unit.get(case.reference)
        once = unit.save(
            replace(case, events=(*case.events, paused)), a_standing(Status.WAITING)
        )
        unit.save(replace(once, events=(*once.events, resumed)), a_standing())

    with store.reading() as desk:
        assert desk.get(case.reference).events == (*case.events, paused, resumed)
        assert [row.standing.status for row in desk.open_rows(9)] == [Status.OPEN]


def test_who_was_read_before_the_household_moved_is_not_saved_over_it(store):
    kept(store, a_record("2026-11-0001", party="P1"))
    kept(store, a_record("2026-11-0002", party="P1"))
    moved = Household("Andenvej 2", None, "0147")

    with store.unit() as unit:
        mother, child = unit.party("P1")
        unit.save(replace(mother, household=moved), a_standing())

        with pytest.raises(DeskError, match="stale"):
            unit.save(child, a_standing())
        unit.save(unit.get(child.reference), a_standing())

    with store.reading() as desk:
        assert [case.household for case in desk.party("P1")] == [moved, moved]
