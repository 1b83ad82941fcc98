"""Visits in a desk that is made of what was found."""

import shutil

import pytest

from db.safekeeping.salvaging.salvage import salvage
from desk_app.domain.waiting.visits import Moment, Visit, VisitKind
from tests.db.safekeeping.damage import CASES, bad, leaf_of, zero
from tests.db.safekeeping.offices import (
    MORNING,
    access_in,
    an_office,
    in_the_morning,
    later,
    opened,
    root_of,
)

TODAY = MORNING.date()
FIRST, LAST = "2026-11-0001", f"2026-11-{CASES:04d}"


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office") / "desk"
    an_office(folder, CASES)
    store = opened(folder)
    tickets = enumerate((FIRST, LAST, ""), 1)
    with store.unit() as unit:
        for visit in unit.add_visits(
            Visit(0, TODAY, n, (Moment(VisitKind.TICKET, MORNING, "Anna L.", "4", c),))
            for n, c in tickets
        ):
            called = Moment(VisitKind.CALLED, MORNING, "Anna L.", "4")
            unit.keep_visit(visit.then(called))
    store.close()
    return folder


@pytest.fixture
def folder(office, tmp_path):
    return shutil.copytree(office, tmp_path / "desk")


def visits_in(folder):
    store = opened(folder, later())
    with store.reading() as desk:
        found = [(it.number, it.case, len(it.moments)) for it in desk.hall(TODAY)]
    store.close()
    return found


def test_visits_are_saved_with_every_call(folder):
    zero(folder, root_of(access_in(folder), "settings"))

    saved = salvage(access_in(folder), in_the_morning)

    assert visits_in(saved.folder) == [(1, FIRST, 2), (2, LAST, 2), (3, "", 2)]
    assert bad(saved.folder) == []


def test_a_visit_stays_when_its_case_is_lost(folder):
    zero(folder, leaf_of(folder, "cases", last=True))

    saved = salvage(access_in(folder), in_the_morning)

    assert LAST in saved.lost
    assert visits_in(saved.folder) == [(1, FIRST, 2), (2, "", 2), (3, "", 2)]
    assert bad(saved.folder) == []


def test_numbers_of_visits_are_not_given_again(folder):
    zero(folder, root_of(access_in(folder), "counters"))

    saved = salvage(access_in(folder), in_the_morning)

    store = opened(saved.folder, later())
    with store.unit() as unit:
        ticket = Moment(VisitKind.TICKET, MORNING, "Anna L.")
        (visit,) = unit.add_visits([Visit(0, TODAY, 9, (ticket,))])
    store.close()
    assert visit.id == 4
