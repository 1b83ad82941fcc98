"""Who stands at the counter now, until their cases are opened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

from desk_app.domain.case.case_record import CaseRow
from desk_app.domain.case.person import Person
from desk_app.domain.identity.names import display_name, names_agree
from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.lookup import Sheet
from desk_app.services.opening.counter_party import (
    CounterParty,
    replaced,
    with_principal,
)
from desk_app.services.opening.half_opened import HalfOpened
from desk_app.services.opening.newcomers import (
    Arriving,
    TypedHome,
    TypedPerson,
    likely_relation,
    read_home,
    same_person,
    scanned,
    with_typed,
    without_answers,
)
from desk_app.services.staff import Staff


class Draft:
    """The people, their home, and which of them is worked on.

    Attributes:
        people: in the order they came.
        at: the place of the one who is worked on.
        typed_home: what stands in the fields of the home.
        joined: the case whose party they join; None: a party of their own.
        key: opens these cases once, however often it is asked.
    """

    def __init__(self, desk: Desk, here: str) -> None:
        self._desk, self._here = desk, here
        self.start_over()

    def start_over(self) -> None:
        """Nobody is here."""
        self.people: tuple[Arriving, ...] = ()
        self.at = 0
        self.typed_home = TypedHome()
        self.joined: Sheet | None = None
        self.key = uuid4().hex
        self._last_key = 0

    @property
    def today(self) -> date:
        """The local day."""
        return self._desk.lookup.today()

    @property
    def one(self) -> Arriving:
        """Whoever is worked on."""
        return self.people[self.at]

    @property
    def is_blank(self) -> bool:
        """Nothing was scanned or typed."""
        return all(one.is_blank for one in self.people)

    @property
    def party(self) -> CounterParty:
        """Everybody, as the rules see them."""
        rules = self._desk.rules.current
        if self.joined is not None:
            home = self.joined.case.record.household
        else:
            home, _ = read_home(self.typed_home, rules.municipalities, self.today)
        return CounterParty(
            people=self.people,
            home=home,
            routing=rules.routing,
            today=self.today,
            here=self._here,
            joined=self.joined.case.record if self.joined else None,
        )

    @property
    def principal_name(self) -> str:
        """The name of the first of the party."""
        joined = self.joined
        person = joined.case.record.person if joined else self.people[0].person
        return display_name(person.family_name, person.given_names)

    def half_opened(self, scan: str, stage: str) -> HalfOpened | None:
        """Everything, to be kept; None where nothing was scanned or typed.

        Args:
            scan: what stands in the scanner's field.
            stage: the name of the page that is shown.
        """
        if self.is_blank and not scan and self.typed_home == TypedHome():
            return None
        joined = self.joined.case.record.reference if self.joined else ""
        return HalfOpened(
            self.people, self.at, self.typed_home, scan, stage, joined, self.key
        )

    def take_back(self, half: HalfOpened, joined: Sheet | None) -> None:
        """Go on with what was kept; answers that today's rules do not know are gone."""
        self.start_over()
        self.people, self.at = half.people, half.at
        self.typed_home, self.joined, self.key = half.home, joined, half.key
        self._last_key = max((one.key for one in half.people), default=0)
        for at in range(len(half.people)):
            try:
                self.party.decision(at)
            except DeskError:
                self.people = replaced(
                    self.people, at, without_answers(half.people[at])
                )

    def open_cases(self, who: Staff) -> tuple[str, ...]:
        """Open a case for each who needs one; their numbers.

        Raises:
            DeskError: as ``Intake.open_party`` and ``Intake.join_party``.
        """
        intake, newcomers = self._desk.intake, self.party.newcomers()
        if self.joined is None:
            home = self.party.shared_home()
            return intake.open_party(who, newcomers, home, self.key)
        mate = self.joined.case.record.reference
        return tuple(
            intake.join_party(who, mate, one, f"{self.key}-{nth}")
            for nth, one in enumerate(newcomers)
        )

    def home_refused(self) -> dict[str, DeskError]:
        """Why a field of the home cannot be so."""
        known = self._desk.rules.current.municipalities
        return read_home(self.typed_home, known, self.today)[1]

    def take_lines(self, text: str) -> None:
        """Somebody's passport was scanned; a second scan brings them up to date.

        Raises:
            DeskError: as ``scanned``.
        """
        one = scanned(0, text, self.today)
        for at, other in enumerate(self.people):
            if other.typed is None and same_person(one.person, other.person):
                person = replace(one.person, relation=other.person.relation)
                self._put(at, replace(one, key=other.key, person=person))
                return
        blank = [at for at, other in enumerate(self.people) if other.is_blank]
        self._add(one, blank[0] if blank else len(self.people))

    def type_somebody(self) -> None:
        """Somebody is typed; the empty form, where there is one already."""
        for at, one in enumerate(self.people):
            if one.is_blank:
                self.at = at
                return
        empty = Arriving(0, _nobody())
        self._add(with_typed(empty, TypedPerson(), self.today), len(self.people))

    def change(self, one: Arriving) -> None:
        """Whoever is worked on is like this now."""
        self._put(self.at, one)

    def repair(self, nth: int) -> None:
        """Read the lines again with the suggestion that the clerk took over."""
        one = self.one
        if one.reading is None:
            return
        accepted = (*one.accepted, one.reading.repairs[nth])
        again = scanned(one.key, one.lines, self.today, accepted)
        person = replace(
            again.person,
            relation=one.person.relation,
            names_from_mrz=one.person.names_from_mrz,
        )
        self.change(replace(again, person=person))

    def remove(self) -> None:
        """Whoever is worked on did not come."""
        people = self.people[: self.at] + self.people[self.at + 1 :]
        self.people = with_principal(people) if self.joined is None else people
        self.at = max(0, min(self.at, len(people) - 1))

    def drop_blank(self) -> None:
        """Forget forms that nothing was typed into."""
        kept = [one for one in self.people if not one.is_blank]
        if kept and len(kept) < len(self.people):
            self.people = tuple(kept)
            if self.joined is None:
                self.people = with_principal(self.people)
            self.at = min(self.at, len(kept) - 1)

    def choose(self, key: int) -> None:
        """Work on the one with this key."""
        for at, one in enumerate(self.people):
            if one.key == key:
                self.at = at

    def same_in_desk(self, who: Staff) -> list[CaseRow]:
        """The cases that seem to be of whoever is worked on."""
        person = self.one.person
        name = f"{person.family_name} {person.given_names}"
        return [
            row
            for row in self._desk.lookup.search(who, name)
            if row.protected
            or (
                names_agree(name, f"{row.family_name} {row.given_names}")
                and (
                    None in {person.birth_date, row.birth_date}
                    or person.birth_date == row.birth_date
                )
            )
        ]

    def _add(self, one: Arriving, at: int) -> None:
        """Take somebody in at a place; whoever had a blank place there gives it up."""
        others = [each.person.relation for n, each in enumerate(self.people) if n != at]
        if self.joined is not None:
            mates = (self.joined.case, *self.joined.mates)
            others += [mate.record.person.relation for mate in mates]
        relation = likely_relation(one.person, others, self.today)
        self._last_key += 1
        person = replace(one.person, relation=relation)
        self._put(at, replace(one, key=self._last_key, person=person))

    def _put(self, at: int, one: Arriving) -> None:
        self.people = replaced(self.people, at, one)
        self.at = at


def _nobody() -> Person:
    """A person of whom nothing is known."""
    return Person(family_name="", given_names="")
