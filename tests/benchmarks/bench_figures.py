"""How long the big questions take: a year's figures, all cases, a large import."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from db.training import create_training_desk
from desk_app.bootstrap.desk import opened, put_together, rules_of
from desk_app.domain.waiting.cohort import Period
from desk_app.services.bringing_in.history_csv import COLUMNS
from desk_app.services.bringing_in.importing import ImportOutcome
from desk_app.services.desk import Desk
from desk_app.services.reports.figures import Question
from tests.benchmarks.measure import Result, took_s
from tests.benchmarks.office import WHO, Office

IMPORT_ROWS = 100_000
_DAYS = 3000
_EVENTS = (("applied", 0), ("informed", 2), ("cpr_issued", 5), ("mitid_issued", 7))
_PERSON = {
    "pathway": "EU_WORKER",
    "municipality": "0101",
    "citizenship": "DEU",
    "family_name": "Mustermann",
    "given_names": "Erika Maria",
    "birth_date": "1990-08-12",
}


def run(office: Office) -> Iterator[Result]:
    """Only told: a clerk sees that it works meanwhile."""
    # A copy: the look at all cases is logged.
    with office.copies("figures") as (folder,), opened(folder, office.clock) as desk:
        yield _service_level(desk)
        yield _case_table(desk)
    yield _import(office, min(IMPORT_ROWS, office.cases * len(_EVENTS)))


def _service_level(desk: Desk) -> Result:
    today = desk.lookup.today()
    question = Question(Period(today - timedelta(days=364), today))
    counted: list[int] = []

    def ask() -> None:
        counted.append(desk.figures.levels(WHO, question).figures.started)

    seconds = took_s(ask)
    return _told(f"service level of 12 months ({counted[0]:,} cases)", seconds)


def _case_table(desk: Desk) -> Result:
    rows: list[int] = []
    seconds = took_s(lambda: rows.append(sum(1 for _ in desk.figures.case_table(WHO))))
    return _told(f"the clocks of all {rows[0]:,} cases", seconds)


def _import(office: Office, rows: int) -> Result:
    with TemporaryDirectory(dir=office.folder.parent) as here:
        file = Path(here) / "history.csv"
        _write_history(office, file, rows)
        store = create_training_desk(Path(here) / "desk", office.clock)
        try:
            desk = put_together(store, rules_of(Path(here)), office.clock)
            outcomes: list[ImportOutcome] = []
            seconds = took_s(
                lambda: outcomes.append(
                    desk.importing.take_in(WHO, file, dry_run=False)
                )
            )
            assert outcomes[0].kept
        finally:
            store.close()
    return _told(f"import of {rows:,} rows of history", seconds)


def _write_history(office: Office, file: Path, rows: int) -> None:
    """Cases that went through in a week, the last of them a month ago."""
    last = office.at.date() - timedelta(days=31)
    with file.open("w", encoding="utf-8", newline="") as text:
        to = csv.DictWriter(text, COLUMNS)
        to.writeheader()
        for number in range(rows // len(_EVENTS)):
            day = last - timedelta(days=number % _DAYS)
            for kind, after in _EVENTS:
                at = (day + timedelta(days=after)).isoformat()
                event = {"case": f"A-{number}", "event": kind, "at": at}
                to.writerow({**event, **(_PERSON if kind == "applied" else {})})


def _told(name: str, seconds: float) -> Result:
    return Result(name, seconds, "s", None, f"{seconds:.1f} s")
