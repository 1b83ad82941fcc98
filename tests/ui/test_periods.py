"""Choosing a period and choosing from a long list."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.waiting.cohort import Period
from ui.filters.period import PeriodButton
from ui.filters.picker import PickButton
from ui.filters.presets import Preset, preset_period

TODAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("preset", "first", "last"),
    [
        (Preset.THIS_MONTH, date(2026, 3, 1), TODAY),
        (Preset.LAST_MONTH, date(2026, 2, 1), date(2026, 2, 28)),
        (Preset.LAST_3_MONTHS, date(2026, 1, 1), TODAY),
        (Preset.LAST_12_MONTHS, date(2025, 4, 1), TODAY),
        (Preset.THIS_YEAR, date(2026, 1, 1), TODAY),
        (Preset.LAST_YEAR, date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_a_period_has_its_first_and_last_day(preset, first, last):
    assert preset_period(preset, TODAY) == Period(first, last)


@pytest.fixture
def period(put):
    return put(PeriodButton(TODAY, Preset.THIS_YEAR))


def test_a_period_is_chosen_from_the_list_with_the_keyboard(qtbot, period):
    period.setFocus()
    qtbot.keyClick(period, Qt.Key.Key_Down)
    qtbot.keyClick(period.list, Qt.Key.Key_Home)

    with qtbot.waitSignal(period.changed) as told:
        qtbot.keyClick(period.list, Qt.Key.Key_Return)

    assert told.args == [Period(date(2026, 3, 1), TODAY)]
    assert period.text() == "This month"
    assert not period.drop.isVisible()


def test_two_days_of_ones_own_are_a_period(qtbot, period):
    period.open()
    for field, words in ((period.first, "1.2.2026"), (period.last, "15 feb 2026")):
        field.clear()
        qtbot.keyClicks(field, words)

    with qtbot.waitSignal(period.changed) as told:
        qtbot.keyClick(period.last, Qt.Key.Key_Return)

    assert told.args == [Period(date(2026, 2, 1), date(2026, 2, 15))]
    assert period.text() == "01/02/2026-15/02/2026"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("31.2.2026", "1.3.2026", "Write a day"),
        ("1.3.2026", "1.2.2026", "ends before it begins"),
        ("1.3.2026", "1.4.2026", "still to come"),
    ],
)
def test_impossible_days_are_told_under_their_field(qtbot, period, first, last, said):
    period.open()
    period.first.setText(first)
    period.last.setText(last)

    with qtbot.assertNotEmitted(period.changed):
        qtbot.mouseClick(period.take, Qt.MouseButton.LeftButton)

    rows = (period._from, period._to)
    told = " ".join(row.message.words.text() for row in rows)
    assert said in told


@pytest.fixture
def picker(put):
    picker = put(PickButton(lambda: "Pathway", lambda: "All pathways"))
    picker.offer([(f"P{n}", f"Pathway {n}") for n in range(12)])
    return picker


def test_typing_narrows_a_long_list_and_enter_takes_the_first(qtbot, picker):
    picker.open()
    qtbot.keyClicks(picker.narrow, "way 7")

    with qtbot.waitSignal(picker.picked) as told:
        qtbot.keyClick(picker.narrow, Qt.Key.Key_Return)

    assert [line.title for line in picker.list.lines] == ["Pathway 7"]
    assert told.args == [("P7",)]
    assert picker.text() == "Pathway 7"


def test_what_is_chosen_twice_is_not_chosen(qtbot, picker):
    picker.choose(["P3", "P4"])
    assert picker.text() == "Pathway 3 +1"

    picker.open()
    picker.list.select_key("P3")
    qtbot.keyClick(picker.list, Qt.Key.Key_Space)

    assert picker.chosen == ("P4",)


def test_nothing_chosen_means_everything(picker):
    picker.choose(["P3"])
    picker.choose([])

    assert picker.text() == "All pathways"
