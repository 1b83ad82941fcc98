"""Our own line icons, drawn in any colour and crisp on any screen."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from resources import resource
from ui.tokens import ICON_PX

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

NAMES = (
    "desk",
    "cases",
    "service-level",
    "print",
    "settings",
    "lock",
    "search",
    "check",
    "pause",
    "clock",
    "warning",
    "cross",
    "person",
    "people",
    "scan",
    "undo",
    "chevron",
    "dash",
    "info",
    "play",
    "help",
    "step-done",
    "step-now",
    "step-open",
    "step-waiting",
    "step-refused",
    "step-not-needed",
)


def draw(painter: QPainter, where: QRectF, name: str, colour: str) -> None:
    """Paint the icon ``name`` into ``where`` in ``colour`` (``#RRGGBB``)."""
    side = min(where.width(), where.height())
    ratio = painter.device().devicePixelRatio()
    corner = where.center() - QRectF(0, 0, side, side).center()
    painter.drawPixmap(corner, pixmap(name, colour, round(side), ratio))


def icon(name: str, colour: str, px: int = ICON_PX, ratio: float = 2.0) -> QIcon:
    """The icon ``name`` in ``colour`` for a button, ``px`` wide."""
    return QIcon(pixmap(name, colour, px, ratio))


def app_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    return QIcon(str(resource("icons/app.svg")))


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, px: int, ratio: float) -> QPixmap:
    """The icon ``name`` in ``colour``, ``px`` wide on a screen of ``ratio``."""
    image = QPixmap(round(px * ratio), round(px * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    _drawing(name).render(painter, QRectF(0, 0, px, px))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(QRectF(0, 0, px, px), QColor(colour))
    painter.end()
    return image


@lru_cache(maxsize=64)
def _drawing(name: str) -> QSvgRenderer:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - not before the first icon

    lines = resource(f"icons/{name}.svg").read_bytes()
    return QSvgRenderer(lines)
