"""The parts of the service level page, one at a time, and the row that chooses."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.i18n import Worded
from ui.tokens import Space
from ui.widgets.button import Button, Kind
from ui.widgets.card import column
from ui.widgets.flow import Flow


class Section(StrEnum):
    """What is shown under the row."""

    OVERVIEW = "overview"
    TREND = "trend"
    WAITS = "waits"
    GROUPS = "groups"
    RISE = "rise"
    CAPACITY = "capacity"
    VISITS = "visits"


# These show the one answer of the page's question.
OF_FIGURES = (Section.OVERVIEW, Section.TREND, Section.WAITS, Section.GROUPS)


class SectionRow(Worded, QWidget):
    """A button a section; the one shown is down.

    Signals:
        chosen: another section is wanted (a ``Section``).
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[Section, Button] = {}
        group, line = QButtonGroup(self), Flow()
        for section in Section:
            button = Button(kind=Kind.FILTER)
            button.clicked.connect(self._chooser(section))
            group.addButton(button)
            line.addWidget(button)
            self.buttons[section] = button
        self.buttons[Section.OVERVIEW].setChecked(True)
        self.setLayout(line)
        for section, words in (
            (Section.OVERVIEW, lambda: self.tr("Overview")),
            (Section.TREND, lambda: self.tr("Trend")),
            (Section.WAITS, lambda: self.tr("Waiting days")),
            (Section.GROUPS, lambda: self.tr("Pathways and places")),
            (Section.RISE, lambda: self.tr("Why did it rise?")),
            (Section.CAPACITY, lambda: self.tr("What would it take?")),
            (Section.VISITS, lambda: self.tr("Visits")),
        ):
            self.word(self.buttons[section].setText, words)

    def show_chosen(self, section: Section) -> None:
        """Set the button of ``section`` down."""
        self.buttons[section].setChecked(True)

    def _chooser(self, section: Section) -> Callable[[], None]:
        return lambda: self.chosen.emit(section)


class OneOf(QWidget):
    """Shows one of several parts and is only as high as that one."""

    def __init__(self) -> None:
        super().__init__()
        self._column = column(gap=Space.M)
        self._parts: list[QWidget] = []
        self.setLayout(self._column)

    def add(self, *parts: QWidget) -> None:
        """Add parts, all hidden."""
        for part in parts:
            self._parts.append(part)
            self._column.addWidget(part)
            part.hide()

    def show_only(self, *wanted: QWidget) -> None:
        """Show these, hide the others."""
        for part in self._parts:
            if part not in wanted:
                part.hide()
        for part in wanted:
            part.show()
