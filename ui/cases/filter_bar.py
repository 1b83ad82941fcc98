"""The filters of the list of cases: what to choose from, and what is chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.case.case_record import Status
from desk_app.services.ports import CaseFilter
from ui.filters.drop_button import Tag
from ui.filters.period import PeriodButton
from ui.filters.picker import PickButton
from ui.i18n import Worded
from ui.titles import Titles
from ui.widgets.button import Button, Kind
from ui.widgets.card import clear
from ui.widgets.flow import Flow
from ui.words import status_word


class FilterBar(Worded, QWidget):
    """Four buttons to choose with, and a tag for everything chosen.

    ``tags`` is a row of its own, for the page to put where it wants.

    Signals:
        changed: other cases are wanted (a ``CaseFilter``).
    """

    changed = Signal(object)

    def __init__(self, titles: Titles, today: date) -> None:
        super().__init__()
        self._titles = titles
        self.status = PickButton(
            lambda: self.tr("State"), lambda: self.tr("All states")
        )
        self.pathway = PickButton(
            lambda: self.tr("Pathway"), lambda: self.tr("All pathways")
        )
        self.municipality = PickButton(
            lambda: self.tr("Municipality"), lambda: self.tr("All municipalities")
        )
        self.period = PeriodButton(today)
        self._pickers = (self.status, self.pathway, self.municipality)
        self.tags = QWidget()
        self._tag_row = Flow()
        self.tags.setLayout(self._tag_row)
        buttons = Flow(to_right=True)
        for picker in self._pickers:
            buttons.addWidget(picker)
            picker.picked.connect(self._tell)
        buttons.addWidget(self.period)
        self.period.changed.connect(self._tell)
        self.setLayout(buttons)
        self._offer()
        self._show_tags()

    @property
    def wanted(self) -> CaseFilter:
        """The cases that are chosen now."""
        period = self.period.period
        return CaseFilter(
            statuses=self.status.chosen,
            pathways=self.pathway.chosen,
            municipalities=self.municipality.chosen,
            applied_from=period.first if period else None,
            applied_to=period.last if period else None,
        )

    @property
    def words(self) -> tuple[str, ...]:
        """What is chosen, word by word."""
        words = [p.words_of(key) for p in self._pickers for key in p.chosen]
        if self.period.period is not None:
            words.append(self.period.words())
        return tuple(words)

    def show_filter(self, wanted: CaseFilter) -> None:
        """Choose states, pathways and municipalities, without telling anybody."""
        self.status.choose(wanted.statuses)
        self.pathway.choose(wanted.pathways)
        self.municipality.choose(wanted.municipalities)
        self.period.clear()
        self._show_tags()

    def clear(self) -> None:
        """Show all cases again."""
        self.show_filter(CaseFilter())
        self.changed.emit(self.wanted)

    def retranslate(self) -> None:
        super().retranslate()
        self._offer()
        self._show_tags()

    def _offer(self) -> None:
        self.status.offer([(status, status_word(status)) for status in Status])
        self.pathway.offer(self._titles.pathways())
        self.municipality.offer(self._titles.municipalities())

    def _tell(self) -> None:
        self._show_tags()
        self.changed.emit(self.wanted)

    def _show_tags(self) -> None:
        clear(self._tag_row)
        for picker in self._pickers:
            for key in picker.chosen:
                self._add_tag(picker.words_of(key), _without(picker, key))
        if self.period.period is not None:
            self._add_tag(self.period.words(), self.period.clear)
        if self._tag_row.count():
            everything = Button(self.tr("Clear filters"), Kind.QUIET)
            everything.clicked.connect(self.clear)
            self._tag_row.addWidget(everything)
        self.tags.setVisible(bool(self._tag_row.count()))

    def _add_tag(self, words: str, take_away: Callable[[], None]) -> None:
        tag = Tag(words)
        tag.setAccessibleName(self.tr("Remove the filter {name}").format(name=words))
        tag.clicked.connect(take_away)
        tag.clicked.connect(self._tell)
        self._tag_row.addWidget(tag)


def _without(picker: PickButton, key: str) -> Callable[[], None]:
    return lambda: picker.choose([one for one in picker.chosen if one != key])
