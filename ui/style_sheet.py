"""The one style sheet, written from the tokens."""

from __future__ import annotations

import math
from string import Template

from resources import resource
from ui.tokens import Radius, Space, Theme, Tone, Type

_CHIP_X_PX, _CHIP_Y_PX = 10, 2
_FOR_EACH_TONE = Template("""
QLabel[look="chip"][tone="$tone"] { color: $mark; background: $soft; }
QLabel[look="figure"][tone="$tone"] { color: $mark; }
QLabel[look="words"][tone="$tone"] { color: $mark; }
QFrame[look="banner"][tone="$tone"] { background: $soft; }
""")


def style_sheet(theme: Theme, text_percent: int = 100) -> str:
    """Return the style sheet of ``theme`` with letters at ``text_percent``."""
    grows_with_text = {
        "small": Type.SMALL,
        "body": Type.BODY,
        "lead": Type.LEAD,
        "heading": Type.HEADING,
        "figure": Type.FIGURE,
        "chip_x": _CHIP_X_PX,
    }
    stays = {
        "field": Radius.FIELD,
        "card": Radius.CARD,
        "scroll": Space.S,
        "handle": Space.XXL,
    }
    names: dict[str, str] = vars(theme) | {
        name: f"{round(px * text_percent / 100)}px"
        for name, px in grows_with_text.items()
    }
    # Qt draws no round corner that is more than half the height.
    names["chip"] = f"{int(Radius.CHIP * text_percent / 100)}px"
    names["chip_y"] = f"{math.ceil(_CHIP_Y_PX * text_percent / 100)}px"
    names |= {name: f"{px}px" for name, px in stays.items()}
    sheet = Template(resource("style.qss").read_text(encoding="utf-8"))
    return sheet.substitute(names) + "".join(
        _FOR_EACH_TONE.substitute(
            tone=tone, mark=theme.mark(tone), soft=theme.soft(tone)
        )
        for tone in Tone
    )
