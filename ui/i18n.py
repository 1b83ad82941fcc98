"""Words, dates and numbers in the clerk's language.

Words in the code are English; Danish stands in ``ankomst_da.ts``, English
plural forms in ``ankomst_en.ts``. A widget that is ``Worded`` gives each text
once, as a function, and it is asked again when the language changes:

    self.word(label.setText, lambda: self.tr("Waiting"))
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP as _QT_TRANSLATE_NOOP
from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QTime,
    QTranslator,
)

from resources import resource

# PySide6 types it as ``object``; lupdate finds it by this very name.
QT_TRANSLATE_NOOP = cast("Callable[[str, str], str]", _QT_TRANSLATE_NOOP)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object

LANGUAGES = ("da", "en")
_LOCALES = {"da": "da_DK", "en": "en_GB"}
_NBSP = "\N{NO-BREAK SPACE}"


def choose_language(wanted: Sequence[str]) -> str:
    """The first of ``wanted`` (``"en-GB"``, …) that we speak; else Danish."""
    for tag in wanted:
        code = tag.replace("_", "-").split("-")[0].lower()
        if code in LANGUAGES:
            return code
    return "da"


def system_language() -> str:
    """The language of this computer, as far as we speak it."""
    return choose_language(QLocale.system().uiLanguages())


class Language(QObject):
    """Which language the program speaks; every window follows at once."""

    def __init__(self, app: QCoreApplication, code: str) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self._before = QLocale()
        self.code = ""
        self.speak(code)

    def speak(self, code: str) -> None:
        """Change to ``code`` (``"da"`` or ``"en"``)."""
        if code == self.code:
            return
        self.code = code
        QLocale.setDefault(QLocale(_LOCALES[code]))
        old, self._translators = self._translators, []
        qts_own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for folder, name in (
            (qts_own, f"qtbase_{code}"),
            (str(resource("translations")), f"ankomst_{code}"),
        ):
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._translators.append(translator)
                self._app.installTranslator(translator)
        for translator in old:
            self._app.removeTranslator(translator)

    def forget(self) -> None:
        """Take all words back: the program speaks the language of its code."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators, self.code = [], ""
        QLocale.setDefault(self._before)


class Worded(_Widget):
    """For a widget whose texts follow the language. Comes first among the bases."""

    def word(self, put: Callable[[str], object], text: Callable[[], str]) -> None:
        """Put ``text()`` now, and again whenever the language changes."""
        self.__dict__.setdefault("_words", []).append((put, text))
        put(text())

    def retranslate(self) -> None:
        """Say everything again. Extend it for what ``word`` cannot say."""
        for put, text in self.__dict__.get("_words", ()):
            put(text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def format_number(number: float, decimals: int = 0) -> str:
    """35214 as ``35.214`` in Danish, ``35,214`` in English."""
    return QLocale().toString(float(number), "f", decimals)


def format_percent(share: float, decimals: int = 1) -> str:
    """0.948 as ``94,8 %`` in Danish (unbreakable), ``94.8%`` in English."""
    gap = _NBSP if QLocale().language() == QLocale.Language.Danish else ""
    return f"{format_number(share * 100, decimals)}{gap}%"


def format_date(day: date) -> str:
    """``25. november 2026`` in Danish, ``25 November 2026`` in English."""
    danish = QLocale().language() == QLocale.Language.Danish
    pattern = "d. MMMM yyyy" if danish else "d MMMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def format_time(moment: time) -> str:
    """``10:24``."""
    return QLocale().toString(QTime(moment.hour, moment.minute), "HH:mm")


def format_days(count: int) -> str:
    """``1 dag``, ``9 dage``; ``1 day``, ``9 days``."""
    return Units().days(count)


def format_minutes(count: int) -> str:
    """``4 min``."""
    return Units().minutes(count)


class Units(QObject):
    """Numbers with their unit: Qt finds plural forms only in ``self.tr``."""

    def days(self, count: int) -> str:
        """Say so many days."""
        return self.tr("%n day(s)", "", count)

    def minutes(self, count: int) -> str:
        """Say so many minutes."""
        return self.tr("%n min", "", count)
