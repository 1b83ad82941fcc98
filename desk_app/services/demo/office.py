"""An invented office, case by case: the same seed makes the same office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from random import Random

from desk_app.domain.case.case_record import CaseRecord, Standing
from desk_app.domain.case.events import EventKind
from desk_app.domain.case.person import Household
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.services.demo.cast import Cast, Character
from desk_app.services.demo.courses import ENDS, Courses, Move
from desk_app.services.demo.days import OfficeDays, arrivals_by_day, make_room
from desk_app.services.demo.live import live_courses
from desk_app.services.demo.materials import read_materials
from desk_app.services.demo.past import PastStandings, minutes_of, past_events
from desk_app.services.demo.people import REENTRY, People, old_enough_for_mitid
from desk_app.services.demo.present import Stage

# Cases closed in the last days are played too, so that their steps can be looked at.
_PLAYED_DAYS = 3
# How many of those who come together go through it in the same way.
_SAME_WAY = 0.85


def office(
    rules: Rulebook, cases: int, years: int, seed: int, now: datetime
) -> Iterator[tuple[CaseRecord, Standing]]:
    """Yield so many cases of the years up to ``now``, oldest first.

    Closed cases carry the days that move a clock, as imported history; running ones
    every step that was done. ``now`` is aware; nothing happens after it.
    """
    if cases:
        yield from _Office(rules, years, seed, now).cases(cases)


@dataclass(frozen=True, slots=True)
class _Visit:
    """People who come together.

    Attributes:
        day: the ordinal of the day.
        minute: of that day.
        people: the principal first.
        numbers: their case numbers.
        script: what must happen to them; None: whatever is usual.
    """

    day: int
    minute: int
    people: Sequence[Character]
    numbers: Sequence[str]
    script: list[Move] | None


@dataclass(frozen=True, slots=True)
class _Newcomer:
    """One of them, with everything that is known before the case is written."""

    who: Character
    number: str
    born: date
    home: Household
    moved_in: date
    moves: list[Move]


class _Office:
    """The office while it is being invented."""

    def __init__(self, rules: Rulebook, years: int, seed: int, now: datetime) -> None:
        self.random = Random(seed)  # noqa: S311 - the same office again, no secret
        self.version = rules.version
        self.materials = read_materials()
        self.days = OfficeDays(rules, years, now)
        self.cast = Cast(self.materials, rules, self.days, self.random)
        self.courses = Courses(self.materials, rules, self.days, self.random)
        self.people = People(self.materials, rules, self.days, self.random)
        self.stage = Stage(self.materials, rules, self.days, self.random)
        self.standings = PastStandings(rules)

    def cases(self, wanted: int) -> Iterator[tuple[CaseRecord, Standing]]:
        """Day by day, in the order people came."""
        counts = arrivals_by_day(self.materials, self.days, wanted, self.random)
        live = live_courses(self.days, wanted)
        make_room(counts, {day: len(courses) for day, courses in live.items()})
        month, number = "", 0
        for ordinal in sorted(counts):
            if (this := self.days.day(ordinal).strftime("%Y-%m")) != month:
                month, number = this, 0
            scripts = live.get(ordinal, [])
            for visit in self.visits(ordinal, counts[ordinal], scripts, number):
                yield from self.party(visit)
            number += counts[ordinal]

    def visits(
        self, ordinal: int, count: int, scripts: list[list[Move]], number: int
    ) -> Iterator[_Visit]:
        """Who comes on one day, the scripted ones last.

        ``number`` cases were opened in that month before.
        """
        opens, closes = self.days.visiting_minutes(ordinal)
        month = self.days.day(ordinal).strftime("%Y-%m")
        done = 0
        while done < count:
            script = None
            usual = count - len(scripts) - done
            if usual > 0:
                people = self.cast.party(ordinal, usual)
            else:
                people, script = self.cast.alone(ordinal), scripts[usual]
            minute = opens + (closes - opens) * done // count
            first = number + done + 1
            done += len(people)
            numbers = [f"{month}-{n:04d}" for n in range(first, number + done + 1)]
            yield _Visit(ordinal, minute, people, numbers, script)

    def party(self, visit: _Visit) -> Iterator[tuple[CaseRecord, Standing]]:
        """The cases of people who came together: most of them go the same way."""
        first = visit.people[0]
        home, moved_in = self.people.home(first, visit.day)
        today = self.days.day(visit.day)
        shared: dict[bool, list[Move]] = {}
        for who, number in zip(visit.people, visit.numbers, strict=True):
            born = self.people.birth_date(who, visit.day)
            mitid = old_enough_for_mitid(born, today)
            moves = visit.script or shared.get(mitid)
            if moves is None or (who is not first and self.random.random() > _SAME_WAY):
                moves = self.courses.course(
                    who.nation.group, who.pathway, visit.day, mitid=mitid
                )
            shared.setdefault(mitid, moves)
            yield self.case(visit, _Newcomer(who, number, born, home, moved_in, moves))

    def case(self, visit: _Visit, one: _Newcomer) -> tuple[CaseRecord, Standing]:
        """One case: history if it was closed long ago, else played step by step."""
        who, moves, pathway = one.who, one.moves, one.who.pathway
        last_day, last_kind, _ = moves[-1]
        past = last_kind in ENDS and last_day < self.days.today - _PLAYED_DAYS
        cpr = None
        if any(kind is EventKind.CPR_ISSUED for _, kind, _ in moves):
            cpr = self.people.cpr(one.born, woman=who.woman)
        had_cpr = self.people.had_cpr(who)
        record = CaseRecord(
            one.number,
            pathway,
            self.version,
            visit.numbers[0],
            self.people.person(
                who, one.born, one.moved_in, cpr if past else None, had_cpr=had_cpr
            ),
            one.home,
            past_events(moves, visit.minute, self.days) if past else (),
            (REENTRY,) if had_cpr else (),
        )
        if not past:
            minutes = minutes_of(moves, visit.minute)
            return self.stage.played(record, moves, minutes, cpr)
        mitid = old_enough_for_mitid(one.born, self.days.day(self.days.today))
        return record, self.standings.standing(
            pathway, moves, self.days, may_have_mitid=mitid
        )
