"""The table of prints: when, what, for which case, by whom, how much."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, Signal

from desk_app.domain.case.events import COPENHAGEN
from desk_app.services.print_port import Printed
from ui.i18n import QT_TRANSLATE_NOOP, Worded, format_time
from ui.prints.words import language_words, pages_words, paper_words, to_words
from ui.table import Column, RowRole, TableModel
from ui.theme import scaled
from ui.tokens import Tone
from ui.widgets.table_view import Table

_NARROWEST_PX, _LOWEST_PX = 420, 160
_CHANGED = QT_TRANSLATE_NOOP("Prints", "Changed since")


class PrintTable(Worded, Table):
    """Everything printed on a day, the newest first. No names of citizens.

    Signals:
        stood_on: another line is the chosen one, or none.
    """

    stood_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: TableModel[Any] = TableModel(_COLUMNS)
        self.rows.setParent(self)
        # Nothing is cut: the room that is left stands behind everything.
        self.set_columns(self.rows, stretched=len(_COLUMNS) - 1)
        self.word(
            self.setAccessibleName,
            lambda: QCoreApplication.translate("Prints", "Printed papers"),
        )

    @property
    def chosen(self) -> Printed | None:
        """The print the clerk stands on."""
        here = self.currentIndex()
        found = here.data(RowRole) if here.isValid() else None
        return found if isinstance(found, Printed) else None

    def show_prints(self, prints: Sequence[Printed]) -> None:
        """Show them; the clerk stays where they were, else stands on the newest."""
        before = self.chosen
        self.rows.show(prints)
        numbers = [it.number for it in prints]
        if numbers:
            known = before is not None and before.number in numbers
            at = numbers.index(before.number) if known and before is not None else 0
            self.selectRow(at)
        self.stood_on.emit()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.stood_on.emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_NARROWEST_PX), scaled(_LOWEST_PX))

    def retranslate(self) -> None:
        super().retranslate()
        self.rows.layoutChanged.emit()


def _time(printed: Printed) -> str:
    return format_time(printed.at.astimezone(COPENHAGEN).time())


def _by(printed: Printed) -> str:
    return f"{printed.actor} · {printed.desk}" if printed.desk else printed.actor


def _changed(printed: Printed) -> str:
    return QCoreApplication.translate("Prints", _CHANGED) if printed.changed else ""


_COLUMNS: tuple[Column[Printed], ...] = (
    Column(QT_TRANSLATE_NOOP("Columns", "Time"), _time),
    Column(QT_TRANSLATE_NOOP("Columns", "Paper"), paper_words),
    Column(QT_TRANSLATE_NOOP("Columns", "Case"), lambda it: it.case),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Language"), lambda it: language_words(it.language)
    ),
    Column(QT_TRANSLATE_NOOP("Columns", "By · desk"), _by),
    Column(QT_TRANSLATE_NOOP("Columns", "How much"), pages_words),
    Column(QT_TRANSLATE_NOOP("Columns", "To"), to_words),
    Column(
        QT_TRANSLATE_NOOP("Columns", "Case since"), _changed, tone=lambda _it: Tone.WARN
    ),
)
