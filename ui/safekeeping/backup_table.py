"""The table of backups: when, why, how much, where."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, Signal

from desk_app.services.safekeeping.values import Backup
from ui.i18n import QT_TRANSLATE_NOOP, Worded, format_number
from ui.safekeeping.words import made_words, reason_words, size_words, where_words
from ui.table import Column, RowRole, TableModel
from ui.theme import scaled
from ui.tokens import Tone
from ui.widgets.table_view import Table


class BackupTable(Worded, Table):
    """Every verified backup, the newest first and chosen.

    Signals:
        chosen_changed: another backup is the chosen one, or none.
    """

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._now: datetime | None = None
        self.newest: Backup | None = None
        self.rows: TableModel[Any] = TableModel(self._columns())
        self.rows.setParent(self)
        # The moment is never cut: the room that is left stands behind everything.
        self.set_columns(self.rows, stretched=5)
        self.word(
            self.setAccessibleName,
            lambda: QCoreApplication.translate("Safekeeping", "Backups"),
        )

    @property
    def chosen(self) -> Backup | None:
        """The backup the clerk stands on."""
        here = self.currentIndex()
        found = here.data(RowRole) if here.isValid() else None
        return found if isinstance(found, Backup) else None

    def show_backups(self, backups: Sequence[Backup], now: datetime) -> None:
        """Show them; the clerk stays on the one that was chosen, else on the newest."""
        before = self.chosen
        self._now = now
        self.newest = backups[0] if backups else None
        self.rows.show(backups)
        if backups:
            at = backups.index(before) if before in backups else 0
            self.selectRow(at)
        self.chosen_changed.emit()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.chosen_changed.emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_NARROWEST_PX), scaled(_LOWEST_PX))

    def retranslate(self) -> None:
        super().retranslate()
        if self._now is not None:
            self.rows.layoutChanged.emit()

    def _columns(self) -> tuple[Column[Backup], ...]:
        return (
            Column(
                QT_TRANSLATE_NOOP("Columns", "Made"),
                lambda it: (
                    "" if self._now is None else made_words(it.made_at, self._now)
                ),
                sort_key=lambda it: it.made_at,
            ),
            Column("", self._mark, tone=lambda _it: Tone.GOOD),
            Column(
                QT_TRANSLATE_NOOP("Columns", "Why"), lambda it: reason_words(it.reason)
            ),
            Column(
                QT_TRANSLATE_NOOP("Columns", "Cases"),
                lambda it: format_number(it.counts.cases),
                number=True,
            ),
            Column(
                QT_TRANSLATE_NOOP("Columns", "Size"),
                lambda it: size_words(it.size_bytes),
                number=True,
            ),
            Column(QT_TRANSLATE_NOOP("Columns", "Where"), where_words),
        )

    def _mark(self, backup: Backup) -> str:
        newest = backup is self.newest
        return QCoreApplication.translate("Safekeeping", "newest") if newest else ""


_NARROWEST_PX, _LOWEST_PX = 420, 220
