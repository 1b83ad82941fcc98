"""Opening cases for a list of people about to arrive: pathways, parties, numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from desk_app.domain.case.action import By
from desk_app.domain.case.case_record import CaseRecord, Standing
from desk_app.domain.case.case_view import CaseView
from desk_app.domain.case.events import COPENHAGEN, Event, EventKind
from desk_app.domain.case.person import Household, Person, Relation
from desk_app.domain.rules.conditions import CitizenshipGroup, citizenship_group
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.services.bringing_in.arrivals_csv import Arrival
from desk_app.services.bringing_in.csv_reading import Refusal
from desk_app.services.ports import Unit

_CHILD = "CHILD"
_ADULT_YEARS = 18
# Only here does the citizenship alone decide; everybody else must be asked.
_DECIDED = {CitizenshipGroup.DK: "DK_RETURN", CitizenshipGroup.NORDIC: "NORDIC"}


def pathway_of(arrival: Arrival, today: date) -> str:
    """The pathway the list names, or the only one possible; else empty."""
    if arrival.pathway:
        return arrival.pathway
    if arrival.party and _is_child(arrival, today):
        return _CHILD
    return _DECIDED.get(citizenship_group(arrival.citizenship), "")


def without_pathway(arrivals: Iterable[Arrival], today: date) -> list[Refusal]:
    """Those for whom the list must name a pathway."""
    return [
        Refusal(arrival.line, "pathway", "import-pathway-wanted")
        for arrival in arrivals
        if not pathway_of(arrival, today)
    ]


@dataclass(frozen=True)
class Opening:
    """Makes the cases of a list.

    Attributes:
        rules: today's.
        by: who takes the list in, and when; that is each case's first contact.
    """

    rules: Rulebook
    by: By

    @property
    def today(self) -> date:
        """The local day."""
        return self.by.at.astimezone(COPENHAGEN).date()

    def cases(
        self, arrivals: Sequence[Arrival], numbers: Sequence[str]
    ) -> Iterator[tuple[CaseRecord, Standing]]:
        """Yield one case for each arrival, with these case numbers.

        People of one party and one municipality share a household.
        """
        parties: dict[tuple[str, str], list[int]] = defaultdict(list)
        for place, arrival in enumerate(arrivals):
            parties[arrival.party or f"line {arrival.line}", arrival.municipality] += [
                place
            ]
        for places in parties.values():
            people = [arrivals[place] for place in places]
            first = self._principal(people)
            for place in places:
                relation = self._relation(arrivals[place], people, first)
                party = numbers[places[people.index(first)]]
                record = self._record(
                    arrivals[place], (numbers[place], party), relation
                )
                path = self.rules.path(record.pathway)
                yield record, CaseView(record, path, self.today).standing()

    def _record(
        self, arrival: Arrival, names: tuple[str, str], relation: Relation
    ) -> CaseRecord:
        number, party = names
        by = self.by
        return CaseRecord(
            reference=number,
            pathway=pathway_of(arrival, self.today),
            rules_version=self.rules.version,
            party=party,
            person=Person(
                family_name=arrival.family_name,
                given_names=arrival.given_names,
                birth_date=arrival.birth_date,
                citizenship=arrival.citizenship,
                entered_on=arrival.arrived_on,
                phone=arrival.phone,
                relation=relation,
            ),
            household=Household(municipality=arrival.municipality),
            events=(Event(1, EventKind.APPLIED, by.at, by.actor, by.desk, action=1),),
        )

    def _principal(self, people: Sequence[Arrival]) -> Arrival:
        """The first adult, else the first."""
        adults = [one for one in people if not _is_child(one, self.today)]
        return (adults or people)[0]

    def _relation(
        self, arrival: Arrival, people: Sequence[Arrival], first: Arrival
    ) -> Relation:
        if len(people) == 1:
            return Relation.ALONE
        if arrival is first:
            return Relation.PRINCIPAL
        return Relation.CHILD if _is_child(arrival, self.today) else Relation.OTHER


def numbers_for(unit: Unit, arrivals: Sequence[Arrival], today: date) -> list[str]:
    """Each arrival's own reference, or a new case number that is nobody's own."""
    own = {arrival.reference for arrival in arrivals}
    return [arrival.reference or _unused(unit, own, today) for arrival in arrivals]


def _unused(unit: Unit, own: set[str], today: date) -> str:
    while (number := unit.next_reference(today)) in own:
        pass
    return number


def _is_child(arrival: Arrival, today: date) -> bool:
    return relativedelta(today, arrival.birth_date).years < _ADULT_YEARS
