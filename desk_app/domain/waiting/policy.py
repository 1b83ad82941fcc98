"""The service target: what is counted, from when, and how many days are allowed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain.waiting.day_counts import DayKind
from desk_app.errors import DeskError


class Starts(StrEnum):
    """The event that starts the service target's clock."""

    APPLIED = "applied"
    INFORMED = "informed"


class Band(StrEnum):
    """How a number of days stands to the target."""

    FAST = "fast"
    WITHIN = "within"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Policy:
    """One version of the target, in force until a newer one begins.

    Attributes:
        id: a short name that never changes, e.g. ``2025-01``.
        starts: the event the clock starts at.
        day_kind: the days that count.
        fast_days: up to and with so many days is fast.
        limit_days: up to and with so many days is within the target.
        valid_from: the first day it is in force.
        source: who decided it, and where it is written.
    """

    id: str
    starts: Starts
    day_kind: DayKind
    fast_days: int
    limit_days: int
    valid_from: date
    source: str

    def __post_init__(self) -> None:
        if not 0 <= self.fast_days <= self.limit_days:
            raise DeskError(
                "policy-wrong-limits", fast=self.fast_days, limit=self.limit_days
            )

    def band(self, days: int) -> Band:
        """The band of so many elapsed days."""
        if days <= self.fast_days:
            return Band.FAST
        return Band.WITHIN if days <= self.limit_days else Band.LATE

    def start(self, applied: date, informed: date | None) -> date | None:
        """The day its clock starts; None while that has not happened."""
        return applied if self.starts is Starts.APPLIED else informed


SHIPPED_POLICY = Policy(
    id="2025-01",
    starts=Starts.INFORMED,
    day_kind=DayKind.CALENDAR,
    fast_days=2,
    limit_days=6,
    valid_from=date(2025, 1, 1),
    source="Aarhus Kommune, International strategi Aarhus",
)


def policy_on(policies: Sequence[Policy], day: date) -> Policy:
    """Return the policy in force that day; before the first one's day, the first.

    Raises:
        DeskError: there is no policy at all.
    """
    if not policies:
        raise DeskError("no-policy")
    begun = [policy for policy in policies if policy.valid_from <= day]
    if begun:
        return max(begun, key=lambda policy: policy.valid_from)
    return min(policies, key=lambda policy: policy.valid_from)


def governing_policy(
    policies: Sequence[Policy], applied: date, informed: date | None
) -> Policy:
    """Return the policy in force on the day the case's target clock started.

    Where policies differ in what starts the clock, the earliest one counts whose
    own start falls in its own time: a running clock is never started again. A case
    whose clock has not started, or that fits none, has the one of the day it came in.
    """
    if len(policies) == 1:
        return policies[0]
    for policy in sorted(policies, key=lambda policy: policy.valid_from):
        start = policy.start(applied, informed)
        if start is not None and policy_on(policies, start) is policy:
            return policy
    return policy_on(policies, applied)


_MONTHS_DA = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)
_MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAYS_DA = {
    DayKind.CALENDAR: "kalenderdage",
    DayKind.WORKING: "arbejdsdage (mandag-fredag uden helligdage)",
    DayKind.OPENING: "kontorets åbningsdage",
}
_DAYS_EN = {
    DayKind.CALENDAR: "calendar days",
    DayKind.WORKING: "working days (Monday to Friday without public holidays)",
    DayKind.OPENING: "days on which the office is open",
}
_FROM_DA = {
    Starts.APPLIED: "den dag, ansøgningen kom ind",
    Starts.INFORMED: "den dag, sagen var fuldt oplyst",
}
_FROM_EN = {
    Starts.APPLIED: "the day the application came in",
    Starts.INFORMED: "the day the case was fully informed",
}


def definition_sentence(policy: Policy, language: str) -> str:
    """Say in one sentence how days are counted: Danish for ``da``, else English.

    Of a target that begins on ``date.max`` it says that it is not in force: a draft.
    """
    limit, fast = policy.limit_days, policy.fast_days
    if language == "da":
        return (
            f"Ventetiden tælles i {_DAYS_DA[policy.day_kind]} fra "
            f"{_FROM_DA[policy.starts]}, til CPR-nummeret henholdsvis MitID er "
            "udstedt; startdagen tælles ikke med, dage, hvor sagen venter på andre "
            "end kontoret, trækkes fra, og målet er højst "
            f"{limit} {'dag' if limit == 1 else 'dage'} (hurtigt: højst {fast}; "
            f"{_in_force_da(policy.valid_from)}; "
            f"kilde: {policy.source})."
        )
    return (
        f"The wait is counted in {_DAYS_EN[policy.day_kind]} from "
        f"{_FROM_EN[policy.starts]} until the CPR number or MitID is issued; the "
        "first day is day 0, days on which the case waits for anybody but the "
        "office are left out, and the target is at most "
        f"{limit} {'day' if limit == 1 else 'days'} (fast: at most {fast}; "
        f"{_in_force_en(policy.valid_from)}; "
        f"source: {policy.source})."
    )


def _in_force_da(day: date) -> str:
    if day == date.max:
        return "ikke sat i kraft"
    return f"gælder fra {day.day}. {_MONTHS_DA[day.month - 1]} {day.year}"


def _in_force_en(day: date) -> str:
    if day == date.max:
        return "not in force"
    return f"in force from {day.day} {_MONTHS_EN[day.month - 1]} {day.year}"
