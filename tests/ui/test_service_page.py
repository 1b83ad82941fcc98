"""The service level page, on a real desk: each number opens its cases."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.standing import Standing
from tests.kept_cases import TODAY, keep, november
from tests.ui.idle import tasks, until_idle
from tests.ui.service_page import behind, chosen, service, staff, wiring
from ui.filters.presets import Preset

__all__ = [
    "chosen",
    "keep",
    "november",
    "service",
    "staff",
    "tasks",
    "wiring",
]


@pytest.fixture
def counted(qtbot, service, wiring, tasks, november):
    """The page with the figures of November on it."""
    wiring.read_again()
    until_idle(qtbot, tasks)
    return service


def test_the_tiles_say_the_figures_in_words(counted):
    tiles = counted.tiles

    said = {tile.name.text(): tile.figure.text() for tile in tiles.all}
    assert said["Open, over the target"] == "1"
    assert said["Not completed"] == "1"
    assert tiles.within.figure.text() == "60.0%"
    assert tiles.within.under.text() == "3 of 5 decided"
    assert tiles.office.figure.text().startswith("1 day")


@pytest.mark.parametrize(
    ("tile", "cases"),
    [
        ("within", ["child", "fast", "within"]),
        ("office", ["child", "fast", "late", "within"]),
        ("citizen", ["child", "fast", "late", "within"]),
        ("open_late", ["open-late"]),
        ("given_up", ["given-up"]),
    ],
)
def test_every_tile_opens_exactly_its_cases(qtbot, counted, tile, cases):
    pressed = getattr(counted.tiles, tile)

    title, opened = behind(
        qtbot, counted, lambda: qtbot.keyClick(pressed, Qt.Key.Key_Space)
    )

    assert opened == cases
    assert title == f"{pressed.name.text()} · CPR · 01/01/2026-23/11/2026"


def test_every_band_counts_the_cases_it_opens(qtbot, counted):
    for standing, chip in counted.weeks.chips.items():
        _, opened = behind(
            qtbot,
            counted,
            lambda pressed=chip: qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton),
        )
        assert chip.text().endswith(f"  {len(opened)}"), standing


def test_cases_not_decided_yet_stand_apart_and_open(qtbot, counted):
    card = counted.not_decided
    sides = {line.title: line.side for line in card.list.lines}
    assert sides == {"open, in time": "1", "paused": "1", "not started": "1"}

    card.list.select_key(Standing.PAUSED)
    _, opened = behind(
        qtbot, counted, lambda: qtbot.keyClick(card.list, Qt.Key.Key_Return)
    )

    assert opened == ["paused"]


def test_those_who_only_needed_a_cpr_number_are_not_counted_as_given_up(counted):
    lines = [(line.title, line.side) for line in counted.given_up.list.lines]

    assert lines == [("did not turn up", "1"), ("CPR only", "1")]
    assert counted.tiles.given_up.figure.text() == "1"


def test_a_pathway_without_a_finished_case_says_none(qtbot, counted):
    table = counted.pathways.table
    model = table.model()
    rows = {
        model.index(row, 0).data(): [model.index(row, at).data() for at in range(1, 6)]
        for row in range(model.rowCount())
    }
    assert rows["EU · study"] == ["1", "none", "none", "none", "none"]

    table.selectRow(1)
    _, opened = behind(qtbot, counted, lambda: qtbot.keyClick(table, Qt.Key.Key_Return))

    assert opened == ["not-started"]


def test_a_week_opens_the_cases_that_started_in_it(qtbot, counted):
    chart = counted.weeks.chart
    last = len(counted.levels.details[Milestone.CPR].weeks) - 1

    title, opened = behind(qtbot, counted, lambda: chart.opened.emit(last - 1))

    assert opened == ["in-time", "not-started", "paused"]
    assert title == "Started in week 47, from 16/11/2026"


def test_mitid_is_another_look_at_the_same_answer(qtbot, counted):
    qtbot.mouseClick(counted.head.switch[Milestone.MITID], Qt.MouseButton.LeftButton)

    assert counted.tiles.within.name.text().endswith("MitID")
    assert counted.tiles.within.under.text() == "1 of 4 decided"


def test_the_definition_stands_under_the_figures(counted):
    assert "target is at most 6 days" in counted.definition.text()
    assert "23" in counted.definition.text()


def test_a_period_without_cases_is_no_row_of_noughts(qtbot, service, wiring, tasks):
    wiring.read_again()
    until_idle(qtbot, tasks)

    assert service.states.empty.isVisible()
    assert "No case belongs" in service.states.empty.title.text()


def test_another_period_and_another_pathway_ask_anew(qtbot, counted, tasks):
    counted.pathway.choose(["EU_STUDENT"])
    counted.period._take_preset(Preset.THIS_MONTH)
    until_idle(qtbot, tasks)

    figures = counted.levels.figures
    assert figures.period == Period(date(2026, 11, 1), TODAY)
    assert figures.groups["started"] == ("not-started",)


def test_an_overtaken_question_is_dropped(qtbot, service, wiring, tasks, november):
    shown = []
    service.show_levels = shown.append
    for preset in (Preset.LAST_YEAR, Preset.LAST_MONTH, Preset.THIS_MONTH):
        service.period._take_preset(preset)
    until_idle(qtbot, tasks)

    [levels] = shown
    assert levels.figures.period.first == date(2026, 11, 1)
