"""How long it takes to invent an office and keep it."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.measure import Result
from tests.benchmarks.office import Office

LIMIT_S = 90.0  # for 500,000 cases
_PROMISED = 500_000


def run(office: Office) -> Iterator[Result]:
    """The seconds it took when the office was made."""
    promised = office.cases >= _PROMISED
    yield Result(
        f"demo: {office.cases:,} cases invented and kept",
        office.made_s,
        "s",
        LIMIT_S if promised else None,
        f"{office.made_s:.1f} s",
        note=f"made {office.at:%Y-%m-%d %H:%M} UTC; --anew makes it again",
    )
