"""The first questions at the counter, by keyboard, and the cases they open."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.case.case_record import Status
from desk_app.domain.case.person import MaritalStatus, Relation
from desk_app.domain.case.progress import PaperState
from desk_app.services.steps import PaperMark, Ticket
from tests.mrz import ERIKSSON, a_passport
from tests.ui.opening_desk import Counter
from ui.opening.stages import Stage

JAN = a_passport("KOWALSKI", "JAN", "900214", sex="M")
EWA = a_passport("KOWALSKA", "EWA", "910520", number="EB7654321")
OLAF = a_passport("KOWALSKI", "OLAF", "180701", sex="M", number="EC7654321")
PRIYA = a_passport("SHARMA", "PRIYA", "990101", citizen="IND")
OMAR = a_passport("HADDAD", "OMAR", "850101", citizen="SYR", sex="M")
WORK, STUDY, REFUGEE = "Arbejde", "Studie", "Flygtning med asyl eller på kvote"


@pytest.fixture
def counter(qtbot, desk, clerk):
    return Counter(qtbot, desk, clerk)


def live_in(counter, municipality):
    """Leave the people, and say only in which municipality they live."""
    counter.go()
    counter.type(f"\r\r{municipality}")
    counter.go()


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


@pytest.mark.parametrize("key", ["backspace", "alt-left"])
def test_the_way_back_goes_one_question_at_a_time(counter, key):
    def back():
        if key == "backspace":
            counter.press(Qt.Key.Key_Backspace)
        else:
            counter.back()

    counter.paste(JAN)
    live_in(counter, "0101")
    counter.answer(1, 1)
    third = counter.question

    counter.answer(1)
    back()

    assert counter.question == third
    back()
    back()
    assert counter.page.questions.progress.text().startswith("1 of")
    back()
    assert counter.stage is Stage.HOME


def test_backspace_in_the_empty_municipality_goes_back_else_it_deletes(counter):
    counter.paste(JAN)
    counter.go()
    counter.go()
    counter.answer(1, 1, 1, 1)
    assert counter.question == "In which municipality will you live?"

    counter.type("X")
    counter.press(Qt.Key.Key_Backspace)
    assert counter.question == "In which municipality will you live?"
    counter.press(Qt.Key.Key_Backspace)

    assert counter.question == "Why are you moving to Denmark?"


def test_a_municipality_that_is_not_there_is_refused_under_its_field(counter):
    counter.paste(JAN)
    counter.go()
    counter.go()
    counter.answer(1, 1, 1, 1)

    counter.type("Atlantis")
    counter.press(Qt.Key.Key_Return)

    said = counter.page.questions.field.accessibleDescription()
    assert said.startswith("There is no municipality")
    assert counter.stage is Stage.QUESTIONS


def test_arrows_and_enter_answer_too(counter):
    counter.paste(JAN)
    live_in(counter, "0101")

    counter.press(Qt.Key.Key_Down)
    counter.press(Qt.Key.Key_Return)

    assert counter.page.questions.progress.text().startswith("2 of")


def test_the_clerk_may_choose_the_pathway_from_the_list(counter):
    counter.paste(JAN)
    live_in(counter, "0101")

    counter.press(Qt.Key.Key_F8)
    counter.page.pathways.lines.select_key("EU_STUDENT")
    counter.go()

    assert counter.pathway == "EU · study"
    assert counter.page.result.by_clerk.text() == "chosen by you"
    counter.back()
    assert counter.stage is Stage.QUESTIONS


def test_of_a_spouse_everything_can_be_asked(counter):
    counter.paste(JAN)
    counter.paste(EWA)
    live_in(counter, "0101")
    counter.answer(1, 1, 1, 1, 1)
    counter.go()
    assert counter.page.questions.same_title.text() == "Taken over from KOWALSKI, Jan"
    assert counter.page.questions.progress.text() == "1 of at most 2"

    counter.press(Qt.Key.Key_F4)

    assert counter.page.questions.progress.text() == "1 of at most 5"
    assert counter.page.questions.same_title.isHidden()


def test_another_citizenship_asks_the_questions_anew(counter):
    counter.paste(JAN)
    live_in(counter, "0101")
    counter.answer(1, 1, 1, 1, 1)
    assert counter.pathway == "EU · work"

    counter.back()
    for _ in range(5):
        counter.back()
    counter.back()
    counter.press(Qt.Key.Key_F2)
    counter.page.people.panel.form.fields["citizenship"].setFocus()
    counter.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    counter.type("India")
    counter.go()
    counter.go()

    assert counter.page.questions.progress.text().startswith("1 of")


def test_somebody_joins_the_party_of_a_case(counter):
    counter.paste(JAN)
    live_in(counter, "0101")
    counter.answer(1, 1, 1, 1, 1)
    counter.go()
    (number,) = counter.opened

    counter.wiring.join(number)
    assert counter.page.title.text() == f"Joins the party of case {number}"
    counter.paste(EWA)
    counter.go()
    counter.answer(1, 1)
    counter.go()
    assert counter.pathway == "EU · family"
    counter.go()

    cases = counter.people()
    assert cases["Ewa"].party == number
    assert cases["Ewa"].household == cases["Jan"].household
    assert cases["Ewa"].person.relation is Relation.SPOUSE
    assert cases["Jan"].person.relation is Relation.PRINCIPAL


def test_a_pathway_of_an_unknown_country_is_asked_as_any_other(counter):
    counter.paste(ERIKSSON)
    live_in(counter, "0101")

    counter.answer(1, 1, 1)

    offered = [button.words.text() for button in counter.page.questions.options]
    assert "Familiesammenføring med en person i Danmark" in offered


def test_the_questions_stand_in_danish_and_english_in_every_language(counter, language):
    counter.paste(JAN)
    live_in(counter, "0101")

    language.speak("en")
    danish = counter.page.questions.question.danish.text()

    assert danish.startswith("Har du nogensinde")
    assert counter.question.startswith("Have you ever")
