"""The five figures at the top of the service level; each opens its cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain.case.events import NotCompletedReason
from desk_app.domain.waiting.standing import Standing
from ui.i18n import Worded, format_days, format_number, format_percent
from ui.service.shown import Shown
from ui.service.tile_grid import TileGrid
from ui.tokens import Tone
from ui.widgets.tile import Tile
from ui.words import days_words, outcome_words

# Only the colour of the figure; nobody's rule.
_WELL, _SO_SO = 0.9, 0.75


class FigureTiles(Worded, QWidget):
    """Within the target, the office's time, the citizen's wait, late, given up.

    Signals:
        opened: the clerk wants the cases behind a figure (its title, references).
    """

    opened = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._behind: dict[Tile, Sequence[str]] = {}
        self.within, self.office, self.citizen = Tile(), Tile(), Tile()
        self.open_late, self.given_up = Tile(), Tile()
        self.all = (
            self.within,
            self.office,
            self.citizen,
            self.open_late,
            self.given_up,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(TileGrid(self.all))
        for tile in self.all:
            tile.clicked.connect(self._opener(tile))

    def show_level(self, shown: Shown) -> None:
        """Show the figures of another answer."""
        self._shown = shown
        self._show_within(shown)
        self._show_waits(shown)
        late = shown.standing(Standing.OPEN_LATE)
        self.open_late.entitle(self.tr("Open, over the target"))
        self._put(
            self.open_late,
            late,
            self._count(len(late)),
            self.tr("show the cases") if late else "",
            Tone.LATE if late else Tone.NEUTRAL,
        )
        self._show_given_up(shown)

    def retranslate(self) -> None:
        super().retranslate()
        if self._shown is not None:
            self.show_level(self._shown)

    def _show_within(self, shown: Shown) -> None:
        limit, target = shown.policy.limit_days, shown.target
        name = self.tr("Within {limit}, {milestone}")
        self.within.entitle(name.format(limit=format_days(limit), milestone=shown.word))
        cases = shown.standing(Standing.FAST, Standing.WITHIN)
        share = target.share_within
        if share is None:
            self._put(self.within, (), self.tr("none"), self.tr("no case decided yet"))
            return
        judged = target.spread.n + target.count(Standing.OPEN_LATE)
        under = self.tr("{count} of {all} decided").format(
            count=format_number(len(cases)), all=format_number(judged)
        )
        tone = Tone.GOOD if share >= _WELL else Tone.WARN
        if share < _SO_SO:
            tone = Tone.LATE
        self._put(self.within, cases, format_percent(share), under, tone)

    def _show_waits(self, shown: Shown) -> None:
        office, citizen = shown.target.spread, shown.citizens
        self.office.entitle(self.tr("The office's time, median"))
        self.citizen.entitle(self.tr("The citizen's wait, median"))
        nine = self.tr("9 of 10 at most {days}")
        under = "" if office.p90 is None else nine.format(days=format_days(office.p90))
        self._put(self.office, shown.group("k2.n"), days_words(office.p50), under)
        under = ""
        if office.p50 is not None and citizen.p50 is not None:
            more = citizen.p50 - office.p50
            if more > 0:
                longer = self.tr("{days} longer: papers and others")
                under = longer.format(days=format_days(more))
        self._put(self.citizen, shown.group("k1.n"), days_words(citizen.p50), under)

    def _show_given_up(self, shown: Shown) -> None:
        self.given_up.entitle(self.tr("Not completed"))
        reasons = Counter(shown.figures.not_completed_by_reason)
        del reasons[NotCompletedReason.NO_MITID]
        under = ""
        for reason, count in reasons.most_common(1):
            words = outcome_words(NotCompletedReason(reason))
            under = self.tr("mostly: {reason} ({count})").format(
                reason=words, count=format_number(count)
            )
        cases = shown.gave_up()
        self._put(self.given_up, cases, self._count(len(cases)), under)

    def _put(
        self,
        tile: Tile,
        cases: Sequence[str],
        figure: str,
        under: str,
        tone: Tone = Tone.NEUTRAL,
    ) -> None:
        self._behind[tile] = cases
        tile.show_figure(figure, under, tone)
        tile.setEnabled(bool(cases))

    def _count(self, count: int) -> str:
        return format_number(count) if count else self.tr("none")

    def _opener(self, tile: Tile) -> Callable[[], None]:
        def open_cases() -> None:
            if self._shown is not None:
                title = self._shown.title(tile.name.text())
                self.opened.emit(title, self._behind[tile])

        return open_cases
