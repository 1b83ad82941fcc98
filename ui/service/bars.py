"""How many cases waited how many days: a bar a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from ui.i18n import format_number
from ui.service.column_chart import ColumnChart, round_steps
from ui.theme import theme_now
from ui.tokens import Tone

MOST_DAYS = 20


@dataclass(frozen=True)
class DayBar:
    """The cases of one number of days, or of all higher ones.

    Attributes:
        first: the days; of the last bar, the lowest.
        is_rest: this bar holds all cases that took longer too.
        cases: their references.
    """

    first: int
    is_rest: bool
    cases: tuple[str, ...]


def day_bars(by_days: Mapping[int, tuple[str, ...]]) -> list[DayBar]:
    """A bar for each number of days from 0, days without a case too."""
    if not by_days:
        return []
    last = min(MOST_DAYS, max(by_days))
    bars = [
        DayBar(day, is_rest=False, cases=by_days.get(day, ())) for day in range(last)
    ]
    rest = tuple(case for day, of in by_days.items() if day >= last for case in of)
    return [*bars, DayBar(last, is_rest=max(by_days) > last, cases=rest)]


class DayBars(ColumnChart):
    """The bars, each in a tone."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: Sequence[tuple[float, Tone]] = ()

    def show_bars(
        self, bars: Sequence[DayBar], tones: Sequence[Tone], said: Sequence[str]
    ) -> None:
        """Show ``bars``."""
        most = max((len(bar.cases) for bar in bars), default=0)
        top, lines = round_steps(most)
        self._bars = [
            (len(bar.cases) / top, tone) for bar, tone in zip(bars, tones, strict=True)
        ]
        feet = [f"{bar.first}{'+' if bar.is_rest else ''}" for bar in bars]
        scale = [(line / top, format_number(line)) for line in lines]
        self.show_columns(said, feet, scale if bars else ())

    def draw(self, painter: QPainter, _plot: QRectF) -> None:
        for at, (share, tone) in enumerate(self._bars):
            slot = self.slot(at)
            high = share * slot.height()
            gap = min(3.0, slot.width() / 6)
            bar = QRectF(
                slot.left() + gap, slot.bottom() - high, slot.width() - 2 * gap, high
            )
            painter.fillRect(bar, QColor(theme_now().mark(tone)))
