"""The page of staff: who works here, and their passwords."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.keys.wraps import unwrap
from desk_app.bootstrap.setting_up import new_recovery_key, set_up
from desk_app.bootstrap.signing_in import people_of
from desk_app.errors import DeskError
from desk_app.services.setting_up import Office
from desk_app.services.staff import Role, Staff
from tests.conftest import moment
from ui.staff.page import StaffPage
from ui.wiring.staff_wiring import StaffWiring

PASSWORD, FIRST, NEW = "hest kaffe sky lampe", "tre blå både i havn", "ost fjord rav ti"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "desk"


@pytest.fixture
def signed(folder):
    office = Office("Borgerservice", "East", "0101")
    admin = ("Rikke Holm", PASSWORD)
    signed = set_up(folder, office, admin, new_recovery_key(), moment)
    yield signed
    signed.store.close()


@pytest.fixture
def people(signed):
    return people_of(signed.store, signed.key, moment)


@pytest.fixture
def sitting(signed):
    """Who sits there; a test may seat another."""
    return [signed.who]


@pytest.fixture
def page(qtbot, looks, language, people, sitting):
    language.speak("en")
    page = StaffPage()
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    wiring = StaffWiring(page, people, lambda: sitting[0])
    page.wiring = wiring
    wiring.read_again()
    return page


def lines(page):
    model = page.table.rows
    return [
        tuple(model.index(row, column).data() for column in range(3))
        for row in range(model.rowCount())
    ]


def choose(page, name):
    names = [line[0] for line in lines(page)]
    page.table.selectRow(names.index(name))


def type_in(field, words):
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, words)


def new_password(panel, words):
    for field in (panel.fresh.first, panel.fresh.again):
        type_in(field, words)


def add(page, name, role, password=FIRST):
    page.add_one.click()
    type_in(page.adding.name, name)
    page.adding.role.setCurrentIndex(page.adding.role.findData(role))
    new_password(page.adding, password)
    QTest.keyClick(page.adding.fresh.again, Qt.Key.Key_Return)


def opens(folder, name, password):
    try:
        unwrap(folder, name, password)
    except DeskError:
        return False
    return True


def test_somebody_new_is_added_and_can_sign_in(page, folder):
    add(page, "Anna Lund", Role.CLERK)

    assert ("Anna Lund", "front desk", "") in lines(page)
    assert "Anna Lund" in page.told.words.text()
    assert opens(folder, "Anna Lund", FIRST)
    assert page.adding.fresh.first.text() == ""


def test_a_name_that_is_there_already_is_told_in_the_question(page):
    add(page, "rikke holm", Role.LEAD)

    assert page.adding.isVisible()
    assert page.adding.told.isVisible()
    assert [line[0] for line in lines(page)] == ["Rikke Holm"]


def test_a_weak_password_is_told_under_its_field(page):
    add(page, "Anna Lund", Role.CLERK, "short")

    assert page.adding.fresh.first.accessibleDescription()
    assert [line[0] for line in lines(page)] == ["Rikke Holm"]


def test_another_role_is_given(page, people, signed):
    add(page, "Anna Lund", Role.CLERK)
    choose(page, "Anna Lund")
    page.role.click()
    assert page.role_asked.role.currentData() == Role.CLERK
    page.role_asked.role.setCurrentIndex(page.role_asked.role.findData(Role.LEAD))

    page.role_asked.go.click()

    assert ("Anna Lund", "team lead", "") in lines(page)


def test_whoever_leaves_can_open_nothing_any_more(page, folder):
    add(page, "Anna Lund", Role.CLERK)
    choose(page, "Anna Lund")
    page.leave.click()
    assert "Anna Lund" in page.leaving.heading.text()

    page.leaving.go.click()

    assert lines(page)[-1] == ("Anna Lund", "front desk", "left 23 November 2026")
    assert not opens(folder, "Anna Lund", FIRST)
    choose(page, "Anna Lund")
    assert not page.leave.isEnabled()


def test_the_last_administrator_stays(page):
    choose(page, "Rikke Holm")
    page.leave.click()

    page.leaving.go.click()

    assert page.leaving.told.isVisible()
    assert lines(page) == [("Rikke Holm", "administrator", "")]


def test_whoever_forgot_their_password_gets_another_one(page, folder):
    add(page, "Anna Lund", Role.CLERK)
    choose(page, "Anna Lund")
    page.password.click()
    new_password(page.giving, NEW)

    page.giving.go.click()

    assert opens(folder, "Anna Lund", NEW)
    assert not opens(folder, "Anna Lund", FIRST)


def test_ones_own_password_wants_the_old_one(page, folder):
    page.own.click()
    type_in(page.changing.old, "not that one at all")
    new_password(page.changing, NEW)
    page.changing.go.click()
    assert page.changing.old.accessibleDescription()

    type_in(page.changing.old, PASSWORD)
    page.changing.go.click()

    assert page.table.isVisible()
    assert opens(folder, "Rikke Holm", NEW)


def test_a_clerk_sees_only_themselves_and_changes_their_password(
    page, sitting, people, signed
):
    people.add(signed.who, "Anna Lund", Role.CLERK, FIRST)
    sitting[0] = Staff("Anna Lund", Role.CLERK)

    page.wiring.read_again()

    assert lines(page) == [("Anna Lund", "front desk", "")]
    buttons = (page.add_one, page.role, page.password, page.leave, page.key)
    assert not any(button.isEnabled() for button in buttons)
    assert page.own.isEnabled()
    assert page.why_not.text()


def test_a_lead_leaves_administrators_alone(page, sitting, people, signed):
    people.add(signed.who, "Bo Kjær", Role.LEAD, FIRST)
    sitting[0] = Staff("Bo Kjær", Role.LEAD)
    page.wiring.read_again()

    choose(page, "Rikke Holm")

    assert not any(it.isEnabled() for it in (page.role, page.password, page.leave))
    assert page.adding.role.findData(Role.ADMIN) == -1


def test_escape_leaves_the_question(page):
    page.add_one.click()
    type_in(page.adding.fresh.first, "half typed secret")

    page.adding.back.click()

    assert page.table.isVisible()
    assert page.adding.fresh.first.text() == ""
