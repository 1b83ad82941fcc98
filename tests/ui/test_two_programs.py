"""Two programs on one file: what one saves, the other shows within half a second."""

from dataclasses import replace
from time import perf_counter
from uuid import uuid4

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from desk_app.bootstrap.desk import opened
from desk_app.bootstrap.program import Program
from desk_app.bootstrap.tour import TourClock
from desk_app.bootstrap.training import make_training_desk
from desk_app.domain.case.person import Household, Person
from desk_app.services.opening.intake import Newcomer
from desk_app.services.ports import CaseFilter
from desk_app.services.staff import Role, Staff
from desk_app.services.steps import Ticket, Written
from ui.tour.clerk import CTRL, Clerk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
BO = Staff("Bo K.", Role.LEAD, "1")
SOON_MS = 500


@pytest.fixture
def program(qapp, tmp_path):
    clock = TourClock()
    make_training_desk(tmp_path / "desk", (300, 1, 1), clock=clock)
    program = Program(qapp, tmp_path / "desk", "en", clock)
    program.open()
    yield program
    program.close()


@pytest.fixture
def window(program):
    window = program.window
    window.shell.resize(1440, 900)
    window.settle(Clerk(window.shell, None).wait_for)
    return window


@pytest.fixture
def bo(program, tmp_path):
    """Another program on the same file, with a store of its own."""
    with opened(tmp_path / "desk", program._clock) as desk:
        yield desk


def first_open(desk):
    with desk.store.reading() as reader:
        rows = reader.open_rows(100)
    return next(row.reference for row in rows if row.standing.status == "open")


def bo_writes(desk, reference, **person):
    record = desk.lookup.sheet(BO, reference).case.record
    said = Written(replace(record.person, **person), record.household)
    desk.steps.write_down(BO, Ticket(reference, record.rev, uuid4().hex), said)


def waits_ms(qtbot, shown):
    """How long the clerk waits until it is shown."""
    began = perf_counter()
    qtbot.waitUntil(shown, timeout=5000)
    return (perf_counter() - began) * 1000


def test_the_open_case_shows_what_another_program_saved(window, bo, qtbot):
    reference = first_open(window.desk)
    window.open_case(reference)
    head = window.desk_page.guide.head

    bo_writes(bo, reference, family_name="NYGAARD")

    assert waits_ms(qtbot, lambda: "NYGAARD" in head.name.text()) < SOON_MS
    assert "Bo K." in window.desk_page.guide.page.told.words.text()


def test_todays_list_shows_a_case_another_program_opened(window, bo, qtbot):
    today = window.desk_page.today
    newcomer = Newcomer(Person("AABY", "Ny", citizenship="POL"), "EU_WORKER")

    bo.intake.open_party(BO, [newcomer], Household(municipality="0101"), uuid4().hex)

    def shown():
        return any("AABY" in line.title for line in today.opened.lines)

    assert waits_ms(qtbot, shown) < SOON_MS


def test_the_list_of_cases_is_renewed_where_the_clerk_reads_it(window, bo, qtbot):
    window.shell.show_page("cases")
    window.settle(Clerk(window.shell, None).wait_for)
    table = window.shell.page("cases").table
    table.cases.fetchMore(QModelIndex())
    table.selectRow(150)
    table.verticalScrollBar().setValue(4000)
    QApplication.sendPostedEvents()
    chosen = table.cases.reference_at(150)
    seen, place = table.rowAt(0), table.verticalScrollBar().value()
    seen = table.cases.reference_at(seen)
    newcomer = Newcomer(Person("AABY", "Ny", citizenship="POL"), "EU_WORKER")

    bo.intake.open_party(BO, [newcomer], Household(municipality="0101"), uuid4().hex)

    def shown():
        return "AABY" in str(table.cases.index(0, 1).data())

    assert waits_ms(qtbot, shown) < SOON_MS
    assert table.cases.reference_at(table.currentIndex().row()) == chosen
    assert table.cases.reference_at(table.rowAt(0)) == seen
    assert table.verticalScrollBar().value() > place
    assert table.hasFocus()


def test_a_changed_case_changes_in_place_in_the_list(window, bo, qtbot):
    window.shell.show_page("cases")
    window.settle(Clerk(window.shell, None).wait_for)
    table = window.shell.page("cases").table
    reference = table.cases.reference_at(3)
    resets = []
    table.cases.modelReset.connect(lambda: resets.append(1))

    bo_writes(bo, reference, family_name="NYGAARD")

    def shown():
        return "NYGAARD" in str(table.cases.index(3, 1).data())

    assert waits_ms(qtbot, shown) < SOON_MS
    assert resets == []


def test_more_cases_can_be_fetched_after_the_list_was_renewed(window, bo, qtbot):
    window.shell.show_page("cases")
    window.settle(Clerk(window.shell, None).wait_for)
    cases = window.shell.page("cases").table.cases
    bo_writes(bo, cases.reference_at(0), family_name="NYGAARD")
    qtbot.waitUntil(lambda: "NYGAARD" in str(cases.index(0, 1).data()))

    while cases.canFetchMore(QModelIndex()):
        cases.fetchMore(QModelIndex())

    total = window.desk.lookup.count(BO, CaseFilter())
    shown = {cases.reference_at(at) for at in range(cases.rowCount())}
    assert len(shown) == cases.rowCount() == total


def test_what_this_program_saves_is_no_news_from_elsewhere(window):
    window.watching.look()  # the backup of the start was another's
    news = []
    window.case.elsewhere.connect(lambda: news.append(1))
    window.open_case(first_open(window.desk))

    window.watching.look()

    assert news == []


def test_two_programs_are_given_different_cases(window, bo):
    clerk = Clerk(window.shell, None)

    clerk.press(Qt.Key.Key_F5)
    theirs = bo.taking.take_next(BO, uuid4().hex)

    assert window.case.reference
    assert window.case.reference != theirs


def test_typing_goes_on_while_another_program_saves_all_the_time(window, bo, qtbot):
    reference = first_open(window.desk)
    window.open_case(reference)
    clerk = Clerk(window.shell, None)
    clerk.press(Qt.Key.Key_K, CTRL)
    sheets = []
    show = window.desk_page.show_sheet
    window.desk_page.show_sheet = lambda sheet: (sheets.append(sheet), show(sheet))

    began = perf_counter()
    for number in range(40):
        bo_writes(bo, reference, phone=str(number))
        clerk.type_in("a")
    qtbot.waitUntil(
        lambda: window.desk_page.sheet.case.record.person.phone == "39", timeout=5000
    )

    at_most = (perf_counter() - began) * 4 + 2
    assert len(sheets) <= at_most
    assert window.shell.top.search.text() == "a" * 40
