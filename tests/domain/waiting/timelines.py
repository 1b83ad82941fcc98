"""Pasts for tests, one line an event: ``a_past("applied 2026-03-02", ...)``."""

from datetime import UTC, date, datetime

from desk_app.domain.case.events import COPENHAGEN, Event, EventKind
from desk_app.domain.waiting.clocks import clocks
from desk_app.domain.waiting.counted_case import CaseEvents, counted
from desk_app.domain.waiting.day_counts import Calendar, DayKind
from desk_app.domain.waiting.history import history_of
from desk_app.domain.waiting.policy import SHIPPED_POLICY, Policy, Starts

CALENDAR = Calendar()
SHIPPED = (SHIPPED_POLICY,)
A_YEAR_LATER = "2027-03-01"


def day(text):
    return date.fromisoformat(text)


def a_past(*lines):
    """Events of one case; ``2026-03-02`` is 10 o'clock, or ``2026-03-02T23:59``."""
    return tuple(_event(seq, *line.split()) for seq, line in enumerate(lines, start=1))


def _event(seq, kind, when, *rest):
    local = datetime.fromisoformat(when if "T" in when else f"{when}T10:00")
    at = local.replace(tzinfo=COPENHAGEN).astimezone(UTC)
    corrected = day(rest[0]) if kind.endswith("_corrected") else None
    reason = "" if corrected or not rest else rest[0]
    return Event(seq, EventKind(kind), at, reason=reason, day=corrected, action=seq)


def history(*lines, as_of=A_YEAR_LATER):
    return history_of(a_past(*lines), day(as_of))


def clocks_of(*lines, as_of=A_YEAR_LATER, policies=SHIPPED, calendar=CALENDAR):
    return clocks(history(*lines, as_of=as_of), policies, calendar)


def a_policy(
    starts=Starts.INFORMED, day_kind=DayKind.CALENDAR, fast=2, limit=6, **more
):
    values = {"id": "test", "valid_from": date(2025, 1, 1), "source": "Test"} | more
    return Policy(
        starts=starts, day_kind=day_kind, fast_days=fast, limit_days=limit, **values
    )


def a_desk(cases, as_of=A_YEAR_LATER, policies=SHIPPED, pathways=None):
    """Counted cases of a desk, from ``{"A": ("applied 2026-03-02", …), …}``."""
    stored = [
        CaseEvents(name, (pathways or {}).get(name, "EU_WORKER"), "0101", a_past(*past))
        for name, past in cases.items()
    ]
    return list(counted(stored, day(as_of), policies, CALENDAR))
