"""Whoever sees a citizen leaves a line in the log: every use case over the ports.

A spy stands before the store. When a use case that answered has read somebody's data,
the log must have grown: at once where one case was shown, printed or taken out, before
the answer came; at the next turn where a list or a search showed a few words of many.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from db.training import create_training_desk
from desk_app.bootstrap.desk import put_together
from desk_app.domain.case.case import Case
from desk_app.domain.case.case_record import CaseRecord
from desk_app.domain.case.events import Event, EventKind
from desk_app.domain.case.person import Person, Relation
from desk_app.errors import DeskError
from desk_app.services.log_port import LogLine
from desk_app.services.looking import ALONG
from desk_app.services.opening.intake import Newcomer
from desk_app.services.staff import MAY, Role, Staff
from tests.proof.asked import ASKS
from tests.proof.asked_cases import HOME
from tests.proof.asked_office import Ask, Office
from tests.proof.office import MORNING, rules
from tests.proof.promise import Measured

SMALL, WHOLE = 3, 25
# What the port says of people: whoever calls one of these has seen somebody.
PEOPLE = {
    "get", "party", "search", "page", "open_rows", "touched_on", "log_of",
    "log_between", "looked_at",
}  # fmt: skip
# Numbers, rules, claims and case numbers: nobody is in them.
NOBODY = {
    "count", "histories", "setting", "rules", "staff", "colleagues", "cpr_cases",
    "claims", "claim_of", "last_saved", "log_head", "review", "prints_between",
    "counted_rows", "tallies", "trend", "endings", "paused_for", "known_histories",
    "policies", "policy_drafts", "calendar", "counting_changes",
    "hall", "visit", "visits",
}  # fmt: skip
# A few words of many people, or the log: written at the next turn.
SOON = {
    *("Lookup.search", "Lookup.page", "Lookup.in_hand"),
    *("LogReview.looks_at", "LogReview.weekly_sample"),
    *("Hall.view", "RescueReports.rescue_list"),
}
_NEARLY = timedelta(days=6)  # since somebody was informed: the target's last day
# Nobody sees anything of them by these alone.
UNSEEN = {
    "Checklists.composed": "its line comes with the print, or with the open case",
    "Checklists.composed_family": "as above",
    "Checklists.composed_letter": "as above",
    "PrintLog.chosen": "case numbers and citizenships, to choose the language",
    "PrintLog.running": "as above",
}
_LEAST = 20  # use cases that show somebody; fewer: the proof has gone blind


class Watch:
    """Goes on by two minutes a question: what is seen again is seen anew."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        """The instant, aware, UTC."""
        return self.now


class Spy:
    """A store that remembers which reads named people."""

    def __init__(self, store: Any) -> None:
        self._store = store
        self.seen: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    @contextmanager
    def reading(self) -> Iterator[Any]:
        """The same view, watched."""
        with self._store.reading() as reader:
            yield _SpyReader(reader, self.seen)

    @contextmanager
    def unit(self) -> Iterator[Any]:
        """The same change, watched."""
        with self._store.unit() as unit:
            yield _SpyReader(unit, self.seen)


class _SpyReader:
    def __init__(self, reader: Any, seen: set[str]) -> None:
        self._reader, self._seen = reader, seen

    def __getattr__(self, name: str) -> Any:
        if name in PEOPLE:
            self._seen.add(name)
        return getattr(self._reader, name)


class Seen(NamedTuple):
    """What became of one question.

    Attributes:
        shown: somebody's data was read, and an answer came.
        lines: what stood in the log when it came.
        later: what stood there after the next turn.
    """

    shown: bool
    lines: list[LogLine]
    later: list[LogLine]

    def wrong(self, name: str, office: Office) -> str:
        """What is missing from the log, or nothing."""
        if not self.shown or name in UNSEEN:
            return ""
        if not self.later:
            return "no line"
        if name in SOON:
            return ""
        if not self.lines:
            return "no line before the answer"
        if name == "Lookup.sheet":
            told = {(it.case, it.purpose) for it in self.lines}
            wanted = {(office.case, ""), (mate_of(office), ALONG)}
            return "" if wanted <= told else "not the whole family"
        return ""


def prove(size: int, folder: Path) -> list[Measured]:
    """Ask for everything that may be asked for, ``size`` times in another order."""
    shown, asked, wrong = set[str](), 0, list[str]()
    for turn in range(size):
        asks = list(ASKS.items())
        if turn:
            Random(turn).shuffle(asks)
        for role in Role:
            with watched_office(folder / f"{turn}-{role}") as office:
                for name, ask in asks:
                    if ask.action not in MAY[role]:
                        continue
                    seen = look(office, ask, Staff(role, role, "4"))
                    if seen.shown:
                        asked += 1
                        shown.add(name)
                    if why := seen.wrong(name, office):
                        wrong.append(f"{name}: {why}")
    told = f"{len(wrong)}: {wrong[0]}" if wrong else f"100% of {asked:,}"
    if len(shown) < _LEAST:
        wrong.append(told := f"only {len(shown)} showed anybody")
    return [
        Measured(
            "every look is logged, at one case before it is shown",
            "every read of people",
            told,
            kept=not wrong,
        )
    ]


@contextmanager
def watched_office(folder: Path) -> Iterator[Office]:
    """A training desk with a family on it, and a spy before its file.

    One of them has a ticket in the hall; somebody else's time is nearly up.
    """
    watch = Watch()
    with closing(create_training_desk(folder, watch)) as store:
        spy: Any = Spy(store)
        desk = put_together(spy, rules(), watch)
        first = Person("Prøve", "Ida", citizenship="DEU", relation=Relation.PRINCIPAL)
        mate = Person("Prøve", "Bo", citizenship="DEU", relation=Relation.SPOUSE)
        party = [Newcomer(person, "EU_WORKER") for person in (first, mate)]
        clerk = Staff("clerk", Role.CLERK, "4")
        cases = desk.intake.open_party(clerk, party, HOME, "first")
        desk.hall.give(clerk, "ticket", cases[0])
        nearly_late = _nearly_late()
        with store.unit() as unit:
            unit.add(nearly_late.record, nearly_late.standing())
        yield Office(desk, folder, spy, watch, cases[0])


def _nearly_late() -> Case:
    """A case for the rescue list."""
    told, pathway = MORNING - _NEARLY, "EU_WORKER"
    kinds = (EventKind.APPLIED, EventKind.INFORMED)
    events = tuple(Event(seq, kind, told) for seq, kind in enumerate(kinds, start=1))
    record = CaseRecord(
        reference="2026-10-0001",
        pathway=pathway,
        rules_version="",
        party="2026-10-0001",
        person=Person("Prøve", "Åse", citizenship="DEU"),
        household=HOME,
        events=events,
    )
    return Case(record, rules().rulebook.path(pathway), MORNING.date())


def mate_of(office: Office) -> str:
    """The number of the case after the one that is asked about."""
    return f"{office.case[:-4]}{int(office.case[-4:]) + 1:04d}"


def look(office: Office, ask: Ask, who: Staff) -> Seen:
    """Ask, and read what the log says then."""
    spy, watch = _inside(office)
    watch.now += timedelta(minutes=2)
    before = _length(office)
    with office.store.reading() as reader:
        office.rev = reader.get(office.case).rev
    spy.seen.clear()
    try:
        ask.by(office, who)
    except DeskError:  # whoever is refused has seen nobody
        spy.seen.clear()
    shown = bool(spy.seen)
    lines = _lines(office, before)
    office.desk.looks.write_all()
    return Seen(shown, lines, _lines(office, before))


def _inside(office: Office) -> tuple[Any, Any]:
    return office.store, office.now


def _length(office: Office) -> int:
    with office.store.reading() as reader:
        return reader.log_head()[0]


def _lines(office: Office, after: int) -> list[LogLine]:
    span = timedelta(days=1)
    with office.store.reading() as reader:
        found = reader.log_between(MORNING - span, office.now() + span)
    return [it for it in found if it.seq > after]
