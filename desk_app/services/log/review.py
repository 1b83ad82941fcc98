"""Reviewing the log: all looks at one person, and a sample of every week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from desk_app.domain.case.events import COPENHAGEN
from desk_app.errors import DeskError
from desk_app.services.log.flags import SEEING, Flag, Signs
from desk_app.services.log.weeks import span_of, week_before, week_of
from desk_app.services.log_port import LogLine, Review
from desk_app.services.looking import ALONG, LookLog
from desk_app.services.ports import AuditEntry, CaseReader, Clock, Store
from desk_app.services.reports.counting import Counting
from desk_app.services.staff import Action, Staff, authorize

SAMPLE = 20  # drawn by lot
FLAGGED_AT_MOST = 40  # shown beside them
NOTE_CHARACTERS = 500
DESK_ID = "desk-id"


class Shown(NamedTuple):
    """A line to look at, and why it stands out; no flag: it was drawn by lot."""

    line: LogLine
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """What is looked at of one week.

    Attributes:
        week: e.g. ``2026-W47``.
        looks: how many looks the week has.
        flagged: how many of them stand out.
        shown: those drawn by lot, and those that stand out; oldest first.
        over: the week has ended: it can be signed off.
        review: the sign-off, if there is one.
    """

    week: str
    looks: int
    flagged: int
    shown: tuple[Shown, ...]
    over: bool
    review: Review | None


@dataclass(frozen=True)
class LogReview:
    """Looks through the log. Reading may be done in any thread."""

    store: Store
    now: Clock
    counting: Counting
    looks: LookLog

    def last_week(self) -> str:
        """The newest week that is over."""
        return week_before(week_of(self.now().astimezone(COPENHAGEN).date()))

    def looks_at(self, who: Staff, case: str) -> Sequence[LogLine]:
        """All lines about one person, newest first.

        Raises:
            DeskError: ``not-allowed``, ``no-such-case``.
        """
        authorize(who, Action.SEE_LOG)
        with self.store.reading() as reader:
            lines = reader.log_of(case)
            if not lines and not reader.looked_at([case]):
                raise DeskError("no-such-case", case=case)
        self.looks.see_log(who, case)
        return lines[::-1]

    def weekly_sample(self, who: Staff, week: str) -> Sample:
        """A sample of the week's looks; the same one whenever it is asked for.

        Drawn by lot (the seed is the week and the desk's id), with whatever stands
        out. Looks at somebody who only came along are counted with the case opened.

        Raises:
            DeskError: ``not-allowed``, ``week-unknown``.
        """
        authorize(who, Action.REVIEW_LOG)
        with self.store.reading() as reader:
            sample = self._sample(reader, week)
        self.looks.see_log(who, "", week)
        return sample

    def sign_off(self, who: Staff, week: str, note: str = "") -> Review:
        """The lead has looked at the week's sample.

        Raises:
            DeskError: ``not-allowed``, ``week-unknown``, ``week-not-over`` (week),
                ``week-signed`` (week, by), ``review-note-too-long`` (most).
        """
        authorize(who, Action.REVIEW_LOG)
        note = " ".join(note.split())
        if len(note) > NOTE_CHARACTERS:
            raise DeskError("review-note-too-long", most=NOTE_CHARACTERS)
        with self.store.reading() as reader:
            sample = self._sample(reader, week)
        if not sample.over:
            raise DeskError("week-not-over", week=week)
        lines = tuple(shown.line.seq for shown in sample.shown)
        review = Review(week, lines, note, who.name, self.now())
        with self.store.unit() as unit:
            unit.keep_review(review)
            unit.audit(AuditEntry(who.name, Action.REVIEW_LOG, "", week))
        return review

    def _sample(self, reader: CaseReader, week: str) -> Sample:
        first, end = span_of(week)
        lines = reader.log_between(first, end)
        people = reader.looked_at({line.case for line in lines if line.case})
        signs = Signs(lines, people, self.counting.calendar)
        seen = [
            Shown(line, signs.of(line))
            for line in lines
            if line.action in SEEING and line.purpose != ALONG
        ]
        seed = f"{week} {reader.setting(DESK_ID) or ''}"
        drawn = sorted(seen, key=lambda it: _lot(seed, it.line.seq))
        waving = [it for it in seen if it.flags]
        loudest = sorted(waving, key=lambda it: (-len(it.flags), it.line.seq))
        shown = {*drawn[:SAMPLE], *loudest[:FLAGGED_AT_MOST]}
        return Sample(
            week=week,
            looks=len(seen),
            flagged=len(waving),
            shown=tuple(sorted(shown)),
            over=end <= self.now(),
            review=reader.review(week),
        )


def _lot(seed: str, seq: int) -> bytes:
    """A number nobody chose, the same on every computer."""
    return sha256(f"{seed} {seq}".encode()).digest()
