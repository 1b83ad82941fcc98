"""The ways through the first questions: back, by list, by arrows, with a party."""

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.case.person import Relation
from tests.mrz import ERIKSSON
from tests.ui.opening_people import EWA, JAN, counter, live_in
from ui.opening.stages import Stage

__all__ = ["counter"]


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
