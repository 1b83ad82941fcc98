"""What was done is taken back, put right or brought in from before."""

from dataclasses import replace
from datetime import timedelta

from desk_app.domain.case.events import (
    Event,
    EventKind,
)
from desk_app.domain.rules.pathway import Milestone
from tests.builders import (
    ARRIVED,
    a_case,
    a_case_ready_for_cpr,
    a_record,
    at,
    by,
    kinds,
)
from tests.domain.case.refusals import refused


def test_undo_takes_back_a_whole_action_and_keeps_every_event():
    case = a_case()
    case.accept_paper("identity", "passport", by())
    case.finish("identity", by())
    case.finish("family", by())
    before = case.standing()
    case.accept_paper("housing", "rental_contract", by(1))
    assert case.progress.informed is not None

    taken_back = case.undo(by(1))

    assert taken_back.kind is EventKind.PAPER_ACCEPTED
    assert case.standing() == before
    assert kinds(case)[-3:] == ["paper_accepted", "informed", "undone"]


def test_undo_and_redo_walk_back_and_forth_through_all_actions():
    case = a_case_ready_for_cpr()
    case.issue(Milestone.CPR, by(1))
    case.issue(Milestone.MITID, by(1))
    complete = case.standing()
    actions = 7

    for _ in range(actions):
        case.undo(by(2))
    assert refused(case.undo, by(2)).code == "nothing-to-undo"
    assert case.present_step.id == "identity"
    for _ in range(actions):
        case.redo(by(3))

    assert case.standing() == complete
    assert refused(case.redo, by(3)).code == "nothing-to-redo"


def test_something_new_ends_what_could_be_redone():
    case = a_case()
    case.accept_paper("identity", "passport", by())
    case.undo(by())

    case.accept_paper("housing", "rental_contract", by())

    assert refused(case.redo, by()).code == "nothing-to-redo"


def test_a_corrected_day_moves_the_start_and_wants_a_reason():
    case = a_case(day=5)
    earlier = ARRIVED - timedelta(days=3)
    kind = EventKind.APPLIED_CORRECTED
    assert refused(case.correct, kind, earlier, "", by(5)).code == "reason-wanted"

    case.correct(kind, earlier, "applied online before", by(5))

    assert case.progress.applied == earlier


def test_a_day_in_the_future_corrects_nothing():
    case = a_case()
    tomorrow = ARRIVED + timedelta(days=1)

    said = refused(case.correct, EventKind.APPLIED_CORRECTED, tomorrow, "x", by())

    assert said.code == "future-date"


def test_imported_history_counts_its_steps_as_done():
    first = Event(1, EventKind.APPLIED, at(), action=1, history=True)
    record = replace(a_record(), events=(first,))
    case = a_case(events=record.events)

    assert case.present_step.id == "cpr"
    case.issue(Milestone.CPR, by(2))
    assert kinds(case) == ["informed", "cpr_issued"]


def test_a_document_nobody_asked_for_is_not_accepted():
    case = a_case()

    said = refused(case.accept_paper, "identity", "library_card", by())

    assert said.code == "paper-not-wanted"


def test_a_person_is_not_named_in_tracebacks():
    assert "ERIKSSON" not in repr(a_record())
