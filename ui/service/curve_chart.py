"""The curve of how long people wait, as stairs that rise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.i18n import format_percent
from ui.service.column_chart import ColumnChart
from ui.theme import theme_now

_QUARTERS = (0.0, 0.25, 0.5, 0.75, 1.0)


class CurveChart(ColumnChart):
    """The share that has the milestone by each day; a column a day."""

    def __init__(self) -> None:
        super().__init__()
        self._shares: Sequence[float | None] = ()

    def show_curve(self, shares: Sequence[float | None], said: Sequence[str]) -> None:
        """Show the share by day 0, 1, 2, …; None where nobody knows."""
        self._shares = tuple(shares)
        scale = [(share, format_percent(share, 0)) for share in _QUARTERS]
        feet = [str(day) for day in range(len(shares))]
        self.show_columns(said, feet, scale if shares else ())

    def draw(self, painter: QPainter, plot: QRectF) -> None:
        theme = theme_now()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, last = QPainterPath(QPointF(plot.left(), plot.bottom())), plot.left()
        for at, share in enumerate(self._shares):
            if share is None:
                break
            slot = self.slot(at)
            high = plot.bottom() - share * plot.height()
            line.lineTo(slot.left(), high)
            line.lineTo(slot.right(), high)
            last = slot.right()
        under = QPainterPath(line)
        under.lineTo(last, plot.bottom())
        soft = QColor(theme.accent)
        soft.setAlphaF(0.12)
        painter.fillPath(under, soft)
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawPath(line)
        half = plot.bottom() - plot.height() / 2
        painter.setPen(QPen(QColor(theme.text), 1.5, Qt.PenStyle.DashLine))
        if self._shares:
            painter.drawLine(QPointF(plot.left(), half), QPointF(plot.right(), half))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
