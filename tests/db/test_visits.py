"""Tickets in the file: numbers of a day, every moment kept, the next in line."""

from datetime import date, timedelta

import pytest

from db.driver import EngineError
from desk_app.domain.waiting.visits import Moment, Visit, VisitKind, VisitState
from desk_app.errors import DeskError
from tests.db.builders import NOW, a_record, access_to, kept, tamper

TODAY = date(2026, 11, 4)


def moment(kind, minutes=0, case=""):
    at = NOW + timedelta(minutes=minutes)
    return Moment(VisitKind(kind), at, "Anna L.", "4", case)


def given(unit, number, minutes=0, day=TODAY, case=""):
    ticket = moment("ticket", minutes, case)
    (visit,) = unit.add_visits([Visit(0, day, number, (ticket,))])
    return visit


def test_a_visit_is_read_as_it_was_kept_every_call_included(store):
    kept(store, a_record("2026-11-0001"))
    with store.unit() as unit:
        visit = given(unit, 7, case="2026-11-0001")
        for kind, minutes in (("called", 3), ("no-show", 5), ("undone", 6)):
            visit = visit.then(moment(kind, minutes))
            unit.keep_visit(visit)

    with store.reading() as desk:
        assert desk.visit(visit.id) == visit
        assert desk.hall(TODAY) == [visit]
        assert list(desk.visits(TODAY, TODAY)) == [visit]


def test_the_oldest_ticket_that_waits_is_next_whatever_its_number(store):
    with store.unit() as unit:
        given(unit, 1, minutes=9)
        old = given(unit, 80, minutes=1)
        called = given(unit, 2, minutes=0)
        unit.keep_visit(called.then(moment("called", 1)))

        assert unit.next_in_line(TODAY) == old
        assert unit.next_in_line(TODAY - timedelta(days=1)) is None


def test_a_number_is_given_once_a_day_but_again_on_the_next(store):
    with store.unit() as unit:
        given(unit, 7)
        given(unit, 7, day=TODAY + timedelta(days=1))

    with pytest.raises(DeskError, match="ticket-given"), store.unit() as unit:
        given(unit, 7)


def test_a_ticket_taken_back_leaves_its_number_free_and_is_not_the_next_one(store):
    with store.unit() as unit:
        visit = given(unit, 7)
        unit.keep_visit(visit.then(moment("undone")))

        assert unit.last_ticket(TODAY) == 7
        assert unit.hall(TODAY) == []
        assert unit.visit(visit.id).state is VisitState.TAKEN_BACK
        assert given(unit, 7).id != visit.id


def test_a_ticket_that_never_was_is_told_so(store):
    with store.reading() as desk, pytest.raises(DeskError, match="no-such-ticket"):
        desk.visit(1)


def test_a_word_that_is_no_state_never_comes_into_the_file(store, desk_path):
    with store.unit() as unit:
        given(unit, 7)
    store.close()

    with pytest.raises(EngineError):
        tamper(desk_path, "UPDATE visits SET state = 'gone'")
    assert access_to(desk_path).path.exists()
