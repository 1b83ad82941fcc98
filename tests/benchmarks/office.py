"""The training office that everything is measured on: made once, then kept."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import perf_counter

from db.training import open_desk
from desk_app.bootstrap.desk import now, put_together, rules_of
from desk_app.bootstrap.training import make_training_desk
from desk_app.services.desk import Desk
from desk_app.services.staff import Role, Staff

CASES_A_YEAR = 35_000
SEED = 1
ROUNDS = 31
WHO = Staff("Bo K.", Role.LEAD)
_MADE = "made.json"


@dataclass(frozen=True, slots=True)
class Office:
    """A training office on disk.

    Attributes:
        folder: its data folder; never changed once made.
        cases: how many.
        made_s: how long making and keeping them took.
        at: the instant it was made at; for it, time stands still.
        rounds: how often each thing is measured.
    """

    folder: Path
    cases: int
    made_s: float
    at: datetime
    rounds: int

    def clock(self) -> datetime:
        """The instant it was made at."""
        return self.at

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """The open desk, for reading. Who looked is not written: it stays as it is."""
        store = open_desk(self.folder, self.clock)
        try:
            yield put_together(store, rules_of(self.folder), self.clock)
        finally:
            store.close()

    @contextmanager
    def copies(self, *names: str) -> Iterator[list[Path]]:
        """Copies of the data folder, on the same disk, to write in."""
        with tempfile.TemporaryDirectory(dir=self.folder.parent) as here:
            folders = [Path(here) / name for name in names]
            for folder in folders:
                shutil.copytree(self.folder, folder)
            yield folders


def training_office(
    kept_in: Path, cases: int, *, anew: bool = False, rounds: int = ROUNDS
) -> Office:
    """Return the office with so many cases; make it when it is not there."""
    folder = kept_in / f"office-{cases}"
    if anew:
        shutil.rmtree(folder, ignore_errors=True)
    if not (folder / _MADE).exists():
        _make(folder, cases)
    made = json.loads((folder / _MADE).read_text(encoding="utf-8"))
    at = datetime.fromisoformat(made["at"])
    return Office(folder, cases, made["seconds"], at, rounds)


def _make(folder: Path, cases: int) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    at = now()
    years = max(1, round(cases / CASES_A_YEAR))
    began = perf_counter()
    make_training_desk(folder, (cases, years, SEED), clock=lambda: at)
    made = {"seconds": perf_counter() - began, "at": at.isoformat()}
    (folder / _MADE).write_text(json.dumps(made), encoding="utf-8")
