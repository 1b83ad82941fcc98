"""How the days are spread, how the wait goes on, and what it was spent on."""

from __future__ import annotations

from typing import Any

from desk_app.domain.waiting.breakdown import PausedFor
from desk_app.domain.waiting.curve import WaitCurve
from ui.i18n import (
    QT_TRANSLATE_NOOP,
    format_days,
    format_number,
    format_percent,
)
from ui.service.bars import DayBar, DayBars, day_bars
from ui.service.curve_chart import CurveChart
from ui.service.shown import Shown
from ui.service.shown_card import ShownCard
from ui.table import Column, TableModel
from ui.tokens import Tone
from ui.whole_table import WholeTable
from ui.widgets.text import Look, Text
from ui.words import days_words, pause_words

_LONGEST_CURVE = 60


class SpreadCard(ShownCard):
    """How many cases took how many days, by one of the two clocks."""

    def __init__(self, *, of_target: bool) -> None:
        super().__init__()
        self._of_target = of_target
        self.bars: list[DayBar] = []
        self.chart, self.note = DayBars(), Text("", Look.SMALL)
        self.column.addWidget(self.chart, 1)
        self.column.addWidget(self.note)
        self.chart.opened.connect(self._open)

    def say(self, shown: Shown) -> None:
        """Show the days."""
        detail, limit = shown.detail, shown.policy.limit_days
        days = detail.office_days if self._of_target else detail.wait_days
        spread = shown.target.spread if self._of_target else shown.citizens
        name = self.tr("The citizen's wait to {milestone}, days")
        if self._of_target:
            name = self.tr("The office's own days to {milestone}")
        heading = name.format(milestone=shown.word)
        self.entitle(heading)
        self.chart.setAccessibleName(heading)
        self.bars = day_bars(days)
        tones = [self._tone(bar.first, shown, limit) for bar in self.bars]
        self.chart.show_bars(self.bars, tones, [self._told(bar) for bar in self.bars])
        self.note.setText(self.tr("No case has it yet."))
        if spread.n:
            words = self.tr(
                "Half within {half}, 9 of 10 within {nine}, longest {most}."
            )
            self.note.setText(
                words.format(
                    half=days_words(spread.p50),
                    nine=days_words(spread.p90),
                    most=days_words(spread.longest),
                )
            )

    def _tone(self, days: int, shown: Shown, limit: int) -> Tone:
        if not self._of_target:
            return Tone.PAUSE
        if days <= shown.policy.fast_days:
            return Tone.GOOD
        return Tone.ACCENT if days <= limit else Tone.LATE

    def _told(self, bar: DayBar) -> str:
        words = self.tr("{days} · cases: {count}")
        if bar.is_rest:
            words = self.tr("{days} or more · cases: {count}")
        return words.format(
            days=days_words(bar.first), count=format_number(len(bar.cases))
        )

    def _open(self, at: int) -> None:
        words = self._told(self.bars[at]).split(" · ")[0]
        self.give(f"{self.heading.text()}: {words}", self.bars[at].cases)


class CurveCard(ShownCard):
    """The share that has the milestone by each day, the queue counted in."""

    def __init__(self) -> None:
        super().__init__()
        self.chart, self.note = CurveChart(), Text("", Look.SMALL)
        self.column.addWidget(self.chart, 1)
        self.column.addWidget(self.note)
        self.chart.opened.connect(self._open)

    def say(self, shown: Shown) -> None:
        """Show the curve."""
        curve = shown.detail.curve
        name = self.tr("How many have {milestone} by which day")
        self.entitle(name.format(milestone=shown.word))
        self.chart.setAccessibleName(self.heading.text())
        last = curve.steps[-1].day if curve.steps else -1
        days = range(min(last, _LONGEST_CURVE) + 1)
        shares = [curve.share_by(day) for day in days]
        self.chart.show_curve(
            [None if share is None else float(share) for share in shares],
            [self._told(curve, day, shown) for day in days],
        )
        self.note.setText(self._note(curve))

    def _note(self, curve: WaitCurve) -> str:
        if not curve.cases:
            return self.tr("No case has begun to wait.")
        median = curve.median_days
        words = self.tr("Fewer than half have it yet.")
        if median is not None:
            words = self.tr("Half have it within {days}.").format(
                days=days_words(median)
            )
        how = self.tr(
            "Cases: {count}; those still waiting or given up are counted for as long "
            "as they waited (Kaplan-Meier)."
        )
        return f"{words} {how.format(count=format_number(curve.cases))}"

    def _told(self, curve: WaitCurve, day: int, shown: Shown) -> str:
        share = curve.share_by(day)
        came = len(shown.detail.wait_days.get(day, ()))
        if share is None:
            return self.tr("Day {day}: not known yet").format(day=day)
        words = self.tr("By day {day}: {share}. Cases on this day: {count}")
        return words.format(
            day=day, share=format_percent(float(share)), count=format_number(came)
        )

    def _open(self, at: int) -> None:
        if self.shown is not None:
            words = self.tr("Got it after {days}").format(days=format_days(at))
            self.give(words, self.shown.detail.wait_days.get(at, ()))


class PausesCard(ShownCard):
    """What the citizens waited for besides us."""

    def __init__(self) -> None:
        super().__init__()
        self.table, self.none = WholeTable(), Text("", Look.MUTED)
        self.model: TableModel[Any] = TableModel(_pause_columns())
        self.model.setParent(self.table)
        self.table.set_columns(self.model, stretched=0)
        self.column.addWidget(self.none)
        self.add_list(self.table)
        self.column.addStretch(1)
        self.table.opened.connect(self._open)
        self.word(self.entitle, lambda: self.tr("Pauses by reason"))
        self.word(self.table.setAccessibleName, lambda: self.tr("Pauses by reason"))
        self.word(self.none.setText, lambda: self.tr("No case was paused."))

    def say(self, shown: Shown) -> None:
        """Show the reasons."""
        self.model.show(shown.detail.pauses)
        self.table.grow()
        self.table.setVisible(bool(shown.detail.pauses))
        self.none.setVisible(not shown.detail.pauses)

    def _open(self, row: PausedFor) -> None:
        self.give(pause_words(row.reason), row.cases)


def _pause_columns() -> tuple[Column[PausedFor], ...]:
    return (
        Column(
            QT_TRANSLATE_NOOP("Columns", "What for"), lambda it: pause_words(it.reason)
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Cases"),
            lambda it: format_number(len(it.cases)),
            number=True,
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Days of waiting"),
            lambda it: format_number(it.days),
            number=True,
        ),
    )
