"""A desk's file that lives in memory: the store's ports, without a store."""

from contextlib import contextmanager
from dataclasses import replace

from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.waiting.visits import VisitState
from desk_app.errors import DeskError
from desk_app.services.looking import LOOKS
from desk_app.services.ports import Claim
from tests.fake_reader import NOON, FakeReader, Kept


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

    def keep_print(self, printed):
        self.kept.printed.append(printed._replace(number=len(self.kept.printed) + 1))

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
