"""Every number on the service level page opens exactly so many cases."""

import re

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Cohort
from desk_app.domain.waiting.standing import Standing
from tests.kept_cases import keep, november
from tests.ui.idle import tasks
from tests.ui.service_page import behind, chosen, read, service, settle, staff, wiring
from ui.service.sections import Section

__all__ = [
    "chosen",
    "keep",
    "november",
    "read",
    "service",
    "settle",
    "staff",
    "tasks",
    "wiring",
]


@pytest.fixture(params=Cohort)
def cohort(request, service):
    service.head.cohort._take(request.param)
    return request.param


@pytest.fixture
def made(november, keep):
    """Nine cases that stand differently, and one that was paused twice."""
    keep(
        "paused-twice",
        "applied 2026-11-02",
        "informed 2026-11-03",
        "paused 2026-11-03 siri",
        "resumed 2026-11-09",
        "paused 2026-11-10 citizen",
        "resumed 2026-11-12",
        "cpr_issued 2026-11-13",
        "mitid_issued 2026-11-16",
        municipality="0751",
    )


@pytest.fixture(params=Milestone)
def office(request, cohort, made, read):
    """A made office, of one cohort, looked at for one milestone."""
    page = read()
    page.choose(request.param)
    return page


def opened(office, press):
    """The cases pressing something opens, each once; none where nothing opens."""
    told = []
    office.cases_wanted.connect(lambda _title, references: told.append(references))
    press()
    cases = list(told[-1]) if told else []
    assert len(cases) == len(set(cases))
    return cases


def last_number(words):
    """The last number in some words; none is no case."""
    numbers = re.findall(r"\d+", words)
    return int(numbers[-1]) if numbers else 0


def rows_of(table):
    model = table.model()
    return [(row, int(model.index(row, 1).data())) for row in range(model.rowCount())]


def test_every_bar_of_days_opens_as_many_cases_as_it_says(office):
    for card in (office.wait_days, office.office_days):
        for at, words in enumerate(card.chart.said):
            cases = opened(office, lambda c=card, a=at: c.chart.opened.emit(a))
            assert len(cases) == last_number(words), words


def test_every_day_of_the_curve_opens_those_who_got_it_then(office):
    for at, words in enumerate(office.curve.chart.said):
        if "not known" in words:
            continue
        cases = opened(office, lambda a=at: office.curve.chart.opened.emit(a))
        assert len(cases) == last_number(words), words


def test_every_row_of_a_table_opens_as_many_cases_as_it_says(qtbot, office):
    pressed = 0
    for section, table in (
        (Section.GROUPS, office.pathways.table),
        (Section.GROUPS, office.places.table),
        (Section.WAITS, office.pauses.table),
    ):
        office.show_section(section)
        for row, count in rows_of(table):
            table.selectRow(row)
            _, cases = behind(
                qtbot, office, lambda t=table: qtbot.keyClick(t, Qt.Key.Key_Return)
            )
            assert len(set(cases)) == len(cases) == count
            pressed += 1
    assert pressed


def test_the_groups_add_up_to_the_cohort(office):
    detail = office.levels.details[office.milestone]
    standings = detail.pathways[0].target.cases if detail.pathways else {}

    for groups in (detail.pathways, detail.municipalities):
        cases = [case for group in groups for case in group.started]
        target = office.levels.figures.k2[office.milestone]
        assert len(cases) == target.count(*Standing)
        assert set(standings) <= set(Standing)


def test_chips_and_lines_open_as_many_cases_as_they_say(qtbot, office):
    for chip in office.weeks.chips.values():
        cases = opened(
            office,
            lambda c=chip: qtbot.mouseClick(c, Qt.MouseButton.LeftButton),
        )
        assert len(cases) == last_number(chip.text().split("  ")[-1])
    for card in (office.not_decided, office.given_up):
        for line in card.list.lines:
            cases = opened(office, lambda c=card, k=line.key: c.list.opened.emit(k))
            assert str(len(cases)) == (line.side or "0")


def test_tiles_open_as_many_cases_as_stand_on_them(qtbot, office):
    tiles = office.tiles
    for tile, words in (
        (tiles.within, tiles.within.under.text().split(" ")[0]),
        (tiles.open_late, tiles.open_late.figure.text()),
        (tiles.given_up, tiles.given_up.figure.text()),
    ):
        cases = opened(office, lambda t=tile: qtbot.keyClick(t, Qt.Key.Key_Space))
        assert len(cases) == last_number(words)


def test_every_week_opens_the_cases_of_its_week(office, cohort):
    weeks = office.levels.details[office.milestone].weeks
    assert bool(weeks) is (cohort is not Cohort.WAITING)

    total = 0
    for at, week in enumerate(weeks):
        for chart in (office.weeks.chart, office.trend.chart):
            cases = opened(office, lambda c=chart, a=at: c.opened.emit(a))
            assert len(cases) == len(week.started)
        total += len(week.started)
    if weeks:
        assert total == office.levels.figures.k2[office.milestone].count(*Standing)


def test_another_cohort_is_another_answer(service, november, read, settle):
    read()

    service.head.cohort._take(Cohort.WAITING)
    settle()

    assert service.levels.figures.cohort is Cohort.WAITING
    assert "late" not in service.levels.figures.k2[Milestone.CPR].cases[Standing.LATE]
    assert "no week" in service.weeks.note.text()
