"""The stairs between two mean waits: a bar for each cause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.i18n import format_number
from ui.service.column_chart import ColumnChart, round_steps
from ui.theme import theme_now
from ui.tokens import Tone

_NARROWER = 0.14
_THINNEST_PX = 2.0


@dataclass(frozen=True)
class Stair:
    """One bar.

    Attributes:
        name: what stands under it.
        words: the number over it.
        low: its lower edge, in tenths of a day.
        high: its upper edge.
        tone: its colour; the number says the same by its sign.
        said: the whole bar in words.
    """

    name: str
    words: str
    low: int
    high: int
    tone: Tone
    said: str


class Waterfall(ColumnChart):
    """From the mean before to the mean after."""

    def __init__(self) -> None:
        super().__init__(foot_lines=2)
        self._stairs: Sequence[Stair] = ()
        self._low, self._high = 0, 1

    def show_stairs(self, stairs: Sequence[Stair]) -> None:
        """Show ``stairs``, the two means first and last."""
        self._stairs = tuple(stairs)
        lowest = min((stair.low for stair in stairs), default=0)
        highest = max((stair.high for stair in stairs), default=0)
        top, lines = round_steps(max(highest, 10) / 10 * 1.12)
        self._low = min(
            0, -(-lowest // 10) * 10 if lowest >= 0 else (lowest // 10) * 10
        )
        self._high = top * 10
        scale = [(self._share(line * 10), format_number(line)) for line in lines]
        self.show_columns(
            [stair.said for stair in stairs],
            [stair.name for stair in stairs],
            scale if stairs else (),
        )

    def draw(self, painter: QPainter, plot: QRectF) -> None:
        theme = theme_now()
        before: QRectF | None = None
        for at, stair in enumerate(self._stairs):
            slot = self.slot(at)
            inner = slot.width() * _NARROWER
            top = plot.bottom() - self._share(stair.high) * plot.height()
            foot = plot.bottom() - self._share(stair.low) * plot.height()
            bar = QRectF(slot.left() + inner, top, slot.width() - 2 * inner, foot - top)
            if bar.height() < _THINNEST_PX:
                bar.setHeight(_THINNEST_PX)
            painter.fillRect(bar, QColor(theme.mark(stair.tone)))
            painter.setPen(QColor(theme.text))
            letters = painter.fontMetrics()
            over = QRectF(
                slot.left(), top - letters.height() - 2, slot.width(), letters.height()
            )
            painter.drawText(over, Qt.AlignmentFlag.AlignCenter, stair.words)
            if before is not None:
                self._join(painter, before, bar, at)
            before = bar

    def _join(self, painter: QPainter, before: QRectF, bar: QRectF, at: int) -> None:
        """A thin line from where the stair before ends."""
        ends = self._ends(at - 1)
        plot = self.plot()
        high = plot.bottom() - self._share(ends) * plot.height()
        painter.setPen(QPen(QColor(theme_now().muted), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(before.right(), high), QPointF(bar.left(), high))

    def _ends(self, at: int) -> int:
        stair = self._stairs[at]
        return stair.low if stair.tone is Tone.GOOD else stair.high

    def _share(self, tenths: int) -> float:
        return (tenths - self._low) / (self._high - self._low)
