"""Under the chart: the cases not decided yet, and those given up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from desk_app.domain.case.events import NotCompletedReason
from desk_app.domain.waiting.standing import Standing
from ui.i18n import Worded, format_number
from ui.service.shown import Shown
from ui.widgets.card import Card
from ui.widgets.line import Line
from ui.widgets.lines import LineList
from ui.words import outcome_words

_NOT_DECIDED = (Standing.OPEN_IN_TIME, Standing.PAUSED, Standing.NOT_STARTED)


class CountsCard(Worded, Card):
    """Some groups of cases with how many there are; a line opens its cases.

    Signals:
        opened: the clerk wants a group (title, references).
    """

    opened = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._groups: dict[str, tuple[str, Sequence[str]]] = {}
        self.list = LineList(as_high_as_its_lines=True)
        self.add_list(self.list)
        self.column.addStretch(1)
        self.list.opened.connect(self._open)

    def show_level(self, shown: Shown) -> None:
        """Show the groups of another answer."""
        self._shown = shown
        self._groups = self.groups(shown)
        self.list.show_lines(
            [
                Line(name, words, side=format_number(len(cases)) if name else "")
                for name, (words, cases) in self._groups.items()
            ]
        )

    def retranslate(self) -> None:
        super().retranslate()
        if self._shown is not None:
            self.show_level(self._shown)

    def groups(self, shown: Shown) -> dict[str, tuple[str, Sequence[str]]]:
        """The groups by key, each with its words and cases."""
        raise NotImplementedError

    def _open(self, key: str) -> None:
        words, cases = self._groups[key]
        if cases and self._shown is not None:
            self.opened.emit(self._shown.title(words), cases)


class NotDecidedCard(CountsCard):
    """Cases that have no place in the bars yet."""

    def __init__(self) -> None:
        super().__init__()
        self.word(self.entitle, lambda: self.tr("Not decided yet"))
        self.word(self.list.setAccessibleName, lambda: self.tr("Not decided yet"))

    def groups(self, shown: Shown) -> dict[str, tuple[str, Sequence[str]]]:
        return {s: (shown.state(s).word, shown.standing(s)) for s in _NOT_DECIDED}


class GivenUpCard(CountsCard):
    """Why cases ended; those who only needed a CPR number come last."""

    def __init__(self) -> None:
        super().__init__()
        self.word(self.entitle, lambda: self.tr("Ended without MitID"))
        self.word(self.list.setAccessibleName, lambda: self.tr("Ended without MitID"))

    def groups(self, shown: Shown) -> dict[str, tuple[str, Sequence[str]]]:
        reasons = [NotCompletedReason(r) for r in shown.figures.not_completed_by_reason]
        apart = NotCompletedReason.NO_MITID
        groups = {reason: shown.group(f"not_completed.{reason}") for reason in reasons}
        order = sorted(groups, key=lambda r: (r is apart, -len(groups[r])))
        if not order:
            return {"": (self.tr("none"), ())}
        return {reason: (outcome_words(reason), groups[reason]) for reason in order}
