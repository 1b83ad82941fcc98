"""The use cases on a real, encrypted desk."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from desk_app.domain.case.case_record import Status
from desk_app.domain.case.events import NotCompletedReason, PauseReason
from desk_app.domain.case.person import Household, MaritalStatus, Person, Relation
from desk_app.domain.case.progress import PaperState, StepState
from desk_app.errors import DeskError
from desk_app.services.opening.intake import Newcomer
from desk_app.services.staff import Role, Staff
from desk_app.services.steps import PaperMark, Ticket, Wait, Written

HOME = Household("Sankt Hans Gade 12, 2. tv, 2200 København N", None, "0101")
ANNA = Person("KOWALSKA", "Anna Maria", date(1990, 5, 17), "POL", sex="F")
JAN = Person("KOWALSKI", "Jan", date(1988, 2, 3), "POL", relation=Relation.SPOUSE)
NUMBER = "671062-0629"


def key():
    return uuid4().hex


@pytest.fixture
def opened(desk, clerk):
    [reference] = desk.intake.open_party(
        clerk, [Newcomer(ANNA, "EU_WORKER")], HOME, key()
    )
    return reference


@pytest.fixture
def couple(desk, clerk):
    people = [Newcomer(ANNA, "EU_WORKER"), Newcomer(JAN, "EU_FAMILY")]
    return desk.intake.open_party(clerk, people, HOME, key())


def sheet(desk, clerk, reference):
    return desk.lookup.sheet(clerk, reference)


def ticket(desk, clerk, reference):
    return Ticket(reference, sheet(desk, clerk, reference).case.record.rev, key())


def state(desk, clerk, reference, step):
    case = sheet(desk, clerk, reference).case
    return case.state_of(case.step(step))


def accept(desk, clerk, reference, step, paper):
    mark = PaperMark(step, paper, PaperState.ACCEPTED)
    return desk.steps.mark_paper(clerk, ticket(desk, clerk, reference), mark)


def go_until(desk, clerk, reference, stop):
    """Do every step before ``stop``, with the first paper that fits."""
    while True:
        case = sheet(desk, clerk, reference).case
        step = case.present_step
        if step is None or step.id == stop:
            return
        for wanted in case.papers_missing(step):
            accept(desk, clerk, reference, step.id, wanted.any_of[0])
        now = ticket(desk, clerk, reference)
        if step.id == "cpr":
            desk.steps.issue_cpr(clerk, now, NUMBER)
        elif step.id == "mitid":
            desk.steps.issue_mitid(clerk, now)
        else:
            desk.steps.finish(clerk, now, step.id)


def test_a_case_is_walked_from_the_first_paper_to_mitid(desk, clerk, opened):
    go_until(desk, clerk, opened, stop="")

    case = sheet(desk, clerk, opened).case
    assert case.status is Status.COMPLETED
    assert case.record.person.cpr is None
    assert all(case.state_of(step).finished for step in case.steps)


def test_the_same_wish_sent_twice_is_done_once(desk, clerk):
    once = key()
    people = [Newcomer(ANNA, "EU_WORKER")]

    first = desk.intake.open_party(clerk, people, HOME, once)
    second = desk.intake.open_party(clerk, people, HOME, once)

    assert first == second
    assert len(desk.lookup.search(clerk, "kowalska")) == 1


def test_enter_pressed_twice_finishes_one_step(desk, clerk, opened):
    accept(desk, clerk, opened, "identity", "passport")
    wish = ticket(desk, clerk, opened)

    desk.steps.finish(clerk, wish, "identity")
    again = desk.steps.finish(clerk, wish, "identity")

    assert [e.kind for e in again.events].count("step_done") == 1


def test_a_stale_save_is_told_and_changes_nothing(desk, clerk, opened):
    old = ticket(desk, clerk, opened)
    accept(desk, clerk, opened, "identity", "passport")
    before = sheet(desk, clerk, opened).case.record

    with pytest.raises(DeskError) as said:
        desk.steps.finish(clerk, old, "identity")

    assert said.value.code == "stale"
    assert said.value.details["by"] == "Anna L."
    assert sheet(desk, clerk, opened).case.record == before


def test_a_refused_move_keeps_nothing_of_the_form(desk, clerk, opened):
    written = Written(replace(ANNA, phone="+45 00 00 00 00"), HOME)

    with pytest.raises(DeskError, match="papers-missing"):
        desk.steps.finish(clerk, ticket(desk, clerk, opened), "identity", written)

    assert sheet(desk, clerk, opened).case.record.person.phone == ""


def test_the_rental_contract_counts_for_everybody_who_came(desk, clerk, couple):
    anna, jan = couple

    accept(desk, clerk, anna, "housing", "rental_contract")

    case = sheet(desk, clerk, jan).case
    assert case.papers_missing(case.step("housing")) == ()


def test_undoing_the_shared_paper_takes_it_back_for_everybody(desk, clerk, couple):
    anna, jan = couple
    accept(desk, clerk, anna, "housing", "rental_contract")

    desk.steps.undo(clerk, ticket(desk, clerk, anna))

    case = sheet(desk, clerk, jan).case
    assert case.papers_missing(case.step("housing")) != ()


def test_the_address_is_written_once_for_the_household(desk, clerk, couple):
    anna, jan = couple
    home = replace(HOME, moved_in=date(2026, 11, 1))

    desk.steps.write_down(clerk, ticket(desk, clerk, anna), Written(ANNA, home))

    assert sheet(desk, clerk, jan).case.record.household == home


def test_waiting_and_going_on(desk, clerk, opened):
    wait = Wait(PauseReason.SIRI, "basis", "eu_document")
    desk.steps.pause(clerk, ticket(desk, clerk, opened), wait)
    assert state(desk, clerk, opened, "basis") is StepState.WAITING

    desk.steps.resume(clerk, ticket(desk, clerk, opened), "basis")

    assert state(desk, clerk, opened, "basis") is StepState.OPEN


def test_undo_says_what_it_took_back_and_redo_brings_it_again(desk, clerk, opened):
    accept(desk, clerk, opened, "identity", "passport")
    desk.steps.finish(clerk, ticket(desk, clerk, opened), "identity")

    _, undone = desk.steps.undo(clerk, ticket(desk, clerk, opened))
    assert undone.step == "identity"
    assert state(desk, clerk, opened, "identity") is StepState.OPEN
    desk.steps.redo(clerk, ticket(desk, clerk, opened))

    assert state(desk, clerk, opened, "identity") is StepState.DONE


def test_a_married_citizen_is_asked_for_the_certificate(desk, clerk, opened):
    married = replace(ANNA, marital_status=MaritalStatus.MARRIED)
    go_until(desk, clerk, opened, stop="family")

    with pytest.raises(DeskError) as said:
        desk.steps.finish(
            clerk, ticket(desk, clerk, opened), "family", Written(married, HOME)
        )

    assert said.value.details["paper"] == "marriage_certificate"


def test_one_number_is_not_given_to_two_people(desk, clerk, couple):
    anna, jan = couple
    go_until(desk, clerk, anna, stop="mitid")
    go_until(desk, clerk, jan, stop="cpr")

    with pytest.raises(DeskError) as said:
        desk.steps.issue_cpr(clerk, ticket(desk, clerk, jan), NUMBER)

    assert (said.value.code, said.value.details["case"]) == ("cpr-in-use", anna)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("", "cpr-not-ten-digits"),
        ("310290-1234", "cpr-impossible-date"),
        ("abc", "cpr-not-digits"),
    ],
)
def test_an_impossible_number_is_refused_in_words(desk, clerk, opened, number, code):
    go_until(desk, clerk, opened, stop="cpr")

    with pytest.raises(DeskError) as said:
        desk.steps.issue_cpr(clerk, ticket(desk, clerk, opened), number)

    assert said.value.code == code


def test_a_number_that_fails_modulus_11_is_taken(desk, clerk, opened):
    go_until(desk, clerk, opened, stop="cpr")

    desk.steps.issue_cpr(clerk, ticket(desk, clerk, opened), "251248-9996")

    assert sheet(desk, clerk, opened).case.progress.cpr == date(2026, 11, 23)


def test_giving_up_and_reopening(desk, clerk, opened):
    reason = NotCompletedReason.NO_HOUSING
    desk.steps.give_up(clerk, ticket(desk, clerk, opened), reason)
    assert sheet(desk, clerk, opened).case.status is Status.NOT_COMPLETED

    desk.steps.reopen(clerk, ticket(desk, clerk, opened))

    assert sheet(desk, clerk, opened).case.status is Status.OPEN


def test_an_administrator_sees_no_citizens(desk, opened):
    admin = Staff("Admin", Role.ADMIN)

    with pytest.raises(DeskError, match="not-allowed"):
        desk.lookup.sheet(admin, opened)


def test_somebody_who_came_later_joins_the_party(desk, clerk, opened):
    joined = desk.intake.join_party(clerk, opened, Newcomer(JAN, "EU_FAMILY"), key())

    [mate] = sheet(desk, clerk, opened).mates
    assert mate.record.reference == joined
    assert mate.record.household.address == HOME.address


def test_a_case_on_the_wrong_pathway_is_put_on_another(desk, clerk, opened):
    accept(desk, clerk, opened, "identity", "passport")
    rev = sheet(desk, clerk, opened).case.record.rev

    desk.intake.change_pathway(clerk, (opened, rev), "EU_STUDENT", ())

    case = sheet(desk, clerk, opened).case
    assert case.pathway.code == "EU_STUDENT"
    assert case.papers_missing(case.step("identity")) == ()


def test_a_case_keeps_the_rules_it_began_with(desk, clerk, opened):
    version = desk.rules.current.version

    with desk.store.reading() as reader:
        kept = reader.rules(version)

    assert kept == dict(desk.rules.current.files)
    assert sheet(desk, clerk, opened).case.record.rules_version == version


@pytest.mark.parametrize(
    ("person", "code"),
    [
        (replace(ANNA, birth_date=date(2026, 11, 24)), "birth-date-in-future"),
        (replace(ANNA, birth_date=date(1890, 1, 1)), "birth-date-too-old"),
        (replace(ANNA, citizenship="Atlantis"), "country-unknown"),
        (replace(ANNA, family_name="x" * 200_000), "name-too-long"),
        (replace(ANNA, family_name="", given_names=" "), "name-missing"),
    ],
)
def test_a_newcomer_that_cannot_be_is_refused_and_opens_nothing(
    desk, clerk, person, code
):
    with pytest.raises(DeskError) as said:
        desk.intake.open_party(clerk, [Newcomer(person, "EU_WORKER")], HOME, key())

    assert said.value.code == code
    assert desk.lookup.in_hand(clerk).opened == ()


def test_an_unknown_municipality_is_refused(desk, clerk):
    home = replace(HOME, municipality="9999")

    with pytest.raises(DeskError, match="municipality-unknown"):
        desk.intake.open_party(clerk, [Newcomer(ANNA, "EU_WORKER")], home, key())
