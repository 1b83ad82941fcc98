"""Finding and reading cases: search, the list of all, today, and one case whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desk_app.domain.case.case_record import CaseRecord, CaseRow, Status
from desk_app.domain.case.case_view import CaseView
from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.identity.names import search_words
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.domain.waiting.clocks import CaseClocks, clocks
from desk_app.domain.waiting.history import history_of
from desk_app.services.limits import SEARCH, checked
from desk_app.services.looking import FIGURE, PAGE, TODAY, LookLog
from desk_app.services.ports import CaseFilter, CaseReader, Claim, Clock, Store
from desk_app.services.reports.counting import Counting
from desk_app.services.rule_shelf import RuleShelf
from desk_app.services.staff import Action, Staff, authorize

RUNNING = CaseFilter(statuses=(Status.OPEN, Status.WAITING))


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything a window shows of one case.

    Attributes:
        case: the case on its pathway, as it stands today.
        rules: the rules it began with.
        clocks: how long the citizen and the office have waited.
        mates: the others who came along, each on their own pathway.
        claim: who has the case in hand today, or None.
        elsewhere: another clerk has it in hand.
    """

    case: CaseView
    rules: Rulebook
    clocks: CaseClocks
    mates: tuple[CaseView, ...]
    claim: Claim | None = None
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """One line of today's list.

    Attributes:
        row: the case.
        clocks: how long it has waited.
        elsewhere: who has it in hand, if that is another clerk.
    """

    row: CaseRow
    clocks: CaseClocks
    elsewhere: Claim | None = None


@dataclass(frozen=True, slots=True)
class Today:
    """What the desk has in hand today.

    Attributes:
        day: the local day.
        opened: opened or imported today, newest first.
        due: running cases with the fewest days left first, late ones before.
        late: how many running cases are over the target.
        due_today: how many reach the limit today.
    """

    day: date
    opened: tuple[Waiting, ...]
    due: tuple[Waiting, ...]
    late: int
    due_today: int


@dataclass(frozen=True)
class Lookup:
    """Reads cases. Whoever is shown is noted: ``looks``."""

    store: Store
    rules: RuleShelf
    now: Clock
    counting: Counting
    looks: LookLog

    def today(self) -> date:
        """The local day."""
        return self.now().astimezone(COPENHAGEN).date()

    def sheet(self, who: Staff, reference: str) -> Sheet:
        """Return one case whole.

        Raises:
            DeskError: ``not-allowed``, ``no-such-case``.
        """
        authorize(who, Action.SEE_CASE)
        with self.store.reading() as reader:
            record = reader.get(reference)
            claim = reader.claim_of(reference, self.today())
            sheet = Sheet(
                case=self._view(record, reader),
                rules=self.rules.of(record, reader),
                clocks=self._clocks(record),
                mates=tuple(
                    self._view(mate, reader)
                    for mate in reader.party(record.party)
                    if mate.reference != reference
                ),
                claim=claim,
                elsewhere=claim is not None and not _is_of(claim, who),
            )
        mates = [mate.record.reference for mate in sheet.mates]
        self.looks.see_case(who, reference, mates)
        return sheet

    def last_saved(
        self, who: Staff, reference: str, field: str = ""
    ) -> tuple[str, datetime]:
        """Who saved a case last, or wrote in one of its fields last, and when.

        Raises:
            DeskError: ``not-allowed``, ``no-such-case``.
        """
        authorize(who, Action.SEE_CASE)
        with self.store.reading() as reader:
            return reader.last_saved(reference, field)

    def search(self, who: Staff, text: str, limit: int = 12) -> Sequence[CaseRow]:
        """Cases that have a word beginning with each word of ``text``, newest first.

        Empty for less than two letters or digits.
        """
        authorize(who, Action.SEARCH)
        words = search_words(checked(text, "search", SEARCH))
        if sum(map(len, words)) < 2:  # noqa: PLR2004
            return ()
        with self.store.reading() as reader:
            found = reader.search(words, limit)
        if found:
            self.looks.search(who, len(found))
        return found

    def page(
        self, who: Staff, wanted: CaseFilter, after: tuple[str, int] | None, limit: int
    ) -> tuple[Sequence[CaseRow], tuple[str, int] | None]:
        """One page of the list of cases; see ``CaseReader.page``."""
        authorize(who, Action.SEARCH)
        with self.store.reading() as reader:
            rows, key = reader.page(wanted, after, limit)
        if rows:
            self.looks.see_list(who, PAGE if wanted.references is None else FIGURE)
        return rows, key

    def count(self, who: Staff, wanted: CaseFilter) -> int:
        """How many cases the filter shows."""
        authorize(who, Action.SEARCH)
        with self.store.reading() as reader:
            return reader.count(wanted)

    def in_hand(self, who: Staff, limit: int = 30) -> Today:
        """Today's list: what came in, and who is due."""
        authorize(who, Action.SEARCH)
        day = self.today()
        with self.store.reading() as reader:
            running = self._running(reader, day)
            others = {
                reference: claim
                for reference, claim in reader.claims(day).items()
                if not _is_of(claim, who)
            }
            rows = list(reader.touched_on(day, limit))
            opened = tuple(
                Waiting(
                    row,
                    running.get(row.reference) or self._row_clocks(row, reader),
                    others.get(row.reference),
                )
                for row in rows
            )
            started = sorted(
                (
                    reference
                    for reference, c in running.items()
                    if c.days_left is not None
                ),
                key=lambda reference: running[reference].days_left or 0,
            )
            shown = _first_of(reader, tuple(started[:limit]))
        if rows or shown:
            self.looks.see_list(who, TODAY)
        return Today(
            day=day,
            opened=opened,
            due=tuple(
                Waiting(shown[reference], running[reference], others.get(reference))
                for reference in started[:limit]
                if reference in shown
            ),
            late=sum(1 for c in running.values() if (c.days_left or 0) < 0),
            due_today=sum(1 for c in running.values() if c.due_day == day),
        )

    def _view(self, record: CaseRecord, reader: CaseReader) -> CaseView:
        return self.rules.case(record, reader, self.today())

    def _clocks(self, record: CaseRecord) -> CaseClocks:
        history = history_of(record.events, self.today())
        if history is None:  # applied later than today: the PC's clock was set back
            history = history_of(record.events, record.events[0].local_day)
        assert history is not None  # noqa: S101
        return clocks(history, self.counting.policies, self.counting.calendar)

    def _row_clocks(self, row: CaseRow, reader: CaseReader) -> CaseClocks:
        return self._clocks(reader.get(row.reference))

    def _running(self, reader: CaseReader, day: date) -> dict[str, CaseClocks]:
        counted: dict[str, CaseClocks] = {}
        for row in reader.histories(RUNNING):
            if (history := history_of(row.events, day)) is not None:
                counted[row.reference] = clocks(
                    history, self.counting.policies, self.counting.calendar
                )
        return counted


def _is_of(claim: Claim, who: Staff) -> bool:
    return (claim.actor, claim.desk) == (who.name, who.desk)


def _first_of(reader: CaseReader, references: tuple[str, ...]) -> dict[str, CaseRow]:
    if not references:
        return {}
    rows, _ = reader.page(CaseFilter(references=references), None, len(references))
    return {row.reference: row for row in rows}
