"""Emptying the rows of a case: every column is thought of, and the guard is back."""

from datetime import UTC, date, datetime

import pytest

from db.cases.forgetting import EMPTIED, STAYS
from db.connection import open_keyed
from db.safekeeping.forgetting import SqliteForgetter
from desk_app.domain.case.case_record import Status
from desk_app.domain.case.events import EventKind
from tests.db.builders import a_desk, a_record, a_standing, access_to, an_event, at_noon

DAY = date(2026, 11, 4)


@pytest.fixture
def access(tmp_path):
    return access_to(tmp_path / "desk.db")


@pytest.fixture
def store(access):
    store = a_desk(access.path)
    yield store
    store.close()


def closed(store, *references, **person):
    standing = a_standing(Status.COMPLETED, closed_on=DAY)
    with store.unit() as unit:
        for reference in references:
            unit.add(a_record(reference, **person), standing)


def test_every_column_of_a_person_is_emptied_or_stays(store, access):
    connection = open_keyed(access)
    columns = [row[1] for row in connection.execute("PRAGMA table_info(persons)")]
    connection.close()

    assert set(columns) == set(EMPTIED) | STAYS


def test_events_are_guarded_again_afterwards(store, access):
    closed(store, "2026-11-0001")

    SqliteForgetter(access, at_noon).erase(["2026-11-0001"], DAY, "Admin")

    connection = open_keyed(access)
    with pytest.raises(Exception, match="an event is never changed"):
        connection.execute("UPDATE events SET reason = 'x'")
    with pytest.raises(Exception, match="an event is never deleted"):
        connection.execute("DELETE FROM events")
    connection.close()


def test_a_program_that_has_the_desk_open_goes_on(store, access):
    closed(store, "2026-11-0001", "2026-11-0002")
    with store.reading() as reader:
        reader.get("2026-11-0001")

    SqliteForgetter(access, at_noon).erase(["2026-11-0001"], DAY, "Admin")

    with store.reading() as reader:
        assert reader.get("2026-11-0001").forgotten_on == DAY
    with store.unit() as unit:
        unit.add(a_record("2026-11-0003"), a_standing())


def test_what_was_typed_as_a_reason_goes_and_our_own_words_stay(store, access):
    events = [
        an_event(1, EventKind.APPLIED),
        an_event(2, EventKind.PAUSED, reason="siri"),
        an_event(3, EventKind.STEP_REFUSED, step="papers", reason="Mrs Ørsted said"),
        an_event(4, EventKind.NOT_COMPLETED, reason="no_housing"),
    ]
    with store.unit() as unit:
        standing = a_standing(Status.NOT_COMPLETED, closed_on=DAY)
        unit.add(a_record(events=events), standing)

    SqliteForgetter(access, at_noon).erase(["2026-11-0001"], DAY, "Admin")

    with store.reading() as reader:
        reasons = [it.reason for it in reader.get("2026-11-0001").events]
    assert reasons == ["", "siri", "", "no_housing"]


def test_a_household_is_dropped_with_the_last_who_is_known(store, access):
    standing = a_standing(Status.COMPLETED, closed_on=DAY)
    with store.unit() as unit:
        for reference in ("2026-11-0001", "2026-11-0002"):
            unit.add(a_record(reference, party="P-1"), standing)
    forgetter = SqliteForgetter(access, at_noon)

    forgetter.erase(["2026-11-0001"], DAY, "Admin")
    first = addresses(access)
    forgetter.erase(["2026-11-0002"], DAY, "Admin")

    assert sorted(first) == ["", "Prøvevej 1, 1000 København K"]
    assert addresses(access) == ["", ""]


def test_answers_that_tell_who_came_together_are_dropped(store, access):
    closed(store, "2026-11-0001")
    with store.unit() as unit:
        unit.answer("opened", "2026-11-0001 2026-11-0002")
        unit.answer("other", "2026-11-0003")

    SqliteForgetter(access, at_noon).erase(["2026-11-0001"], DAY, "Admin")

    with store.unit() as unit:
        assert (unit.answer_to("opened"), unit.answer_to("other")) == (
            None,
            "2026-11-0003",
        )


def test_answers_are_dropped_when_they_are_old(store, access):
    with store.unit() as unit:
        unit.answer("key", "2026-11-0003")
    forgetter = SqliteForgetter(access, at_noon)

    assert forgetter.drop_requests(datetime(2026, 11, 1, tzinfo=UTC)) == 0
    assert forgetter.drop_requests(datetime(2026, 12, 1, tzinfo=UTC)) == 1


def test_a_reader_at_work_keeps_older_pages_beside_the_file(store, access):
    closed(store, "2026-11-0001")
    quick = SqliteForgetter(access._replace(busy_timeout_ms=10), at_noon)

    with store.reading() as reader:
        reader.get("2026-11-0001")
        quick.erase(["2026-11-0001"], DAY, "Admin")
        meanwhile = quick.sweep()

    assert (meanwhile.clean, quick.sweep().clean) == (False, True)


def addresses(access):
    connection = open_keyed(access)
    found = [row[0] for row in connection.execute("SELECT address FROM parties")]
    connection.close()
    return found
