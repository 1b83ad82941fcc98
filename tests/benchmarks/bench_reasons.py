"""How long the reasons take: why it rose, whom to rescue, what it would take."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from desk_app.bootstrap.desk import opened
from desk_app.domain.waiting.capacity import Demand
from desk_app.domain.waiting.cohort import Period
from desk_app.services.desk import Desk
from desk_app.services.reports.capacity_search import Answer
from tests.benchmarks.measure import Result, took_s
from tests.benchmarks.office import WHO, Office

# The demo office has no visits to measure desk minutes in.
_MINUTES = {"": (9.0, 12.0, 14.0, 15.0, 17.0, 20.0, 26.0) * 10}
_QUARTER = timedelta(days=91)


def run(office: Office) -> Iterator[Result]:
    """Only told: a worker does it, and says how far it is."""
    # A copy: who was shown in the list is logged.
    with office.copies("reasons") as (folder,), opened(folder, office.clock) as desk:
        today = desk.lookup.today()
        yield _rise(desk, today)
        yield _rescue(desk)
        yield from _capacity(desk, Period(today - _QUARTER, today - timedelta(days=1)))


def _rise(desk: Desk, today: date) -> Result:
    after = Period(today - _QUARTER, today - timedelta(days=1))
    before = Period(after.first - _QUARTER, after.first - timedelta(days=1))
    seconds = took_s(lambda: desk.rises.why(WHO, before, after))
    return _told("why it rose, two quarters", seconds)


def _rescue(desk: Desk) -> Result:
    shown: list[int] = []
    seconds = took_s(lambda: shown.append(len(desk.rescue.rescue_list(WHO).lines)))
    return _told(f"rescue list ({shown[0]:,} cases)", seconds)


def _capacity(desk: Desk, period: Period) -> Iterator[Result]:
    demands: list[Demand] = []
    seconds = took_s(
        lambda: demands.append(desk.capacity.demand(WHO, period, _MINUTES))
    )
    yield _told("what came in during a quarter", seconds)
    hours = desk.counting.stored.hours_on(period.last)
    answers: list[Answer] = []
    seconds = took_s(lambda: answers.append(desk.capacity.ask(WHO, demands[0], hours)))
    note = f"{demands[0].cases:,} cases, {len(answers[0].tried)} plans tried"
    yield _told("how many counters it takes", seconds, note)


def _told(name: str, seconds: float, note: str = "") -> Result:
    return Result(name, seconds, "s", None, f"{seconds:.1f} s", note=note)
