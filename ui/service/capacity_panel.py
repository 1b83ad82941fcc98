"""What would it take? Hours and counters in, the smallest plan that is enough out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import ceil, floor
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.waiting.capacity import Plan
from desk_app.domain.waiting.opening_calendar import OpeningHours
from desk_app.services.reports.capacity_search import Answer, Tried
from desk_app.services.reports.capacity_words import answer_sentence
from ui.i18n import QT_TRANSLATE_NOOP, Worded, format_number, format_percent
from ui.service.week_form import WeekForm
from ui.side_by_side import SideBySide
from ui.spoken import language_now, short_date
from ui.table import Column, TableModel
from ui.tokens import Space, Tone
from ui.whole_table import WholeTable
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, column
from ui.widgets.states import Banner, EmptyState, States
from ui.widgets.text import Look, Text

_MINUTES_AN_HOUR = 60


class CapacityPanel(Worded, QWidget):
    """Asks for an ordinary week, shows the answer.

    Signals:
        asked: play it through (an ``OfficePlan``).
        cancelled: the clerk does not want to wait.
    """

    asked = Signal(object)
    cancelled = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.answer: Answer | None = None
        self.form = WeekForm(today)
        self.ask = Button(kind=Kind.PRIMARY)
        self.sentence, self.basis = Text("", Look.STRONG), Text("", Look.SMALL)
        self.present, self.trouble = Text(""), Banner()
        self.table = WholeTable()
        self.model: TableModel[Any] = TableModel(_columns())
        self.model.setParent(self.table)
        self.table.set_columns(self.model, stretched=0)
        self.week, self.result = Card(), Card()
        self.week.column.addWidget(self.form)
        self.week.column.addWidget(self.ask)
        self.week.column.addStretch(1)
        for part in (self.sentence, self.present):
            self.result.column.addWidget(part)
        self.result.add_list(self.table)
        self.result.column.addWidget(self.basis)
        self.result.column.addStretch(1)
        self.states = States(self.result, EmptyState("service-level"))
        layout = column(gap=Space.M)
        layout.addWidget(self.trouble)
        layout.addWidget(SideBySide(self.week, self.states, part=1.9), 1)
        self.setLayout(layout)
        self.ask.clicked.connect(self._ask)
        self.states.busy.cancelled.connect(self.cancelled)
        self.word(self.week.entitle, lambda: self.tr("An ordinary week"))
        self.word(self.ask.setText, lambda: self.tr("Find the counters"))
        self.word(self.result.entitle, lambda: self.tr("What would it take?"))
        self.word(self.table.setAccessibleName, lambda: self.tr("Plans tried"))
        self._say_empty()
        self.states.show_empty()

    def prefill(self, hours: OpeningHours) -> None:
        """Put the hours in force into the form."""
        self.form.prefill(hours)

    def show_busy(self) -> None:
        """It is being played through."""
        self.trouble.say("")
        self.ask.setEnabled(False)
        self.states.show_busy(self.tr("Playing the weeks through …"))

    def show_progress(self, done: int, total: int) -> None:
        """How far it is."""
        self.states.busy.progress(done, total)

    def show_answer(self, answer: Answer) -> None:
        """Show what came of it."""
        self.answer = answer
        self.ask.setEnabled(True)
        self._say()
        self.states.show_full()

    def say_trouble(self, sentence: str) -> None:
        """Say why there is no answer; "" after a cancel."""
        self.ask.setEnabled(True)
        self.trouble.say(sentence, Tone.LATE)
        self.states.show_empty()

    def retranslate(self) -> None:
        super().retranslate()
        self._say_empty()
        if self.answer is not None:
            self._say()

    def _ask(self) -> None:
        plan = self.form.read()
        if plan is not None:
            self.asked.emit(plan)

    def _say_empty(self) -> None:
        self.states.empty.say(
            self.tr("How many counters keep the target?"),
            self.tr(
                "Say when the desk is open and press the button. The last twelve "
                "months are played through; it takes up to a minute."
            ),
        )

    def _say(self) -> None:
        answer, language = self.answer, language_now()
        if answer is None:
            return
        self.sentence.setText(answer_sentence(answer, language))
        self.present.setText("")
        if answer.present is not None:
            words = self.tr("As it is staffed now: {share} in time ({low}-{high}).")
            self.present.setText(words.format(**_shares(answer.present)))
        self.present.setVisible(answer.present is not None)
        self.model.show(sorted(answer.tried, key=lambda it: it.counter_minutes))
        self.table.grow()
        self.table.setVisible(bool(answer.tried))
        demand = answer.question.demand
        words = self.tr(
            "From {count} cases that became ready in {weeks} weeks, {first}-{last}. "
            "Shares with their 95 % confidence; the method: docs/capacity.md."
        )
        self.basis.setText(
            words.format(
                count=format_number(demand.cases),
                weeks=demand.weeks,
                first=short_date(demand.first),
                last=short_date(demand.last),
            )
        )


def _shares(tried: Tried) -> dict[str, str]:
    return dict(_each_share(tried))


def _each_share(tried: Tried) -> Iterator[tuple[str, str]]:
    for name in ("share", "low", "high"):
        yield name, format_percent(getattr(tried, name), 1)


def _plan(plan: Plan) -> str:
    short = QLocale.FormatType.ShortFormat
    return "  ".join(
        f"{QLocale().dayName(weekday + 1, short).rstrip('.')} {number}"
        for weekday, number in enumerate(plan.counters)
        if number
    )


def _between(tried: Tried) -> str:
    low, high = floor(tried.low * 100), ceil(tried.high * 100)
    return f"{low}-{format_percent(high / 100, 0)}"


def _columns() -> tuple[Column[Tried], ...]:
    return (
        Column(
            QT_TRANSLATE_NOOP("Columns", "Plan"),
            lambda it: _plan(it.plan),
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Hours a week"),
            lambda it: format_number(it.counter_minutes / _MINUTES_AN_HOUR),
            number=True,
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "In time"),
            lambda it: format_percent(it.share, 1),
            number=True,
        ),
        Column(QT_TRANSLATE_NOOP("Columns", "Between"), _between, number=True),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Verdict"),
            _verdict,
            tone=lambda it: Tone.GOOD if it.is_enough else Tone.NEUTRAL,
        ),
    )


def _verdict(tried: Tried) -> str:
    if tried.is_enough:
        return QCoreApplication.translate("CapacityPanel", "enough")
    return QCoreApplication.translate("CapacityPanel", "not enough")
