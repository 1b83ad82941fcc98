"""The cases found while one types, in a small list under the search field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from desk_app.domain.case.case_record import CaseRow
from desk_app.domain.identity.names import display_name
from ui.i18n import Worded
from ui.spoken import short_date
from ui.theme import scaled
from ui.titles import Titles
from ui.tokens import Space
from ui.widgets.card import column
from ui.widgets.line import Line
from ui.widgets.lines import LineList
from ui.widgets.text import Look, Text, dress
from ui.words import forgotten_word, listed_state, protected_word

_WIDE_PX = 620


class FoundList(LineList):
    """What was found; follows the typing, also under the pointer.

    Signals:
        upward: the up arrow was pressed on the first line.
        left: Escape was pressed.
    """

    upward = Signal()
    left = Signal()

    def put(self, lines: Sequence[Line]) -> None:
        """Show ``lines``, the first one current."""
        self._put(lines)
        if lines:
            self.setCurrentIndex(self.model().index(0, 0))
            self.scrollToTop()

    @property
    def high(self) -> int:
        """How high all lines are."""
        rows = range(len(self.lines))
        return sum(self.sizeHintForRow(row) for row in rows) + 2

    def sizeHint(self) -> QSize:
        return QSize(scaled(_WIDE_PX), self.high)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.upward.emit()
        else:
            super().keyPressEvent(event)


class SearchPopup(Worded, QFrame):
    """Hangs under ``field`` inside its window; the field keeps the keyboard.

    Signals:
        case_wanted: the clerk wants to see this case (its reference).
    """

    case_wanted = Signal(str)

    def __init__(self, window: QWidget, field: QWidget, titles: Titles) -> None:
        super().__init__(window)
        self._field, self._window, self._titles = field, window, titles
        dress(self, look="card")
        self.list, self.nothing = FoundList(), Text("", Look.MUTED)
        layout = column(margin=Space.S)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.nothing)
        self.setLayout(layout)
        self.word(self.list.setAccessibleName, lambda: self.tr("Cases found"))
        self.hide()
        self.list.opened.connect(self._open)
        self.list.upward.connect(self._back_to_field)
        self.list.left.connect(self.close_up)
        for watched in (field, window, self.list):
            watched.installEventFilter(self)

    def show_found(self, rows: Sequence[CaseRow]) -> None:
        """Show what was found, or what can be searched for."""
        self.list.put([self._line(row) for row in rows])
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.nothing.setText(
            self.tr(
                "No case found. Search for a name in any order, a date of birth "
                "(31.12.1990), a case number, a phone number or a CPR number."
            )
        )
        self._appear()

    def say_trouble(self, sentence: str) -> None:
        """Say why nothing could be searched."""
        self.list.put(())
        self.list.hide()
        self.nothing.setText(sentence)
        self.nothing.show()
        self._appear()

    def enter(self) -> None:
        """Let the keyboard into the list."""
        if self.isVisible() and self.list.lines:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_current(self) -> None:
        """Open the line that is marked."""
        if self.isVisible() and (here := self.list.current_key()):
            self._open(here)

    def close_up(self) -> None:
        """Go away; the keyboard is in the field again if it was in the list."""
        if self.list.hasFocus():
            self._back_to_field()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self.isVisible():
            if kind == QEvent.Type.FocusOut:
                inside = self._window.focusWidget() in (self._field, self.list)
                if watched is not self._window and not inside:
                    self.hide()
            elif kind == QEvent.Type.Resize and watched is self._window:
                self._place()
            elif kind == QEvent.Type.MouseButtonPress and watched is self._window:
                self.hide()
        return super().eventFilter(watched, event)

    def _appear(self) -> None:
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        below = QPoint(0, self._field.height() + Space.XS)
        corner = self._field.mapTo(self._window, below)
        room = self._window.width() - corner.x() - Space.M
        wide = min(room, max(self._field.width(), scaled(_WIDE_PX)))
        margins = self.contentsMargins().top() * 2 + 2 * Space.S + 2
        self.setGeometry(corner.x(), corner.y(), wide, 10)
        high = self.list.high
        if not self.list.isVisibleTo(self):
            high = self.nothing.heightForWidth(wide - 2 * Space.S - 2) + Space.S
        high = min(high + margins, self._window.height() - corner.y() - Space.M)
        self.resize(wide, high)

    def _line(self, row: CaseRow) -> Line:
        name = display_name(row.family_name, row.given_names)
        if row.forgotten_on is not None:
            name = forgotten_word()
        born = "" if row.protected else short_date(row.birth_date)
        state = listed_state(row.standing)
        sub = (row.reference, born, self._titles.pathway(row.pathway))
        return Line(
            key=row.reference,
            title=protected_word() if row.protected else name,
            sub=" · ".join(part for part in sub if part),
            word=state.word,
            tone=state.tone,
        )

    def _back_to_field(self) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, reference: str) -> None:
        self.close_up()
        self.case_wanted.emit(reference)
