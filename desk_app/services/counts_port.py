"""Asking the desk's file for the waiting time of many cases at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Cohort, Period
from desk_app.domain.waiting.history import History
from desk_app.domain.waiting.policy import Policy
from desk_app.domain.waiting.standing import Standing


@dataclass(frozen=True, slots=True)
class Asked:
    """Which cases are counted, and how.

    Attributes:
        as_of: the day of asking.
        policies: the targets they are judged by.
        period: first and last day of the cohort; None: every case.
        cohort: how a case belongs to the period.
        pathways: only these; empty: all.
        municipalities: only these; empty: all.
    """

    as_of: date
    policies: tuple[Policy, ...]
    period: Period | None = None
    cohort: Cohort = Cohort.STARTED
    pathways: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()


class CountedRow(NamedTuple):
    """One case's clocks. Days are ``date.toordinal()`` numbers, None where none is.

    Attributes:
        case_id: of its row in the file.
        applied: first contact.
        informed: fully informed.
        cpr: the CPR number was issued.
        mitid: MitID was issued.
        ended: it ended without the milestone.
        policy: its place in ``Asked.policies``.
        k1_cpr: the citizen's wait for the CPR number, days.
        k2_cpr: the target's days to the CPR number.
        k1_mitid: the citizen's wait for MitID, days.
        k2_mitid: the target's days to MitID.
        paused_days: calendar days in a pause.
        is_paused: 1 when a pause that stops the clock is open.
        stands_cpr: a ``Standing`` value.
        stands_mitid: a ``Standing`` value.
    """

    case_id: int
    applied: int
    informed: int | None
    cpr: int | None
    mitid: int | None
    ended: int | None
    policy: int
    k1_cpr: int | None
    k2_cpr: int | None
    k1_mitid: int | None
    k2_mitid: int | None
    paused_days: int
    is_paused: int
    stands_cpr: str
    stands_mitid: str


class Tally(NamedTuple):
    """How many cases are alike for one milestone.

    Attributes:
        milestone: which one.
        group: the week's Monday as a day number, the pathway, or empty.
        standing: how they stand to the target.
        policy: its place in ``Asked.policies``.
        issued: whether the milestone came.
        k1_days: the citizen's wait; None for a number that was brought along.
        k2_days: the target's days; None while it has not started.
        cases: how many.
    """

    milestone: Milestone
    group: int | str
    standing: Standing
    policy: int
    issued: bool
    k1_days: int | None
    k2_days: int | None
    cases: int


class WeekTally(NamedTuple):
    """How many cases that came in during one week are alike.

    Attributes:
        monday: the week's first day.
        standing: how they stand to the target.
        k2_days: the target's days; None while it has not started.
        cases: how many.
    """

    monday: date
    standing: Standing
    k2_days: int | None
    cases: int


class Ended(NamedTuple):
    """How many cases of the cohort there are, by how they ended.

    Attributes:
        reason: a NotCompletedReason value for those given up; empty for the others.
        cases: how many.
    """

    reason: str
    cases: int


class PausedFor(NamedTuple):
    """How long cases of the cohort waited for one reason, up to their end.

    Attributes:
        reason: a PauseReason value.
        cases: how many ever did.
        days: calendar days, each case's added up; own capacity among them.
    """

    reason: str
    cases: int
    days: int


class KnownHistory(NamedTuple):
    """A case's days without the events they come from."""

    reference: str
    pathway: str
    municipality: str
    citizenship: str
    history: History


class CountsReader(Protocol):
    """Counts in the file; nothing of it is kept."""

    def counted_rows(self, asked: Asked) -> Iterator[CountedRow]:
        """Every case of the cohort (for either milestone) with its clocks."""

    def tallies(
        self,
        asked: Asked,
        by: str = "",
        milestones: Sequence[Milestone] = tuple(Milestone),
    ) -> Sequence[Tally]:
        """The cohort's cases by what they have in common.

        ``by``: ``week``, ``pathway``, ``municipality``, or empty: all together.
        """

    def trend(self, asked: Asked, milestone: Milestone) -> Sequence[WeekTally]:
        """The cohort's cases by the week they came in, the first week first."""

    def endings(self, asked: Asked) -> Sequence[Ended]:
        """The cohort's cases by how they ended."""

    def paused_for(self, asked: Asked) -> Sequence[PausedFor]:
        """Whom the cohort's cases waited for."""

    def known_histories(self, asked: Asked) -> Iterator[KnownHistory]:
        """The histories of all cases that may belong to the cohort, oldest first."""
