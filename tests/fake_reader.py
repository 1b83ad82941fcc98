"""What is read of a desk's file that lives in memory."""

from copy import copy
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from desk_app.domain.case.case_record import CaseRecord, CaseRow, Standing
from desk_app.domain.case.person import Relation
from desk_app.domain.identity.names import search_words
from desk_app.domain.waiting.history import history_of
from desk_app.domain.waiting.opening_calendar import StoredCalendar
from desk_app.domain.waiting.visits import Visit, VisitState
from desk_app.errors import DeskError
from desk_app.services.counts_port import KnownHistory
from desk_app.services.ports import CaseFilter, Claim, HistoryRow

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@dataclass
class Kept:
    """Everything in the file; cases stand in the order they were added."""

    cases: dict[str, tuple[CaseRecord, Standing]] = field(default_factory=dict)
    kept_on: dict[str, date] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    rules: dict[str, dict[str, str]] = field(default_factory=dict)
    claims: dict[str, tuple[date, Claim]] = field(default_factory=dict)
    visits: dict[int, Visit] = field(default_factory=dict)
    saved: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    log: list = field(default_factory=list)
    prints: dict[str, str] = field(default_factory=dict)
    printed: list = field(default_factory=list)

    def copied(self):
        return Kept(*(copy(value) for value in vars(self).values()))


class FakeReader:
    """``CaseReader`` over a dictionary."""

    def __init__(self, kept: Kept):
        self.kept = kept

    def get(self, reference):
        if reference not in self.kept.cases:
            raise DeskError("no-such-case", case=reference)
        return self.kept.cases[reference][0]

    def party(self, party):
        mates = [r for r, _ in self.kept.cases.values() if r.party == party]
        return sorted(mates, key=lambda r: r.person.relation is not Relation.PRINCIPAL)

    def search(self, words, limit):
        return [
            row
            for row in reversed(self._rows())
            if all(any(w.startswith(word) for w in self._words(row)) for word in words)
        ][:limit]

    def page(self, wanted, after, limit):
        keyed = sorted(
            (
                ((row.standing.applied_on.isoformat(), place), row)
                for place, row in enumerate(self._rows())
                if _shows(wanted, row)
            ),
            key=lambda entry: entry[0],
            reverse=True,
        )
        left = [entry for entry in keyed if after is None or entry[0] < after]
        shown = left[:limit]
        key = shown[-1][0] if len(left) > limit and shown else None
        return [row for _, row in shown], key

    def count(self, wanted):
        return sum(_shows(wanted, row) for row in self._rows())

    def open_rows(self, limit):
        rows = [r for r in self._rows() if r.standing.status in {"open", "waiting"}]
        return sorted(rows, key=lambda row: row.standing.applied_on)[:limit]

    def touched_on(self, day, limit):
        rows = [r for r in self._rows() if self.kept.kept_on[r.reference] == day]
        return rows[::-1][:limit]

    def histories(self, wanted, *, batch=2000):
        rows = [row for row in self._rows() if _shows(wanted, row)]
        for row in sorted(rows, key=lambda row: row.standing.applied_on):
            events = self.kept.cases[row.reference][0].events
            yield HistoryRow(
                row.reference, row.pathway, row.municipality, row.citizenship, events
            )

    def known_histories(self, asked):
        rows = sorted(self._rows(), key=lambda row: row.standing.applied_on)
        for row in rows:
            events = self.kept.cases[row.reference][0].events
            history = history_of(events, asked.as_of)
            about = (row.reference, row.pathway, row.municipality, row.citizenship)
            if history is not None:
                yield KnownHistory(*about, history)

    def policies(self):
        return ()

    def calendar(self):
        return StoredCalendar()

    def hall(self, day):
        there = [
            visit
            for visit in self.kept.visits.values()
            if visit.day == day and visit.state is not VisitState.TAKEN_BACK
        ]
        return sorted(there, key=lambda visit: (visit.ticket_at, visit.id))

    def visit(self, visit_id):
        return self.kept.visits[visit_id]

    def setting(self, name):
        return self.kept.settings.get(name)

    def rules(self, version):
        return self.kept.rules.get(version)

    def cpr_cases(self, compact):
        return [it for it, number in self.kept.prints.items() if number == compact]

    def claims(self, day):
        return {r: claim for r, (on, claim) in self.kept.claims.items() if on == day}

    def claim_of(self, reference, day):
        return self.claims(day).get(reference)

    def prints_between(self, first, end):
        def changed(it):
            return it.case in self.kept.cases and self.get(it.case).rev != it.rev

        return [
            it._replace(changed=changed(it))
            for it in reversed(self.kept.printed)
            if first <= it.at < end
        ]

    def last_saved(self, reference, field=""):
        last = self.get(reference).events[-1]
        return self.kept.saved.get(f"{reference} {field}") or self.kept.saved.get(
            reference, (last.actor, last.at)
        )

    def _rows(self):
        return [_row(*case) for case in self.kept.cases.values()]

    def _words(self, row):
        person = self.get(row.reference).person
        born = person.birth_date.isoformat() if person.birth_date else ""
        parts = (person.family_name, person.given_names, row.reference, born)
        return [word for part in parts for word in search_words(part)]


def _row(record, standing):
    person, hidden = record.person, record.person.protected
    return CaseRow(
        reference=record.reference,
        family_name="" if hidden else person.family_name,
        given_names="" if hidden else person.given_names,
        birth_date=None if hidden else person.birth_date,
        citizenship=person.citizenship,
        pathway=record.pathway,
        municipality=record.household.municipality,
        party=record.party,
        relation=person.relation.value,
        protected=hidden,
        standing=standing,
        last_change=record.events[-1].at.isoformat(),
    )


def _shows(wanted: CaseFilter, row: CaseRow):
    on = row.standing.applied_on
    return (
        (not wanted.statuses or row.standing.status in wanted.statuses)
        and (not wanted.pathways or row.pathway in wanted.pathways)
        and (not wanted.municipalities or row.municipality in wanted.municipalities)
        and (wanted.references is None or row.reference in wanted.references)
        and (wanted.applied_from is None or wanted.applied_from <= on)
        and (wanted.applied_to is None or on <= wanted.applied_to)
    )
