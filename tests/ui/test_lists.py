"""Lists of lines and steps, read and used by keyboard and pointer."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt

from ui.tokens import Tone
from ui.widgets.line import Line, LineModel
from ui.widgets.lines import LineList
from ui.widgets.steps import StepItem, StepList, StepState

A31 = Line("31", "EU · work", "A 31", "appointment 10:20", "4 min", "today", Tone.WARN)
A32 = Line("32", "Nordic", "A 32", side="11 min", word="day 2", tone=Tone.GOOD)


@pytest.fixture
def hall(qtbot, looks):
    hall = LineList()
    qtbot.addWidget(hall)
    hall.resize(260, 300)
    hall.show()
    hall.show_lines([A31, A32])
    return hall


def keys(hall):
    return [line.key for line in hall.lines]


def test_the_lines_keep_qts_rules(qapp, qtmodeltester):
    model = LineModel()
    model.show([A31, A32])
    qtmodeltester.check(model)
    assert model.data(QModelIndex()) is None


def test_a_line_is_read_aloud_whole(hall):
    said = hall.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "A 31 EU · work, today, 4 min, appointment 10:20"


def test_enter_opens_the_line_the_keyboard_is_on(qtbot, hall):
    hall.select_key("31")

    qtbot.keyClick(hall, Qt.Key.Key_Down)
    with qtbot.waitSignal(hall.opened) as opened:
        qtbot.keyClick(hall, Qt.Key.Key_Return)

    assert opened.args == ["32"]


def test_a_click_opens_a_line_once(qtbot, hall):
    opened = []
    hall.opened.connect(opened.append)
    where = hall.visualRect(hall.model().index(0, 0)).center()

    qtbot.mouseClick(hall.viewport(), Qt.MouseButton.LeftButton, pos=where)

    assert opened == ["31"]


def test_minutes_that_pass_change_in_place(qtbot, hall):
    hall.select_key("32")
    resets = []
    hall.model().modelReset.connect(lambda: resets.append(1))

    hall.show_lines([A31, Line("32", "Nordic", "A 32", side="12 min")])

    assert resets == []
    assert hall.current_key() == "32"
    assert hall.lines[1].side == "12 min"


def test_what_is_current_stays_current_when_the_order_changes(hall):
    hall.select_key("32")

    hall.show_lines([A32, A31])

    assert hall.current_key() == "32"


def test_the_order_does_not_change_under_the_pointer(hall):
    hall.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)

    hall.show_lines([A32, A31])
    assert keys(hall) == ["31", "32"]

    hall.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    hall.leaveEvent(QEvent(QEvent.Type.Leave))
    assert keys(hall) == ["32", "31"]


def test_a_long_name_takes_more_lines_instead_of_being_cut(hall):
    short = hall.sizeHintForRow(1)

    hall.show_lines([A31, Line("32", "Nordic, and a very long name " * 4, "A 32")])

    assert hall.sizeHintForRow(1) > 3 * short / 2


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_a_line_grows_with_the_letters(hall, looks, percent):
    before = hall.sizeHintForRow(0)

    looks.scale_text(percent)

    assert hall.sizeHintForRow(0) >= before * percent / 100 * 0.8


def test_a_short_list_is_as_high_as_its_lines(qtbot, looks):
    family = LineList(as_high_as_its_lines=True)
    qtbot.addWidget(family)
    family.resize(240, 10)
    family.show()

    family.show_lines([A31, A32])

    assert family.height() == family.sizeHintForRow(0) + family.sizeHintForRow(1)


@pytest.fixture
def steps(qtbot, looks):
    steps = StepList()
    qtbot.addWidget(steps)
    steps.show_steps(
        [
            StepItem("identity", "Identity", StepState.DONE, "passport"),
            StepItem("home", "Home", StepState.NOW, "rental contract"),
            StepItem("doctor", "Doctor", StepState.NOT_NEEDED),
            StepItem("mitid", "MitID", StepState.WAITING, "after CPR"),
        ]
    )
    return steps


def test_the_present_step_is_the_current_one(steps):
    assert steps.current_key() == "home"
    assert [line.present for line in steps.lines] == [False, True, False, False]


def test_a_step_says_its_state_in_words_and_not_by_colour_alone(steps):
    assert [line.spoken for line in steps.lines] == [
        "Identity, done, passport",
        "Home, now, rental contract",
        "Doctor, not needed, not needed",
        "MitID, waiting for somebody else, after CPR",
    ]
    assert len({line.icon_name for line in steps.lines}) == 4


def test_the_states_follow_the_language(qtbot, steps, language):
    qtbot.waitUntil(lambda: steps.lines[0].said == "færdig")


def test_arrows_and_enter_open_another_step(qtbot, steps):
    qtbot.keyClick(steps, Qt.Key.Key_Up)
    with qtbot.waitSignal(steps.opened) as opened:
        qtbot.keyClick(steps, Qt.Key.Key_Return)

    assert opened.args == ["identity"]
