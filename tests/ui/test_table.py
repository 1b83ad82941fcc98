"""Lists of cases, short and very long."""

import pytest
from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt

from ui.table import (
    PAGE_ROWS,
    Column,
    PagedModel,
    RowRole,
    SortRole,
    TableModel,
    ToneRole,
)
from ui.tokens import Tone
from ui.widgets.table_view import Table

NAME, DAYS, STATE = range(3)
COLUMNS = (
    Column("Name", lambda row: row[0]),
    Column("Days", lambda row: str(row[1]), sort_key=lambda row: row[1], number=True),
    Column("State", lambda row: "late", tone=lambda row: Tone.LATE),
)
HALF_A_MILLION = 500_000


class Archive:
    """Half a million cases that counts how often it is asked."""

    def __init__(self, size=HALF_A_MILLION):
        self.size, self.asked = size, []

    def fetch(self, after, limit):
        self.asked.append(after)
        first = 0 if after is None else after + 1
        return [(f"case {n}", n) for n in range(first, min(first + limit, self.size))]


@pytest.fixture
def model(qapp):
    return TableModel(COLUMNS)


@pytest.fixture
def paged(qapp):
    return PagedModel(COLUMNS, key_of=lambda row: row[1])


def test_the_model_keeps_qts_rules(model, qtmodeltester):
    model.show([("Åse", 9), ("Wei", 10)])
    qtmodeltester.check(model)


def test_the_long_model_keeps_qts_rules(paged, qtmodeltester):
    paged.browse(Archive(size=PAGE_ROWS + 3).fetch)
    qtmodeltester.check(paged)


def test_no_cell_shows_nothing(model):
    model.show([("Åse", 9)])

    assert model.data(QModelIndex()) is None


def test_numbers_stand_to_the_right_under_their_heading(model):
    model.show([("Åse", 9)])
    role = Qt.ItemDataRole.TextAlignmentRole

    for side in (
        model.index(0, DAYS).data(role),
        model.headerData(DAYS, Qt.Orientation.Horizontal, role),
    ):
        assert side & Qt.AlignmentFlag.AlignRight
    assert not model.index(0, NAME).data(role) & Qt.AlignmentFlag.AlignRight


def test_nine_days_sort_before_ten(model):
    model.show([("ten", 10), ("nine", 9)])
    proxy = QSortFilterProxyModel(sourceModel=model, sortRole=SortRole)

    proxy.sort(DAYS, Qt.SortOrder.AscendingOrder)

    assert proxy.index(0, NAME).data() == "nine"


def test_a_state_has_its_word_and_its_tone(model):
    model.show([("Åse", 9)])

    assert model.index(0, STATE).data() == "late"
    assert model.index(0, STATE).data(ToneRole) == Tone.LATE
    assert model.index(0, NAME).data(ToneRole) is None


def test_half_a_million_cases_open_with_one_page(paged):
    archive = Archive()

    paged.browse(archive.fetch)

    assert archive.asked == [None]
    assert paged.rowCount() == PAGE_ROWS


def test_the_next_page_comes_after_the_last_row(paged):
    archive = Archive()
    paged.browse(archive.fetch)

    paged.fetchMore(QModelIndex())

    assert archive.asked == [None, PAGE_ROWS - 1]
    assert paged.index(PAGE_ROWS, NAME).data() == f"case {PAGE_ROWS}"


@pytest.mark.parametrize("size", [0, 1, PAGE_ROWS, PAGE_ROWS + 1, 2 * PAGE_ROWS])
def test_every_case_is_shown_once_and_then_no_more_is_asked(paged, size):
    archive = Archive(size)
    paged.browse(archive.fetch)

    while paged.canFetchMore(QModelIndex()):
        paged.fetchMore(QModelIndex())

    shown = [paged.index(at, NAME).data() for at in range(paged.rowCount())]
    assert shown == [f"case {n}" for n in range(size)]
    assert len(archive.asked) <= size // PAGE_ROWS + 1


def test_scrolling_down_fetches_more(qtbot, looks, paged):
    archive = Archive()
    paged.browse(archive.fetch)
    table = Table()
    qtbot.addWidget(table)
    table.set_columns(paged, stretched=NAME)
    table.resize(600, 400)
    table.show()

    table.scrollToBottom()

    qtbot.waitUntil(lambda: len(archive.asked) == 2)


def test_enter_opens_the_row_the_keyboard_is_on(qtbot, looks, model):
    model.show([("Åse", 9), ("Wei", 10)])
    table = Table()
    qtbot.addWidget(table)
    table.set_columns(model, stretched=NAME)
    table.selectRow(0)

    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)

    assert opened.args == [("Wei", 10)]
    assert model.index(1, NAME).data(RowRole) == ("Wei", 10)


def test_tab_leaves_the_table(qtbot, looks):
    table = Table()
    qtbot.addWidget(table)

    assert not table.tabKeyNavigation()
