"""The hall of the invented office: sixty days of visits, and who waits there now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from desk_app.domain.case.case_record import CaseRecord, Standing, Status
from desk_app.domain.case.events import COPENHAGEN, EventKind
from desk_app.domain.waiting.visits import Moment, Visit, VisitKind

_DAYS_BACK = 60
_DESKS = ("1", "2", "3", "4", "6")
# Who comes without a case: a question, a letter, somebody for the appointment.
_OTHERS = (12, 22)
_FIRST_MINUTE, _LAST_MINUTE = 9 * 60, 14 * 60 + 30
_BUSY_HOURS = frozenset({10, 11, 13})
_BUSY_DAYS = frozenset({0, 3})
_PARKED, _MISSED, _MISSED_ONCE, _LEFT = 0.07, 0.04, 0.05, 0.02
_COMES = frozenset(
    {
        EventKind.APPLIED,
        EventKind.INFORMED,
        EventKind.CPR_ISSUED,
        EventKind.MITID_ISSUED,
    }
)
# Who waits now: minutes since the ticket, what has happened, and whether with a case.
_NOW: tuple[tuple[int, tuple[tuple[VisitKind, int], ...], bool], ...] = (
    (52, ((VisitKind.CALLED, 31), (VisitKind.SEATED, 30)), True),
    (47, ((VisitKind.CALLED, 26), (VisitKind.NO_SHOW, 22)), False),
    (
        44,
        ((VisitKind.CALLED, 25), (VisitKind.SEATED, 24), (VisitKind.PARKED, 11)),
        True,
    ),
    (36, ((VisitKind.CALLED, 1),), False),
    (31, (), True),
    (24, (), True),
    (19, (), False),
    (12, (), False),
    (7, (), True),
    (2, (), False),
)


class DemoHall:
    """Remembers who came on which day, while the cases are made."""

    def __init__(self, seed: int, now: datetime) -> None:
        self._random = Random(seed)  # noqa: S311 - the same hall again, no secret
        self._now = now
        self._today = _day(now)
        self._since = now - timedelta(days=_DAYS_BACK)
        self._came: dict[date, dict[str, tuple[datetime, str]]] = defaultdict(dict)
        self._open: list[str] = []
        self._clerks: set[str] = set()

    def note(self, cases: Iterable[tuple[CaseRecord, Standing]]) -> None:
        """Remember when the people of these cases were at the desk."""
        for record, standing in cases:
            if record.events[-1].at < self._since:
                continue
            for event in record.events:
                if event.at >= self._since and event.kind in _COMES:
                    here = (event.at, record.reference)
                    self._came[_day(event.at)].setdefault(record.party, here)
                    self._clerks.add(event.actor)
            if standing.status == Status.OPEN:
                self._open.append(record.reference)

    def visits(self) -> Iterator[Visit]:
        """The visits of sixty days, day by day, and those of the hall right now."""
        for day in sorted(self._came):
            through = self._day_of_visits(day)
            if day == self._today:
                through = [it for it in through if it[-1].at < self._now - _AN_HOUR]
            else:
                through += self._others(day)
            yield from _numbered(day, through)
        if self._came:
            before = len(self._came.get(self._today, ()))
            yield from _numbered(self._today, self._hall_now(), before)

    def _day_of_visits(self, day: date) -> list[list[Moment]]:
        return [self._visit(at, case) for at, case in self._came[day].values()]

    def _others(self, day: date) -> list[list[Moment]]:
        least, most = _OTHERS
        many = self._random.randint(least, most)
        return [self._visit(self._some_time(day), "") for _ in range(many)]

    def _some_time(self, day: date) -> datetime:
        minute = self._random.randint(_FIRST_MINUTE, _LAST_MINUTE)
        return _midnight(day) + timedelta(minutes=minute)

    def _visit(self, seated: datetime, case: str) -> list[Moment]:
        """What happened to somebody who sat down at that moment, if they did."""
        local, chance = seated.astimezone(COPENHAGEN), self._random.random()
        busy = (local.hour in _BUSY_HOURS) + (local.weekday() in _BUSY_DAYS)
        waited = self._minutes(1, 6 + 6 * busy, 22 + 16 * busy)
        ticket = seated - waited - timedelta(minutes=1)
        clerk, desk = self._who(), self._random.choice(_DESKS)

        def then(kind: VisitKind, at: datetime) -> Moment:
            return Moment(kind, at, clerk, desk)

        told = [Moment(VisitKind.TICKET, ticket, clerk, desk, case)]
        called = then(VisitKind.CALLED, ticket + waited)
        if not case and chance < _LEFT:
            return told
        if not case and chance < _LEFT + _MISSED:
            missed = then(VisitKind.NO_SHOW, called.at + timedelta(minutes=3))
            return [*told, called, missed]
        if chance > 1 - _MISSED_ONCE:
            early = ticket + waited / 2
            told.append(then(VisitKind.CALLED, early))
            told.append(then(VisitKind.NO_SHOW, early + (called.at - early) / 2))
        told += [called, then(VisitKind.SEATED, seated)]
        left = seated + self._minutes(5, 12, 38)
        if 1 - _MISSED_ONCE - _PARKED < chance <= 1 - _MISSED_ONCE:
            back = left + self._minutes(4, 9, 25)
            told += [then(VisitKind.PARKED, left), then(VisitKind.BACK, back)]
            again = back + self._minutes(0, 2, 6)
            told += [then(VisitKind.CALLED, again), then(VisitKind.SEATED, again)]
            left = again + self._minutes(3, 6, 15)
        return [*told, then(VisitKind.FINISHED, left)]

    def _hall_now(self) -> list[list[Moment]]:
        cases, desks = iter(self._open[::-3]), iter(_DESKS)
        return [self._in_hall(*one, cases, next(desks, "2")) for one in _NOW]

    def _in_hall(
        self,
        since: int,
        then: Sequence[tuple[VisitKind, int]],
        with_case: bool,  # noqa: FBT001 - a row of the table
        cases: Iterator[str],
        desk: str,
    ) -> list[Moment]:
        clerk, case = self._who(), next(cases, "") if with_case else ""
        first = Moment(VisitKind.TICKET, self._ago(since), clerk, desk, case)
        return [first] + [Moment(k, self._ago(ago), clerk, desk) for k, ago in then]

    def _ago(self, minutes: int) -> datetime:
        """So many minutes before now, but today."""
        at = self._now - timedelta(minutes=minutes)
        return max(at.astimezone(UTC), _midnight(self._today))

    def _who(self) -> str:
        return self._random.choice(sorted(self._clerks))

    def _minutes(self, least: float, usual: float, most: float) -> timedelta:
        return timedelta(seconds=60 * self._random.triangular(least, most, usual) // 1)


_AN_HOUR = timedelta(hours=1)


def _numbered(
    day: date, visits: Sequence[list[Moment]], before: int = 0
) -> Iterator[Visit]:
    """Number the tickets in the order they were given."""
    ordered = sorted(visits, key=lambda moments: moments[0].at)
    for number, moments in enumerate(ordered, before + 1):
        yield Visit(0, day, number, tuple(moments))


def _day(at: datetime) -> date:
    return at.astimezone(COPENHAGEN).date()


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), COPENHAGEN).astimezone(UTC)
