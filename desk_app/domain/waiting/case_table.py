"""The table of cases and their clocks, one row a case, as it is handed out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desk_app.domain.waiting.counted_case import CountedCase

# The names are fixed: other offices' spreadsheets read them.
COLUMNS = (
    "case",
    "pathway",
    "municipality",
    "applied",
    "informed",
    "cpr_issued",
    "mitid_issued",
    "k1_cpr_days",
    "k2_cpr_days",
    "k2_cpr_band",
    "k1_mitid_days",
    "k2_mitid_days",
    "k2_mitid_band",
    "paused_days",
    "outcome",
    "as_of",
)

Cell = str | int | None


def case_row(counted: CountedCase) -> dict[str, Cell]:
    """One case's cells by column; days as ``YYYY-MM-DD``, None where there is none."""
    history, clocks = counted.history, counted.clocks
    cells: tuple[Cell, ...] = (
        counted.case,
        counted.pathway,
        counted.municipality,
        _iso(history.applied),
        _iso(history.informed),
        _iso(history.cpr),
        _iso(history.mitid),
        clocks.cpr.k1_days,
        clocks.cpr.k2_days,
        clocks.cpr.k2_band and clocks.cpr.k2_band.value,
        clocks.mitid.k1_days,
        clocks.mitid.k2_days,
        clocks.mitid.k2_band and clocks.mitid.k2_band.value,
        clocks.paused_days,
        clocks.outcome.value,
        _iso(clocks.as_of),
    )
    return dict(zip(COLUMNS, cells, strict=True))


def case_rows(cases: Iterable[CountedCase]) -> list[dict[str, Cell]]:
    """All rows, in the order given."""
    return [case_row(case) for case in cases]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
