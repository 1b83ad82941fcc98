"""One sentence as large as it fits, in the citizen's language, the Danish under it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from desk_app.services.say_it import Saying, one_line
from ui.i18n import Worded
from ui.say_it.letters import LEFTWARD, card_font
from ui.theme import font_of, scaled, theme_now
from ui.tokens import Space, Type

_NEXT = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_PageDown)
_BEFORE = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp)
_SMALLEST_PX = 16
_LARGEST = 0.145  # of the height: four lines still fit, and two metres away it is read
_SIDES, _OWN_HIGH, _DANISH_HIGH, _GAP = 0.07, 0.6, 0.2, 0.05
_DANISH_OF_OWN = 0.45


class _Block(NamedTuple):
    text: str
    font: QFont
    colour: str
    leftward: bool
    high: float


class SayItCard(Worded, QWidget):
    """Fills the window; nothing of the case is on it.

    Signals:
        left: Escape or a click: back to the case.
        list_wanted: another sentence, chosen from the list.
        step_wanted: the next sentence (1) or the one before (-1).
    """

    left = Signal()
    list_wanted = Signal()
    step_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._saying: Saying | None = None
        self._language, self._place = "en", ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def saying(self) -> Saying | None:
        """What is shown."""
        return self._saying

    @property
    def own_px(self) -> int:
        """How large the citizen's words are at the present size of the window."""
        return self._blocks()[0].font.pixelSize()

    def show_saying(self, saying: Saying, language: str, place: str) -> None:
        """Show a sentence; ``place``: where it stands in the list, e.g. ``2 / 30``."""
        self._saying, self._language, self._place = saying, language, place
        self.setAccessibleName(one_line(saying.own))
        self.setAccessibleDescription(one_line(saying.da))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()  # no key reaches what is covered
        if event.key() in _NEXT:
            self.step_wanted.emit(1)
        elif event.key() in _BEFORE:
            self.step_wanted.emit(-1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_F10, Qt.Key.Key_Backspace):
            self.list_wanted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_now()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.surface))
        if self._saying is None:
            return
        blocks = self._blocks()
        gap = self.height() * _GAP
        free = self._room_high() - sum(block.high for block in blocks)
        top = Space.L + max(0.0, (free - gap * (len(blocks) - 1)) / 2)
        for block in blocks:
            self._write(painter, block, top)
            top += block.high + gap
        self._write_foot(painter)

    def _blocks(self) -> list[_Block]:
        saying, theme = self._saying, theme_now()
        if saying is None:
            return []
        largest = self.height() * _LARGEST
        own = self._block(
            saying.own, self._language, theme.text, (largest, _OWN_HIGH), bold=True
        )
        if saying.own == saying.da:
            return [own]
        largest = max(_SMALLEST_PX, own.font.pixelSize() * _DANISH_OF_OWN)
        limits = (largest, _DANISH_HIGH)
        return [own, self._block(saying.da, "da", theme.muted, limits, bold=False)]

    def _block(
        self,
        text: str,
        language: str,
        colour: str,
        limits: tuple[float, float],
        *,
        bold: bool,
    ) -> _Block:
        """The words as large as they fit."""
        wide, high = self._wide(), self._room_high() * limits[1]
        weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
        low, top = _SMALLEST_PX, max(_SMALLEST_PX, int(limits[0]))
        while low < top:
            middle = (low + top + 1) // 2
            box = _measured(text, card_font(language, middle, weight), wide)
            if box.height() <= high and box.width() <= wide:
                low = middle
            else:
                top = middle - 1
        font = card_font(language, low, weight)
        high = _measured(text, font, wide).height()
        return _Block(text, font, colour, language in LEFTWARD, high)

    def _write(self, painter: QPainter, block: _Block, top: float) -> None:
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        way = Qt.LayoutDirection
        option.setTextDirection(way.RightToLeft if block.leftward else way.LeftToRight)
        painter.setFont(block.font)
        painter.setPen(QColor(block.colour))
        left = self.width() * _SIDES
        # One pixel more: else rounding may break a line that was measured to fit.
        where = QRectF(left - 1, top, self._wide() + 2, block.high + block.high / 10)
        painter.drawText(where, block.text, option)

    def _write_foot(self, painter: QPainter) -> None:
        painter.setFont(font_of(Type.SMALL))
        painter.setPen(QColor(theme_now().muted))
        words = self.tr("← → other sentences   ·   F10 list   ·   Esc back to the case")
        foot = QRectF(Space.L, 0, self.width() - 2 * Space.L, self.height() - Space.M)
        line = Qt.AlignmentFlag.AlignBottom
        painter.drawText(foot, line | Qt.AlignmentFlag.AlignLeft, words)
        painter.drawText(foot, line | Qt.AlignmentFlag.AlignRight, self._place)

    def _wide(self) -> float:
        return self.width() * (1 - 2 * _SIDES)

    def _room_high(self) -> float:
        return float(self.height() - 2 * Space.L - scaled(Type.LEAD))


def _measured(text: str, font: QFont, wide: float) -> QRectF:
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, wide, 10_000), flags, text)
