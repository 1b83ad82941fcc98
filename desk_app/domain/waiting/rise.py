"""Why the waiting time rose: the change between two periods, shared out by cause.

The bars add up exactly, before and after rounding. ``docs/why-did-it-rise.md`` says how
each is worked out, with an example.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Period, is_waiting
from desk_app.domain.waiting.day_counts import DAYS_IN_WEEK, Calendar, DayKind
from desk_app.domain.waiting.rise_parts import WaitParts, wait_parts
from desk_app.domain.waiting.rise_shares import Means, Shared, share_out
from desk_app.domain.waiting.rise_values import (
    FEW_CASES,
    Bar,
    Cause,
    Caveat,
    Past,
    Rise,
    Side,
    Told,
    tenths,
)
from desk_app.domain.waiting.service_level import spread_of
from desk_app.errors import DeskError


def why_it_rose(
    cases: Iterable[Past],
    before: Period,
    after: Period,
    milestone: Milestone,
    calendar: Calendar,
) -> Rise:
    """Share the change of the mean wait out among its causes.

    Args:
        cases: all that began before the end of ``after``, as known today.
        before: the earlier period.
        after: the later one.
        milestone: what the citizens waited for.
        calendar: when the desk was open.

    Raises:
        DeskError: ``periods-overlap`` (first, last).
    """
    if after.first <= before.last:
        raise DeskError(
            "periods-overlap",
            first=after.first.isoformat(),
            last=before.last.isoformat(),
        )
    known = list(cases)
    earlier, later = (_Group(p, known, milestone, calendar) for p in (before, after))
    told = _told(earlier.side, later.side)
    return Rise(
        milestone=milestone,
        before=earlier.side,
        after=later.side,
        told=told,
        bars=_bars(earlier, later) if told is Told.COMPARED else (),
        caveats=_caveats(earlier.side, later.side),
    )


class _Group:
    """The cases of one period."""

    def __init__(
        self,
        period: Period,
        cases: Sequence[Past],
        milestone: Milestone,
        calendar: Calendar,
    ) -> None:
        self.parts: dict[str, WaitParts] = {}
        by_pathway: dict[str, list[WaitParts]] = {}
        for past in cases:
            issued = past.history.issued(milestone)
            if issued is None or issued not in period:
                continue
            parts = wait_parts(past.history, milestone)
            if parts is not None:
                self.parts[past.case] = parts
                by_pathway.setdefault(past.pathway, []).append(parts)
        self.means = {p: Means.of(parts) for p, parts in by_pathway.items()}
        self.side = _side(period, cases, milestone, calendar, self.parts)

    def cases(self, cause: Cause) -> tuple[str, ...]:
        """The cases behind this period's figure."""
        if cause is Cause.ARRIVALS:
            return self.side.arrived
        if cause is Cause.MIX:
            return self.side.finished
        return tuple(c for c, parts in self.parts.items() if _of(cause, parts))

    def figure(self, cause: Cause) -> Fraction | None:
        """This period's figure."""
        if cause is Cause.MIX:
            return None
        if cause is Cause.ARRIVALS:
            return Fraction(DAYS_IN_WEEK * len(self.side.arrived), self.side.days)
        if cause is Cause.OPENING_DAYS:
            return Fraction(DAYS_IN_WEEK * self.side.opening_days, self.side.days)
        total = sum(_of(cause, parts) for parts in self.parts.values())
        return Fraction(total, len(self.parts))


def _side(
    period: Period,
    cases: Sequence[Past],
    milestone: Milestone,
    calendar: Calendar,
    parts: Mapping[str, WaitParts],
) -> Side:
    first, last = period.first.toordinal() - 1, period.last.toordinal()
    waits = [one.total for one in parts.values()]
    return Side(
        period=period,
        finished=tuple(parts),
        arrived=tuple(p.case for p in cases if p.history.applied in period),
        waiting=tuple(
            p.case for p in cases if is_waiting(p.history, milestone, period.last)
        ),
        opening_days=calendar.between_ordinals(DayKind.OPENING, first, last),
        days=last - first,
        mean_days=Fraction(sum(waits), len(waits)) if waits else None,
        median_days=spread_of(waits).p50,
    )


def _of(cause: Cause, parts: WaitParts) -> int:
    """The days of one case that are behind this cause's figure."""
    if cause is Cause.PAPERS:
        return parts.papers
    return parts.others if cause is Cause.OTHERS else parts.own


def _bars(earlier: _Group, later: _Group) -> tuple[Bar, ...]:
    shared = share_out(
        earlier.means, later.means, _load(earlier.side), _load(later.side)
    )
    days = _days(shared)
    shown = {cause: tenths(exactly) for cause, exactly in days.items()}
    # What rounding leaves over is nobody's: it goes where nobody claims to know why.
    of_means = tenths(later.side.mean_days or Fraction()) - tenths(
        earlier.side.mean_days or Fraction()
    )
    known = sum(value for cause, value in shown.items() if cause is not Cause.REST)
    shown[Cause.REST] = of_means - known
    return tuple(
        Bar(
            cause=cause,
            days=days[cause],
            tenths=shown[cause],
            was=earlier.figure(cause),
            now=later.figure(cause),
            cases_before=earlier.cases(cause),
            cases_after=later.cases(cause),
        )
        for cause in Cause
    )


def _days(shared: Shared) -> dict[Cause, Fraction]:
    return {
        Cause.ARRIVALS: shared.arrivals,
        Cause.OPENING_DAYS: shared.opening_days,
        Cause.MIX: shared.mix,
        Cause.PAPERS: shared.papers,
        Cause.OTHERS: shared.others,
        Cause.REST: shared.rest,
    }


def _load(side: Side) -> tuple[Fraction, Fraction] | None:
    """Arrivals a calendar day, and calendar days an opening day."""
    if not side.opening_days or not side.arrived:
        return None
    arrivals = Fraction(len(side.arrived), side.days)
    return arrivals, Fraction(side.days, side.opening_days)


def _told(before: Side, after: Side) -> Told:
    if before.finished and after.finished:
        return Told.COMPARED
    if before.finished:
        return Told.NOBODY_AFTER
    return Told.NOBODY_BEFORE if after.finished else Told.NOBODY


def _caveats(before: Side, after: Side) -> tuple[Caveat, ...]:
    sides = (before, after)
    true = {
        Caveat.FEW_CASES: any(len(side.finished) < FEW_CASES for side in sides),
        Caveat.NEVER_OPEN: any(not side.opening_days for side in sides),
        Caveat.NOBODY_ARRIVED: any(not side.arrived for side in sides),
    }
    return tuple(caveat for caveat in Caveat if true[caveat])
