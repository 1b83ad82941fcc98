"""The two tables of the page: lines about one case, and the sample of a week."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize

from desk_app.services.log.review import Shown
from desk_app.services.log_port import LogLine
from ui.i18n import QT_TRANSLATE_NOOP, Worded
from ui.log.words import flag_words, in_week, what_words, when_words
from ui.table import Column, TableModel
from ui.theme import scaled
from ui.tokens import Tone
from ui.widgets.table_view import Table

_NARROWEST_PX, _LOWEST_PX = 380, 200


class LogTable(Worded, Table):
    """Lines of the log; ``named`` says what the table is."""

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        named: Callable[[], str],
        stretched: int,
    ) -> None:
        super().__init__()
        self.rows: TableModel[Any] = TableModel(columns)
        self.rows.setParent(self)
        self.set_columns(self.rows, stretched=stretched)
        self.word(self.setAccessibleName, named)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these, and stand on the first."""
        self.rows.show(rows)
        if rows:
            self.selectRow(0)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_NARROWEST_PX), scaled(_LOWEST_PX))

    def retranslate(self) -> None:
        super().retranslate()
        self.rows.layoutChanged.emit()


def lines_table(why: Callable[[LogLine], str]) -> LogTable:
    """All lines about one case; ``why`` says what one was for."""
    columns: tuple[Column[LogLine], ...] = (
        Column(QT_TRANSLATE_NOOP("Columns", "When"), when_words),
        Column(QT_TRANSLATE_NOOP("Columns", "Who"), lambda line: line.actor),
        Column(QT_TRANSLATE_NOOP("Columns", "What"), what_words),
        Column(QT_TRANSLATE_NOOP("Columns", "What for"), why),
    )
    return LogTable(
        columns, lambda: QCoreApplication.translate("Log", "Lines about one case"), 3
    )


def sample_table() -> LogTable:
    """The sample of a week, with what stands out."""
    columns: tuple[Column[Shown], ...] = (
        Column(QT_TRANSLATE_NOOP("Columns", "When"), lambda it: in_week(it.line)),
        Column(QT_TRANSLATE_NOOP("Columns", "Who"), lambda it: it.line.actor),
        Column(QT_TRANSLATE_NOOP("Columns", "Case"), lambda it: it.line.case),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Stands out"),
            lambda it: flag_words(it.flags),
            tone=lambda _it: Tone.WARN,
        ),
        Column(QT_TRANSLATE_NOOP("Columns", "What"), lambda it: what_words(it.line)),
    )
    return LogTable(
        columns, lambda: QCoreApplication.translate("Log", "The week's sample"), 4
    )
