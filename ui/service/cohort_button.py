"""Choosing how a case belongs to the period: started, finished, still waiting."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from desk_app.domain.waiting.cohort import Cohort
from ui.filters.drop_button import Drop, DropButton
from ui.i18n import Worded
from ui.tokens import Tone
from ui.widgets.line import Line
from ui.widgets.lines import LineList


class CohortButton(Worded, DropButton):
    """A button that says which cohort is meant.

    Signals:
        changed: the clerk chose another one.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chosen = Cohort.STARTED
        self.drop = Drop(self)
        self.list = LineList(as_high_as_its_lines=True)
        self.drop.column.addWidget(self.list)
        self.list.opened.connect(self._take)
        self.clicked.connect(self.open)
        self.word(self.list.setAccessibleName, lambda: self.tr("Which cases"))
        self._say()

    def open(self) -> None:
        """Show the three."""
        self.list.show_lines(
            [
                Line(
                    key=cohort,
                    title=words,
                    icon_name="step-done" if cohort is self.chosen else "step-open",
                    icon_tone=Tone.ACCENT if cohort is self.chosen else Tone.NEUTRAL,
                    said=self.tr("chosen") if cohort is self.chosen else "",
                )
                for cohort, words in self._names().items()
            ]
        )
        self.drop.open_under(self)
        self.list.select_key(self.chosen)
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _take(self, key: str) -> None:
        self.chosen = Cohort(key)
        self.drop.hide()
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        self.setText(self._names()[self.chosen])

    def _names(self) -> dict[Cohort, str]:
        return {
            Cohort.STARTED: self.tr("Started in the period"),
            Cohort.FINISHED: self.tr("Finished in the period"),
            Cohort.WAITING: self.tr("Still waiting at its end"),
        }
