"""The letters of every language on the cards: our own fonts, never the computer's."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from resources import resource
from ui.tokens import FAMILY

_FILES = {
    "ar": ("Vazirmatn-SemiBold.ttf", "Vazirmatn-Regular.ttf"),
    "hi": ("NotoSansDevanagari-SemiBold.ttf", "NotoSansDevanagari-Regular.ttf"),
    "zh": ("NotoSansSC-SemiBold.ttf", "NotoSansSC-Regular.ttf"),
}
LEFTWARD = frozenset({"ar"})


def card_font(language: str, px: int, weight: QFont.Weight) -> QFont:
    """The letters for a sentence in ``language``, read when first wanted."""
    font = QFont()
    font.setFamilies([*families(language), FAMILY])
    font.setPixelSize(px)
    font.setWeight(weight)
    return font


@cache
def families(language: str) -> tuple[str, ...]:
    """The families a language needs besides the program's own."""
    found: list[str] = []
    for file in _FILES.get(language, ()):
        number = QFontDatabase.addApplicationFont(str(resource(f"fonts/{file}")))
        found += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(found))
