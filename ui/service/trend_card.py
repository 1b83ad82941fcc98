"""The weekly trend between its limits, and the causes written on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QButtonGroup

from desk_app.domain.waiting.trend import Measure, Note, Trend, TrendPoint
from desk_app.services.reports.trend import trend_from_weeks
from desk_app.services.reports.trend_words import (
    rule_words,
    source_words,
    verdict_sentence,
)
from ui.i18n import format_days, format_percent
from ui.service.shown import Shown
from ui.service.shown_card import ShownCard
from ui.service.trend_chart import TrendChart
from ui.spoken import language_now, short_date
from ui.widgets.button import Button, Kind
from ui.widgets.card import holding
from ui.widgets.flow import Flow
from ui.widgets.text import Look, Text


class TrendCard(ShownCard):
    """A dot a week, by share or by days; a dot opens its week."""

    def __init__(self) -> None:
        super().__init__()
        self.measure = Measure.SHARE_WITHIN
        self.notes: Sequence[Note] = ()
        self.trend: Trend | None = None
        self.chart = TrendChart()
        self.verdict, self.source = Text("", Look.STRONG), Text("", Look.SMALL)
        switch = Flow(to_right=True)
        group = QButtonGroup(self)
        self.switch: dict[Measure, Button] = {}
        for measure in (Measure.SHARE_WITHIN, Measure.MEDIAN_DAYS):
            button = Button(kind=Kind.FILTER)
            button.setChecked(measure is self.measure)
            button.clicked.connect(self._chooser(measure))
            group.addButton(button)
            switch.addWidget(button)
            self.switch[measure] = button
        self.head.addWidget(holding(switch), 2)
        self.column.addWidget(self.chart, 1)
        self.column.addWidget(self.verdict)
        self.column.addWidget(self.source)
        self.chart.opened.connect(self._open)
        self.word(self.entitle, lambda: self.tr("Trend, week by week"))
        self.word(self.chart.setAccessibleName, lambda: self.tr("Trend, week by week"))
        for measure, words in (
            (Measure.SHARE_WITHIN, lambda: self.tr("Within the target")),
            (Measure.MEDIAN_DAYS, lambda: self.tr("Our days, median")),
        ):
            self.word(self.switch[measure].setText, words)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show other causes on the same weeks."""
        self.notes = tuple(notes)
        if self.shown is not None:
            self.say(self.shown)

    def say(self, shown: Shown) -> None:
        """Show the weeks."""
        language = language_now()
        self.trend = trend = trend_from_weeks(
            shown.weeks, self.measure, shown.figures.as_of, self.notes
        )
        said = [self._told(point) for point in trend.points]
        self.chart.show_trend(trend, said, [self._week(p) for p in trend.points])
        self.chart.setVisible(bool(trend.points))
        self.verdict.setText(verdict_sentence(trend, language))
        keys = self.tr("Diamond: breaks a rule. Ring: the week may still change.")
        if not shown.weeks:
            self.verdict.setText(self.tr("Cases that still wait belong to no week."))
        self.source.setText(f"{keys} {source_words(language)}" if shown.weeks else "")

    def _week(self, point: TrendPoint) -> str:
        number = point.figure.monday.isocalendar().week
        return self.tr("week {week}").format(week=number)

    def _told(self, point: TrendPoint) -> str:
        figure = point.figure
        head = f"{self._week(point)} · {short_date(figure.monday)}"
        if figure.value is None:
            nothing = self.tr("no case decided")
            return f"{head}: {nothing}"
        value = format_percent(float(figure.value))
        if self.measure is Measure.MEDIAN_DAYS:
            value = format_days(int(figure.value))
        words = self.tr("{value} · cases: {count}")
        if self.measure is Measure.MEDIAN_DAYS:
            words = self.tr("{value} (median) · cases: {count}")
        lines = [f"{head}: {words.format(value=value, count=figure.cases)}"]
        lines += [rule_words(rule, language_now()) for rule in point.broken]
        lines += [f"{short_date(note.day)}: {note.text}" for note in point.notes]
        return "\n".join(lines)

    def _open(self, at: int) -> None:
        if self.shown is not None:
            week = self.shown.weeks[at]
            words = self.tr("Week {week}, from {day}")
            number = week.monday.isocalendar().week
            day = short_date(week.monday)
            self.give(words.format(week=number, day=day), week.started)

    def _chooser(self, measure: Measure) -> Callable[[], None]:
        def choose() -> None:
            self.measure = measure
            if self.shown is not None:
                self.say(self.shown)

        return choose
