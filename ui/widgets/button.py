"""Buttons with their key written on them."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from ui import icons
from ui.theme import font_of, scaled, theme_now
from ui.tokens import Space, Type
from ui.widgets.text import dress


class Kind(StrEnum):
    """How much a button asks for attention. One primary a page."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    FILTER = "filter"


class Button(QPushButton):
    """A button: ``Button("Next step", Kind.PRIMARY, key="Ctrl+Return")``.

    The key works while the button can be seen and pressed; Ctrl+Return also
    answers to the Enter of the number pad. ``icon_name`` is one of
    ``icons.NAMES``. A ``FILTER`` stays down when pressed.
    """

    def __init__(
        self,
        words: str = "",
        kind: Kind = Kind.SECONDARY,
        *,
        key: str = "",
        icon_name: str = "",
    ) -> None:
        super().__init__()
        self.kind = kind
        self._key = key
        self._hint, self._hinted_for = QSize(), ("", "", "", False, 0)
        self.icon_name = icon_name
        self.setCheckable(kind is Kind.FILTER)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(words)
        dress(self, kind=kind)
        if key:
            shortcut = QShortcut(self)
            keys = [QKeySequence(key)]
            if "Return" in key:
                keys.append(QKeySequence(key.replace("Return", "Enter")))
            shortcut.setKeys(keys)
            shortcut.activated.connect(self.click)

    @property
    def key(self) -> str:
        """The key in the clerk's language; "" for none."""
        return key_words(self._key)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self.key)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        # Layouts ask hundreds of times while a page is built.
        now = (self.text(), self.key, self.icon_name, self.isChecked(), scaled(100))
        if now != self._hinted_for:
            self._hinted_for, self._hint = now, self._fresh_hint()
        return self._hint

    def _fresh_hint(self) -> QSize:
        words, key, picture = self._widths()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        inner = QSize(words + key + picture, self._letters().height())
        inner = inner.expandedTo(QSize(0, scaled(Type.LEAD)))
        kind = QStyle.ContentsType.CT_PushButton
        return self.style().sizeFromContents(kind, option, inner, self)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        words, key, picture = self._widths()
        left = (self.width() - words - key - picture) // 2
        colour = self._colour()
        if picture:
            side = scaled(_ICON_PX)
            where = QRectF(left, (self.height() - side) / 2, side, side)
            icons.draw(painter, where, self.icon_name, colour)
        self._write(painter, left + picture, words, key, colour)
        if self.hasFocus() and self.kind is Kind.PRIMARY:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme_now().on_accent), 2))
            inside = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            painter.drawRoundedRect(inside, 4, 4)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._hinted_for = ("", "", "", False, 0)
            self.updateGeometry()

    def _write(
        self, painter: QPainter, left: int, words: int, key: int, colour: str
    ) -> None:
        painter.setFont(self._font())
        painter.setPen(QColor(colour))
        line = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        here = QRect(left, 0, words, self.height())
        painter.drawText(here, line | Qt.TextFlag.TextShowMnemonic, self.text())
        if key:
            painter.setFont(font_of(Type.SMALL))
            if self.kind is Kind.SECONDARY:
                painter.setPen(QColor(theme_now().muted))
            rest = QRect(left + words + Space.S, 0, key, self.height())
            painter.drawText(rest, line, self.key)

    def _widths(self) -> tuple[int, int, int]:
        words = self._letters().horizontalAdvance(self.text())
        key = 0
        if self.key:
            key = _advance(font_of(Type.SMALL), self.key) + Space.S
        gap = Space.S if self.text() else 0
        picture = scaled(_ICON_PX) + gap if self.icon_name else 0
        return words, key, picture

    def _font(self) -> QFont:
        strong = self.kind is Kind.PRIMARY or self.isChecked()
        weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        return font_of(Type.BODY, weight)

    def _letters(self) -> QFontMetrics:
        return QFontMetrics(self._font())

    def _colour(self) -> str:
        theme = theme_now()
        if not self.isEnabled():
            return theme.muted
        if self.kind is Kind.PRIMARY:
            return theme.on_accent
        accented = self.kind is Kind.QUIET or self.isChecked()
        return theme.accent if accented else theme.text


def key_words(key: str) -> str:
    """A key as the clerk knows it: ``Ctrl+Return`` is written ``Ctrl+Enter``."""
    known = QKeySequence(key.replace("Return", "Enter"))
    return known.toString(QKeySequence.SequenceFormat.NativeText)


def _advance(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text)


_ICON_PX = 18
