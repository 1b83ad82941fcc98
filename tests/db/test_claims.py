"""Who has which case in hand, and what other programs have saved meanwhile."""

from datetime import date, timedelta

import pytest

from db.store import SqliteStore
from desk_app.domain.case.case_record import Status
from tests.db.builders import NOW, a_record, a_standing, access_to, at_noon, kept

TODAY = date(2026, 11, 4)
YESTERDAY = TODAY - timedelta(days=1)


def claims(store, day=TODAY):
    with store.reading() as desk:
        return {case: claim.actor for case, claim in desk.claims(day).items()}


def keep_since(store, reference, applied_on, status=Status.OPEN):
    kept(store, a_record(reference), standing=a_standing(status, applied_on))


def test_the_oldest_open_case_is_given_first(store):
    keep_since(store, "young", date(2026, 11, 3))
    keep_since(store, "waiting", date(2026, 10, 1), Status.WAITING)
    keep_since(store, "old", date(2026, 11, 1))

    with store.unit() as unit:
        given = [unit.claim_next(TODAY, "Anna L.", "4") for _ in range(3)]

    assert given == ["old", "young", None]


def test_a_claim_tells_who_where_and_since_when(store):
    keep_since(store, "one", TODAY)

    with store.unit() as unit:
        unit.claim("one", TODAY, "Anna L.", "4")

    with store.reading() as desk:
        assert desk.claim_of("one", TODAY) == ("Anna L.", "4", NOW)
        assert desk.claim_of("one", YESTERDAY) is None
        assert desk.claim_of("another", TODAY) is None


def test_a_claim_that_was_undone_never_was(store):
    keep_since(store, "one", TODAY)

    with pytest.raises(RuntimeError), store.unit() as unit:
        unit.claim_next(TODAY, "Anna L.", "4")
        with store.unit():
            """A unit inside a unit is refused, and all is undone."""

    assert claims(store) == {}


def test_claims_of_earlier_days_are_forgotten_by_the_next_one(store):
    for name in ("one", "two"):
        keep_since(store, name, TODAY)
    with store.unit() as unit:
        unit.claim("one", YESTERDAY, "Anna L.", "4")

    with store.unit() as unit:
        unit.claim("two", TODAY, "Bo K.", "1")

    assert (claims(store, YESTERDAY), claims(store)) == ({}, {"two": "Bo K."})


def test_a_clock_that_was_once_set_ahead_keeps_no_case_from_being_given(store):
    keep_since(store, "one", TODAY)
    with store.unit() as unit:
        unit.claim("one", TODAY + timedelta(days=300), "Anna L.", "4")

    with store.unit() as unit:
        assert unit.claim_next(TODAY, "Bo K.", "1") == "one"


def test_only_what_another_program_saved_counts_as_a_change_elsewhere(store, desk_path):
    before = store.changes_elsewhere()
    kept(store, a_record())
    after_mine = store.changes_elsewhere()
    other = SqliteStore(access_to(desk_path), at_noon)
    after_looking = store.changes_elsewhere()

    with other.unit() as unit:
        unit.set_setting("seen", "soon")
    other.close()

    assert before == after_mine == after_looking
    assert store.changes_elsewhere() != before
