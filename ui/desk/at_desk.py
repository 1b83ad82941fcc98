"""Whoever is called to this desk, what may become of them, and calling the next."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.identity.names import display_name
from desk_app.domain.waiting.visits import VisitKind, VisitState
from desk_app.services.hall_now import HallNow, InHall
from ui.i18n import Worded, format_minutes
from ui.tokens import Space
from ui.widgets.button import Button, Kind
from ui.widgets.card import column
from ui.widgets.flow import Flow
from ui.widgets.text import Look, Text, reveal
from ui.words import forgotten_word, protected_word


class AtDesk(Worded, QWidget):
    """The button that calls the next ticket, or whoever is at this desk.

    Signals:
        call_wanted: call the ticket that has waited longest.
        again_wanted: call the one at this desk once more.
        moved: this became of the one at this desk (a VisitKind).
        undo_wanted: take back what was done last.
    """

    call_wanted = Signal()
    again_wanted = Signal()
    moved = Signal(object)
    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._now: HallNow | None = None
        self.call = Button(key="F7")
        self.who, self.about = Text("", Look.SECTION), Text("", Look.MUTED)
        self.here, self.finish = Button(key="F11"), Button(key="F12")
        self.again, self.missed = Button(kind=Kind.QUIET), Button(kind=Kind.QUIET)
        self.park = Button(kind=Kind.QUIET)
        self.done, self.undo = Text("", Look.MUTED), Button(kind=Kind.QUIET)
        self.done.one_line()
        more, last = Flow(gap=0), Flow()
        for button in (self.missed, self.again, self.park):
            more.addWidget(button)
        last.addWidget(self.done)
        last.addWidget(self.undo)
        layout = column(gap=Space.XS)
        for part in (self.call, self.who, self.about, self.here, self.finish):
            layout.addWidget(part)
        layout.addLayout(more)
        layout.addLayout(last)
        self.setLayout(layout)
        self.word(self.call.setText, lambda: self.tr("Call next ticket"))
        self.word(self.here.setText, lambda: self.tr("Is here"))
        self.word(self.finish.setText, lambda: self.tr("Finish"))
        self.word(self.again.setText, lambda: self.tr("Call again"))
        self.word(self.missed.setText, lambda: self.tr("Did not come"))
        self.word(self.park.setText, lambda: self.tr("Park"))
        self.word(self.undo.setText, lambda: self.tr("Undo"))
        self.call.clicked.connect(self.call_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        for button, kind in (
            (self.here, VisitKind.SEATED),
            (self.finish, VisitKind.FINISHED),
            (self.missed, VisitKind.NO_SHOW),
            (self.park, VisitKind.PARKED),
        ):
            button.clicked.connect(lambda *_, kind=kind: self.moved.emit(kind))
        self.say_done("")
        self.hide()

    def show_hall(self, now: HallNow) -> None:
        """Show who is at this desk, or that somebody can be called."""
        self._now = now
        mine = now.mine
        state = mine.visit.state if mine is not None else None
        called, seated = state is VisitState.CALLED, state is VisitState.SEATED
        reveal(self.call, when=mine is None and bool(now.waiting))
        for part in (self.who, self.about, self.park):
            reveal(part, when=mine is not None)
        for part in (self.here, self.missed, self.again):
            reveal(part, when=called)
        reveal(self.finish, when=seated)
        if mine is not None:
            number = self.tr("Number {number}").format(number=mine.visit.number)
            self.who.setText(number)
            self._tell(mine, now.at)
        self._fit()

    def tick(self, at: datetime) -> None:
        """Time goes by."""
        if self._now is not None and self._now.mine is not None:
            self._tell(self._now.mine, at)

    def say_done(self, words: str) -> None:
        """Say what was done last, with the way back; "" takes it away."""
        self.done.setText(words)
        for part in (self.done, self.undo):
            reveal(part, when=bool(words))
        self._fit()

    def retranslate(self) -> None:
        super().retranslate()
        if self._now is not None:
            self.show_hall(self._now)

    def _tell(self, mine: InHall, at: datetime) -> None:
        called = mine.visit.state is VisitState.CALLED
        calls = len(mine.visit.calls)
        state = self.tr("called") if called else self.tr("at your desk")
        if called and calls > 1:
            state = self.tr("called {times} times").format(times=calls)
        since = (at - mine.visit.story[-1].at).total_seconds()
        minutes = format_minutes(max(0, int(since)) // 60)
        parts = (state, minutes, name_in_hall(mine) if mine.row else "")
        self.about.setText(" · ".join(part for part in parts if part))

    def _fit(self) -> None:
        """Nothing to say takes no room."""
        now = self._now
        somebody = now is not None and (now.mine is not None or bool(now.waiting))
        reveal(self, when=somebody or bool(self.done.text()))


def name_in_hall(one: InHall) -> str:
    """Who it is, as lists may say it."""
    row = one.row
    if row is None:
        return ""
    if row.forgotten_on is not None:
        return forgotten_word()
    if row.protected:
        return protected_word()
    return display_name(row.family_name, row.given_names)
