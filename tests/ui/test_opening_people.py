"""Who came: scanned, pasted or typed, alone or with others."""

from datetime import date

from PySide6.QtCore import Qt

from tests.ui.opening_desk import CTRL
from tests.ui.opening_people import EWA, JAN, OLAF, counter
from ui.opening.stages import Stage

__all__ = ["counter"]


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
