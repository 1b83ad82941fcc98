"""The page of backups: what there is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desk_app.services.safekeeping.schedule import BackupStatus
from desk_app.services.safekeeping.values import Backup
from ui.i18n import Worded
from ui.safekeeping.backup_table import BackupTable
from ui.safekeeping.one_page import OnePage
from ui.safekeeping.rehearsal_panel import RehearsalPanel
from ui.safekeeping.restore_panel import RestorePanel
from ui.safekeeping.second_folder_card import SecondFolderCard
from ui.safekeeping.values import Rights
from ui.safekeeping.words import about_words, folder_words
from ui.side_by_side import SideBySide
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, column, holding
from ui.widgets.flow import Flow
from ui.widgets.states import Banner, Busy, EmptyState, States
from ui.widgets.text import Look, Text, reveal


class BackupsPage(Worded, QWidget):
    """Lists the backups; making, trying and restoring one are wishes.

    Signals:
        back_up_wanted: make one now.
        rehearse_wanted: try whether the newest can be brought back.
        restore_asked: what would going back to this one mean? (a ``Backup``).
        cancelled: stop what is under way.
    """

    back_up_wanted = Signal()
    rehearse_wanted = Signal()
    restore_asked = Signal(object)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._status: BackupStatus | None = None
        self._rights, self._working = Rights(), False
        self.summary, self.told = Text("", Look.MUTED), Banner()
        self.table, self.place = BackupTable(), Text("", Look.SMALL)
        self.empty = EmptyState("lock")
        self.states = States(self.table, self.empty)
        self.busy = Busy()
        self.busy.hide()
        self.restore, self.rehearse = Button(), Button()
        self.back_up = Button("", Kind.PRIMARY, key="Ctrl+Return")
        self.why_not = Text("", Look.SMALL)
        self.second = SecondFolderCard()
        self.asking, self.result = RestorePanel(), RehearsalPanel()
        self._list = self._list_card()
        self.left = OnePage(self._list, self.asking, self.result)
        self._arrange()
        self.back_up.clicked.connect(self.back_up_wanted)
        self.rehearse.clicked.connect(self.rehearse_wanted)
        self.restore.clicked.connect(self._ask)
        self.table.opened.connect(lambda _row: self._ask())
        self.table.chosen_changed.connect(self._allow)
        self.busy.cancelled.connect(self.cancelled)
        for panel in (self.asking, self.result):
            panel.left.connect(self.show_list)
            QShortcut(QKeySequence("Escape"), panel).activated.connect(self.show_list)
        self.setFocusProxy(self.table)
        self.show_rights(Rights())

    def show_backups(self, backups: Sequence[Backup], status: BackupStatus) -> None:
        """Show all backups and how the desk stands."""
        self._status = status
        self.table.show_backups(backups, status.at)
        if backups:
            self.states.show_full()
        else:
            self.states.show_empty()
        self.second.show_status(status)
        self._say()

    def show_rights(self, rights: Rights) -> None:
        """Let whoever sits here do what they may, and say why not the rest."""
        self._rights = rights
        reasons = (rights.back_up, rights.rehearse, rights.restore)
        self.why_not.setText(" ".join(dict.fromkeys(it for it in reasons if it)))
        reveal(self.why_not, when=any(reasons))
        self.second.allow(rights.set_up)
        self._allow()

    def show_list(self) -> None:
        """Back to the list of backups."""
        self.left.turn_to(self._list)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_asking(self, backup: Backup, now: datetime) -> None:
        """Ask about going back to ``backup``."""
        self.asking.show_backup(backup, now)
        self.left.turn_to(self.asking)
        self.asking.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_result(self) -> None:
        """Show what came of a rehearsal."""
        self.left.turn_to(self.result)
        self.result.open.setFocus(Qt.FocusReason.OtherFocusReason)

    def work(self, words: str) -> None:
        """Something takes a while."""
        self._working = True
        self.told.say("")
        self.busy.show()
        self.busy.start(words)
        self._allow()

    def rest(self) -> None:
        """It has ended."""
        self._working = False
        self.busy.stop()
        self.busy.hide()
        self._allow()

    def tell(self, sentence: str, tone: Tone = Tone.LATE) -> None:
        """Say what came of it; "" takes it back."""
        self.told.say(sentence, tone)

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _ask(self) -> None:
        if self.restore.isEnabled() and self.table.chosen is not None:
            self.restore_asked.emit(self.table.chosen)

    def _allow(self) -> None:
        chosen = self.table.chosen
        for button, why_not in (
            (self.back_up, self._rights.back_up),
            (self.rehearse, self._rights.rehearse or _missing(chosen)),
            (self.restore, self._rights.restore or _missing(chosen)),
        ):
            button.setEnabled(not (why_not or self._working))
        self.place.setText("" if chosen is None else folder_words(chosen.folder))

    def _say(self) -> None:
        status = self._status
        if status is None:
            return
        if status.newest is None:
            self.summary.setText(self.tr("There is no verified backup yet."))
            return
        newest = about_words(status.newest, status.at)
        if status.waits:
            words = self.tr("Newest verified backup: {newest}. Something is new since.")
        else:
            words = self.tr("Newest verified backup: {newest}. Everything is in it.")
        self.summary.setText(words.format(newest=newest))

    def _arrange(self) -> None:
        heading = Text("", Look.HEADING)
        self.word(heading.setText, lambda: self.tr("Backups"))
        right = column(gap=Space.M)
        right.addWidget(self.second)
        right.addWidget(self._rules_card())
        right.addStretch(1)
        both = SideBySide(self.left, holding(right), part=0.5, narrow_px=860)
        page = column(gap=Space.M)
        for part in (heading, self.summary, self.told):
            page.addWidget(part)
        page.addWidget(both, 1)
        self.setLayout(page)
        self.word(self.back_up.setText, lambda: self.tr("Back up now"))
        self.word(self.rehearse.setText, lambda: self.tr("Rehearse a restore"))
        self.word(self.restore.setText, lambda: self.tr("Restore…"))
        self.word(
            lambda words: self.empty.say(words, self._empty_words()),
            lambda: self.tr("No backups yet"),
        )

    def _empty_words(self) -> str:
        return self.tr(
            "The first one is made by itself within 15 minutes of the first change. "
            "You can make one now."
        )

    def _list_card(self) -> Card:
        card, buttons = Card(), Flow(to_right=True)
        for button in (self.restore, self.rehearse, self.back_up):
            buttons.addWidget(button)
        card.add_list(self.states, stretch=1)
        for part in (self.place, self.busy):
            card.column.addWidget(part)
        card.column.addWidget(holding(buttons))
        card.column.addWidget(self.why_not)
        return card

    def _rules_card(self) -> Card:
        card, often, kept = Card(), Text(), Text("", Look.MUTED)
        self.word(card.entitle, lambda: self.tr("By itself"))
        self.word(
            often.setText,
            lambda: self.tr(
                "Every 15 minutes when something has changed, at closing, before a new "
                "version and before a restore. Each backup is opened, examined and "
                "counted before it counts as one."
            ),
        )
        self.word(
            kept.setText,
            lambda: self.tr(
                "The newest 8 are kept, and the last one of each of 12 days, 10 weeks "
                "and 9 months. Backups are encrypted like the desk itself."
            ),
        )
        card.column.addWidget(often)
        card.column.addWidget(kept)
        return card


def _missing(chosen: Backup | None) -> str:
    return "" if chosen is not None else "none"
