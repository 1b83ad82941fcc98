"""Papers, their variants and languages in the clerk's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from desk_app.services.paper.choosing import OWN_NAMES
from desk_app.services.paper.prints import How
from desk_app.services.print_port import Printed
from ui.i18n import QT_TRANSLATE_NOOP

_KINDS = {
    "checklist": QT_TRANSLATE_NOOP("Prints", "Checklist"),
    "letter": QT_TRANSLATE_NOOP("Prints", "Letter about missing papers"),
    "pack": QT_TRANSLATE_NOOP("Prints", "Family pack"),
    "welcome": QT_TRANSLATE_NOOP("Prints", "Welcome page"),
}
_VARIANTS = {
    "normal": QT_TRANSLATE_NOOP("Prints", "Normal"),
    "large": QT_TRANSLATE_NOOP("Prints", "Large print"),
    "easy": QT_TRANSLATE_NOOP("Prints", "Easy to read"),
    "booklet": QT_TRANSLATE_NOOP("Prints", "Booklet (A5)"),
}
_LANGUAGES = {
    "da": QT_TRANSLATE_NOOP("Prints", "Danish"),
    "en": QT_TRANSLATE_NOOP("Prints", "English"),
    "uk": QT_TRANSLATE_NOOP("Prints", "Ukrainian"),
    "pl": QT_TRANSLATE_NOOP("Prints", "Polish"),
    "ro": QT_TRANSLATE_NOOP("Prints", "Romanian"),
    "de": QT_TRANSLATE_NOOP("Prints", "German"),
    "es": QT_TRANSLATE_NOOP("Prints", "Spanish"),
    "it": QT_TRANSLATE_NOOP("Prints", "Italian"),
    "fr": QT_TRANSLATE_NOOP("Prints", "French"),
    "pt": QT_TRANSLATE_NOOP("Prints", "Portuguese"),
    "lt": QT_TRANSLATE_NOOP("Prints", "Lithuanian"),
    "zh": QT_TRANSLATE_NOOP("Prints", "Chinese"),
    "ar": QT_TRANSLATE_NOOP("Prints", "Arabic"),
    "hi": QT_TRANSLATE_NOOP("Prints", "Hindi"),
    "tr": QT_TRANSLATE_NOOP("Prints", "Turkish"),
    "ru": QT_TRANSLATE_NOOP("Prints", "Russian"),
    "bg": QT_TRANSLATE_NOOP("Prints", "Bulgarian"),
}
_TO = {
    How.PRINTER: QT_TRANSLATE_NOOP("Prints", "Printer"),
    How.PDF: QT_TRANSLATE_NOOP("Prints", "PDF"),
}
_NOT_REVIEWED = QT_TRANSLATE_NOOP("Prints", "not reviewed")


class Amounts(QObject):
    """How much paper; a class, because Qt counts with ``tr`` only."""

    def pages(self, count: int) -> str:
        """``3 pages``."""
        return self.tr("%n page(s)", "", count)


def kind_words(kind: str) -> str:
    """Name a kind of paper; a kind of a later version stays as it is."""
    return _say(_KINDS.get(kind, kind))


def variant_words(variant: str) -> str:
    """Name how a paper is set."""
    return _say(_VARIANTS.get(variant, variant))


def language_words(language: str) -> str:
    """Name a language."""
    return _say(_LANGUAGES.get(language, language))


def language_choice(language: str, *, reviewed: bool) -> str:
    """Name a language as it is chosen: ``Ukrainian · Українська (not reviewed)``."""
    here = language_words(language)
    own = OWN_NAMES.get(language, here)
    words = own if own == here else f"{here} · {own}"
    return words if reviewed else f"{words} ({_say(_NOT_REVIEWED)})"


def paper_words(printed: Printed) -> str:
    """Say which paper it was: ``Checklist, large print``."""
    kind = kind_words(printed.kind)
    if printed.variant in {"", "normal"}:
        return kind
    variant = variant_words(printed.variant)
    return f"{kind}, {variant[:1].lower()}{variant[1:]}"


def to_words(printed: Printed) -> str:
    """Say where it went."""
    return _say(_TO[How(printed.how)])


def pages_words(printed: Printed) -> str:
    """Say how much paper: the copies, where there are several, and the pages."""
    pages = Amounts().pages(printed.pages)
    return f"{printed.copies} \u00d7 {pages}" if printed.copies > 1 else pages


def _say(words: str) -> str:
    return QCoreApplication.translate("Prints", words)
