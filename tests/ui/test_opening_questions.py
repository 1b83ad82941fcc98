"""The first questions at the counter, by keyboard, and the cases they open."""

from datetime import date

from PySide6.QtCore import Qt

from desk_app.domain.case.case_record import Status
from desk_app.domain.case.person import MaritalStatus, Relation
from desk_app.domain.case.progress import PaperState
from desk_app.services.steps import PaperMark, Ticket
from tests.mrz import a_passport
from tests.ui.opening_people import EWA, JAN, OLAF, counter, live_in
from ui.opening.stages import Stage

__all__ = ["counter"]

PRIYA = a_passport("SHARMA", "PRIYA", "990101", citizen="IND")
OMAR = a_passport("HADDAD", "OMAR", "850101", citizen="SYR", sex="M")
WORK = "Arbejde"
STUDY = "Studie"
REFUGEE = "Flygtning med asyl eller på kvote"


def test_a_polish_worker_with_spouse_and_child_gets_three_cases(counter):
    for passport in (JAN, EWA, OLAF):
        counter.paste(passport)
        counter.press(Qt.Key.Key_Space)
    counter.go()
    counter.type("Sankt Hans Gade 12, 2200 København N\r1/11/2026\rKøbenhavn")
    counter.go()

    counter.answer(1, 1, 1)
    counter.answer_with(WORK)
    counter.answer(2)
    assert counter.pathway == "EU · work"
    counter.go()
    counter.answer(1)
    assert counter.page.go.text() == "Take the suggestion"
    counter.go()
    assert counter.pathway == "EU · family"
    counter.go()
    counter.answer(1)
    assert counter.pathway == "Accompanying child"
    assert counter.page.go.text() == "Open 3 cases"
    counter.go()

    cases = counter.people()
    assert {name: case.pathway for name, case in cases.items()} == {
        "Jan": "EU_WORKER",
        "Ewa": "EU_FAMILY",
        "Olaf": "CHILD",
    }
    assert len({case.party for case in cases.values()}) == 1
    assert counter.opened == [cases["Jan"].reference]
    home = cases["Olaf"].household
    assert (home.address, home.moved_in, home.municipality, home.lives_with_host) == (
        "Sankt Hans Gade 12, 2200 København N",
        date(2026, 11, 1),
        "0101",
        True,
    )
    jan, ewa, olaf = (cases[name].person for name in ("Jan", "Ewa", "Olaf"))
    relations = (jan.relation, ewa.relation, olaf.relation)
    assert relations == (Relation.PRINCIPAL, Relation.SPOUSE, Relation.CHILD)
    assert jan.marital_status is ewa.marital_status is MaritalStatus.MARRIED
    assert jan.children_along
    assert ewa.children_along
    assert jan.previous_cpr is False
    assert not jan.names_from_mrz


def test_an_indian_student_alone_answers_six_questions(counter):
    counter.paste(PRIYA)
    counter.go()
    counter.go()

    counter.answer(1, 1, 1)
    counter.answer_with(STUDY)
    counter.type("0101")
    counter.press(Qt.Key.Key_Return)
    counter.answer(1)
    assert counter.pathway == "Non-EU · study"
    counter.go()

    case = counter.people()["Priya"]
    assert case.pathway == "NONEU_STUDY"
    assert case.person.relation is Relation.ALONE
    assert case.household.municipality == "0101"
    assert case.household.lives_with_host is False


def test_a_refugee_is_sent_to_the_municipality_and_no_case_is_opened(counter):
    counter.paste(OMAR)
    counter.go()
    counter.go()

    counter.answer(1, 1, 1)
    counter.answer_with(REFUGEE)

    page = counter.page.result
    assert page.elsewhere.words.text() == "Go to your municipality's integration team"
    assert "visiteret til" in page.tell.danish.text()
    assert "assigned to" in page.tell.other.text()
    assert counter.page.go.text() == "Finish without a case"
    counter.go()
    assert counter.people() == {}
    assert counter.left == [True]
    assert counter.stage is Stage.PEOPLE


def test_a_refugee_can_get_a_case_all_the_same_which_its_step_closes(counter):
    counter.paste(OMAR)
    counter.go()
    counter.go()
    counter.answer(1, 1, 1)
    counter.answer_with(REFUGEE)

    counter.answer(1)
    counter.go()

    case = counter.people()["Omar"]
    assert case.pathway == "REFUGEE"
    desk, who = counter.desk, counter.who
    ticket = Ticket(case.reference, case.rev, "a")
    seen = PaperMark("identity", "passport", PaperState.ACCEPTED)
    saved = desk.steps.mark_paper(who, ticket, seen)
    ticket = Ticket(case.reference, saved.rev, "b")
    saved = desk.steps.finish(who, ticket, "identity")
    desk.steps.finish(who, Ticket(case.reference, saved.rev, "c"), "refer")
    standing = desk.lookup.sheet(who, case.reference).case.standing()
    assert standing.status is Status.NOT_COMPLETED


def test_without_a_home_the_citizen_comes_again(counter):
    counter.paste(JAN)
    counter.go()
    counter.go()
    counter.answer(1, 1, 1, 1)

    counter.answer(1)

    title = counter.page.result.elsewhere.words.text()
    assert title == "Come back when you have a home"
    assert counter.page.go.text() == "Finish without a case"


def test_an_address_outside_the_centres_is_sent_to_its_own_borgerservice(counter):
    counter.paste(JAN)
    live_in(counter, "Ballerup")

    counter.answer(1, 1, 1, 1)

    title = counter.page.result.elsewhere.words.text()
    assert title == "Go to Citizen Service in your own municipality"
    assert counter.page.result.unconfirmed.text() == "the office must confirm this"


def test_what_is_known_is_not_asked_and_the_count_says_how_far(counter):
    counter.paste(JAN)
    live_in(counter, "0101")

    assert counter.page.questions.progress.text() == "1 of at most 5"
    counter.answer(1, 1, 1)
    assert counter.question == "Why are you moving to Denmark?"
    assert counter.page.questions.progress.text() == "4 of at most 5"


def test_from_a_nordic_country_the_country_itself_is_asked(counter):
    counter.paste(JAN)
    live_in(counter, "0101")
    counter.answer(1, 1, 2)
    assert counter.question == "Which country are you moving from?"
    assert counter.page.questions.progress.text() == "3 of at most 5"

    counter.answer_with("Norge")
    counter.answer_with(WORK)
    counter.answer(1)
    counter.go()

    assert counter.people()["Jan"].person.moved_from == "NOR"


def test_a_number_had_before_is_written_down_and_adds_reentry(counter):
    counter.paste(JAN)
    live_in(counter, "0101")

    counter.answer(2, 1, 1, 1, 1)
    assert counter.page.result.added.text() == "Had a Danish number"
    counter.go()

    case = counter.people()["Jan"]
    assert case.additions == ("REENTRY",)
    assert case.person.previous_cpr is True
