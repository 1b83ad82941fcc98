"""The figures of each pathway, and of each municipality."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal

from desk_app.domain.waiting.breakdown import GroupLevel
from ui.i18n import QT_TRANSLATE_NOOP, Worded, format_number, format_percent
from ui.service.shown import Shown
from ui.table import Column, TableModel
from ui.titles import Titles
from ui.whole_table import WholeTable
from ui.widgets.card import Card
from ui.words import days_words


class GroupsCard(Worded, Card):
    """A table of groups; a row opens its cases.

    Signals:
        opened: the clerk wants the cases of a group (title, references).
    """

    opened = Signal(str, object)

    def __init__(self, heading: str, name: Callable[[str], str]) -> None:
        super().__init__()
        self._name = name
        self._shown: Shown | None = None
        self.table = WholeTable()
        self.model: TableModel[Any] = TableModel(self._columns(heading))
        self.model.setParent(self.table)
        self.table.set_columns(self.model, stretched=0)
        self.add_list(self.table)
        self.column.addStretch(1)
        self.table.opened.connect(self._open)

    def show_level(self, shown: Shown) -> None:
        """Show the groups of another answer."""
        self._shown = shown
        self.model.show(self.groups(shown))
        self.table.grow()

    def groups(self, shown: Shown) -> tuple[GroupLevel, ...]:
        """The groups, the biggest first."""
        raise NotImplementedError

    def _columns(self, heading: str) -> tuple[Column[GroupLevel], ...]:
        return (
            Column(heading, lambda level: self._name(level.code)),
            Column(
                QT_TRANSLATE_NOOP("Columns", "Cases"),
                lambda level: format_number(len(level.started)),
                number=True,
            ),
            Column(
                QT_TRANSLATE_NOOP("Columns", "Citizens"),
                lambda level: days_words(level.waited.p50),
                number=True,
            ),
            Column(
                QT_TRANSLATE_NOOP("Columns", "Ours"),
                lambda level: days_words(level.target.spread.p50),
                number=True,
            ),
            Column(
                QT_TRANSLATE_NOOP("Columns", "9 of 10"),
                lambda level: days_words(level.target.spread.p90),
                number=True,
            ),
            Column(
                QT_TRANSLATE_NOOP("Columns", "Within the target"),
                lambda level: self._share(level.target.share_within),
                number=True,
            ),
        )

    def _share(self, share: float | None) -> str:
        return self.tr("none") if share is None else format_percent(share)

    def _open(self, level: GroupLevel) -> None:
        if self._shown is not None:
            self.opened.emit(self._shown.title(self._name(level.code)), level.started)


class PathwaysCard(GroupsCard):
    """The figures of each pathway."""

    def __init__(self, titles: Titles) -> None:
        super().__init__(QT_TRANSLATE_NOOP("Columns", "Pathway"), titles.pathway)
        self.word(self.entitle, lambda: self.tr("Pathway by pathway"))
        self.word(self.table.setAccessibleName, lambda: self.tr("Pathway by pathway"))

    def groups(self, shown: Shown) -> tuple[GroupLevel, ...]:
        return shown.detail.pathways


class MunicipalitiesCard(GroupsCard):
    """The figures of each municipality."""

    def __init__(self, titles: Titles) -> None:
        heading = QT_TRANSLATE_NOOP("Columns", "Municipality")
        super().__init__(heading, lambda code: self._named(titles, code))
        self.word(self.entitle, lambda: self.tr("Municipality by municipality"))
        self.word(
            self.table.setAccessibleName,
            lambda: self.tr("Municipality by municipality"),
        )

    def groups(self, shown: Shown) -> tuple[GroupLevel, ...]:
        return shown.detail.municipalities

    def _named(self, titles: Titles, code: str) -> str:
        return titles.municipality(code) if code else self.tr("not known yet")
