"""The service level week by week, and how many cases were fast, within and late."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.waiting.cohort import Cohort
from desk_app.domain.waiting.service_series import BAR, Week
from desk_app.domain.waiting.standing import Standing
from ui.i18n import Worded, format_number, format_percent
from ui.service.count_chip import CountChip
from ui.service.shown import Shown
from ui.spoken import short_date
from ui.tokens import Tone
from ui.widgets.card import Card, holding
from ui.widgets.chart import Bar, ShareChart
from ui.widgets.flow import Flow
from ui.widgets.text import Look, Text

_TONES = (Tone.GOOD, Tone.ACCENT, Tone.LATE, Tone.LATE)


class WeeksCard(Worded, Card):
    """Bars of a week each; the chips over them count the whole period.

    Signals:
        opened: the clerk wants the cases behind something (its title, references).
    """

    opened = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self.chart = ShareChart(_TONES)
        self.chips: dict[Standing, CountChip] = {}
        row = Flow(to_right=True)
        for standing in BAR:
            self.chips[standing] = chip = CountChip()
            chip.clicked.connect(self._opener(standing))
            row.addWidget(chip)
        chips: QWidget = holding(row)
        self.head.addWidget(chips, 3)
        self.column.addWidget(self.chart, 1)
        self.note = Text("", Look.SMALL)
        self.column.addWidget(self.note)
        self.chart.opened.connect(self._open_week)
        self.word(self.entitle, lambda: self.tr("Week by week"))
        self.word(self.chart.setAccessibleName, lambda: self.tr("Week by week"))

    def show_level(self, shown: Shown) -> None:
        """Show the weeks of another answer."""
        self._shown = shown
        for standing, chip in self.chips.items():
            chip.show_count(shown.state(standing), shown.target.count(standing))
        share = shown.target.share_within
        self.chart.show_bars([self._bar(week) for week in shown.weeks], share)
        words = self.tr("Dashed: the whole period, {share}. Enter opens a week.")
        whole = "" if share is None else words.format(share=format_percent(share))
        if not shown.weeks:
            whole = self.tr("Cases that still wait belong to no week.")
        self.chart.setVisible(bool(shown.weeks))
        self.note.setText(whole)

    def retranslate(self) -> None:
        super().retranslate()
        if self._shown is not None:
            self.show_level(self._shown)

    def _bar(self, week: Week) -> Bar:
        number = week.monday.isocalendar().week
        shares = week.shares()
        said = self.tr("Week {week}, from {day}: {count} started").format(
            week=number,
            day=short_date(week.monday),
            count=format_number(len(week.started)),
        )
        if shares is not None and self._shown is not None:
            parts = (
                f"{self._shown.state(standing).word}: "
                f"{format_number(week.target.count(standing))}"
                for standing in BAR
                if week.target.count(standing)
            )
            said = "\n".join((said, *parts))
        label = self.tr("week {week}").format(week=number)
        return Bar(label, () if shares is None else tuple(shares.values()), said)

    def _open_week(self, at: int) -> None:
        if self._shown is not None:
            week = self._shown.weeks[at]
            words = self.tr("Started in week {week}, from {day}")
            if self._shown.figures.cohort is Cohort.FINISHED:
                words = self.tr("Finished in week {week}, from {day}")
            day = short_date(week.monday)
            number = week.monday.isocalendar().week
            self.opened.emit(words.format(week=number, day=day), week.started)

    def _opener(self, standing: Standing) -> Callable[[], None]:
        def open_cases() -> None:
            if (shown := self._shown) is not None:
                title = shown.title(shown.state(standing).word)
                self.opened.emit(title, shown.standing(standing))

        return open_cases
