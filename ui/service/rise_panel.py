"""Why did it rise? Two periods, a bar for each cause, one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.rise_values import Bar, Rise, Side, Told
from desk_app.services.reports.rise_words import (
    cause_name,
    caveat_sentence,
    rise_sentence,
)
from ui.i18n import Worded, format_days, format_number
from ui.service.chosen_period import ChosenPeriod, period_before
from ui.service.waterfall import Stair, Waterfall
from ui.spoken import language_now, short_date
from ui.tokens import Space, Tone
from ui.widgets.card import Card, column, holding
from ui.widgets.flow import Flow
from ui.widgets.states import Banner, EmptyState, States
from ui.widgets.text import Look, Text
from ui.words import milestone_word


class RisePanel(Worded, QWidget):
    """Shows the comparison; comparing is a wish.

    Signals:
        asked: compare these two (a ``Period``, a ``Period``).
        opened: the clerk wants the cases behind a bar (title, references).
        cancelled: the clerk does not want to wait.
    """

    asked = Signal(object, object)
    opened = Signal(str, object)
    cancelled = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.rise: Rise | None = None
        self.before, self.after = ChosenPeriod(today), ChosenPeriod(today)
        self.sentence, self.caveats = Text(""), Banner(Tone.WARN)
        self.method, self.sides = Text("", Look.SMALL), Text("", Look.MUTED)
        self.trouble, self.chart = Banner(), Waterfall()
        self.card = Card()
        for part in (self.sentence, self.chart, self.sides, self.caveats, self.method):
            stretch = 1 if part is self.chart else 0
            self.card.column.addWidget(part, stretch)
        self.states = States(self.card, EmptyState("service-level"))
        self._between = Text("", Look.MUTED).one_line()
        choices = Flow()
        choices.addWidget(self.before)
        choices.addWidget(self._between)
        choices.addWidget(self.after)
        layout = column(gap=Space.M)
        layout.addWidget(holding(choices))
        layout.addWidget(self.trouble)
        layout.addWidget(self.states, 1)
        self.setLayout(layout)
        for button in (self.before, self.after):
            button.changed.connect(lambda _period: self.ask())
        self.chart.opened.connect(self._open)
        self.states.busy.cancelled.connect(self.cancelled)
        self.word(self._between.setText, lambda: self.tr("compared with"))
        self.word(
            self.method.setText,
            lambda: self.tr(
                "How it is worked out, with an example: docs/why-did-it-rise.md. "
                "The bars add up exactly; Enter on a bar opens its cases."
            ),
        )
        self.word(self.entitle, lambda: self.tr("Why did it rise?"))

    def entitle(self, words: str) -> None:
        """Name the panel and its chart."""
        self.card.entitle(words)
        self.chart.setAccessibleName(words)

    def propose(self, period: Period) -> None:
        """Compare the period the page shows with the one before it."""
        self.after.put(period)
        self.before.put(period_before(period))

    def ask(self) -> None:
        """Wish for the comparison of the two periods chosen."""
        self.asked.emit(self.before.chosen, self.after.chosen)

    def show_busy(self) -> None:
        """The answer is being worked out."""
        self.trouble.say("")
        self.states.show_busy(self.tr("Comparing the two periods …"))

    def show_rise(self, rise: Rise) -> None:
        """Show the answer."""
        self.rise = rise
        self._say()

    def say_trouble(self, sentence: str) -> None:
        """Say why there is no answer; "" after a cancel."""
        self.states.busy.stop()
        self.trouble.say(sentence, Tone.LATE)
        self.states.empty.say(
            self.tr("Nothing compared yet"),
            self.tr("Choose the two periods once more."),
        )
        self.states.show_empty()

    def retranslate(self) -> None:
        super().retranslate()
        if self.rise is not None:
            self._say()

    def _say(self) -> None:
        rise, language = self.rise, language_now()
        if rise is None:
            return
        if rise.told is not Told.COMPARED:
            self.states.empty.say(
                self.tr("The two periods cannot be compared"),
                rise_sentence(rise, language),
            )
            self.states.show_empty()
            return
        self.sentence.setText(rise_sentence(rise, language))
        self.sides.setText(f"{self._side(rise.before)}\n{self._side(rise.after)}")
        words = [caveat_sentence(caveat, language) for caveat in rise.caveats]
        self.caveats.say(" ".join(words), Tone.WARN)
        self.chart.show_stairs(self._stairs(rise))
        self.states.show_full()

    def _side(self, side: Side) -> str:
        words = self.tr(
            "{days}: {finished} finished, median {median}; {arrived} came in, "
            "{waiting} still waited at the end; open on {open} days."
        )
        return words.format(
            days=_days(side.period),
            finished=format_number(len(side.finished)),
            median=format_days(side.median_days or 0),
            arrived=format_number(len(side.arrived)),
            waiting=format_number(len(side.waiting)),
            open=format_number(side.opening_days),
        )

    def _stairs(self, rise: Rise) -> list[Stair]:
        start, end = rise.before.mean_tenths or 0, rise.after.mean_tenths or 0
        stairs = [self._mean(rise.before, start)]
        level = start
        for bar in rise.bars:
            stairs.append(self._stair(bar, level))
            level += bar.tenths
        return [*stairs, self._mean(rise.after, end)]

    def _mean(self, side: Side, tenths: int) -> Stair:
        number = _tenths(tenths)
        words = self.tr("Mean wait {days}: {number} days · cases: {count}")
        said = words.format(
            days=_days(side.period), number=number, count=len(side.finished)
        )
        return Stair(
            _days(side.period, "-\n"),
            number,
            0,
            tenths,
            Tone.ACCENT,
            said,
        )

    def _stair(self, bar: Bar, level: int) -> Stair:
        name = cause_name(bar.cause, language_now())
        sign = "+" if bar.tenths > 0 else "\N{MINUS SIGN}" if bar.tenths < 0 else "±"
        number = sign + _tenths(abs(bar.tenths))
        low, high = sorted((level, level + bar.tenths))
        tone = Tone.LATE if bar.tenths > 0 else Tone.GOOD
        if not bar.tenths:
            tone = Tone.NEUTRAL
        words = self.tr(
            "{cause}: {number} days · cases: {before} before, {after} after"
        )
        said = words.format(
            cause=name,
            number=number,
            before=len(bar.cases_before),
            after=len(bar.cases_after),
        )
        return Stair(name, number, low, high, tone, said)

    def _open(self, at: int) -> None:
        cases: Sequence[str]
        rise = self.rise
        if rise is None:
            return
        stairs = self._stairs(rise)
        if at in {0, len(stairs) - 1}:
            side = rise.after if at else rise.before
            name, cases = _days(side.period), side.finished
        else:
            bar = rise.bars[at - 1]
            name = stairs[at].name
            cases = tuple(dict.fromkeys((*bar.cases_before, *bar.cases_after)))
        if cases:
            title = f"{name} · {milestone_word(rise.milestone)}"
            self.opened.emit(title, cases)


def _days(period: Period, between: str = "-") -> str:
    return f"{short_date(period.first)}{between}{short_date(period.last)}"


def _tenths(tenths: int) -> str:
    return format_number(tenths / 10, 1)
