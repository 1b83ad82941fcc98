"""How one line of a list is measured and painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui import icons
from ui.theme import figures, font_of, scaled, theme_now
from ui.tokens import Radius, Space, Theme, Type
from ui.widgets.line import Line, LineRole

_WRAP = (
    Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
)
_TALLEST = 10_000
_ICON_PX = 20
_TIGHT_PX = 96
_BOLD = QFont.Weight.DemiBold


class LinePainter(QStyledItemDelegate):
    """Paints a ``Line``; breaks its words instead of cutting them."""

    def __init__(self, view: QListView, *, ruled: bool) -> None:
        super().__init__(view)
        self._view, self._ruled = view, ruled

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        wide = max(80, self._view.viewport().width())
        return QSize(wide, _places(index.data(LineRole), QRect(0, 0, wide, 0)).bottom)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line, theme = cast("Line", index.data(LineRole)), theme_now()
        state = option.state
        box = option.rect
        view = option.widget
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self._ground(painter, box, theme, line, lit=current or hovered)
        if current and view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(_inside(box), Radius.FIELD, Radius.FIELD)
        _write(painter, line, _places(line, box), theme)
        painter.restore()

    def _ground(
        self, painter: QPainter, box: QRect, theme: Theme, line: Line, *, lit: bool
    ) -> None:
        if self._ruled:
            painter.setPen(QColor(theme.line))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        if line.present or lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft if line.present else theme.hover))
            painter.drawRoundedRect(_inside(box), Radius.FIELD, Radius.FIELD)


@dataclass(frozen=True)
class _Places:
    icon: QRectF
    lead: QRect
    title: QRect
    sub: QRect
    side: QRect
    chip: QRect
    bottom: int


def _places(line: Line, box: QRect) -> _Places:
    left, right = box.left() + Space.S, box.right() - Space.S
    top = box.top() + Space.S
    side_px = scaled(_ICON_PX)
    icon = QRectF(left, top - 1, side_px, side_px)
    if line.icon_name:
        left += side_px + Space.S
    lead = QRect(left, top, 0, QFontMetrics(font_of()).height())
    if line.lead:
        strong = QFontMetrics(font_of(weight=_BOLD))
        lead.setWidth(strong.horizontalAdvance(line.lead) + Space.S)
    words = QRect(left + lead.width(), top, 0, _TALLEST)
    letters = QFontMetrics(_title_font(line))
    side, chip = _right_edge(line, right, top)
    edge = [part.left() for part in (side, chip) if not part.isEmpty()]
    title_right = edge[0] - Space.S if edge else right
    sub_right = edge[-1] - Space.S if line.word else right
    if letters.horizontalAdvance(line.title) > title_right - words.left():
        title_right = min([*edge, right + Space.S]) - Space.S
    tight = bool(edge) and title_right - words.left() < scaled(_TIGHT_PX)
    if tight and letters.horizontalAdvance(line.title) > title_right - words.left():
        title_right = sub_right = right
    else:
        tight = False
    words.setRight(max(title_right, words.left() + 40))
    title = letters.boundingRect(words, _WRAP, line.title)
    under = QRect(left, title.bottom() + 3, max(40, sub_right - left), _TALLEST)
    sub = QRect()
    if line.sub:
        small = QFontMetrics(font_of(Type.SMALL))
        sub = small.boundingRect(under, _WRAP, line.sub)
    if tight:
        side, chip = _at_the_foot(
            side, chip, left, (title if sub.isEmpty() else sub).bottom() + 3
        )
    parts = (lead, title, sub, side, chip)
    ends = [part.bottom() for part in parts if not part.isEmpty()]
    if line.icon_name:
        ends.append(round(icon.bottom()))
    return _Places(icon, lead, title, sub, side, chip, max(ends) + Space.S + 1)


def _right_edge(line: Line, right: int, top: int) -> tuple[QRect, QRect]:
    body, small = QFontMetrics(font_of()), QFontMetrics(_chip_font())
    side = QRect()
    if line.side:
        wide = QFontMetrics(figures(font_of())).horizontalAdvance(line.side) + 1
        side = QRect(right - wide, top, wide, body.height())
    chip = QRect()
    if line.word:
        wide = small.horizontalAdvance(line.word) + 2 * scaled(Space.S) + Space.XS
        under = side.bottom() + 3 if line.side else top
        chip = QRect(right - wide, under, wide, small.height() + Space.XS)
    return side, chip


def _at_the_foot(side: QRect, chip: QRect, left: int, top: int) -> tuple[QRect, QRect]:
    """No room beside the words: what stood at the right edge goes under them."""
    side, chip = QRect(side), QRect(chip)
    if not side.isEmpty():
        side.moveTo(left, top + 1)
        left = side.right() + Space.M
    if not chip.isEmpty():
        chip.moveTo(left, top)
    return side, chip


def _write(painter: QPainter, line: Line, at: _Places, theme: Theme) -> None:
    if line.icon_name:
        icons.draw(painter, at.icon, line.icon_name, theme.mark(line.icon_tone))
    painter.setPen(QColor(theme.text))
    painter.setFont(font_of(weight=_BOLD))
    painter.drawText(at.lead, _WRAP & ~Qt.TextFlag.TextWordWrap, line.lead)
    painter.setFont(_title_font(line))
    painter.drawText(at.title, _WRAP, line.title)
    painter.setPen(QColor(theme.muted))
    painter.setFont(figures(font_of()))
    painter.drawText(at.side, Qt.AlignmentFlag.AlignRight, line.side)
    painter.setFont(font_of(Type.SMALL))
    painter.drawText(at.sub, _WRAP, line.sub)
    if line.word:
        paint_chip(
            painter, at.chip, line.word, theme.mark(line.tone), theme.soft(line.tone)
        )


def paint_chip(painter: QPainter, box: QRect, word: str, ink: str, ground: str) -> None:
    """Paint a state: ``word`` in ``ink`` on ``ground``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(QColor(ink))
    painter.setFont(_chip_font())
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)


def _title_font(line: Line) -> QFont:
    return font_of(weight=_BOLD if line.present else QFont.Weight.Normal)


def _chip_font() -> QFont:
    return font_of(Type.SMALL, _BOLD)


def _inside(box: QRect) -> QRectF:
    return QRectF(box).adjusted(1, 1, -1, -2)
