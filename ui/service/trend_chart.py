"""The weeks as a line between its control limits; what stands out is marked."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from desk_app.domain.waiting.trend import Measure, Trend
from ui.i18n import format_number, format_percent
from ui.service.column_chart import ColumnChart, round_steps
from ui.theme import theme_now
from ui.tokens import Space

_QUARTERS = (0.0, 0.25, 0.5, 0.75, 1.0)
_DOT, _MARK = 3.5, 6.0
_LONGEST_NOTE = 24


class TrendChart(ColumnChart):
    """A dot a week; a diamond breaks a rule, a ring may still change."""

    def __init__(self) -> None:
        super().__init__()
        self._trend: Trend | None = None
        self._top = 1.0

    def show_trend(
        self, trend: Trend, said: Sequence[str], feet: Sequence[str]
    ) -> None:
        """Show the weeks, with their words."""
        self._trend = trend
        values = [float(p.figure.value) for p in trend.points if p.figure.value]
        scale = [(share, format_percent(share, 0)) for share in _QUARTERS]
        self._top = 1.0
        if trend.measure is Measure.MEDIAN_DAYS:
            upper = [] if trend.limits is None else [float(trend.limits.upper)]
            top, lines = round_steps(max([*values, *upper, 1.0]))
            self._top = float(top)
            scale = [(line / top, format_number(line)) for line in lines]
        self.show_columns(said, feet, scale)

    def draw(self, painter: QPainter, plot: QRectF) -> None:
        if self._trend is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_limits(painter, plot, self._trend)
        self._draw_notes(painter, plot, self._trend)
        self._draw_weeks(painter, self._trend)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _draw_limits(self, painter: QPainter, plot: QRectF, trend: Trend) -> None:
        if trend.limits is None:
            return
        theme = theme_now()
        upper, lower = self._high(trend.limits.upper), self._high(trend.limits.lower)
        within = QRectF(plot.left(), upper, plot.width(), lower - upper)
        painter.fillRect(within, QColor(theme.accent_soft))
        painter.setPen(QPen(QColor(theme.muted), 1, Qt.PenStyle.DashLine))
        for high in (upper, lower):
            painter.drawLine(QPointF(plot.left(), high), QPointF(plot.right(), high))
        middle = self._high(trend.limits.centre)
        painter.setPen(QPen(QColor(theme.muted), 1))
        painter.drawLine(QPointF(plot.left(), middle), QPointF(plot.right(), middle))

    def _draw_weeks(self, painter: QPainter, trend: Trend) -> None:
        theme, line = theme_now(), QPainterPath()
        dots: list[tuple[QPointF, bool, bool]] = []
        for at, point in enumerate(trend.points):
            if point.figure.value is None:
                continue
            here = QPointF(self.slot(at).center().x(), self._high(point.figure.value))
            if dots:
                line.lineTo(here)
            else:
                line.moveTo(here)
            dots.append((here, bool(point.broken), point.figure.is_settled))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.accent), 1.5))
        painter.drawPath(line)
        for here, is_broken, is_settled in dots:
            ink = QColor(theme.late if is_broken else theme.accent)
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(ink if is_settled else QColor(theme.surface))
            if is_broken:
                painter.drawPolygon(_diamond(here))
            else:
                painter.drawEllipse(here, _DOT, _DOT)

    def _draw_notes(self, painter: QPainter, plot: QRectF, trend: Trend) -> None:
        theme, letters = theme_now(), painter.fontMetrics()
        free, row = [0.0, 0.0], 0
        for at, point in enumerate(trend.points):
            if not point.notes:
                continue
            middle = self.slot(at).center().x()
            words = _short(" · ".join(note.text for note in point.notes))
            wide = letters.horizontalAdvance(words) + 2 * Space.S
            high = letters.height() + Space.XS
            left = max(plot.left(), min(middle + Space.XS, plot.right() - wide))
            row = 0 if left >= free[0] else 1
            free[row] = left + wide + Space.XS
            top = plot.bottom() - (row + 1) * (high + Space.XS)
            painter.setPen(QPen(QColor(theme.text), 1))
            painter.drawLine(
                QPointF(middle, plot.top()), QPointF(middle, plot.bottom())
            )
            painter.setBrush(QColor(theme.surface))
            painter.setPen(QColor(theme.edge))
            flag = QRectF(left, top, wide, high)
            painter.drawRoundedRect(flag, 4, 4)
            painter.setPen(QColor(theme.text))
            painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, words)

    def _high(self, value: Fraction) -> float:
        plot = self.plot()
        return plot.bottom() - float(value) / self._top * plot.height()


def _short(words: str) -> str:
    if len(words) <= _LONGEST_NOTE:
        return words
    return words[: _LONGEST_NOTE - 1].rstrip() + "…"


def _diamond(middle: QPointF) -> QPolygonF:
    x, y = middle.x(), middle.y()
    edges = ((x, y - _MARK), (x + _MARK, y), (x, y + _MARK), (x - _MARK, y))
    return QPolygonF([QPointF(*edge) for edge in edges])
