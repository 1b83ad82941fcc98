"""A desk's file that lives in memory: the store's ports, without a store."""

from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from desk_app.domain.case.case_record import CaseRecord, CaseRow, Standing
from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.case.person import Relation
from desk_app.domain.identity.names import search_words
from desk_app.domain.waiting.history import history_of
from desk_app.domain.waiting.opening_calendar import StoredCalendar
from desk_app.domain.waiting.visits import Visit, VisitState
from desk_app.errors import DeskError
from desk_app.services.counts_port import KnownHistory
from desk_app.services.looking import LOOKS
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


class FakeUnit(FakeReader):
    """``Unit`` over a copy, which is kept when all went well."""

    def __init__(self, kept: Kept, now):
        super().__init__(kept)
        self.now = now

    def next_reference(self, on):
        month = f"{on:%Y-%m}"
        while True:
            number = self.kept.counters.get(month, 0) + 1
            self.kept.counters[month] = number
            if (reference := f"{month}-{number:04d}") not in self.kept.cases:
                return reference

    def add(self, record, standing):
        if record.reference in self.kept.cases:
            raise DeskError("case-exists", case=record.reference)
        self.kept.cases[record.reference] = (replace(record, rev=1), standing)
        today = self.now().astimezone(COPENHAGEN).date()
        self.kept.kept_on[record.reference] = today

    def add_many(self, cases, kept_on=None):
        before = len(self.kept.cases)
        for record, standing in cases:
            self.add(record, standing)
            self.kept.kept_on[record.reference] = kept_on or standing.applied_on
        return len(self.kept.cases) - before

    def save(self, record, standing):
        now = self.get(record.reference)
        if now.rev != record.rev:
            by, at = self.last_saved(record.reference)
            raise DeskError("stale", by=by, at=at.isoformat())
        saved = replace(record, rev=record.rev + 1)
        whole = self.setting("keep-cpr") != "never" and standing.closed_on is None
        if record.person.cpr is not None:
            self.kept.prints[record.reference] = record.person.cpr.compact
            if not whole:
                saved = replace(saved, person=replace(saved.person, cpr=None))
        elif standing.cpr_on is None:
            self.kept.prints.pop(record.reference, None)
        self.kept.cases[record.reference] = (saved, standing)
        self._share_home(saved)
        return saved

    def claim_next(self, day, actor, desk):
        mine = self.claims(day)
        left = [
            (standing.applied_on, place, reference)
            for place, (reference, (_, standing)) in enumerate(self.kept.cases.items())
            if standing.status == "open" and reference not in mine
        ]
        if not left:
            return None
        reference = min(left)[2]
        self.claim(reference, day, actor, desk)
        return reference

    def claim(self, reference, day, actor, desk):
        _, standing = self.kept.cases.get(reference, (None, None))
        closed = standing is None or standing.status != "open"
        if closed or reference in self.claims(day):
            return False
        self.kept.claims[reference] = (day, Claim(actor, desk, self.now()))
        return True

    def release(self, reference):
        return self.kept.claims.pop(reference, None) is not None

    def next_in_line(self, day):
        waiting = (it for it in self.hall(day) if it.state is VisitState.WAITING)
        return next(waiting, None)

    def last_ticket(self, day):
        visits = self.kept.visits.values()
        return max((it.number for it in visits if it.day == day), default=0)

    def add_visits(self, visits):
        return [self._add_visit(visit) for visit in visits]

    def _add_visit(self, visit):
        if visit.number in {it.number for it in self.hall(visit.day)}:
            raise DeskError("ticket-given", number=visit.number)
        kept = replace(visit, id=len(self.kept.visits) + 1)
        self.kept.visits[kept.id] = kept
        return kept

    def keep_visit(self, visit):
        self.kept.visits[visit.id] = visit

    def answer_to(self, key):
        return self.kept.answers.get(key)

    def answer(self, key, text):
        self.kept.answers[key] = text

    def audit(self, entry):
        self.kept.log.append(entry)
        if entry.action in LOOKS:
            return
        saved = (entry.actor, self.now())
        self.kept.saved[entry.case] = saved
        for word in entry.purpose.split():
            self.kept.saved[f"{entry.case} {word}"] = saved

    def set_setting(self, name, value):
        self.kept.settings[name] = value

    def forget_numbers(self):
        for reference, (record, standing) in list(self.kept.cases.items()):
            nobody = replace(record, person=replace(record.person, cpr=None))
            self.kept.cases[reference] = (nobody, standing)

    def keep_rules(self, version, files):
        self.kept.rules.setdefault(version, dict(files))

    def _share_home(self, saved):
        for mate, standing in list(self.kept.cases.values()):
            if mate.party == saved.party and mate.household != saved.household:
                moved = replace(mate, household=saved.household, rev=mate.rev + 1)
                self.kept.cases[mate.reference] = (moved, standing)


class FakeStore:
    """``Store`` in memory.

    Attributes:
        kept: what is in the file now; tests may look and prepare.
        elsewhere: how often another program has saved; tests may say so.
        read_only: the disk failed; tests may say so.
    """

    def __init__(self, now=lambda: NOON):
        self.kept = Kept()
        self.elsewhere = 0
        self.read_only = False
        self._now = now
        self._busy = False

    @contextmanager
    def unit(self):
        if self._busy:
            raise RuntimeError("a unit inside a unit")
        self._busy = True
        draft = self.kept.copied()
        try:
            yield FakeUnit(draft, self._now)
            self.kept = draft
        finally:
            self._busy = False

    @contextmanager
    def reading(self):
        if self._busy:
            raise RuntimeError("inside a unit, read through the unit")
        yield FakeReader(self.kept.copied())

    def changes_elsewhere(self):
        return self.elsewhere


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
