"""The parts of a page, as the clerk meets them."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.tokens import Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, Scrolling, clear, column
from ui.widgets.flow import Flow
from ui.widgets.form import Choice, Field, Form
from ui.widgets.question import BilingualQuestion
from ui.widgets.text import Chip, Text
from ui.widgets.tick import Dot, Tick
from ui.widgets.tile import Tile


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_presses_the_primary_button_from_a_field(qtbot, put, key):
    field = put(QLineEdit())
    button = put(Button("Next step", Kind.PRIMARY, key="Ctrl+Return"))

    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)


def test_a_button_that_cannot_be_pressed_does_not_answer_to_its_key(qtbot, put):
    field = put(QLineEdit())
    button = put(Button("Next step", key="F8"))
    button.setEnabled(False)

    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(field, Qt.Key.Key_F8)


def test_two_pages_may_have_the_same_key_and_the_seen_one_answers(qtbot, put):
    field = put(QLineEdit())
    seen, hidden = put(Button("a", key="F8")), put(Button("b", key="F8"))
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


def test_a_chip_without_a_word_takes_no_place(put):
    chip = put(Chip())
    chip.show_state("", Tone.NEUTRAL)
    assert chip.isHidden()

    chip.show_state("late", Tone.LATE)

    assert chip.isVisible()
    assert (chip.text(), chip.property("tone")) == ("late", "late")


def test_a_name_is_never_taken_for_markup(qtbot):
    text = Text("<b>ERIKSSON</b>")
    qtbot.addWidget(text)

    assert text.textFormat() == Qt.TextFormat.PlainText


def test_what_is_wrong_stands_under_the_field_and_goes_away(qtbot, put):
    form = put(Form())
    row = form.add("Moved in", Field())

    row.refuse("There is no such day. Write it again.")

    assert row.message.isVisible()
    qtbot.waitUntil(lambda: row.message.y() >= row.field.geometry().bottom() > 0)
    assert row.field.accessibleDescription() == "There is no such day. Write it again."
    row.accept()
    assert row.message.isHidden()
    assert row.field.accessibleDescription() == ""


def test_a_field_is_named_by_the_words_before_it(put):
    form = put(Form())

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


def test_the_question_stands_in_two_languages_side_by_side(put):
    question = put(BilingualQuestion())

    question.ask("Hvor skal du bo?", "Where will you live?", "English")

    assert question.danish.y() == question.other.y()
    assert question.danish.x() < question.other.x()
    assert question.accessibleName() == "Hvor skal du bo?\nWhere will you live?"


def test_arabic_runs_from_the_right(put):
    question = put(BilingualQuestion())

    question.ask("Hvor skal du bo?", "أين ستسكن؟", "العربية", to_left=True)

    assert question.other.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert question.danish.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_citizen_who_speaks_danish_is_asked_once(put):
    question = put(BilingualQuestion())

    question.ask("Hvor skal du bo?")

    assert question.other.isHidden()


@pytest.mark.parametrize("kind", [Tick, Dot])
def test_space_ticks_and_long_words_break(qtbot, put, kind):
    tick = put(kind("Rental contract " * 10, "signed"))

    qtbot.keyClick(tick, Qt.Key.Key_Space)

    assert tick.isChecked()
    assert tick.accessibleDescription() == "signed"
    assert tick.heightForWidth(200) > 2 * tick.heightForWidth(2000)


def test_a_tile_is_read_aloud_and_opened_by_the_keyboard(qtbot, put):
    tile = put(Tile("Open over the target"))
    tile.show_figure("412", "show the cases", Tone.LATE)

    with qtbot.waitSignal(tile.clicked):
        qtbot.keyClick(tile, Qt.Key.Key_Space)

    assert tile.accessibleName() == "Open over the target: 412"
    assert tile.accessibleDescription() == "show the cases"


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
