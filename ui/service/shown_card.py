"""A card of the service level page: it shows one answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ui.i18n import Worded
from ui.service.shown import Shown
from ui.widgets.card import Card


class ShownCard(Worded, Card):
    """A card that shows one answer.

    Signals:
        opened: the clerk wants the cases behind something (its title, references).
    """

    opened = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.shown: Shown | None = None

    def show_level(self, shown: Shown) -> None:
        """Show another answer."""
        self.shown = shown
        self.say(shown)

    def say(self, shown: Shown) -> None:
        """Put it into words and pictures."""
        raise NotImplementedError

    def retranslate(self) -> None:
        super().retranslate()
        if self.shown is not None:
            self.say(self.shown)

    def give(self, words: str, cases: Sequence[str]) -> None:
        """Ask for these cases; none: for nothing."""
        if cases and self.shown is not None:
            self.opened.emit(self.shown.title(words), cases)
