"""The words about backups in the bottom line; they lead to the page of backups."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui import icons
from ui.theme import font_of, scaled, theme_now
from ui.tokens import Space, Tone, Type

_ICONS = {Tone.GOOD: "check", Tone.WARN: "warning", Tone.LATE: "warning"}


class FootButton(QAbstractButton):
    """Quiet words that can be pressed; a complaint stands on its colour.

    Hidden while there is nothing to say.
    """

    def __init__(self) -> None:
        super().__init__()
        self.tone = Tone.NEUTRAL
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, words: str, tone: Tone = Tone.NEUTRAL, why: str = "") -> None:
        """Say how the backups stand; ``why`` is spoken and shown on asking."""
        self.tone = tone
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(why)
        self.setToolTip(why)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        letters = QFontMetrics(self._font())
        wide = letters.horizontalAdvance(self.text()) + 2 * Space.S
        if self.tone in _ICONS:
            wide += scaled(_ICON_PX) + Space.XS
        return QSize(wide, letters.height() + 2 * _ABOVE_PX)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = theme_now(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        round_px = box.height() / 2
        complains = self.tone in (Tone.WARN, Tone.LATE)
        if complains or self.underMouse():
            soft = theme.soft(self.tone) if complains else theme.hover
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(soft))
            painter.drawRoundedRect(box, round_px, round_px)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, round_px, round_px)
        left = float(Space.S)
        if picture := _ICONS.get(self.tone):
            side = scaled(_ICON_PX)
            where = QRectF(left, (self.height() - side) / 2, side, side)
            icons.draw(painter, where, picture, theme.mark(self.tone))
            left += side + Space.XS
        painter.setFont(self._font())
        painter.setPen(QColor(theme.mark(self.tone) if complains else theme.muted))
        rest = QRectF(self.rect()).adjusted(left, 0, 0, 0)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rest, middle, self.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def _font(self) -> QFont:
        strong = self.tone in (Tone.WARN, Tone.LATE)
        weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        return font_of(Type.SMALL, weight)


_ICON_PX, _ABOVE_PX = 14, 3
