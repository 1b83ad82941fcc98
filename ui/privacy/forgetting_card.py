"""Who is to be forgotten now: asked twice, how far it is, and a way to stop."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal

from desk_app.services.privacy.forgetter import Closed
from ui.i18n import Worded, format_date, format_number
from ui.safekeeping.progress import Progress
from ui.tokens import Space
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, holding
from ui.widgets.flow import Flow
from ui.widgets.line import Line
from ui.widgets.lines import LineList
from ui.widgets.text import Look, Text, reveal

_SHOWN = 5


class ForgettingCard(Worded, Card):
    """Shows case numbers, never a citizen.

    Signals:
        forget_wanted: forget everybody whose time is over; it was asked again.
        stop_wanted: stop after those who are being forgotten just now.
    """

    forget_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._preview: tuple[date, Sequence[Closed], int] | None = None
        self._working = self._stopping = self._asking = False
        self._done: tuple[int, int] | None = None
        self.column.setSpacing(Space.M)
        self.numbers = Text("", Look.STRONG)
        self.held, self.more = Text("", Look.MUTED), Text("", Look.MUTED)
        self.due = LineList(as_high_as_its_lines=True)
        self.due.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sure, self.progress = Text(""), Progress()
        self.ask, self.back, self.stop = Button(), Button(), Button()
        self.forget = Button("", Kind.PRIMARY)
        buttons = Flow()
        for button in (self.ask, self.back, self.forget, self.stop):
            buttons.addWidget(button)
        self.column.addWidget(self.numbers)
        self.add_list(self.due)
        for part in (self.more, self.held, self.sure, self.progress):
            self.column.addWidget(part)
        self.column.addWidget(holding(buttons))
        self.ask.clicked.connect(self._ask)
        self.back.clicked.connect(self._leave)
        self.forget.clicked.connect(self._forget)
        self.stop.clicked.connect(self._stop)
        self.setFocusProxy(self.ask)
        for tell, say in (
            (self.entitle, lambda: self.tr("To be forgotten now")),
            (self.due.setAccessibleName, lambda: self.tr("To be forgotten now")),
            (self.ask.setText, lambda: self.tr("Forget them…")),
            (self.back.setText, lambda: self.tr("Back")),
            (self.forget.setText, lambda: self.tr("Forget for good")),
            (self.stop.setText, lambda: self.tr("Stop")),
        ):
            self.word(tell, say)
        self.begin()

    def begin(self) -> None:
        """Nothing is known, asked or under way."""
        self._preview, self._done = None, None
        self._working = self._stopping = self._asking = False
        self._say()

    def show_due(self, until: date, due: Sequence[Closed], held: int) -> None:
        """Say which cases are to be forgotten, and how many are on hold."""
        self._preview = (until, due, held)
        self._asking = False
        self._say()

    def show_progress(self, done: int, total: int) -> None:
        """Say how far it is."""
        self._done = (done, total)
        self.progress.advance(done, total)
        self._say()

    def rest(self) -> None:
        """The work has ended."""
        self._working = self._stopping = False
        self._say()

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _ask(self) -> None:
        self._asking = True
        self._say()
        # The keyboard is on the way back.
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self._asking = False
        self._say()
        self.ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        self._asking, self._working, self._done = False, True, None
        self.progress.begin("")
        self._say()
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self.forget_wanted.emit()

    def _stop(self) -> None:
        self._stopping = True
        self._say()
        self.stop_wanted.emit()

    def _say(self) -> None:
        until, due, held = self._preview or (None, (), 0)
        idle = not self._working
        for part, when in (
            (self.ask, idle and not self._asking),
            (self.due, idle and bool(due)),
            (self.more, idle and len(due) > _SHOWN),
            (self.held, held > 0),
            (self.sure, self._asking),
            (self.back, self._asking),
            (self.forget, self._asking),
            (self.progress, not idle),
            (self.stop, not idle),
        ):
            reveal(part, when=when)
        self.ask.setEnabled(bool(due))
        self.stop.setEnabled(not self._stopping)
        self._say_due(until, due, held)
        self._say_progress()

    def _say_due(self, until: date | None, due: Sequence[Closed], held: int) -> None:
        self.due.show_lines([self._line(case) for case in due[:_SHOWN]])
        words = self.tr("and {count} more")
        self.more.setText(words.format(count=format_number(len(due) - _SHOWN)))
        words = self.tr("On hold and left alone: {count}")
        self.held.setText(words.format(count=format_number(held)))
        words = self.tr("{count} cases, closed on {day} or before")
        if until is None:
            self.numbers.setText("…")
        else:
            count, day = format_number(len(due)), format_date(until)
            self.numbers.setText(words.format(count=count, day=day))
        words = self.tr(
            "Take the person out of {count} cases? Names, birth dates, addresses and"
            " typed reasons are deleted for good; waiting times stay. This cannot be"
            " undone."
        )
        self.sure.setText(words.format(count=format_number(len(due))))

    def _say_progress(self) -> None:
        words = self.tr("It begins…")
        if self._stopping:
            words = self.tr("It stops after those that are being forgotten now…")
        elif self._done is not None:
            done, total = self._done
            words = self.tr("{done} of {total} are forgotten…").format(
                done=format_number(done), total=format_number(total)
            )
        self.progress.words.setText(words)
        self.progress.words.show()
        self.progress.bar.setAccessibleName(words)

    def _line(self, case: Closed) -> Line:
        words = self.tr("closed {day}").format(day=format_date(case.closed_on))
        return Line(key=case.case, title=case.case, side=words)
