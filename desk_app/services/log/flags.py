"""What a reviewer should look at twice: signs, never proofs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import time
from enum import StrEnum

from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.identity.names import search_words
from desk_app.domain.waiting.day_counts import Calendar, DayKind
from desk_app.services.log_port import LogLine, LookedAt
from desk_app.services.looking import ALONG, LOOKS
from desk_app.services.staff import Action

MANY_LOOKS = 5  # at one person in one week, with nothing done
OPENS, CLOSES = time(7), time(19)  # nobody has work at the desk outside

_SHORTEST_NAME = 3
# Somebody saw who it is, or took it along.
SEEING = LOOKS | {
    Action.SHOW_CPR,
    Action.COPY_CPR,
    Action.PRINT_CHECKLIST,
    Action.PRINT_ACCESS,
    Action.PRINT_EXTRACT,
    Action.EXPORT,
    Action.SEE_LOG,
}
_NOTHING_DONE = LOOKS | {
    Action.SHOW_CPR,
    Action.COPY_CPR,
    Action.SEE_LOG,
    Action.TAKE_NEXT,
    Action.PUT_BACK,
}


class Flag(StrEnum):
    """Why a look stands out."""

    SAME_NAME = "same-name"
    SAME_ADDRESS = "same-address"
    MANY_LOOKS = "many-looks"
    OUT_OF_HOURS = "out-of-hours"
    PROTECTED = "protected"


class Signs:
    """Reads the signs of a week.

    Args:
        lines: every line of the week.
        people: whom the lines are about, by case number.
        calendar: on which days the office is open.
    """

    def __init__(
        self,
        lines: Sequence[LogLine],
        people: Mapping[str, LookedAt],
        calendar: Calendar,
    ) -> None:
        self._people, self._calendar = people, calendar
        self._looks = Counter(
            (line.actor, line.case)
            for line in lines
            if line.action in LOOKS and line.purpose != ALONG
        )
        self._done = {
            (line.actor, line.case)
            for line in lines
            if line.action not in _NOTHING_DONE
        }
        self._homes = {
            actor: self._homes_of(actor) for actor in {line.actor for line in lines}
        }

    def of(self, line: LogLine) -> tuple[Flag, ...]:
        """The flags of one line, in the order of ``Flag``."""
        person = self._people.get(line.case)
        looks = self._looks[line.actor, line.case]
        many = looks >= MANY_LOOKS and (line.actor, line.case) not in self._done
        found = {
            Flag.SAME_NAME: person is not None and _namesakes(line.actor, person),
            Flag.SAME_ADDRESS: person is not None
            and _home(person) in self._homes[line.actor],
            Flag.MANY_LOOKS: bool(line.case) and many,
            Flag.OUT_OF_HOURS: self._is_closed(line),
            Flag.PROTECTED: person is not None and person.protected,
        }
        return tuple(flag for flag, waves in found.items() if waves)

    def _homes_of(self, actor: str) -> frozenset[tuple[str, ...]]:
        """Where people of that name live: the file has no address of staff."""
        homes = (
            _home(person)
            for person in self._people.values()
            if _namesakes(actor, person)
        )
        return frozenset(home for home in homes if home)

    def _is_closed(self, line: LogLine) -> bool:
        local = line.at.astimezone(COPENHAGEN)
        if not OPENS <= local.time() < CLOSES:
            return True
        return not self._calendar.is_counted(DayKind.WORKING, local.date())


def _namesakes(actor: str, person: LookedAt) -> bool:
    """Whether one of the staff member's later names is one of the family names."""
    ours = {word for word in search_words(actor)[1:] if len(word) >= _SHORTEST_NAME}
    return not ours.isdisjoint(search_words(person.family_name))


def _home(person: LookedAt) -> tuple[str, ...]:
    return search_words(person.address)
