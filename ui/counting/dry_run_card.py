"""How last year would have looked under another target, side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.policy import definition_sentence
from desk_app.domain.waiting.standing import Standing
from desk_app.services.reports.summary import Summary
from desk_app.services.waiting.targets import DryRun
from ui.desk.tab_order import bring_into_view
from ui.i18n import (
    QT_TRANSLATE_NOOP,
    Worded,
    format_days,
    format_number,
    format_percent,
)
from ui.safekeeping.one_page import OnePage
from ui.spoken import language_now, short_date
from ui.table import Column, TableModel
from ui.theme import scaled
from ui.tokens import Space, Tone
from ui.whole_table import WholeTable
from ui.widgets.card import Card, column, holding
from ui.widgets.states import Banner, Busy
from ui.widgets.text import Look, Text
from ui.words import milestone_word


@dataclass(frozen=True, slots=True)
class Compared:
    """One figure under both targets, in words."""

    name: str
    was: str
    would_be: str


class CompareTable(WholeTable):
    """Figures of one milestone, under the targets in force and under the tried one."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: TableModel[Any] = TableModel(
            (
                Column("", lambda it: it.name),
                Column(
                    QT_TRANSLATE_NOOP("Columns", "As it was"),
                    lambda it: it.was,
                    number=True,
                ),
                Column(
                    QT_TRANSLATE_NOOP("Columns", "As it would be"),
                    lambda it: it.would_be,
                    number=True,
                ),
            )
        )
        self.rows.setParent(self)
        self.set_columns(self.rows, stretched=0)

    def show_lines(self, lines: Sequence[Compared]) -> None:
        """Show the figures."""
        self.rows.show(lines)
        self.grow()

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_NARROWEST_PX), super().minimumSizeHint().height())


class DryRunCard(Worded, Card):
    """Nothing tried yet, being worked out, or the figures beside each other.

    Signals:
        cancelled: the reader does not want to wait for the answer.
    """

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.run: DryRun | None = None
        self.hint, self.busy, self.told = Text("", Look.MUTED), Busy(), Banner()
        self.period = Text("", Look.MUTED)
        self.was, self.would_be = Text("", Look.SMALL), Text("", Look.SMALL)
        self.tables = {milestone: CompareTable() for milestone in Milestone}
        self._names = {milestone: Text("", Look.STRONG) for milestone in Milestone}
        body = column(gap=Space.S)
        body.addWidget(self.period)
        for milestone in Milestone:
            body.addWidget(self._names[milestone])
            body.addWidget(self.tables[milestone])
        body.addWidget(self.was)
        body.addWidget(self.would_be)
        self._figures = holding(body)
        self.pages = OnePage(self.hint, self.busy, self._figures, self.told)
        self.column.addWidget(self.pages)
        self.column.addStretch(1)
        self.busy.cancelled.connect(self.cancelled)
        self.word(
            self.hint.setText,
            lambda: self.tr(
                "Choose a target and try it on the last twelve months: the same cases, "
                "counted as they were and as they would have been. Nothing is changed."
            ),
        )
        self._say()

    def work(self, name: str) -> None:
        """The figures are being worked out."""
        self.pages.turn_to(self.busy)
        words = self.tr("Trying {name} on the last twelve months …")
        self.busy.start(words.format(name=name))

    def forget(self) -> None:
        """Nothing has been tried."""
        self.busy.stop()
        self.run = None
        self.pages.turn_to(self.hint)
        self._say()

    def refuse(self, sentence: str) -> None:
        """It could not be worked out."""
        self.busy.stop()
        self.pages.turn_to(self.told)
        self.told.say(sentence, Tone.LATE)

    def show_run(self, run: DryRun) -> None:
        """Show the figures beside each other."""
        self.busy.stop()
        self.run = run
        self._say()
        if run.as_it_was.started:
            self.pages.turn_to(self._figures)
            if self.isVisible():  # with big letters it stands below what can be seen
                QTimer.singleShot(0, self, self._come_into_sight)
        else:
            self.pages.turn_to(self.told)
            self.told.say(
                self.tr(
                    "No case came in during the last twelve months: nothing to try."
                )
            )

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _come_into_sight(self) -> None:
        first = self.tables[Milestone.CPR]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(first)

    def _say(self) -> None:
        run = self.run
        if run is None:
            self.entitle(self.tr("On the last year"))
            return
        words = self.tr("{name} on the last year")
        self.entitle(words.format(name=run.policy.id))
        before, after = run.as_it_was, run.as_it_would_be
        counted = self.tr("{count} cases came in from {first} to {last}.")
        self.period.setText(
            counted.format(
                count=format_number(before.started),
                first=short_date(before.period.first),
                last=short_date(before.period.last),
            )
        )
        for milestone in Milestone:
            self._names[milestone].setText(milestone_word(milestone))
            table = self.tables[milestone]
            table.setAccessibleName(milestone_word(milestone))
            table.show_lines(self._compared(milestone, before, after))
        language = language_now()
        as_was = self.tr("As it was: {definition}")
        self.was.setText(as_was.format(definition=before.definition(language)))
        would = self.tr("As it would be: {definition}")
        definition = definition_sentence(run.policy, language)
        self.would_be.setText(would.format(definition=definition))

    def _compared(
        self, milestone: Milestone, before: Summary, after: Summary
    ) -> list[Compared]:
        def both(name: str, figure: Callable[[Summary], str]) -> Compared:
            return Compared(name, figure(before), figure(after))

        def share(of: Summary) -> str:
            within = of.k2[milestone].share_within
            return self.tr("none") if within is None else format_percent(within)

        def late(of: Summary) -> str:
            cases = of.k2[milestone].cases
            return format_number(cases[Standing.LATE] + cases[Standing.OPEN_LATE])

        return [
            both(self.tr("Within the target"), share),
            both(self.tr("Over the target"), late),
            both(
                self.tr("The office's time, median"),
                lambda of: self._days(of.k2[milestone].spread.p50),
            ),
            both(
                self.tr("The office's time, 9 of 10 at most"),
                lambda of: self._days(of.k2[milestone].spread.p90),
            ),
            both(
                self.tr("The citizen's wait, median"),
                lambda of: self._days(of.k1[milestone].p50),
            ),
            both(
                self.tr("The citizen's wait, 9 of 10 at most"),
                lambda of: self._days(of.k1[milestone].p90),
            ),
        ]

    def _days(self, days: int | None) -> str:
        return self.tr("none") if days is None else format_days(days)


_NARROWEST_PX = 380
