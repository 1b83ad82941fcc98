"""Today's prints: read, printed again, printed for many, on a real, encrypted desk."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk_app.bootstrap.paper import checklist_bytes
from desk_app.services.paper.prints import PaperKind
from tests.conftest import NOON
from tests.ui.printing_desk import ADMIN, CLERK, at_the_printer, settled
from ui.desk.printing import print_pdf, printer_as, remembered
from ui.last_printer import LastPrinter
from ui.settings.preferences import Preferences


@pytest.fixture
def work(qtbot, tmp_path, rules):
    with at_the_printer(qtbot, tmp_path, rules) as work:
        yield work


def test_an_empty_day_says_how_to_print(work):
    assert work.page.states.currentWidget() is work.page.states.empty
    assert "Ctrl+P" in work.page.states.empty.sentence.text()
    assert not work.page.again.isEnabled()


def test_what_was_printed_stands_on_the_page_without_a_name(qtbot, work):
    case = work.open_case("Ida")

    work.send(case)
    settled(qtbot, work)

    (line,) = work.lines()
    assert line[:5] == [
        "12:00",
        "Checklist, large print",
        case,
        "Ukrainian",
        "Anna L. · 4",
    ]
    assert "Holm" not in str(line)


def test_enter_opens_the_case_of_a_print(qtbot, work):
    case = work.open_case("Ida")
    work.send(case)
    settled(qtbot, work)
    work.page.table.setFocus()

    with qtbot.waitSignal(work.wiring.case_wanted) as wanted:
        QTest.keyClick(work.page.table, Qt.Key.Key_Return)

    assert wanted.args == [case]


def test_a_paper_is_printed_again_as_it_was_set_from_todays_data(qtbot, work):
    case = work.open_case("Ida")
    work.send(case)
    settled(qtbot, work)
    standing = work.desk.lookup.sheet(CLERK, case).case.standing()
    with work.desk.store.unit() as unit:
        unit.save(unit.get(case), standing)
    work.shell.show_page("prints")
    settled(qtbot, work)
    said = work.page.note.text()

    QTest.keyClick(work.page.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, work)

    assert "saved since" in said
    assert [order for order, _ in work.sheets][1] == work.sheets[0][0]
    assert [line[-1] for line in work.lines()] == ["", "Changed since"]


def test_the_paper_of_a_protected_citizen_is_asked_about_first(qtbot, work):
    case = work.open_case("Eva", protected=True)
    work.send(case)
    settled(qtbot, work)

    work.page.again.click()
    asked = (len(work.sheets), work.page.told.words.text())
    work.page.told.action.click()
    settled(qtbot, work)

    assert asked[0] == 1
    assert "protected" in asked[1]
    assert len(work.sheets) == 2
    with work.desk.store.reading() as reader:
        assert "protected printed" in {it.purpose for it in reader.log_of(case)}


def test_what_is_on_its_way_is_shown_and_can_be_stopped(qtbot, work):
    cases = [work.open_case(name) for name in ("Ida", "Bo", "Mia")]
    work.gate.clear()

    work.send(*cases)
    (line,) = work.page.jobs.lines
    said = line.words.text()
    line.cancel.click()
    work.gate.set()
    settled(qtbot, work)

    assert said == "0 of 3 papers · printer"
    assert not work.sheets
    assert not work.lines()
    assert work.page.jobs.nothing.isVisibleTo(work.page)
    assert "Cancelled" in work.page.told.words.text()


def test_a_batch_prints_for_all_but_the_protected_each_in_their_language(qtbot, work):
    ida = work.open_case("Ida")
    bo = work.open_case("Bo", citizenship="POL")
    hidden = work.open_case("Eva", protected=True)

    work.page.many.click()
    qtbot.waitUntil(work.page.batch.isVisible)
    others = work.page.batch.others.text()
    QTest.keyClick(work.page.batch.to_printer, Qt.Key.Key_Space)
    settled(qtbot, work)

    assert {(it.case, it.language) for it, _ in work.sheets} == {
        (ida, "uk"),
        (bo, "pl"),
    }
    assert hidden not in str(work.lines())
    assert "(1)" in others
    assert "Sent to the printer: 2" in work.page.told.words.text()


def test_a_batch_into_a_folder_names_files_by_case_and_day(qtbot, work):
    case = work.open_case("Ida")
    folder = work.folder / "papers"
    folder.mkdir()
    work.wiring.print_for([case])
    qtbot.waitUntil(work.page.batch.isVisible)

    work.wiring.batch_into(folder)
    settled(qtbot, work)

    (file,) = folder.iterdir()
    assert file.name == f"{case}_2026-11-23.pdf"
    assert file.read_bytes().startswith(b"%PDF")
    assert work.lines()[0][6] == "PDF"


def test_a_folder_that_cannot_be_written_to_is_told(qtbot, work):
    work.wiring.print_for([work.open_case("Ida")])
    qtbot.waitUntil(work.page.batch.isVisible)

    work.wiring.batch_into(work.folder / "not there")
    settled(qtbot, work)

    assert "not there" in work.page.told.words.text()
    assert not work.lines()


def test_another_day_shows_its_own_prints(qtbot, work):
    work.clock[0] = NOON - timedelta(days=1)
    work.send(work.open_case("Ida"))
    settled(qtbot, work)
    work.clock[0] = NOON
    work.shell.show_page("prints")
    settled(qtbot, work)
    today = len(work.lines())

    work.page.before.click()
    settled(qtbot, work)

    assert (today, len(work.lines())) == (0, 1)
    assert work.page.after.isEnabled()


def test_an_administrator_is_told_that_printing_is_not_theirs(qtbot, work):
    work.send(work.open_case("Ida"))
    settled(qtbot, work)
    work.who = ADMIN

    work.shell.show_page("prints")
    settled(qtbot, work)

    assert not work.lines()
    assert not work.page.many.isEnabled()
    assert "does not print" in work.page.told.words.text()


def test_a_paper_that_left_while_the_window_closed_is_written_down(qtbot, work):
    case = work.open_case("Ida")
    work.send(case)
    qtbot.waitUntil(lambda: len(work.sheets) == 1 or work.tasks.is_idle)

    work.printing.finish()

    assert [it.case for it in work.desk.prints.on(CLERK, NOON.date())] == [case]


def test_the_last_printer_of_each_kind_is_remembered(work):
    last = LastPrinter("Kontor 2", 3, "DuplexLongSide")

    work.kept.keep_printer(PaperKind.LETTER, last)

    assert work.kept.printer_of(PaperKind.LETTER) == last
    assert work.kept.printer_of(PaperKind.CHECKLIST) == LastPrinter()
    assert Preferences(work.folder / "kept.ini").printer_of(PaperKind.LETTER) == last


def test_a_pdf_goes_through_the_printer_page_by_page(work, tmp_path):
    checklist = work.desk.checklists.composed(CLERK, work.open_case("Ida"), "en")
    content = checklist_bytes(checklist.checklist, "booklet")
    printer = printer_as(LastPrinter("no such printer", 2, "DuplexShortSide"))
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    pages = print_pdf(content, printer, "2026-11-0001")

    assert pages > 0
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    assert remembered(printer).copies == 2
    assert print_pdf(content, printer, wanted=lambda: False) == 0
