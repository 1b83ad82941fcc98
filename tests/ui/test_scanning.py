"""Passports that come by scanner or by pasting, and what is said of them."""

import pytest
from PySide6.QtCore import Qt

from tests.mrz import ERIKSSON, ERIKSSON_CARD, a_passport
from tests.ui.opening_desk import CTRL
from tests.ui.opening_people import JAN, counter
from ui.opening.stages import Stage
from ui.widgets.text import Chip, Text

__all__ = ["counter"]


def card_of(counter):
    return counter.page.people.panel.card


def values(counter):
    return {name: text.text() for name, text in card_of(counter).values.items()}


def test_a_pasted_passport_shows_what_it_says_and_that_the_name_is_not_covered(counter):
    counter.paste(ERIKSSON)

    assert counter.page.people.panel.name.text() == "ERIKSSON, Anna Maria"
    assert values(counter) == {
        "citizenship": "Utopia (specimens only) · UTO",
        "born": "12 August 1974 · age 52",
        "sex": "Female",
        "document": "L898902C3",
        "expiry": "15 April 2012",
    }
    assert "not covered by a check digit" in card_of(counter).name_chip.text()
    assert card_of(counter).expired.text() == "has expired"


@pytest.mark.parametrize("lines", [ERIKSSON, ERIKSSON_CARD])
def test_a_scanner_types_all_lines_with_enter_between_them(counter, lines):
    counter.scan(lines)

    assert counter.page.people.panel.name.text() == "ERIKSSON, Anna Maria"
    assert counter.page.people.scan.text == ""


def test_a_scanner_with_semicolons_is_understood(counter):
    counter.scan(ERIKSSON.replace("<", ";"))

    assert counter.page.people.panel.name.text() == "ERIKSSON, Anna Maria"


def test_a_scan_into_another_field_is_taken_as_a_scan_and_the_field_is_as_before(
    counter,
):
    counter.press(Qt.Key.Key_F2)
    counter.type("Wang")
    field = counter.page.people.panel.form.fields["family_name"]
    assert counter.focus is field

    counter.scan(JAN)

    assert counter.page.people.panel.name.text() == "KOWALSKI, Jan"
    assert counter.names == ["WANG", "KOWALSKI, Jan"]
    counter.page.list.setFocus()
    counter.press(Qt.Key.Key_Up)
    counter.press(Qt.Key.Key_Return)
    assert field.text() == "Wang"


def test_somebody_who_types_slowly_is_no_scanner(counter):
    counter.press(Qt.Key.Key_F2)

    counter.type("Pappalardo Capparelli Castellana I")

    field = counter.page.people.panel.form.fields["family_name"]
    assert field.text() == "Pappalardo Capparelli Castellana I"


def test_a_scan_during_the_questions_answers_nothing(counter):
    counter.paste(JAN)
    counter.go()
    counter.go()
    assert counter.stage is Stage.QUESTIONS

    counter.scan(ERIKSSON_CARD)

    assert counter.stage is Stage.PEOPLE
    assert counter.names == ["KOWALSKI, Jan", "ERIKSSON, Anna Maria"]
    counter.go()
    counter.go()
    assert counter.page.questions.progress.text().startswith("1 of")


def test_the_tick_says_that_the_name_was_compared(counter):
    counter.paste(ERIKSSON)

    counter.press(Qt.Key.Key_Space)

    assert card_of(counter).name_chip.text() == "name compared"
    assert card_of(counter).tick.isChecked()


def test_each_check_digit_that_does_not_fit_is_named(counter):
    counter.paste(ERIKSSON.replace("7408122F", "7408132F"))

    broken = ["Date of birth: does not fit", "All together: does not fit"]
    counter.qtbot.waitUntil(lambda: _chips(card_of(counter).notes) == broken)


def test_a_look_alike_is_only_offered_until_the_clerk_takes_it(counter):
    right = a_passport("KOWALSKI", "JAN", "900214", number="EA1234507")

    counter.paste(right.replace("EA1234507", "EA12345O7"))
    assert values(counter)["document"] == "EA12345O7"
    notes = card_of(counter).notes
    counter.qtbot.waitUntil(lambda: "read O, suggested 0" in _words(notes))
    counter.press(Qt.Key.Key_F3)

    assert values(counter)["document"] == "EA1234507"
    counter.qtbot.waitUntil(lambda: "you took 0" in _words(notes))
    assert _chips(notes) == []


def test_lines_that_are_no_passport_stay_to_be_put_right(counter):
    broken = ERIKSSON.replace("<<<<<10", "<<<<<1")

    counter.paste(broken)

    scan = counter.page.people.scan
    assert "lines of 44 + 43 characters" in scan.lines.accessibleDescription()
    assert scan.text == broken
    assert counter.focus is scan.lines

    counter.press(Qt.Key.Key_End, CTRL)
    counter.type("0")
    counter.go()

    assert counter.page.people.panel.name.text() == "ERIKSSON, Anna Maria"
    assert scan.text == ""


def _chips(notes):
    return [c.text() for c in notes.findChildren(Chip) if c.isVisible()]


def _words(notes):
    return "\n".join(t.text() for t in notes.findChildren(Text) if t.isVisible())
