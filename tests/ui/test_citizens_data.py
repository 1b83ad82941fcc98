"""The open case's data: who looked, all of it on paper, and keeping it longer."""

import json
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk_app.bootstrap.program import Program
from desk_app.bootstrap.tour import TourClock
from desk_app.bootstrap.training import make_training_desk
from desk_app.domain.case.events import NotCompletedReason
from desk_app.domain.case.person import Household, Person
from desk_app.services.drafts import HalfTyped
from desk_app.services.opening.intake import Newcomer
from desk_app.services.staff import Role, Staff
from desk_app.services.steps import Ticket
from ui.wiring.data_wiring import DataWiring

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HOME = Household("Hemmeligvej 77, 2200 København N", date(2026, 11, 1), "0101")
BO = Staff("Bo K.", Role.LEAD)
WHY = "A complaint is not decided"


@pytest.fixture
def start(qapp, tmp_path):
    started = []

    def start(role=Role.LEAD):
        clock = TourClock()
        if not started:
            make_training_desk(tmp_path / "desk", (12, 1, 1), clock=clock)
        program = Program(qapp, tmp_path / "desk", "en", clock, signed_in=role)
        started.append(program)
        program.open()
        return program.window

    yield start
    for program in started:
        program.close()


@pytest.fixture
def window(start, qtbot):
    window = start()
    settle(window, qtbot)
    return window


@pytest.fixture
def card(window, qtbot):
    return opened(window, qtbot, a_case(window))


def settle(window, qtbot):
    window.settle(lambda done, _why: qtbot.waitUntil(done, timeout=5000))


def a_case(window, *, protected=False):
    person = Person(
        "Zimmerlund", "Ida", date(1990, 3, 4), "DEU", "F", protected=protected
    )
    newcomer = Newcomer(person, "EU_WORKER")
    (case,) = window.desk.intake.open_party(
        window.who(), [newcomer], HOME, f"key {protected}"
    )
    return case


def opened(window, qtbot, case):
    window.open_case(case)
    settle(window, qtbot)
    return window.desk_page.citizen.data


def let_folder_be(window, folder):
    (wiring,) = window.desk_page.findChildren(DataWiring)
    wiring.ask_folder = lambda _parent, _title: folder


def holds(window):
    return [(hold.case, hold.reason) for hold in window._parts.forgets.holds(BO)]


def purposes(window, action):
    with window.desk.store.reading() as reader:
        return reader._connection.execute(
            "SELECT case_ref FROM audit WHERE action = ?", (action,)
        ).fetchall()


def test_a_clerk_is_offered_none_of_it(start, qtbot):
    window = start(Role.CLERK)
    settle(window, qtbot)
    card = opened(window, qtbot, a_case(window))

    assert not card.isVisible()


def test_who_has_looked_opens_the_log_on_this_case(window, qtbot, card):
    card.looks.click()
    settle(window, qtbot)

    page = window.shell.page("log")
    assert window.shell.current == "log"
    assert page.case.text() == window.case.reference
    assert page.person.currentWidget() is page.lines


def test_everything_held_is_written_as_pdf_and_json(window, qtbot, card, tmp_path):
    let_folder_be(window, tmp_path)

    card.access.click()
    card.language.setCurrentIndex(1)
    card.yes.click()
    settle(window, qtbot)

    stem = f"{window.case.reference}_data_{window.desk.lookup.today()}"
    data = json.loads((tmp_path / f"{stem}.json").read_text(encoding="utf-8"))
    assert (tmp_path / f"{stem}.pdf").read_bytes().startswith(b"%PDF")
    assert (data["language"], data["person"]["family_name"]) == ("en", "Zimmerlund")
    assert stem in card.told.words.text()
    assert purposes(window, "print-access") == [(window.case.reference,)]


def test_without_a_folder_nothing_is_taken_out(window, qtbot, card, tmp_path):
    let_folder_be(window, None)

    card.access.click()
    card.yes.click()
    settle(window, qtbot)

    assert purposes(window, "print-access") == []


def test_a_folder_that_takes_nothing_is_told(window, qtbot, card, tmp_path):
    let_folder_be(window, tmp_path / "not there")

    card.access.click()
    card.yes.click()
    settle(window, qtbot)

    assert "not there" in card.told.words.text()


def test_a_protected_citizens_papers_are_asked_about_once_more(window, qtbot, tmp_path):
    card = opened(window, qtbot, a_case(window, protected=True))
    let_folder_be(window, tmp_path)

    card.access.click()
    card.yes.click()
    asked, before = card.question.text(), list(tmp_path.glob("*.pdf"))
    on_no = card.no.hasFocus()
    card.yes.click()
    settle(window, qtbot)

    assert asked.startswith("Name and address are protected.")
    assert (before, on_no) == ([], True)
    assert len(list(tmp_path.glob("*.pdf"))) == 1


def test_a_case_is_kept_with_a_reason_and_let_go_again(window, qtbot, card):
    card.hold.click()
    QTest.keyClicks(card.reason, WHY)
    QTest.keyClick(card.reason, Qt.Key.Key_Return)
    kept, told = holds(window), card.kept.text()
    card.release.click()
    card.yes.click()

    assert kept == [(window.case.reference, WHY)]
    assert told.endswith(f"by {window.who().name}: {WHY}")
    assert holds(window) == []
    assert card.hold.isVisible()
    assert not card.kept.isVisible()


def test_without_a_reason_it_is_not_kept(window, card):
    card.hold.click()
    card.yes.click()

    assert card.trouble.words.text() != ""
    assert holds(window) == []


def test_escape_leaves_the_question(card):
    card.hold.click()
    QTest.keyClick(card.reason, Qt.Key.Key_Escape)

    assert not card.reason.isVisible()
    assert card.hold.hasFocus()


def test_a_kept_case_says_so_when_it_is_opened_again(window, qtbot, card):
    held = window.case.reference
    window._parts.forgets.hold(BO, held, WHY)

    other = opened(window, qtbot, a_case(window, protected=True))
    said_there = other.kept.isVisible()
    card = opened(window, qtbot, held)

    assert not said_there
    assert WHY in card.kept.text()


def test_what_was_typed_about_a_forgotten_case_goes_with_it(window, qtbot, card):
    parts, case, at = window._parts, window.case.reference, window.desk.now()
    with window.desk.store.reading() as reader:
        rev = reader.get(case).rev
    reason = NotCompletedReason.NO_HOUSING
    window.desk.steps.give_up(window.who(), Ticket(case, rev, "up"), reason)
    typed = HalfTyped("housing", case, rev, {"address": "Vej 1"}, {}, at, "Bo K.", "4")
    parts.half_typed.keep([typed])

    proof = parts.forgets.forget_case(Staff("Admin", Role.ADMIN), case)

    assert proof.drafts == 1
    assert list((parts.folder / "drafts").glob("*.draft")) == []
