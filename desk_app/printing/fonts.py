"""Our fonts: Inter, and a family for each script that Inter does not have."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from threading import RLock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desk_app.printing.paper import REGULAR, SEMIBOLD
from resources import resource

_ARABIC = "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"
_INDIC = "\u0900-\u097f"
_CHINESE = "\u2e80-\u9fff\uf900-\ufaff\uff01-\uffee"
TURN = "\u200f"  # says to a line without an Arabic letter that it runs to the left
# What Inter does not have and another font of ours may; and what must be shaped.
BEYOND = re.compile(f"[{_ARABIC}{_INDIC}{_CHINESE}{TURN}]")
SHAPED = re.compile(f"[{_ARABIC}{_INDIC}{TURN}]")
LEFTWARD = re.compile(f"[{_ARABIC}{TURN}]")
CHINESE = re.compile(f"[{_CHINESE}]")
_FAMILIES = (
    (re.compile(f"[{_ARABIC}]"), "Vazirmatn"),
    (re.compile(f"[{_INDIC}]"), "NotoSansDevanagari"),
    (CHINESE, "NotoSansSC"),
)
_SCRIPTS = {"Vazirmatn": ("Arab", "ar"), "NotoSansDevanagari": ("Deva", "hi")}
_WEIGHTS = {REGULAR: ("Regular",), SEMIBOLD: ("SemiBold", "Regular")}

_loading = RLock()
_widths: dict[str, dict[int, float]] = {}


def letters(name: str) -> dict[int, float]:
    """Widths of a font's letters in 1/1000 of the size."""
    if name not in _widths:
        for one in (REGULAR, SEMIBOLD, name):  # whoever measures one draws the other
            _widths[one] = font(one).face.charWidths
    return _widths[name]


def font(name: str) -> TTFont:
    """A font of ours, known to reportlab; read when first wanted."""
    with _loading:
        return _read(name)


@cache
def _read(name: str) -> TTFont:
    file = str(resource(f"fonts/{name}.ttf"))
    script = _SCRIPTS.get(name.partition("-")[0])
    if script:
        # Only here, so that a Latin paper does not wait for the shaper.
        from desk_app.printing.shaped_font import ShapedFont  # noqa: PLC0415

        found: TTFont = ShapedFont(name, file, *script)
    else:
        found = TTFont(name, file)
    pdfmetrics.registerFont(found)
    return found


@lru_cache(maxsize=8192)
def font_for(letter: str, weight: str) -> str:
    """The first font of a weight that has a letter; empty when none has."""
    if ord(letter) in letters(weight):
        return weight
    for script, family in _FAMILIES:
        if script.match(letter):
            for cut in _WEIGHTS[weight]:
                if ord(letter) in letters(f"{family}-{cut}"):
                    return f"{family}-{cut}"
    return ""
