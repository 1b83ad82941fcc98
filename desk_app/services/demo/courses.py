"""What happens to an invented case: pauses, the numbers, or that it is given up."""

from __future__ import annotations

from random import Random

from desk_app.domain.case.events import EventKind, NotCompletedReason
from desk_app.domain.rules.conditions import CitizenshipGroup
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.services.demo.days import OfficeDays
from desk_app.services.demo.materials import Materials, Wait, pick, wheel

# The day's ordinal, what happens, and the reason or "".
Move = tuple[int, EventKind, str]

ENDS = frozenset({EventKind.MITID_ISSUED, EventKind.NOT_COMPLETED})

_GIVEN_UP = 0.034
_PAUSED = 0.125
_PAUSED_TWICE = 0.16
_PAPERS_SAME_DAY = 0.62
_MITID_SAME_DAY = 0.72
_NEVER_CAME_FOR_MITID = 0.006
_NO_MITID_AFTER_DAYS = (30.0, 45.0, 90.0)
# Open days from the last paper to the CPR number. Four open days are a week.
_PAPERS_DAYS = wheel([(1, 40), (2, 25), (3, 15), (4, 10), (5, 6), (7, 4)])
_CPR_DAYS = wheel([(0, 32), (1, 32), (2, 20), (3, 10), (4, 4), (5, 1), (7, 1)])
_CPR_BUSY_DAYS = wheel(
    [(0, 16), (1, 20), (2, 20), (3, 18), (4, 13), (5, 7), (6, 3), (8, 3)]
)
_MITID_DAYS = wheel([(1, 44), (2, 24), (3, 14), (4, 9), (6, 6), (10, 3)])
_BUSY_WEEKS = frozenset({5, 6, 34, 35, 36, 37, 38})


class Courses:
    """Draws what happens to cases."""

    def __init__(
        self, materials: Materials, rules: Rulebook, days: OfficeDays, random: Random
    ) -> None:
        self._days = days
        self._random = random.random
        self._triangular = random.triangular
        self._refers = {c for c, path in rules.pathways.items() if path.refers}
        people = [(g, pathway) for g in CitizenshipGroup for pathway in rules.pathways]
        self._pauses = {who: _wheel(materials.pauses, *who) for who in people}
        self._ends = {who: _wheel(materials.ends, *who) for who in people}

    def course(
        self, group: CitizenshipGroup, pathway: str, applied: int, *, mitid: bool
    ) -> list[Move]:
        """Everything that happens to a case, the future included, in order.

        ``mitid`` is False for those who are too young for it.
        """
        moves: list[Move] = [(applied, EventKind.APPLIED, "")]
        if pathway in self._refers:
            referred = NotCompletedReason.REFERRED
            moves.append((applied, EventKind.NOT_COMPLETED, referred))
            return moves
        who = (group, pathway)
        if self._random() < _GIVEN_UP:
            self._give_up(moves, pick(self._random, self._ends[who]))
            return moves
        pause = None
        if self._random() < _PAUSED:
            pause = pick(self._random, self._pauses[who])
        informed = self._informed(moves, pause, who)
        self._numbers(moves, informed, mitid=mitid)
        return moves

    def _informed(
        self, moves: list[Move], pause: Wait | None, who: tuple[CitizenshipGroup, str]
    ) -> int:
        """Add what happens until the case can be decided; return the day it can."""
        day = moves[0][0]
        if pause is not None and not pause.after:
            day = self._pause(moves, day, pause, who)
        elif self._random() >= _PAPERS_SAME_DAY:
            later = pick(self._random, _PAPERS_DAYS)
            day = self._days.open_days_after(day, later)
        moves.append((day, EventKind.INFORMED, ""))
        if pause is not None and pause.after:
            day = self._pause(moves, day, pause, who)
        return day

    def _pause(
        self,
        moves: list[Move],
        start: int,
        pause: Wait,
        who: tuple[CitizenshipGroup, str],
    ) -> int:
        """Add a pause, sometimes with another one across it; return the last day."""
        end = self._later(start, pause.days)
        added = [
            (start, EventKind.PAUSED, pause.reason),
            (end, EventKind.RESUMED, pause.reason),
        ]
        if self._random() < _PAUSED_TWICE:
            other = pick(self._random, self._pauses[who])
            if other.reason != pause.reason and other.after is pause.after:
                across = start + int((end - start) * self._random())
                begins = self._days.open_on(across)
                stops = self._later(begins, other.days)
                added.insert(1, (begins, EventKind.PAUSED, other.reason))
                added.append((stops, EventKind.RESUMED, other.reason))
                end = max(end, stops)
        moves += sorted(added, key=_day)
        return end

    def _numbers(self, moves: list[Move], informed: int, *, mitid: bool) -> None:
        """Add the CPR number and what comes after it."""
        week = self._days.day(informed).isocalendar().week
        usual = _CPR_BUSY_DAYS if week in _BUSY_WEEKS else _CPR_DAYS
        day = self._days.open_days_after(informed, pick(self._random, usual))
        moves.append((day, EventKind.CPR_ISSUED, ""))
        if not mitid:
            moves.append((day, EventKind.NOT_COMPLETED, NotCompletedReason.NO_MITID))
            return
        chance = self._random()
        if chance < _NEVER_CAME_FOR_MITID:
            day = self._later(day, _NO_MITID_AFTER_DAYS)
            moves.append((day, EventKind.NOT_COMPLETED, NotCompletedReason.NO_SHOW))
            return
        if chance > _MITID_SAME_DAY:
            later = pick(self._random, _MITID_DAYS)
            day = self._days.open_days_after(day, later)
        moves.append((day, EventKind.MITID_ISSUED, ""))

    def _give_up(self, moves: list[Move], end: Wait) -> None:
        applied = moves[0][0]
        if end.first:
            moves.append((applied, EventKind.PAUSED, end.first))
        day = self._later(applied, end.days)
        moves.append((day, EventKind.NOT_COMPLETED, end.reason))

    def _later(self, day: int, days: tuple[float, float, float]) -> int:
        """The open day that many days later; same day only for none."""
        low, usual, high = days
        after = round(self._triangular(low, high, usual))
        return self._days.open_on(day + after) if after else day


def _wheel(
    waits: tuple[Wait, ...], group: CitizenshipGroup, pathway: str
) -> tuple[Wait, ...]:
    return wheel((wait, wait.share) for wait in waits if wait.fits(group, pathway))


def _day(move: Move) -> int:
    return move[0]
