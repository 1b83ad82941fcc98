"""How long a year's report takes: 35,000 cases, the volume of a big office."""

from datetime import date, timedelta
from time import perf_counter

from desk_app.domain.case.events import PauseReason
from desk_app.domain.waiting.clocks import clocks, elapsed
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.counted_case import CountedCase
from desk_app.domain.waiting.day_counts import DayKind
from desk_app.domain.waiting.history import History, Span
from desk_app.domain.waiting.service_level import summarise
from tests.domain.waiting.timelines import CALENDAR, SHIPPED

CASES = 35_000
NEW_YEAR = date(2026, 1, 1)
YEAR = Period(NEW_YEAR, date(2026, 12, 31))


def a_year():
    for number in range(CASES):
        applied = NEW_YEAR + timedelta(days=number % 360)
        pause = Span(applied, applied + timedelta(days=3), PauseReason.CITIZEN)
        yield History(
            as_of=YEAR.last,
            applied=applied,
            informed=applied + timedelta(days=1),
            cpr=applied + timedelta(days=5) if number % 7 else None,
            mitid=applied + timedelta(days=6) if number % 7 else None,
            pauses=(pause,) if number % 4 == 0 else (),
        )


def test_the_figures_of_a_years_cases_come_within_a_second():
    histories = list(a_year())

    began = perf_counter()
    cases = [
        CountedCase(str(nr), "NORDIC", "0101", each, clocks(each, SHIPPED, CALENDAR))
        for nr, each in enumerate(histories)
    ]
    figures = summarise(cases, YEAR, YEAR.last, SHIPPED)
    took_s = perf_counter() - began

    assert figures.started == CASES
    assert took_s < 3  # a third of that on a desk; a busy machine gets room


def test_counting_one_span_takes_microseconds():
    start, end = NEW_YEAR, NEW_YEAR + timedelta(days=40)

    began = perf_counter()
    for _ in range(100_000):
        elapsed(CALENDAR, DayKind.WORKING, start, end)
    took_us = (perf_counter() - began) * 10

    assert took_us < 10
