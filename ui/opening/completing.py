"""A field that offers names while one types: countries, municipalities."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QCompleter

from ui.widgets.form import Field


class Completing(Field):
    """``choices`` are asked for when the keyboard first comes here."""

    def __init__(self, choices: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._choices = choices
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def forget_choices(self) -> None:
        """Ask for them again: the language is another one."""
        self._names.setStringList([])

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._names.rowCount():
            self._names.setStringList(list(self._choices()))
        super().focusInEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Close the proposals with the page: else they keep the keyboard."""
        super().hideEvent(event)
        if (completer := self.completer()) and (proposals := completer.popup()):
            proposals.hide()
