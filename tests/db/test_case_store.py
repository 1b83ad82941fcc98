from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk_app.domain.case.case_record import Status
from desk_app.domain.case.events import Event, EventKind
from desk_app.domain.case.person import Household, MaritalStatus, Relation
from desk_app.domain.identity.cpr import Cpr
from desk_app.errors import DeskError
from tests.db.builders import APPLIED, a_record, a_standing, an_event, kept


def full_record():
    events = [
        an_event(1, EventKind.APPLIED, desk="3"),
        an_event(2, EventKind.PAUSED, days=1, reason="citizen", paper="passport"),
        Event(3, EventKind.UNDONE, APPLIED.replace(microsecond=5), undoes=2, action=3),
        an_event(4, EventKind.INFORMED_CORRECTED, day=date(2026, 11, 3), history=True),
    ]
    record = a_record(
        events=events,
        birth_date=date(1990, 3, 5),
        document_expiry=date(2030, 1, 1),
        entered_on=date(2026, 10, 1),
        previous_cpr=False,
        children_along=True,
        one_parent=True,
        marital_status=MaritalStatus.MARRIED,
        relation=Relation.PRINCIPAL,
        phone="+45 20 12 34 56",
        cpr=Cpr("2512489996"),
        drives=True,
    )
    household = Household("Prøvevej 1", date(2026, 10, 2), "0147", lives_with_host=True)
    return replace(record, household=household, additions=("REENTRY", "FAMILY"))


def test_everything_about_a_case_comes_back_as_it_was_kept(store):
    record = full_record()

    came_back = kept(store, record)

    assert came_back == replace(record, rev=1)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    family=st.text(st.characters(exclude_categories=["Cs"]), max_size=50),
    given_names=st.text(st.characters(exclude_categories=["Cs"]), max_size=50),
    phone=st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
)
def test_any_text_comes_back_letter_by_letter(store, family, given_names, phone):
    with store.unit() as unit:
        reference = unit.next_reference(date(2026, 11, 4))
        record = a_record(
            reference, family_name=family, given_names=given_names, phone=phone
        )
        unit.add(record, a_standing())

    with store.reading() as desk:
        assert desk.get(reference).person == record.person


def test_a_changed_case_keeps_its_new_events_and_rises_by_one_revision(store):
    before = kept(store, a_record())
    later = an_event(2, EventKind.CPR_ISSUED, days=2)
    changed = replace(
        before,
        pathway="EU_STUDENT",
        additions=("REENTRY",),
        events=(*before.events, later),
        person=replace(before.person, cpr=Cpr("1509819996")),
    )

    with store.unit() as unit:
        saved = unit.save(changed, a_standing(Status.COMPLETED))

    with store.reading() as desk:
        assert desk.get(before.reference) == saved == replace(changed, rev=2)
        assert desk.cpr_cases("1509819996") == [before.reference]
        assert desk.open_rows(10) == []


def test_who_saves_a_case_that_somebody_else_saved_meanwhile_is_told_who_and_when(
    store,
):
    mine = kept(store, a_record())
    with store.unit() as unit:
        event = an_event(2, EventKind.INFORMED, actor="Bo K.")
        unit.save(replace(mine, events=(*mine.events, event)), a_standing())

    with pytest.raises(DeskError, match="stale") as refusal, store.unit() as unit:
        unit.save(mine, a_standing())

    assert refusal.value.details == {"by": "Bo K.", "at": "2026-11-04 14:30"}


def test_a_new_address_reaches_the_whole_family_and_outdates_their_open_pages(store):
    mother = kept(
        store,
        a_record("2026-11-0001", party="P1"),
        a_record("2026-11-0002", party="P1"),
    )
    with store.reading() as desk:
        child = desk.get("2026-11-0002")
    moved = Household("Ny Vej 2, 2000 Frederiksberg", None, "0147")

    with store.unit() as unit:
        saved = unit.save(replace(mother, household=moved), a_standing())

    assert saved.rev == mother.rev + 1
    with store.reading() as desk:
        assert [case.household for case in desk.party("P1")] == [moved, moved]
        assert [row.municipality for row in desk.open_rows(9)] == ["0147", "0147"]
    with pytest.raises(DeskError, match="stale"), store.unit() as unit:
        unit.save(child, a_standing())


def test_a_case_number_is_kept_once(store):
    kept(store, a_record("2026-11-0001"))

    with pytest.raises(DeskError, match="case-exists"), store.unit() as unit:
        unit.add_many([(a_record("2026-11-0001"), a_standing())])
    with pytest.raises(DeskError, match="case-exists"), store.unit() as unit:
        unit.add_many([(a_record("2026-11-0002"), a_standing())] * 2)

    with store.reading() as desk, pytest.raises(DeskError, match="no-such-case"):
        desk.get("2026-11-0002")


def test_case_numbers_count_up_in_their_month_and_skip_those_that_came_by_import(
    store,
):
    kept(store, a_record("2026-11-0002"))

    with store.unit() as unit:
        november = [unit.next_reference(date(2026, 11, 4)) for _ in range(2)]
        december = unit.next_reference(date(2026, 12, 1))
    with store.unit() as unit:
        after = unit.next_reference(date(2026, 11, 30))

    assert november == ["2026-11-0001", "2026-11-0003"]
    assert december == "2026-12-0001"
    assert after == "2026-11-0004"


def test_many_cases_are_kept_like_one_and_families_share_their_party(store):
    cases = [
        (a_record(f"H-{number}", party=f"P{number // 2}"), a_standing())
        for number in range(4_500)
    ]

    with store.unit() as unit:
        added = unit.add_many(iter(cases))

    assert added == 4_500
    with store.reading() as desk:
        assert desk.get("H-4321") == replace(cases[4321][0], rev=1)
        assert [case.reference for case in desk.party("P1000")] == ["H-2000", "H-2001"]


def test_the_principal_comes_first_in_a_party(store):
    kept(
        store,
        a_record("2026-11-0001", party="P1", relation=Relation.CHILD),
        a_record("2026-11-0002", party="P1", relation=Relation.PRINCIPAL),
        a_record("2026-11-0003", party="P1", relation=Relation.SPOUSE),
    )

    with store.reading() as desk:
        family = [case.reference[-1] for case in desk.party("P1")]

    assert family == ["2", "1", "3"]
