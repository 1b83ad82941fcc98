"""Waiting, trouble, emptiness and the weeks: what a page shows of how it goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.tokens import Tone
from ui.widgets.chart import Bar, ShareChart
from ui.widgets.states import Banner, Busy, EmptyState, States
from ui.widgets.wait_bar import WaitBar


@pytest.mark.parametrize(
    ("used", "said"),
    [
        (None, "The count has not begun."),
        (0, "Day 0; the target is 2 to 6 days."),
        (90, "Day 90; the target is 2 to 6 days."),
    ],
)
def test_the_wait_bar_says_its_days(put, used, said):
    bar = put(WaitBar())

    bar.show_days(used, fast=2, limit=6)
    bar.grab()

    assert bar.accessibleName() == said


def test_a_banner_shows_while_it_has_words(put):
    banner = Banner()
    banner.say("The disk is full. The case is kept. Tell IT.", Tone.LATE, "Try again")
    put(banner)
    assert banner.isVisible()
    assert banner.action.isVisible()

    banner.say("")

    assert banner.isHidden()


def test_a_banner_made_with_words_waits_for_its_place(qtbot):
    banner = Banner(Tone.WARN, "Training")
    qtbot.addWidget(banner)

    assert not banner.isVisible()
    assert not banner.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def test_a_quick_answer_never_shows_that_it_was_waited_for(put):
    busy = put(Busy())

    busy.start("Counting …")

    assert not busy.words.isVisible()
    busy.stop()
    assert not busy._soon.isActive()
    assert not busy._later.isActive()


def test_a_slow_answer_shows_words_and_then_a_way_out(qtbot, put):
    busy = put(Busy(show_after_ms=1, cancel_after_ms=60))
    busy.start("Counting …")

    qtbot.waitUntil(busy.words.isVisible)
    assert not busy.cancel.isVisible()
    qtbot.waitUntil(busy.cancel.isVisible)
    busy.progress(3, 10)
    assert (busy.bar.value(), busy.bar.maximum()) == (3, 10)
    with qtbot.waitSignal(busy.cancelled):
        qtbot.mouseClick(busy.cancel, Qt.MouseButton.LeftButton)
    assert not busy.words.isVisible()


def test_the_wait_is_shown_after_150_ms_and_the_way_out_after_one_second(qtbot):
    busy = Busy()
    qtbot.addWidget(busy)

    assert (busy._soon.interval(), busy._later.interval()) == (150, 1000)


def test_a_place_is_full_empty_or_busy(put):
    full, empty = QWidget(), EmptyState("people")
    empty.say("Nobody waits", "Receive the first citizen.", "New arrival")
    states = put(States(full, empty))

    states.show_empty()
    assert empty.action.isVisible()
    states.show_busy("Reading …")
    assert states.currentWidget() is states.busy
    states.show_full()
    assert full.isVisible()


@pytest.fixture
def chart(put):
    chart = put(ShareChart((Tone.GOOD, Tone.ACCENT, Tone.LATE)))
    weeks = [Bar(f"week {n}", (0.5, 0.4, 0.1), f"week {n}: 50 %") for n in (10, 11, 12)]
    chart.show_bars(weeks, target=0.9, notes={1: "semester start"})
    return chart


def test_arrows_walk_through_the_weeks_and_enter_opens_one(qtbot, chart):
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right):
        qtbot.keyClick(chart, key)
    assert chart.accessibleDescription() == "week 11: 50 %"

    with qtbot.waitSignal(chart.opened) as opened:
        qtbot.keyClick(chart, Qt.Key.Key_Return)

    assert opened.args == [1]


def test_arrows_stop_at_both_ends(qtbot, chart):
    for key in (Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(chart, key)

    assert chart.accessibleDescription() == "week 12: 50 %"


def test_a_click_opens_the_week_under_the_pointer(qtbot, chart):
    where = chart._bar_box(2).center().toPoint()

    with qtbot.waitSignal(chart.opened) as opened:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=where)

    assert opened.args == [2]


def test_an_empty_chart_is_just_its_axis(qtbot, chart):
    chart.show_bars([])
    chart.grab()

    qtbot.keyClick(chart, Qt.Key.Key_Right)

    assert chart.accessibleDescription() == ""
