"""The weekly trend of the desk, and the causes that somebody wrote on it."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.day_counts import DAYS_IN_WEEK
from desk_app.domain.waiting.service_level import spread_of
from desk_app.domain.waiting.service_series import Week
from desk_app.domain.waiting.standing import Standing
from desk_app.domain.waiting.trend import Measure, Note, Trend, WeekFigure, trend_of
from desk_app.errors import DeskError
from desk_app.services.counts_port import Asked, WeekTally
from desk_app.services.limits import checked
from desk_app.services.ports import AuditEntry, CaseReader, Clock, Store
from desk_app.services.reports.counting import Counting
from desk_app.services.staff import Action, Staff, authorize

NOTE = 60
_SETTING = "trend_notes"
_IN_TIME = {Standing.FAST, Standing.WITHIN}
_JUDGED = {*_IN_TIME, Standing.LATE, Standing.OPEN_LATE}


def trend_from_tallies(
    tallies: Iterable[WeekTally],
    measure: Measure,
    period: Period,
    as_of: date,
    notes: Sequence[Note] = (),
) -> Trend:
    """The trend of the cases that came in during a period, as the file counts them.

    Args:
        tallies: of these cases, in any order.
        measure: what is drawn.
        period: weeks without a case are shown too.
        as_of: the day of asking; its week is not over, and so not judged.
        notes: the causes to write on it.
    """
    of_week: defaultdict[date, list[WeekTally]] = defaultdict(list)
    for tally in tallies:
        of_week[tally.monday].append(tally)
    monday = period.first - timedelta(days=period.first.weekday())
    weeks = []
    while monday <= period.last:
        weeks.append(_week_figure(measure, monday, of_week[monday], as_of))
        monday += timedelta(days=DAYS_IN_WEEK)
    return trend_of(measure, weeks, notes)


def trend_from_weeks(
    weeks: Iterable[Week], measure: Measure, as_of: date, notes: Sequence[Note] = ()
) -> Trend:
    """The same from weeks that are counted already, e.g. ``Levels.weeks``."""
    figures = []
    for week in weeks:
        p50, target = week.target.spread.p50, week.target
        judged = target.count(*_JUDGED)
        value = None if p50 is None else Fraction(p50)
        cases = target.spread.n
        if measure is Measure.SHARE_WITHIN:
            value = Fraction(target.count(*_IN_TIME), judged) if judged else None
            cases = judged
        settled = not target.count(Standing.OPEN_IN_TIME) and _is_over(
            week.monday, as_of
        )
        figures.append(WeekFigure(week.monday, value, cases, settled))
    return trend_of(measure, figures, notes)


@dataclass(frozen=True)
class TrendReports:
    """Draws the weekly trend of the target for the cases that came in."""

    store: Store
    now: Clock
    counting: Counting

    def trend(  # noqa: PLR0913 - which weeks of which cases
        self,
        who: Staff,
        period: Period,
        measure: Measure,
        milestone: Milestone = Milestone.CPR,
        *,
        pathways: tuple[str, ...] = (),
        municipalities: tuple[str, ...] = (),
        as_of: date | None = None,
    ) -> Trend:
        """The weeks of a period, judged, with the causes written on them.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_FIGURES)
        day = as_of or self.now().astimezone(COPENHAGEN).date()
        asked = Asked(
            as_of=day,
            policies=self.counting.policies,
            period=period,
            pathways=pathways,
            municipalities=municipalities,
        )
        with self.store.reading() as reader:
            tallies = reader.trend(asked, milestone)
            notes = _kept(reader)
        return trend_from_tallies(tallies, measure, period, day, notes)


@dataclass(frozen=True)
class TrendNotes:
    """The causes written on the trend: dated, in the office's own words."""

    store: Store

    def all(self, who: Staff) -> tuple[Note, ...]:
        """All notes, the oldest day first.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_FIGURES)
        with self.store.reading() as reader:
            return _kept(reader)

    def write(self, who: Staff, day: date, text: str) -> Note:
        """Write a cause on a day; the same one is kept once.

        Raises:
            DeskError: ``not-allowed``, ``note-empty``, ``text-too-long``,
                ``text-bad-character``.
        """
        authorize(who, Action.CHANGE_SETTINGS)
        note = Note(day, checked(text, "note", NOTE))
        if not note.text:
            raise DeskError("note-empty")
        self._keep(who, lambda notes: {*notes, note})
        return note

    def take_away(self, who: Staff, note: Note) -> None:
        """Take a cause off the trend; one that is not there is no fault.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.CHANGE_SETTINGS)
        self._keep(who, lambda notes: set(notes) - {note})

    def _keep(
        self, who: Staff, changed: Callable[[tuple[Note, ...]], set[Note]]
    ) -> None:
        with self.store.unit() as unit:
            notes = _in_order(changed(_kept(unit)))
            kept = json.dumps([[note.day.isoformat(), note.text] for note in notes])
            unit.set_setting(_SETTING, kept)
            entry = AuditEntry(who.name, Action.CHANGE_SETTINGS, purpose=_SETTING)
            unit.audit(entry)


def _week_figure(
    measure: Measure, monday: date, tallies: Sequence[WeekTally], as_of: date
) -> WeekFigure:
    stand: Counter[Standing] = Counter()
    days: list[int] = []
    for tally in tallies:
        stand[tally.standing] += tally.cases
        if tally.standing.is_finished and tally.k2_days is not None:
            days += [tally.k2_days] * tally.cases
    p50 = spread_of(days).p50
    value, cases = None if p50 is None else Fraction(p50), len(days)
    if measure is Measure.SHARE_WITHIN:
        cases = sum(stand[standing] for standing in _JUDGED)
        in_time = sum(stand[standing] for standing in _IN_TIME)
        value = Fraction(in_time, cases) if cases else None
    settled = not stand[Standing.OPEN_IN_TIME] and _is_over(monday, as_of)
    return WeekFigure(monday, value, cases, settled)


def _is_over(monday: date, as_of: date) -> bool:
    return monday + timedelta(days=DAYS_IN_WEEK - 1) < as_of


def _kept(reader: CaseReader) -> tuple[Note, ...]:
    kept = json.loads(reader.setting(_SETTING) or "[]")
    return _in_order(Note(date.fromisoformat(day), text) for day, text in kept)


def _in_order(notes: Iterable[Note]) -> tuple[Note, ...]:
    return tuple(sorted(notes, key=lambda note: (note.day, note.text)))
