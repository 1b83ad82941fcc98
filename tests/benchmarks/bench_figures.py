"""How long the big questions take: a year's figures, all cases, a large import."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from desk_app.bootstrap.desk import put_together, rules_of
from desk_app.domain.cohort import Period
from desk_app.services.desk import Desk
from desk_app.services.figures import Question
from db.training import create_training_desk
from tests.benchmarks.measure import Result, took_s
from tests.benchmarks.office import WHO, Office

IMPORT_ROWS = 100_000
_EVENTS_A_CASE = 4


def run(office: Office) -> Iterator[Result]:
    """Only told: a clerk sees that it works meanwhile."""
    with office.desk() as desk:
        yield _service_level(desk)
        yield _case_table(desk)
    yield _import(office, min(IMPORT_ROWS, office.cases * _EVENTS_A_CASE))


def _service_level(desk: Desk) -> Result:
    today = desk.lookup.today()
    question = Question(Period(today - timedelta(days=364), today))
    counted: list[int] = []

    def ask() -> None:
        counted.append(desk.figures.service_level(WHO, question).figures.started)

    seconds = took_s(ask)
    return _told(f"service level of 12 months ({counted[0]:,} cases)", seconds)


def _case_table(desk: Desk) -> Result:
    rows: list[int] = []
    seconds = took_s(
        lambda: rows.append(sum(1 for _ in desk.figures.case_table(WHO)))
    )
    return _told(f"the clocks of all {rows[0]:,} cases", seconds)


def _import(office: Office, rows: int) -> Result:
    with TemporaryDirectory(dir=office.folder.parent) as here:
        file = Path(here) / "history.csv"
        _write_history(office, file, rows)
        store = create_training_desk(Path(here) / "desk", office.clock)
        try:
            desk = put_together(store, rules_of(Path(here)), office.clock)
            seconds = took_s(
                lambda: desk.importing.take_in(WHO, file, dry_run=False)
            )
            with store.reading() as reader:
                assert reader.histories
        finally:
            store.close()
    return _told(f"import of {rows:,} rows of history", seconds)


def _told(name: str, seconds: float) -> Result:
    return Result(name, seconds, "s", None, f"{seconds:.1f} s")
