"""A case is worked on: steps, papers, the two milestones, pauses and ends."""

from datetime import timedelta

from desk_app.domain.case.case_record import Status
from desk_app.domain.case.events import (
    NotCompletedReason,
    PauseReason,
)
from desk_app.domain.case.person import MaritalStatus
from desk_app.domain.case.progress import StepState
from desk_app.domain.rules.pathway import Milestone, StepKind
from tests.builders import (
    ARRIVED,
    a_case,
    a_case_ready_for_cpr,
    a_pathway,
    a_person,
    a_step,
    by,
    kinds,
)
from tests.domain.case.refusals import refused


def test_a_cpr_number_cannot_be_issued_before_the_steps_that_come_first():
    case = a_case()

    said = refused(case.issue, Milestone.CPR, by())

    assert said.code == "step-too-early"
    assert said.details["missing"] == "identity"
    assert kinds(case) == []


def test_a_step_whose_paper_is_missing_cannot_be_finished():
    case = a_case()

    said = refused(case.finish, "identity", by())

    assert (said.code, said.details["paper"]) == ("papers-missing", "passport")


def test_the_next_step_is_the_first_that_nothing_blocks():
    case = a_case()
    case.accept_paper("identity", "passport", by())
    case.finish("identity", by())
    case.pause(PauseReason.CITIZEN, by(), step="housing", paper="rental_contract")

    assert case.present_step.id == "family"
    assert case.status is Status.WAITING


def test_fully_informed_is_the_day_the_last_paper_was_accepted():
    case = a_case()
    case.accept_paper("identity", "passport", by(0))
    case.finish("identity", by(0))
    case.finish("family", by(1))
    assert case.progress.informed is None

    case.accept_paper("housing", "rental_contract", by(3))

    assert case.progress.informed == ARRIVED + timedelta(days=3)
    assert kinds(case)[-2:] == ["paper_accepted", "informed"]


def test_nobody_is_fully_informed_before_the_family_was_asked_about():
    case = a_case()
    case.accept_paper("identity", "passport", by())
    case.accept_paper("housing", "rental_contract", by())

    assert case.progress.informed is None


def test_a_married_citizen_must_show_the_marriage_certificate():
    married = a_person(marital_status=MaritalStatus.MARRIED)
    case = a_case(person=married)
    case.accept_paper("identity", "passport", by())
    case.finish("identity", by())

    said = refused(case.finish, "family", by())

    assert said.details["paper"] == "marriage_certificate"


def test_accepting_the_paper_ends_the_pause_that_waited_for_it():
    case = a_case()
    case.pause(PauseReason.CITIZEN, by(0), step="housing", paper="rental_contract")
    assert case.state_of(case.step("housing")) is StepState.WAITING

    case.accept_paper("housing", "rental_contract", by(2))

    assert case.progress.pauses == []
    assert case.state_of(case.step("housing")) is StepState.OPEN


def test_a_case_goes_from_cpr_to_mitid_and_is_complete():
    case = a_case_ready_for_cpr()

    case.issue(Milestone.CPR, by(1))
    assert case.status is Status.OPEN
    case.issue(Milestone.MITID, by(1))

    standing = case.standing()
    assert standing.status is Status.COMPLETED
    assert standing.cpr_on == standing.mitid_on == standing.closed_on
    assert refused(case.pause, PauseReason.SIRI, by(2)).code == "case-closed"


def test_what_follows_can_still_be_handed_over_when_the_case_is_complete():
    case = a_case_ready_for_cpr()
    case.issue(Milestone.CPR, by(1))
    case.issue(Milestone.MITID, by(1))

    case.finish("everyday", by(1))

    assert case.status is Status.COMPLETED
    assert case.present_step is None


def test_a_child_too_young_for_mitid_is_complete_with_the_cpr_number():
    pathway = a_pathway(a_step("cpr", StepKind.MILESTONE, milestone=Milestone.CPR))
    case = a_case(pathway=pathway)

    case.issue(Milestone.CPR, by(1))

    assert case.status is Status.COMPLETED
    assert case.standing().outcome == NotCompletedReason.NO_MITID


def test_the_same_number_is_not_issued_twice():
    case = a_case_ready_for_cpr()
    case.issue(Milestone.CPR, by(1))

    assert refused(case.issue, Milestone.CPR, by(1)).code == "step-already-done"


def test_a_refused_step_keeps_the_later_ones_closed_until_it_is_taken_up():
    case = a_case()
    case.refuse("identity", "passport is not genuine", by())
    assert case.state_of(case.step("identity")) is StepState.REFUSED
    assert refused(case.issue, Milestone.CPR, by()).code == "step-too-early"

    case.take_up("identity", by())

    assert case.state_of(case.step("identity")) is StepState.OPEN


def test_a_step_is_left_out_only_with_a_reason():
    case = a_case()

    assert refused(case.skip, "family", "  ", by()).code == "reason-wanted"


def test_a_cpr_number_is_never_skipped_but_mitid_may_be_declined():
    case = a_case_ready_for_cpr()
    assert refused(case.skip, "cpr", "why not", by()).code == "step-issues-a-number"
    case.issue(Milestone.CPR, by())

    case.skip("mitid", "has no phone", by())

    assert case.state_of(case.step("mitid")) is StepState.NOT_NEEDED
    assert case.status is Status.COMPLETED


def test_who_declined_mitid_may_come_back_for_it():
    case = a_case_ready_for_cpr()
    case.issue(Milestone.CPR, by())
    case.skip("mitid", "has no phone", by())

    case.take_up("mitid", by(3))
    case.issue(Milestone.MITID, by(3))

    assert case.standing().mitid_on == ARRIVED + timedelta(days=3)


def test_a_referral_ends_the_case():
    pathway = a_pathway(a_step("refer", StepKind.REFER, refer_to="integration"))
    case = a_case(pathway=pathway)

    case.finish("refer", by())

    assert case.status is Status.NOT_COMPLETED
    assert case.standing().outcome == NotCompletedReason.REFERRED


def test_a_case_that_was_given_up_can_be_reopened():
    case = a_case()
    case.give_up(NotCompletedReason.NO_SHOW, by(1))
    assert refused(case.pause, PauseReason.SIRI, by(1)).code == "case-closed"

    case.reopen(by(4))

    assert case.status is Status.OPEN


def test_a_case_that_runs_cannot_be_reopened():
    assert refused(a_case().reopen, by()).code == "case-not-closed"


def test_two_pauses_for_the_same_thing_are_one():
    case = a_case()
    case.pause(PauseReason.SIRI, by(), step="identity")

    assert refused(case.pause, PauseReason.SIRI, by(), step="identity").code == (
        "already-paused"
    )
