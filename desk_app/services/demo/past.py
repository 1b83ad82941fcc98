"""Closed cases of the past: only the days that move a clock, as history has them."""

from __future__ import annotations

from datetime import date

from desk_app.domain.case.case_record import Standing, Status
from desk_app.domain.case.events import Event, EventKind, NotCompletedReason
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.services.demo.courses import Move
from desk_app.services.demo.days import OfficeDays

_OFFICE_OPENS = 11 * 60
_OFFICE_MINUTES = 180
_MINUTES_BETWEEN = 7


def minutes_of(moves: list[Move], first: int) -> list[int]:
    """At which minute of its day each move happens, the first one at ``first``.

    What follows on the same day happens a few minutes later.
    """
    minutes, minute, day = [], first - _MINUTES_BETWEEN, moves[0][0]
    for ordinal, _, _ in moves:
        if ordinal == day:
            minute += _MINUTES_BETWEEN
        else:
            day, minute = (
                ordinal,
                _OFFICE_OPENS + (ordinal * 31 + first) % (_OFFICE_MINUTES),
            )
        minutes.append(minute)
    return minutes


def past_events(moves: list[Move], first: int, days: OfficeDays) -> tuple[Event, ...]:
    """The events of a case that was closed before the desk existed."""
    return tuple(
        Event(seq, kind, days.at(move_day, minute), reason=reason, history=True)
        for seq, ((move_day, kind, reason), minute) in enumerate(
            zip(moves, minutes_of(moves, first), strict=True), 1
        )
    )


class PastStandings:
    """Says where closed cases stand, without folding their events."""

    def __init__(self, rules: Rulebook) -> None:
        self._steps = {
            code: {step.milestone: step.id for step in path.steps if step.milestone}
            for code, path in rules.pathways.items()
        }

    def standing(
        self, pathway: str, moves: list[Move], days: OfficeDays, *, may_have_mitid: bool
    ) -> Standing:
        """What the lists need to know of a case with these moves, all of them past."""
        informed = cpr = mitid = None
        pauses: list[str] = []
        for ordinal, kind, reason in moves:
            if kind is EventKind.INFORMED:
                informed = days.day(ordinal)
            elif kind is EventKind.CPR_ISSUED:
                cpr = days.day(ordinal)
            elif kind is EventKind.MITID_ISSUED:
                mitid = days.day(ordinal)
            elif kind is EventKind.PAUSED:
                pauses.append(reason)
            elif kind is EventKind.RESUMED:
                pauses.remove(reason)
        last, _, outcome = moves[-1]
        too_young = cpr is not None and not may_have_mitid
        complete = mitid is not None or outcome == NotCompletedReason.NO_MITID
        return Standing(
            Status.COMPLETED if complete else Status.NOT_COMPLETED,
            "" if mitid or too_young else self._next(pathway, cpr),
            pauses[-1] if pauses else "",
            "",
            days.day(moves[0][0]),
            informed,
            cpr,
            mitid,
            days.day(last),
            outcome,
        )

    def _next(self, pathway: str, cpr: date | None) -> str:
        milestone = Milestone.MITID if cpr else Milestone.CPR
        return self._steps[pathway].get(milestone, "")
