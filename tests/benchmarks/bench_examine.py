"""How long the examination at start takes, beside the engine's own checks in a row."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from db.connection import open_keyed
from db.safekeeping.examine import examine, seals, structure
from db.training import training_access
from desk_app.services.safekeeping.values import State
from tests.benchmarks.measure import Result, took_s
from tests.benchmarks.office import Office

LIMIT_S = 3.0
_ROUNDS = 3


def run(office: Office) -> Iterator[Result]:
    """As at a start: the file has just been opened, nothing waits beside it."""
    with office.copies("examined") as (folder,):
        access = training_access(folder)
        size_mb = access.path.stat().st_size / 1e6
        bad = [it for it in examine(access) if it.state is not State.GOOD]
        assert not bad, bad
        ours_s = median(took_s(lambda: examine(access)) for _ in range(_ROUNDS))
        connection = open_keyed(access)
        plain_s = took_s(lambda: [structure(connection), seals(connection)])
        connection.close()
    yield Result(
        f"examining the file of {office.cases:,} cases",
        ours_s,
        "s",
        LIMIT_S,
        f"{ours_s:.2f} s",
        f"{plain_s:.2f} s",
        f"{size_mb:.0f} MB; beside it the engine's checks one after the other",
    )
