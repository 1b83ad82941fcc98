"""Week by week: what share was fast, within the target, over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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

from ui.i18n import format_percent
from ui.theme import figures, font_of, scaled, theme_now
from ui.tokens import Radius, Space, Tone, Type

_QUARTERS = (0.0, 0.25, 0.5, 0.75, 1.0)
_INK = {Tone.ACCENT: 0.72}
_INK_ELSE = 0.88
_NO_BAR = -1


@dataclass(frozen=True)
class Bar:
    """One week.

    Attributes:
        label: what stands under it, e.g. ``uge 33``.
        shares: one share for each tone, from below; together 1, or none at all.
        said: the whole bar in words, for the pointer and the screen reader.
    """

    label: str
    shares: Sequence[float]
    said: str


class ShareChart(QWidget):
    """Stacked shares, a bar a week. Arrows move from bar to bar, Enter opens.

    Signals:
        opened: the clerk wants the cases behind a bar (its place, from 0).
    """

    opened = Signal(int)

    def __init__(self, tones: Sequence[Tone]) -> None:
        super().__init__()
        self._tones = tones
        self._bars: Sequence[Bar] = ()
        self._target: float | None = None
        self._notes: Mapping[int, str] = {}
        self._at = _NO_BAR
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        both = QSizePolicy.Policy.Expanding
        self.setSizePolicy(both, both)

    def show_bars(
        self,
        bars: Sequence[Bar],
        target: float | None = None,
        notes: Mapping[int, str] | None = None,
    ) -> None:
        """Show ``bars``, a dashed line at ``target`` (0 to 1), notes on bars."""
        self._bars, self._target, self._notes = tuple(bars), target, notes or {}
        self._at = min(self._at, len(bars) - 1)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(640, scaled(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, scaled(160))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(figures(font_of(Type.SMALL)))
        plot = self._plot()
        self._paint_axis(painter, plot)
        for at in range(len(self._bars)):
            self._paint_bar(painter, at)
        if self._target is not None:
            high = plot.bottom() - self._target * plot.height()
            pen = QPen(QColor(theme_now().text), 1.5, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(plot.left(), high), QPointF(plot.right(), high))
        for at, words in self._notes.items():
            self._paint_note(painter, at, words)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme_now().accent), 2))
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, Radius.FIELD, Radius.FIELD)

    def _paint_axis(self, painter: QPainter, plot: QRectF) -> None:
        theme, letters = theme_now(), painter.fontMetrics()
        for share in _QUARTERS:
            high = round(plot.bottom() - share * plot.height())
            painter.setPen(QColor(theme.line))
            painter.drawLine(QPointF(plot.left(), high), QPointF(plot.right(), high))
            painter.setPen(QColor(theme.muted))
            wide = round(plot.left()) - Space.S
            box = QRect(0, high - letters.height() // 2, wide, letters.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, format_percent(share, 0))
        free_from = 0.0
        for at, bar in enumerate(self._bars):
            middle = self._bar_box(at).center().x()
            wide = letters.horizontalAdvance(bar.label)
            left = min(middle - wide / 2, self.width() - wide)
            if left < free_from:
                continue
            base = plot.bottom() + Space.XS + letters.ascent()
            painter.drawText(QPointF(left, base), bar.label)
            free_from = left + wide + Space.XXL

    def _paint_bar(self, painter: QPainter, at: int) -> None:
        theme, box = theme_now(), self._bar_box(at)
        below = box.bottom()
        for share, tone in zip(self._bars[at].shares, self._tones, strict=False):
            high = share * box.height()
            ink = QColor(theme.mark(tone))
            ink.setAlphaF(_INK.get(tone, _INK_ELSE))
            gap = 1 if high > _THIN_PX else 0
            part = QRectF(box.left(), below - high, box.width(), high - gap)
            painter.fillRect(part, ink)
            below -= high
        if at == self._at:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.text), 2))
            painter.drawRect(box)

    def _paint_note(self, painter: QPainter, at: int, words: str) -> None:
        theme, bar = theme_now(), self._bar_box(at)
        letters = painter.fontMetrics()
        wide = letters.horizontalAdvance(words) + 2 * Space.S
        high = letters.height() + Space.S
        left = min(bar.left() + Space.XS, self.width() - wide - Space.XS)
        flag = QRectF(left, bar.top() + bar.height() * 0.14, wide, high)
        painter.setPen(QPen(QColor(theme.text), 1))
        painter.drawLine(QPointF(bar.left(), flag.top()), bar.bottomLeft())
        painter.setBrush(QColor(theme.surface))
        painter.setPen(QColor(theme.edge))
        painter.drawRoundedRect(flag, 4, 4)
        painter.setPen(QColor(theme.text))
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._bars) - 1
        to = {
            Qt.Key.Key_Left: self._at - 1,
            Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if to is not None and self._bars:
            self._go_to(max(0, min(last, to)), self._bar_box(self._at).center())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at >= 0:
            self.opened.emit(self._at)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(self._under(event.position()), event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._under(event.position())
        if at != _NO_BAR:
            self.opened.emit(at)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._go_to(_NO_BAR, QPointF())

    def _go_to(self, at: int, near: QPointF) -> None:
        if at == self._at:
            return
        self._at = at
        said = self._bars[at].said if at >= 0 else ""
        self.setAccessibleDescription(said)
        where = self.mapToGlobal(QPoint(round(near.x()), round(near.y())))
        QToolTip.showText(where, said, self)
        self.update()

    def _under(self, point: QPointF) -> int:
        for at in range(len(self._bars)):
            if self._bar_box(at).contains(point):
                return at
        return _NO_BAR

    def _plot(self) -> QRectF:
        letters = QFontMetrics(figures(font_of(Type.SMALL)))
        left = letters.horizontalAdvance(format_percent(1, 0)) + Space.S
        foot = letters.height() + Space.S
        top = letters.height() / 2
        return QRectF(left, top, self.width() - left - 2, self.height() - top - foot)

    def _bar_box(self, at: int) -> QRectF:
        plot = self._plot()
        step = plot.width() / max(1, len(self._bars))
        gap = 3 if step > _NARROW_PX else 1
        left = round(plot.left() + at * step)
        right = round(plot.left() + (at + 1) * step) - gap
        return QRectF(left, plot.top(), max(1, right - left), plot.height())


_THIN_PX = 3
_NARROW_PX = 12
