"""Light or dark, and how big the letters are."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from resources import resource
from ui.style_sheet import style_sheet
from ui.tokens import (
    DARK,
    FAMILY,
    LIGHT,
    TEXT_SCALE_MAX_PERCENT,
    TEXT_SCALE_MIN_PERCENT,
    Theme,
    Type,
)

_STYLED = "ankomstStyled"
_FILES = ("Inter-Regular.ttf", "Inter-SemiBold.ttf")


class Scheme(StrEnum):
    """What the clerk chose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def theme_now() -> Theme:
    """The theme in force. Qt keeps it for us: it is the program's palette."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightnessF() < _DARK_BELOW else LIGHT


def scaled(px: float) -> int:
    """``px`` at 100 % in px at the text size in force."""
    now = QGuiApplication.font().pixelSize()
    return round(px * now / Type.BODY) if now > 0 else round(px)


def font_of(px: int = Type.BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The letters for painting: ``px`` at 100 %, at the text size in force."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(scaled(px))
    font.setWeight(weight)
    return font


def figures(font: QFont) -> QFont:
    """The same letters with figures that stand under each other."""
    tabular = QFont(font)
    tabular.setFeature(QFont.Tag("tnum"), 1)
    return tabular


def apply(app: QApplication, theme: Theme, text_percent: int = 100) -> None:
    """Dress the whole program in ``theme`` with letters at ``text_percent``."""
    if not app.property(_STYLED):  # a style set twice takes the old one from its users
        app.setStyle("Fusion")
        app.setProperty(_STYLED, True)  # noqa: FBT003 - Qt's own
    if FAMILY not in QFontDatabase.families():
        for file in _FILES:
            QFontDatabase.addApplicationFont(str(resource(f"fonts/{file}")))
    font = QFont(FAMILY)
    font.setPixelSize(round(Type.BODY * text_percent / 100))
    app.setFont(font)
    app.setPalette(palette_of(theme))
    app.setStyleSheet(style_sheet(theme, text_percent))


def palette_of(theme: Theme) -> QPalette:
    """What Fusion paints by itself, in our colours."""
    palette = QPalette()
    role = QPalette.ColorRole
    for each, colour in (
        (role.Window, theme.bg),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.bg),
        (role.Text, theme.text),
        (role.PlaceholderText, theme.muted),
        (role.Button, theme.surface),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.late),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Accent, theme.accent),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.pause),
        (role.ToolTipBase, theme.surface),
        (role.ToolTipText, theme.text),
        (role.Light, theme.surface),
        (role.Mid, theme.line),
        (role.Dark, theme.edge),
    ):
        palette.setColor(each, QColor(colour))
    for each in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.muted))
    return palette


class Appearance(QObject):
    """How the program looks now; follows the system until told otherwise.

    Signals:
        changed: another theme or another text size is in force.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        scheme: Scheme = Scheme.SYSTEM,
        text_percent: int = 100,
    ) -> None:
        super().__init__(app)
        self._app = app
        self.scheme = scheme
        self.text_percent = _within(text_percent)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._dress()

    @property
    def theme(self) -> Theme:
        """The theme that the choice and the system give together."""
        if self.scheme is Scheme.SYSTEM:
            system = self._app.styleHints().colorScheme()
            return DARK if system == Qt.ColorScheme.Dark else LIGHT
        return DARK if self.scheme is Scheme.DARK else LIGHT

    def choose(self, scheme: Scheme) -> None:
        """Take the light theme, the dark one, or whichever the system has."""
        self.scheme = scheme
        hints = self._app.styleHints()  # also turns the window's own frame
        if scheme is Scheme.SYSTEM:
            hints.unsetColorScheme()
        else:
            dark = scheme is Scheme.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._dress()

    def scale_text(self, percent: int) -> None:
        """Set the letters to ``percent``, 100 to 200."""
        self.text_percent = _within(percent)
        self._dress()

    def _follow_system(self) -> None:
        if self.scheme is Scheme.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        apply(self._app, self.theme, self.text_percent)
        self.changed.emit()


def _within(percent: int) -> int:
    return max(TEXT_SCALE_MIN_PERCENT, min(TEXT_SCALE_MAX_PERCENT, percent))


_DARK_BELOW = 0.5
