"""Visits by the hour of the day: how many, how long they waited, how long they sat."""

from __future__ import annotations

from typing import Any

from desk_app.domain.waiting.visit_figures import VisitFigures, VisitLine
from desk_app.services.reports.visit_words import visits_sentence
from ui.i18n import QT_TRANSLATE_NOOP, Worded, format_minutes, format_number
from ui.spoken import language_now
from ui.table import Column, TableModel
from ui.tokens import Tone
from ui.whole_table import WholeTable
from ui.widgets.card import Card
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text


class VisitsCard(Worded, Card):
    """A row for each hour, and one for all."""

    def __init__(self) -> None:
        super().__init__()
        self._figures: VisitFigures | None = None
        self.table, self.trouble = WholeTable(), Banner()
        self.sentence = Text("", Look.SMALL)
        self.model: TableModel[Any] = TableModel(self._columns())
        self.model.setParent(self.table)
        self.table.set_columns(self.model, stretched=0)
        self.column.addWidget(self.trouble)
        self.add_list(self.table)
        self.column.addWidget(self.sentence)
        self.column.addStretch(1)
        self.word(self.entitle, lambda: self.tr("Visits by the hour"))
        self.word(self.table.setAccessibleName, lambda: self.tr("Visits by the hour"))

    def show_visits(self, figures: VisitFigures) -> None:
        """Show the visits of a period."""
        self._figures = figures
        self.trouble.say("")
        rows = () if figures.is_empty else (*figures.hours, figures.whole)
        self.model.show(rows)
        self.table.grow()
        self.table.setVisible(bool(rows))
        self.sentence.setText(visits_sentence(figures, language_now()))

    def tell(self, sentence: str) -> None:
        """Say why there are none."""
        self.trouble.say(sentence, Tone.LATE)

    def retranslate(self) -> None:
        super().retranslate()
        if self._figures is not None:
            self.show_visits(self._figures)

    def _columns(self) -> tuple[Column[VisitLine], ...]:
        return (
            Column(QT_TRANSLATE_NOOP("Columns", "Hour"), self._hour),
            Column(
                QT_TRANSLATE_NOOP("Columns", "Tickets"),
                lambda it: format_number(it.tickets),
                number=True,
            ),
            Column(
                QT_TRANSLATE_NOOP("Columns", "Waited, median"),
                lambda it: self._minutes(it.waiting_p50),
                number=True,
            ),
            Column(
                QT_TRANSLATE_NOOP("Columns", "9 of 10"),
                lambda it: self._minutes(it.waiting_p90),
                number=True,
            ),
            Column(
                QT_TRANSLATE_NOOP("Columns", "At the desk, median"),
                lambda it: self._minutes(it.desk_p50),
                number=True,
            ),
            Column(
                QT_TRANSLATE_NOOP("Columns", "Did not come"),
                lambda it: format_number(it.no_shows),
                number=True,
            ),
            Column(
                QT_TRANSLATE_NOOP("Columns", "Left waiting"),
                lambda it: format_number(it.left),
                number=True,
            ),
        )

    def _hour(self, line: VisitLine) -> str:
        if line.hour is None:
            return self.tr("all hours")
        return f"{line.hour:02}-{line.hour + 1:02}"

    def _minutes(self, minutes: int | None) -> str:
        return self.tr("none") if minutes is None else format_minutes(minutes)
