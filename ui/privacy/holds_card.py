"""The cases that are kept whatever their age: since when, why, and by whom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from desk_app.domain.case.events import COPENHAGEN
from desk_app.services.privacy.forgetter import Hold
from ui.i18n import Worded, format_date
from ui.tokens import Space
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, holding
from ui.widgets.flow import Flow
from ui.widgets.line import Line
from ui.widgets.lines import LineList
from ui.widgets.text import Look, Text, reveal


class HoldsCard(Worded, Card):
    """Shows the holds; releasing one is asked about once more.

    Signals:
        release_wanted: the case may be forgotten again (its number).
    """

    release_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._holds: Sequence[Hold] = ()
        self._asking = ""
        self.column.setSpacing(Space.M)
        self.lines = LineList(as_high_as_its_lines=True)
        self.nobody, self.sure = Text("", Look.MUTED), Text("")
        self.release, self.back, self.yes = Button(), Button(), Button("", Kind.PRIMARY)
        buttons = Flow()
        for button in (self.release, self.back, self.yes):
            buttons.addWidget(button)
        self.column.addWidget(self.nobody)
        self.add_list(self.lines)
        self.column.addWidget(self.sure)
        self.column.addWidget(holding(buttons))
        self.release.clicked.connect(self._ask)
        self.lines.opened.connect(lambda _case: self._ask())
        self.back.clicked.connect(self._leave)
        self.yes.clicked.connect(self._release)
        self.word(self.entitle, lambda: self.tr("Kept whatever their age"))
        self.word(
            self.lines.setAccessibleName, lambda: self.tr("Kept whatever their age")
        )
        self.word(
            self.nobody.setText,
            lambda: self.tr("No case. A team lead can keep one from its own page."),
        )
        self.word(self.release.setText, lambda: self.tr("Let it go again…"))
        self.word(self.back.setText, lambda: self.tr("Back"))
        self.word(self.yes.setText, lambda: self.tr("Let it go"))

    def show_holds(self, holds: Sequence[Hold]) -> None:
        """Show what is kept, oldest decision first."""
        self._holds, self._asking = holds, ""
        self._show()

    def retranslate(self) -> None:
        super().retranslate()
        self._show()

    def _ask(self) -> None:
        self._asking = self.lines.current_key()
        self._show()
        if self._asking:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self._asking = ""
        self._show()
        self.release.setFocus(Qt.FocusReason.OtherFocusReason)

    def _release(self) -> None:
        case, self._asking = self._asking, ""
        self.release_wanted.emit(case)

    def _show(self) -> None:
        self.lines.show_lines([self._line(hold) for hold in self._holds])
        if self._holds and not self.lines.current_key():
            self.lines.select_key(self._holds[0].case)
        there, asking = bool(self._holds), bool(self._asking)
        for part, when in (
            (self.nobody, not there),
            (self.lines, there),
            (self.release, there and not asking),
            (self.sure, asking),
            (self.back, asking),
            (self.yes, asking),
        ):
            reveal(part, when=when)
        words = self.tr(
            "Let case {case} go? It is forgotten when its time is over, like any other."
        )
        self.sure.setText(words.format(case=self._asking))

    def _line(self, hold: Hold) -> Line:
        words = self.tr("since {day}, by {name}")
        day = format_date(hold.at.astimezone(COPENHAGEN).date())
        return Line(
            key=hold.case,
            lead=hold.case,
            title=hold.reason,
            sub=words.format(day=day, name=hold.actor),
        )
