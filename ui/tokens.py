"""Colours, sizes and type: the only place where they are written down."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a colour says. The same state has the same tone everywhere."""

    GOOD = "good"
    WARN = "warn"
    LATE = "late"
    PAUSE = "pause"
    ACCENT = "accent"
    NEUTRAL = "neutral"


@dataclass(frozen=True)
class Theme:
    """The colours of one theme, as ``#RRGGBB``.

    Text is read on ``bg``, ``surface`` and its own ``…_soft``. ``line`` parts
    things that already stand apart; ``edge`` is for a border that must be seen
    (a field, a box to tick).
    """

    name: str
    bg: str
    surface: str
    line: str
    edge: str
    hover: str
    text: str
    muted: str
    neutral_soft: str
    accent: str
    accent_soft: str
    on_accent: str
    accent_hover: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    late: str
    late_soft: str
    pause: str
    pause_soft: str
    rail: str
    rail_active: str
    rail_text: str
    rail_muted: str

    def mark(self, tone: Tone) -> str:
        """The strong colour of ``tone``: words, icons, bars."""
        return {
            Tone.GOOD: self.good,
            Tone.WARN: self.warn,
            Tone.LATE: self.late,
            Tone.PAUSE: self.pause,
            Tone.ACCENT: self.accent,
            Tone.NEUTRAL: self.muted,
        }[tone]

    def soft(self, tone: Tone) -> str:
        """The quiet colour behind a word of ``tone``."""
        return {
            Tone.GOOD: self.good_soft,
            Tone.WARN: self.warn_soft,
            Tone.LATE: self.late_soft,
            Tone.PAUSE: self.pause_soft,
            Tone.ACCENT: self.accent_soft,
            Tone.NEUTRAL: self.neutral_soft,
        }[tone]


LIGHT = Theme(
    name="light",
    bg="#F4F6F8",
    surface="#FFFFFF",
    line="#DFE4EA",
    edge="#838F9C",
    hover="#EEF1F5",
    text="#17212B",
    muted="#5C6977",
    neutral_soft="#E8ECF1",
    accent="#1D5FA8",
    accent_soft="#E6F0FA",
    on_accent="#FFFFFF",
    accent_hover="#174E8B",
    good="#1B7A4B",
    good_soft="#E3F4EA",
    warn="#9A5B00",
    warn_soft="#FFF1D6",
    late="#B3261E",
    late_soft="#FDE7E5",
    pause="#5B4B9E",
    pause_soft="#ECE8FA",
    rail="#12263A",
    rail_active="#2B3E51",
    rail_text="#FFFFFF",
    rail_muted="#C3CEDA",
)
DARK = Theme(
    name="dark",
    bg="#11161C",
    surface="#1A212A",
    line="#2C3641",
    edge="#6B7886",
    hover="#242D38",
    text="#E8EDF2",
    muted="#9BA8B6",
    neutral_soft="#28313C",
    accent="#6FB1F5",
    accent_soft="#1D3247",
    on_accent="#11161C",
    accent_hover="#8DC2F8",
    good="#67C795",
    good_soft="#17301F",
    warn="#F0B254",
    warn_soft="#3A2B10",
    late="#F28B82",
    late_soft="#3C1D1B",
    pause="#B3A5EE",
    pause_soft="#2A2442",
    rail="#0B1016",
    rail_active="#232A33",
    rail_text="#FFFFFF",
    rail_muted="#A9B5C2",
)


class Type:
    """Letter sizes in px at 100 %."""

    SMALL = 12
    BODY = 13
    LEAD = 15
    HEADING = 20
    FIGURE = 28


class Space:
    """Distances in px."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 20
    XXL = 24


class Radius:
    """Round corners in px."""

    FIELD = 6
    CARD = 8
    CHIP = 9


ICON_PX = 24
LINE_PX = 1.75
FAMILY = "Inter"
TEXT_SCALE_MIN_PERCENT = 100
TEXT_SCALE_MAX_PERCENT = 200


def contrast(one: str, other: str) -> float:
    """How far two ``#RRGGBB`` colours stand apart, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= _LINEAR_UP_TO else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


_LINEAR_UP_TO = 0.04045
