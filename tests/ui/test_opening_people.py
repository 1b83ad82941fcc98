"""Who came: scanned, pasted or typed, alone or with others."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.mrz import ERIKSSON, ERIKSSON_CARD, a_passport
from tests.ui.opening_desk import CTRL, Counter
from ui.opening.stages import Stage
from ui.widgets.text import Chip, Text

JAN = a_passport("KOWALSKI", "JAN", "900214", sex="M")
EWA = a_passport("KOWALSKA", "EWA", "910520", number="EB7654321")
OLAF = a_passport("KOWALSKI", "OLAF", "180701", sex="M", number="EC7654321")


@pytest.fixture
def counter(qtbot, desk, clerk):
    return Counter(qtbot, desk, clerk)


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


def test_a_birth_date_in_the_future_is_refused_under_its_field(counter):
    counter.press(Qt.Key.Key_F2)
    counter.type("Li\rWei\r")
    counter.type("3/12/2031\r")

    form = counter.page.people.panel.form
    said = form.fields["birth_date"].accessibleDescription()
    assert "lies in the future" in said

    counter.go()

    assert counter.stage is Stage.PEOPLE
    assert counter.focus is form.fields["birth_date"]
    wanted = form.fields["citizenship"].accessibleDescription()
    assert wanted.startswith("Type the citizenship")


def test_ctrl_enter_with_nobody_there_says_what_to_do(counter):
    counter.go()

    said = counter.page.people.scan.lines.accessibleDescription()
    assert said == (
        "There is nobody to open a case for. Scan a passport, or type a name."
    )


def test_who_comes_along_is_probably_the_spouse_and_a_child(counter):
    for passport in (JAN, EWA, OLAF):
        counter.scan(passport)

    abouts = [line.sub for line in counter.page.list.lines]
    assert abouts == [
        "main person · Poland · age 36",
        "spouse · Poland · age 35",
        "child · Poland · age 8",
    ]


def test_who_comes_along_can_be_somebody_else(counter):
    counter.scan(JAN)
    counter.scan(EWA)

    counter.page.people.panel.relation.dots["spouse"].setFocus()
    counter.press(Qt.Key.Key_Right, times=2)
    counter.press(Qt.Key.Key_Space)

    assert counter.page.list.lines[1].sub.startswith("came along")


def test_when_the_first_leaves_the_next_is_the_main_person(counter):
    counter.scan(JAN)
    counter.scan(EWA)
    counter.page.list.setFocus()
    counter.press(Qt.Key.Key_Up)
    counter.press(Qt.Key.Key_Return)

    counter.press(Qt.Key.Key_Delete, CTRL)

    assert counter.names == ["KOWALSKA, Ewa"]
    assert counter.page.list.lines[0].sub.startswith("main person")


def test_the_same_passport_twice_is_one_person(counter):
    counter.scan(JAN)
    counter.scan(EWA)

    counter.scan(JAN)

    assert counter.names == ["KOWALSKI, Jan", "KOWALSKA, Ewa"]
    assert counter.page.people.panel.name.text() == "KOWALSKI, Jan"


def test_what_was_scanned_can_be_typed_over(counter):
    counter.scan(JAN)

    counter.press(Qt.Key.Key_F2)
    form = counter.page.people.panel.form
    form.fields["given_names"].setFocus()
    counter.press(Qt.Key.Key_A, CTRL)
    counter.type("Janusz")

    assert counter.page.people.panel.form.value.birth_date == "14/02/1990"
    assert counter.names == ["KOWALSKI, Janusz"]


def test_leaving_keeps_what_was_typed_until_the_clerk_starts_over(counter):
    counter.scan(JAN)

    counter.press(Qt.Key.Key_Escape)
    counter.wiring.begin()

    assert counter.left == [True]
    assert counter.names == ["KOWALSKI, Jan"]

    counter.page.start_over.setFocus()
    counter.press(Qt.Key.Key_Space)

    assert counter.names == []
    assert counter.focus is counter.page.people.scan.lines


def test_a_home_in_the_future_or_nowhere_is_refused(counter):
    counter.scan(JAN)
    counter.go()

    counter.type("Sankt Hans Gade 12\r24/12/2026\rAtlantis")
    counter.go()

    fields = counter.page.home.fields
    assert counter.stage is Stage.HOME
    assert "lies in the future" in fields["moved_in"].accessibleDescription()
    assert "no municipality" in fields["municipality"].accessibleDescription()
    assert counter.focus is fields["moved_in"]


def test_somebody_who_is_here_already_is_shown_and_can_be_opened(counter):
    counter.scan(JAN)
    counter.go()
    counter.type("\r\r0101")
    counter.go()
    counter.answer(1, 1, 1, 1, 1)
    counter.go()
    (number,) = counter.opened

    counter.scan(JAN)
    banner = counter.page.people.panel.banners[0]
    counter.qtbot.waitUntil(banner.action.isVisible)
    banner.action.setFocus()
    counter.press(Qt.Key.Key_Space)

    assert f"Already here: case {number}" in banner.words.text()
    assert counter.opened == [number, number]


def test_every_field_and_button_has_a_name(counter):
    counter.scan(JAN)
    counter.scan(EWA)

    page = counter.page.people
    fields = [*page.panel.form.fields.values(), *page.panel.relation.dots.values()]
    buttons = [page.another, page.panel.edit, page.panel.remove, counter.page.go]
    for part in [*fields, *buttons, page.scan.lines, counter.page.list]:
        assert part.accessibleName()


def test_the_document_is_kept_with_its_last_day(counter):
    counter.scan(JAN)
    counter.go()
    counter.type("\r\r0101")
    counter.go()
    counter.answer(1, 1, 1, 1, 1)

    counter.go()

    person = counter.people()["Jan"].person
    assert person.document_kind == "passport"
    assert person.document_expiry == date(2031, 6, 1)
    assert person.names_from_mrz


def _chips(notes):
    return [c.text() for c in notes.findChildren(Chip) if c.isVisible()]


def _words(notes):
    return "\n".join(t.text() for t in notes.findChildren(Text) if t.isVisible())
