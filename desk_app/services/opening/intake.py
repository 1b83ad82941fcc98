"""Opening cases: the newcomer at the counter, and those who came along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from desk_app.domain.case.action import By
from desk_app.domain.case.case_record import CaseRecord
from desk_app.domain.case.events import COPENHAGEN, Event, EventKind
from desk_app.domain.case.person import Household, Person, Relation
from desk_app.domain.identity.countries import read_country
from desk_app.errors import DeskError
from desk_app.services.limits import checked_home, checked_person
from desk_app.services.ports import AuditEntry, Clock, Store, Unit
from desk_app.services.rule_shelf import RuleShelf
from desk_app.services.staff import Action, Staff, authorize

OLDEST_YEARS = 130


@dataclass(frozen=True, slots=True)
class Newcomer:
    """One person to open a case for.

    Attributes:
        person: who.
        pathway: the code the routing questions led to.
        additions: e.g. ``("REENTRY",)``.
        applied_on: the application's own day; None: today.
    """

    person: Person
    pathway: str
    additions: tuple[str, ...] = ()
    applied_on: date | None = None


@dataclass(frozen=True)
class Intake:
    """Opens cases."""

    store: Store
    rules: RuleShelf
    now: Clock

    def open_party(
        self, who: Staff, newcomers: Sequence[Newcomer], home: Household, key: str
    ) -> tuple[str, ...]:
        """Open one case for each; they share the household. Return the case numbers.

        The first is the principal. The same ``key`` opens nothing a second time.

        Raises:
            DeskError: ``not-allowed``, ``nobody-to-register``, ``name-missing``,
                ``name-too-long``, ``text-too-long``, ``text-bad-character``,
                ``birth-date-in-future``, ``birth-date-too-old``, ``country-unknown``,
                ``municipality-unknown``, ``future-date``, ``no-such-pathway``.
        """
        authorize(who, Action.OPEN_CASE)
        if not newcomers:
            raise DeskError("nobody-to-register")
        by = By(who.name, self.now(), who.desk)
        today = _local_day(by)
        checked = [self._checked(newcomer, today) for newcomer in newcomers]
        home = self._checked_home(home)
        with self.store.unit() as unit:
            if (answer := unit.answer_to(key)) is not None:
                return tuple(answer.split())
            opened: list[str] = []
            for newcomer in checked:
                number = unit.next_reference(today)
                names = (number, opened[0] if opened else number)
                self._keep(unit, self._record(newcomer, home, names, by), by)
                opened.append(number)
            unit.answer(key, " ".join(opened))
        return tuple(opened)

    def join_party(
        self, who: Staff, reference: str, newcomer: Newcomer, key: str
    ) -> str:
        """Open a case for somebody who came with the citizen of ``reference``.

        Raises:
            DeskError: ``no-such-case``, and as ``open_party``.
        """
        authorize(who, Action.OPEN_CASE)
        by = By(who.name, self.now(), who.desk)
        checked = self._checked(newcomer, _local_day(by))
        with self.store.unit() as unit:
            if (answer := unit.answer_to(key)) is not None:
                return answer
            mate = unit.get(reference)
            if mate.person.relation is Relation.ALONE:
                principal = replace(mate.person, relation=Relation.PRINCIPAL)
                mate = replace(mate, person=principal)
                unit.save(mate, self.rules.case(mate, unit, _local_day(by)).standing())
            number = unit.next_reference(_local_day(by))
            names = (number, mate.party)
            self._keep(unit, self._record(checked, mate.household, names, by), by)
            unit.answer(key, number)
        return number

    def change_pathway(
        self,
        who: Staff,
        ticket: tuple[str, int],
        pathway: str,
        additions: tuple[str, ...],
    ) -> CaseRecord:
        """Put a case on another pathway; what was done keeps its mark.

        Raises:
            DeskError: ``no-such-pathway``, ``cpr-already-issued``, ``stale``.
        """
        authorize(who, Action.CHANGE_PATHWAY)
        reference, rev = ticket
        today = self.now().astimezone(COPENHAGEN).date()
        with self.store.unit() as unit:
            record = replace(unit.get(reference), rev=rev)
            if self.rules.case(record, unit, today).progress.cpr is not None:
                raise DeskError("cpr-already-issued", case=reference)
            rules = self.rules.current
            rules.path(pathway, additions)
            unit.keep_rules(rules.version, rules.files)
            record = replace(
                record,
                pathway=pathway,
                additions=additions,
                rules_version=rules.version,
            )
            case = self.rules.case(record, unit, today)
            saved = unit.save(case.record, case.standing())
            unit.audit(AuditEntry(who.name, Action.CHANGE_PATHWAY, reference, pathway))
        return saved

    def _record(
        self, newcomer: Newcomer, home: Household, names: tuple[str, str], by: By
    ) -> CaseRecord:
        number, party = names
        applied = by.at
        if newcomer.applied_on is not None:
            noon = datetime.combine(newcomer.applied_on, time(12), COPENHAGEN)
            applied = min(by.at, noon.astimezone(UTC))
        return CaseRecord(
            reference=number,
            pathway=newcomer.pathway,
            additions=newcomer.additions,
            rules_version=self.rules.current.version,
            party=party,
            person=newcomer.person,
            household=home,
            events=(Event(1, EventKind.APPLIED, applied, by.actor, by.desk, action=1),),
        )

    def _keep(self, unit: Unit, record: CaseRecord, by: By) -> None:
        rules = self.rules.current
        unit.keep_rules(rules.version, rules.files)
        case = self.rules.case(record, unit, _local_day(by))
        unit.add(record, case.standing())
        unit.audit(AuditEntry(by.actor, Action.OPEN_CASE, record.reference))

    def _checked(self, newcomer: Newcomer, today: date) -> Newcomer:
        """Return the newcomer with clean values, or refuse with the field's reason."""
        person = checked_person(newcomer.person)
        person = replace(person, citizenship=read_country(person.citizenship))
        if not person.family_name and not person.given_names:
            raise DeskError("name-missing")
        if (born := person.birth_date) is not None:
            if born > today:
                raise DeskError("birth-date-in-future", day=born.isoformat())
            if today.year - born.year > OLDEST_YEARS:
                raise DeskError("birth-date-too-old", day=born.isoformat())
        if newcomer.applied_on is not None and newcomer.applied_on > today:
            raise DeskError("future-date", day=newcomer.applied_on.isoformat())
        self.rules.current.path(newcomer.pathway, newcomer.additions)
        return replace(newcomer, person=person)

    def _checked_home(self, home: Household) -> Household:
        home = checked_home(home)
        known = self.rules.current.municipalities
        if home.municipality and home.municipality not in known:
            raise DeskError("municipality-unknown", municipality=home.municipality)
        return home


def _local_day(by: By) -> date:
    return by.at.astimezone(COPENHAGEN).date()
