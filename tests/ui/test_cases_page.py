"""The page of all cases, on a real desk."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desk_app.errors import DeskError
from desk_app.services.ports import CaseFilter
from tests.kept_cases import TODAY, keep, november
from tests.ui.idle import tasks, until_idle
from ui.cases.page import CasesPage
from ui.settings.preferences import Preferences
from ui.titles import Titles
from ui.wiring.cases_wiring import CasesWiring

__all__ = ["keep", "november", "tasks"]


@pytest.fixture
def kept(tmp_path):
    return Preferences(tmp_path / "window.ini")


@pytest.fixture
def cases(qtbot, looks, rules):
    page = CasesPage(Titles(rules), TODAY)
    page.resize(1300, 700)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def wiring(cases, desk, lead, tasks, kept):
    return CasesWiring(cases, desk, lambda: lead, tasks, kept)


def cells(page, column=0):
    model = page.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def tags(page):
    return [button.text() for button in page.filters.tags.findChildren(QPushButton)]


def test_the_newest_cases_come_first_and_more_come_on_demand(cases, wiring, keep):
    for number in range(250):
        month = "10" if number < 100 else "11"
        keep(f"C{number:03}", f"applied 2026-{month}-{1 + number % 20:02}")

    wiring.show_all()
    first = cells(cases, 8)
    cases.table.model().fetchMore(QModelIndex())
    whole = cells(cases, 8)

    assert (len(first), first[0]) == (200, "20/11/2026")
    assert (len(whole), whole[-1]) == (250, "01/10/2026")
    assert len(set(cells(cases))) == 250


def test_the_caption_says_how_many_there_are(qtbot, cases, wiring, november, tasks):
    wiring.show_all()
    until_idle(qtbot, tasks)

    assert cases.caption.text().startswith("9 case")
    assert cases.caption.text().endswith("newest first")


def test_a_protected_person_has_neither_name_nor_birth_date(cases, wiring, keep):
    keep("A", "applied 2026-11-02", protected=True, birth_date=TODAY)

    wiring.show_all()

    assert (cells(cases, 1), cells(cases, 2)) == (["protected"], [""])


def test_a_case_says_its_state_and_why_it_ended(cases, wiring, november):
    wiring.show_all()

    columns = (cells(cases, column) for column in (0, 6, 7))
    states = {case: words for case, *words in zip(*columns, strict=True)}
    assert states["paused"][0] == "waiting for SIRI"
    assert states["given-up"] == ["not completed", "did not turn up"]
    assert states["child"] == ["completed", "CPR only"]


def test_the_country_stands_behind_its_code(cases, wiring, keep):
    keep("A", "applied 2026-11-02")

    wiring.show_all()

    here = cases.table.model().index(0, 3)
    assert (here.data(), here.data(Qt.ItemDataRole.ToolTipRole)) == ("DEU", "Germany")


def test_filters_are_tags_that_can_be_taken_away(qtbot, cases, wiring, november, tasks):
    wiring.show_all()
    cases.filters.status.open()
    cases.filters.status.list.select_key("open")
    qtbot.keyClick(cases.filters.status.list, Qt.Key.Key_Return)
    cases.filters.pathway.choose(["EU_STUDENT"])
    cases.filters.pathway.picked.emit(("EU_STUDENT",))
    until_idle(qtbot, tasks)
    assert cells(cases) == ["not-started"]
    assert tags(cases) == ["open", "EU · study", "Clear filters"]

    first_tag = cases.filters.tags.findChildren(QPushButton)[0]
    qtbot.keyClick(first_tag, Qt.Key.Key_Space)
    until_idle(qtbot, tasks)

    assert cases.filters.wanted == CaseFilter(pathways=("EU_STUDENT",))


def test_a_filter_that_fits_nothing_offers_to_clear_all(
    qtbot, cases, wiring, november, tasks
):
    wiring.show_filtered(CaseFilter(municipalities=("0751",)))
    until_idle(qtbot, tasks)
    assert cases.states.empty.title.text() == "No case fits the filters"

    qtbot.mouseClick(cases.states.empty.action, Qt.MouseButton.LeftButton)
    until_idle(qtbot, tasks)

    assert len(cells(cases)) == 9


def test_an_empty_desk_says_where_cases_come_from(cases, wiring):
    wiring.show_all()

    assert cases.states.empty.isVisible()
    assert cases.states.empty.title.text() == "No cases yet"


def test_enter_opens_the_case(qtbot, cases, wiring, november):
    wiring.show_all()
    reference = cells(cases)[1]
    cases.table.selectRow(1)

    with qtbot.waitSignal(cases.case_wanted) as told:
        qtbot.keyClick(cases.table, Qt.Key.Key_Return)

    assert told.args == [reference]


def test_the_cases_behind_a_figure_are_exactly_those(
    qtbot, cases, wiring, november, tasks
):
    wiring.show_references("Late", ["late", "open-late"])
    until_idle(qtbot, tasks)
    assert sorted(cells(cases)) == ["late", "open-late"]
    assert cases.fixed.words.text() == "Late"
    assert not cases.filters.isVisible()

    qtbot.mouseClick(cases.fixed.action, Qt.MouseButton.LeftButton)

    assert len(cells(cases)) == 9
    assert cases.filters.isVisible()


def test_only_a_fixed_list_is_sorted_by_its_columns(
    qtbot, cases, wiring, november, tasks
):
    wiring.show_all()
    newest_first = cells(cases)
    cases.table.model().sort(0)
    assert cells(cases) == newest_first

    wiring.show_references("Some", ["within", "fast", "late"])
    until_idle(qtbot, tasks)
    cases.table.model().sort(0)

    assert cells(cases) == ["fast", "late", "within"]


def test_danish_names_are_sorted_as_danes_do(qtbot, cases, wiring, keep, tasks):
    for reference, name in (("1", "Østergaard"), ("2", "Aaberg"), ("3", "Åkesson")):
        keep(reference, "applied 2026-11-02", family_name=name)

    wiring.show_references("Some", ["1", "2", "3"])
    until_idle(qtbot, tasks)
    cases.table.model().sort(1)

    assert cells(cases) == ["2", "1", "3"]


def test_reading_again_keeps_the_marked_case(cases, wiring, november, keep):
    wiring.show_all()
    cases.table.select_case("late")
    keep("newer", "applied 2026-11-23")

    wiring.read_again()

    assert cells(cases)[0] == "newer"
    assert cases.table.currentIndex().siblingAtColumn(0).data() == "late"


def test_the_columns_stay_as_wide_as_the_clerk_made_them(
    qtbot, cases, wiring, kept, rules
):
    wide = [120 + at for at in range(11)]
    cases.table.widths_changed.emit(wide)
    again = CasesPage(Titles(rules), TODAY)
    qtbot.addWidget(again)

    CasesWiring(again, wiring._desk, wiring._who, wiring._tasks, kept)

    assert again.table.widths == wide


def test_why_the_cases_cannot_be_read_is_told_on_the_page(
    cases, wiring, monkeypatch, desk
):
    def refuse(*_what):
        raise DeskError("desk-damaged")

    monkeypatch.setattr(type(desk.lookup), "page", refuse)

    wiring.show_all()

    assert "cannot be read" in cases.trouble.words.text()


def test_several_cases_are_marked_and_printed_for_together(qtbot, cases, wiring, keep):
    for number in range(3):
        keep(f"C{number}", f"applied 2026-11-0{number + 1}")
    wiring.show_all()
    alone = cases.print_button.isVisible()
    cases.table.setFocus()

    QTest.keyClick(cases.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(cases.print_wanted) as wanted:
        cases.print_button.click()

    assert not alone
    assert wanted.args == [["C2", "C1"]]
