"""A chart of columns one can walk along and open: what the charts here share."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme import figures, font_of, scaled, theme_now
from ui.tokens import Radius, Space, Type

NO_COLUMN = -1
_STEPS = (1, 2, 5)
_MOST_LINES = 5


class ColumnChart(QWidget):
    """Columns beside each other. Arrows move from one to the next, Enter opens.

    Signals:
        opened: the clerk wants the cases behind a column (its place, from 0).
    """

    opened = Signal(int)

    def __init__(self, *, foot_lines: int = 1) -> None:
        super().__init__()
        self._foot_lines = foot_lines
        self._said: Sequence[str] = ()
        self._feet: Sequence[str] = ()
        self._scale: Sequence[tuple[float, str]] = ()
        self.at = NO_COLUMN
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        both = QSizePolicy.Policy.Expanding
        self.setSizePolicy(both, both)

    @property
    def said(self) -> Sequence[str]:
        """Each column in words, for the pointer and the screen reader."""
        return self._said

    def show_columns(
        self,
        said: Sequence[str],
        feet: Sequence[str],
        scale: Sequence[tuple[float, str]],
    ) -> None:
        """Show columns: in words, under them, and the lines behind (0 to 1)."""
        self._said, self._feet, self._scale = tuple(said), tuple(feet), tuple(scale)
        self.at = min(self.at, len(said) - 1)
        self.setAccessibleDescription("" if self.at < 0 else self._said[self.at])
        self.updateGeometry()
        self.update()

    def draw(self, painter: QPainter, plot: QRectF) -> None:
        """Draw the columns themselves."""
        raise NotImplementedError

    def slot(self, at: int) -> QRectF:
        """The room of one column, from the top to the foot of the chart."""
        plot = self.plot()
        wide = plot.width() / max(1, len(self._said))
        return QRectF(plot.left() + at * wide, plot.top(), wide, plot.height())

    def plot(self) -> QRectF:
        """Where the columns stand."""
        letters = QFontMetrics(figures(font_of(Type.SMALL)))
        widest = (letters.horizontalAdvance(words) for _, words in self._scale)
        left = max(widest, default=0) + Space.S
        foot = self._foot_lines * letters.height() + Space.S
        top = letters.height() / 2 + Space.XS
        return QRectF(left, top, self.width() - left - 2, self.height() - top - foot)

    def sizeHint(self) -> QSize:
        return QSize(480, scaled(220))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, scaled(170))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_now()
        painter.setFont(figures(font_of(Type.SMALL)))
        plot = self.plot()
        self._draw_scale(painter, plot)
        self._draw_feet(painter, plot)
        self.draw(painter, plot)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if 0 <= self.at < len(self._said):
            painter.setPen(QPen(QColor(theme.text), 1, Qt.PenStyle.DotLine))
            painter.drawRect(self.slot(self.at))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.accent), 2))
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, Radius.FIELD, Radius.FIELD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._said) - 1
        to = {
            Qt.Key.Key_Left: self.at - 1,
            Qt.Key.Key_Right: self.at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if to is not None and self._said:
            to = max(0, min(last, to))
            self._go_to(to, self.slot(to).center())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.at >= 0:
            self.opened.emit(self.at)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(self._under(event.position()), event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._under(event.position())
        if at != NO_COLUMN:
            self.opened.emit(at)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._go_to(NO_COLUMN, QPointF())

    def _draw_scale(self, painter: QPainter, plot: QRectF) -> None:
        theme, letters = theme_now(), painter.fontMetrics()
        for share, words in self._scale:
            high = round(plot.bottom() - share * plot.height())
            painter.setPen(QColor(theme.line))
            painter.drawLine(QPointF(plot.left(), high), QPointF(plot.right(), high))
            painter.setPen(QColor(theme.muted))
            wide = round(plot.left()) - Space.S
            box = QRect(0, high - letters.height() // 2, wide, letters.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, words)

    def _draw_feet(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(QColor(theme_now().muted))
        letters = painter.fontMetrics()
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        if self._foot_lines > 1:
            high = self._foot_lines * letters.height()
            for at, words in enumerate(self._feet):
                slot = self.slot(at)
                box = QRectF(slot.left(), plot.bottom() + Space.XS, slot.width(), high)
                painter.drawText(box, middle | Qt.TextFlag.TextWordWrap, words)
            return
        self._draw_line_of_feet(painter, plot)

    def _draw_line_of_feet(self, painter: QPainter, plot: QRectF) -> None:
        """As many words as there is room for, evenly; the last always."""
        if not self._feet:
            return
        letters, last = painter.fontMetrics(), len(self._feet) - 1
        wide = [letters.horizontalAdvance(words) for words in self._feet]
        every = ceil((max(wide) + Space.M) / max(1.0, self.slot(0).width()))
        base = plot.bottom() + Space.XS + letters.ascent()
        end = min(self.slot(last).center().x() + wide[last] / 2, self.width())
        for at in (*range(0, last, every), last):
            left = max(0.0, self.slot(at).center().x() - wide[at] / 2)
            if at == last:
                left = end - wide[last]
            elif left + wide[at] + Space.S > end - wide[last]:
                continue
            painter.drawText(QPointF(left, base), self._feet[at])

    def _go_to(self, at: int, near: QPointF) -> None:
        if at == self.at:
            return
        self.at = at
        said = self._said[at] if at >= 0 else ""
        self.setAccessibleDescription(said)
        where = self.mapToGlobal(QPoint(round(near.x()), round(near.y())))
        QToolTip.showText(where, said, self)
        self.update()

    def _under(self, point: QPointF) -> int:
        for at in range(len(self._said)):
            if self.slot(at).contains(point):
                return at
        return NO_COLUMN


def round_steps(biggest: float) -> tuple[int, list[int]]:
    """The top of a scale for ``biggest``, and the numbers to write at its lines."""
    step, place = 1, 0
    while step * _MOST_LINES < biggest:
        place += 1
        step = _STEPS[place % len(_STEPS)] * 10 ** (place // len(_STEPS))
    lines = max(1, -int(-biggest // step))
    return step * lines, [step * at for at in range(lines + 1)]
