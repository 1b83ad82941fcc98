"""The bar that shows how many of the target's days are used."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import font_of, scaled, theme_now
from ui.tokens import Tone, Type

_BAR_PX = 10
_GAP_PX = 2


class WaitBar(QWidget):
    """Three stretches (fast, within the target, over it), filled up to today."""

    def __init__(self) -> None:
        super().__init__()
        self._used: int | None = None
        self._fast, self._limit = 2, 6
        self._paused = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(120)

    def show_days(
        self, used: int | None, *, fast: int, limit: int, paused: bool = False
    ) -> None:
        """Show ``used`` days of a target of ``fast`` to ``limit`` days.

        None: the count has not begun. ``paused``: it stands still.
        """
        self._used, self._fast, self._limit = used, fast, limit
        self._paused = paused
        if used is None:
            self.setAccessibleName(self.tr("The count has not begun."))
        else:
            words = self.tr("Day {day}; the target is {fast} to {limit} days.")
            self.setAccessibleName(words.format(day=used, fast=fast, limit=limit))
        self.update()

    def sizeHint(self) -> QSize:
        letters = QFontMetrics(font_of(Type.SMALL))
        return QSize(240, scaled(_BAR_PX) + 3 + letters.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_now()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = scaled(_BAR_PX)
        last = self._limit + max(2, self._fast)
        day_px = self.width() / last
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(0, 0, self.width(), high), high / 2, high / 2)
        painter.setClipPath(whole)
        used = min(self._used or 0, last)
        for start, end, tone in (
            (0, self._fast, Tone.GOOD),
            (self._fast, self._limit, Tone.ACCENT),
            (self._limit, last, Tone.LATE),
        ):
            gap = _GAP_PX if end < last else 0
            left, wide = start * day_px, (end - start) * day_px - gap
            painter.fillRect(QRectF(left, 0, wide, high), QColor(theme.soft(tone)))
            full = min(wide, (used - start) * day_px)
            if full > 0:
                ink = theme.mark(Tone.PAUSE if self._paused else tone)
                painter.fillRect(QRectF(left, 0, full, high), QColor(ink))
        painter.setClipping(False)
        painter.setPen(QColor(theme.muted))
        painter.setFont(font_of(Type.SMALL))
        for day in (self._fast, self._limit):
            middle = round(day * day_px) - _GAP_PX // 2
            box = QRect(middle - 40, high + 3, 80, self.height() - high - 3)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, str(day))
