"""The parts of a page, as the clerk meets them."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.tokens import Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, Scrolling, clear, column
from ui.widgets.chart import Bar, ShareChart
from ui.widgets.flow import Flow
from ui.widgets.form import Choice, Field, Form
from ui.widgets.question import BilingualQuestion
from ui.widgets.states import Banner, Busy, EmptyState, States
from ui.widgets.text import Chip, Text
from ui.widgets.tick import Dot, Tick
from ui.widgets.tile import Tile
from ui.widgets.wait_bar import WaitBar


@pytest.fixture
def page(qtbot, looks):
    """A page with nothing on it, shown and active."""
    page = QWidget()
    QVBoxLayout(page)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def put(page, *parts):
    for part in parts:
        page.layout().addWidget(part)
        part.show()
    return parts[0]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_presses_the_primary_button_from_a_field(qtbot, page, key):
    field = put(page, QLineEdit())
    button = put(page, Button("Next step", Kind.PRIMARY, key="Ctrl+Return"))

    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)


def test_a_button_that_cannot_be_pressed_does_not_answer_to_its_key(qtbot, page):
    field = put(page, QLineEdit())
    button = put(page, Button("Next step", key="F8"))
    button.setEnabled(False)

    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(field, Qt.Key.Key_F8)


def test_two_pages_may_have_the_same_key_and_the_seen_one_answers(qtbot, page):
    field = put(page, QLineEdit())
    seen, hidden = put(page, Button("a", key="F8")), put(page, Button("b", key="F8"))
    hidden.hide()

    with qtbot.assertNotEmitted(hidden.clicked), qtbot.waitSignal(seen.clicked):
        qtbot.keyClick(field, Qt.Key.Key_F8)


def test_a_button_is_named_by_its_words_and_described_by_its_key(qtbot):
    button = Button("Next step", key="Ctrl+Return")
    qtbot.addWidget(button)

    assert button.accessibleName() == "Next step"
    assert button.accessibleDescription() == "Ctrl+Enter"


def test_a_button_is_wide_enough_for_its_words_at_every_text_size(qtbot, looks):
    button = Button("Næste trin", Kind.PRIMARY, key="Ctrl+Return")
    qtbot.addWidget(button)
    small = button.sizeHint().width()

    looks.scale_text(200)

    assert button.minimumSizeHint().width() > 1.6 * small


def test_a_chip_without_a_word_takes_no_place(page):
    chip = put(page, Chip())
    chip.show_state("", Tone.NEUTRAL)
    assert chip.isHidden()

    chip.show_state("late", Tone.LATE)

    assert chip.isVisible()
    assert (chip.text(), chip.property("tone")) == ("late", "late")


def test_a_name_is_never_taken_for_markup(qtbot):
    text = Text("<b>ERIKSSON</b>")
    qtbot.addWidget(text)

    assert text.textFormat() == Qt.TextFormat.PlainText


def test_what_is_wrong_stands_under_the_field_and_goes_away(page):
    form = put(page, Form())
    row = form.add("Moved in", Field())

    row.refuse("There is no such day. Write it again.")

    assert row.message.isVisible()
    assert row.message.geometry().top() >= row.field.geometry().bottom()
    assert row.field.accessibleDescription() == "There is no such day. Write it again."
    row.accept()
    assert row.message.isHidden()
    assert row.field.accessibleDescription() == ""


def test_a_field_is_named_by_the_words_before_it(page):
    form = put(page, Form())

    row = form.add("Address", Field())

    assert row.label.buddy() is row.field
    assert row.field.accessibleName() == "Address"


def test_a_choice_keeps_what_was_chosen_when_its_words_change(qtbot):
    choice = Choice()
    qtbot.addWidget(choice)
    choice.offer([("da", "Danish"), ("en", "English")])
    choice.setCurrentIndex(1)

    choice.offer([("ar", "arabisk"), ("da", "dansk"), ("en", "engelsk")])

    assert (choice.currentData(), choice.currentText()) == ("en", "engelsk")


def test_the_question_stands_in_two_languages_side_by_side(page):
    question = put(page, BilingualQuestion())

    question.ask("Hvor skal du bo?", "Where will you live?", "English")

    assert question.danish.y() == question.other.y()
    assert question.danish.x() < question.other.x()
    assert question.accessibleName() == "Hvor skal du bo?\nWhere will you live?"


def test_arabic_runs_from_the_right(page):
    question = put(page, BilingualQuestion())

    question.ask("Hvor skal du bo?", "أين ستسكن؟", "العربية", to_left=True)

    assert question.other.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert question.danish.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_citizen_who_speaks_danish_is_asked_once(page):
    question = put(page, BilingualQuestion())

    question.ask("Hvor skal du bo?")

    assert question.other.isHidden()


@pytest.mark.parametrize("kind", [Tick, Dot])
def test_space_ticks_and_long_words_break(qtbot, page, kind):
    tick = put(page, kind("Rental contract " * 10, "signed"))

    qtbot.keyClick(tick, Qt.Key.Key_Space)

    assert tick.isChecked()
    assert tick.accessibleDescription() == "signed"
    assert tick.heightForWidth(200) > 2 * tick.heightForWidth(2000)


def test_a_tile_is_read_aloud_and_opened_by_the_keyboard(qtbot, page):
    tile = put(page, Tile("Open over the target"))
    tile.show_figure("412", "show the cases", Tone.LATE)

    with qtbot.waitSignal(tile.clicked):
        qtbot.keyClick(tile, Qt.Key.Key_Space)

    assert tile.accessibleName() == "Open over the target: 412"
    assert tile.accessibleDescription() == "show the cases"


@pytest.mark.parametrize(
    ("used", "said"),
    [
        (None, "The count has not begun."),
        (0, "Day 0; the target is 2 to 6 days."),
        (90, "Day 90; the target is 2 to 6 days."),
    ],
)
def test_the_wait_bar_says_its_days(page, used, said):
    bar = put(page, WaitBar())

    bar.show_days(used, fast=2, limit=6)
    bar.grab()

    assert bar.accessibleName() == said


def test_a_banner_shows_while_it_has_words(page):
    banner = Banner()
    banner.say("The disk is full. The case is kept. Tell IT.", Tone.LATE, "Try again")
    put(page, banner)
    assert banner.isVisible()
    assert banner.action.isVisible()

    banner.say("")

    assert banner.isHidden()


def test_a_banner_made_with_words_waits_for_its_place(qtbot):
    banner = Banner(Tone.WARN, "Training")
    qtbot.addWidget(banner)

    assert not banner.isVisible()
    assert not banner.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def test_a_quick_answer_never_shows_that_it_was_waited_for(page):
    busy = put(page, Busy())

    busy.start("Counting …")

    assert not busy.words.isVisible()
    busy.stop()
    assert not busy._soon.isActive()
    assert not busy._later.isActive()


def test_a_slow_answer_shows_words_and_then_a_way_out(qtbot, page):
    busy = put(page, Busy(show_after_ms=1, cancel_after_ms=60))
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


def test_a_place_is_full_empty_or_busy(page):
    full, empty = QWidget(), EmptyState("people")
    empty.say("Nobody waits", "Receive the first citizen.", "New arrival")
    states = put(page, States(full, empty))

    states.show_empty()
    assert empty.action.isVisible()
    states.show_busy("Reading …")
    assert states.currentWidget() is states.busy
    states.show_full()
    assert full.isVisible()


@pytest.fixture
def chart(page):
    chart = put(page, ShareChart((Tone.GOOD, Tone.ACCENT, Tone.LATE)))
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


def test_buttons_go_on_in_the_next_row_when_the_window_is_narrow(qtbot, looks):
    holder, flow = QWidget(), Flow(to_right=True)
    holder.setLayout(flow)
    buttons = [Button(words) for words in ("Something is missing", "Undo", "Next")]
    for button in buttons:
        flow.addWidget(button)
    qtbot.addWidget(holder)
    one_row = flow.sizeHint()

    assert flow.heightForWidth(one_row.width()) == one_row.height()
    narrow = one_row.width() - 10
    assert flow.heightForWidth(narrow) > 2 * one_row.height()
    flow.setGeometry(QRect(0, 0, narrow, 200))
    assert buttons[2].geometry().top() > buttons[0].geometry().bottom()
    assert buttons[2].geometry().right() == narrow - 1


def test_a_list_in_a_card_reaches_over_the_edge_of_its_words(qtbot, looks):
    card, inner = Card("Hall"), QWidget()
    card.add_list(inner, 1)
    qtbot.addWidget(card)
    card.resize(300, 200)
    card.show()

    assert inner.x() < card.heading.x()


def test_what_scrolls_keeps_the_width_of_what_it_holds(qtbot, looks):
    held = QWidget()
    held.setMinimumSize(333, 2000)
    area = Scrolling(held)
    qtbot.addWidget(area)

    assert area.minimumSizeHint().height() < 200
    held.setLayout(column())
    held.layout().addWidget(Button("A button with very long words on it " * 2))
    assert area.minimumSizeHint().width() > held.layout().minimumSize().width()


def test_a_cleared_place_is_empty(qtbot):
    holder, inside = QWidget(), column()
    qtbot.addWidget(holder)
    holder.setLayout(inside)
    inside.addWidget(Text("a"))
    inside.addLayout(column())

    clear(inside)

    assert inside.count() == 0
