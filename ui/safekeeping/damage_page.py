"""A desk that cannot be used: what is damaged, what may be missing, the way back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.services.safekeeping.values import Backup, Losses, Salvage
from ui.i18n import Worded
from ui.safekeeping.backup_table import BackupTable
from ui.safekeeping.covering import CenteredCard, in_the_middle
from ui.safekeeping.damage_words import Damage, Trouble
from ui.safekeeping.progress import Progress
from ui.safekeeping.words import (
    about_words,
    losses_words,
    moment_words,
    numbers_words,
    salvage_words,
)
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import clear, column, holding, row
from ui.widgets.flow import Flow
from ui.widgets.form import Choice, Form
from ui.widgets.picture import Picture
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text, dress, reveal


class DamagePage(Worded, QWidget):
    """Takes the window over; the only things to do are those that help.

    Signals:
        restore_wanted: bring this backup back (a ``Backup``).
        chosen: another backup is meant; what would be lost? (a ``Backup``).
        salvage_wanted: save what can still be read.
        folder_wanted: look for backups in another folder.
        start_wanted: open or make another desk.
        person_chosen: somebody else sits here (the name).
        close_wanted: close Ankomst.
    """

    restore_wanted = Signal(object)
    chosen = Signal(object)
    salvage_wanted = Signal()
    folder_wanted = Signal()
    start_wanted = Signal()
    person_chosen = Signal(str)
    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        dress(self, look="page")
        self._damage = Damage(Trouble.DAMAGED)
        self._way: tuple[Backup, datetime] | None = None
        self._losses: Losses | None = None
        self._salvaged: Salvage | None = None
        self._why_not, self._working = "", False
        self.heading, self.words = Text("", Look.HEADING), Text()
        self.what = column(gap=Space.XS)
        self.newest, self.missing = Text("", Look.STRONG), Text()
        self.cases, self.lost = Text("", Look.MUTED), Text("", Look.MUTED)
        self.result, self.told = Banner(), Banner()
        self.table, self.bar = BackupTable(), Progress()
        self.person, self.why_not = Choice(), Text("", Look.SMALL)
        self.restore = Button("", Kind.PRIMARY, key="Ctrl+Return")
        self.salvage, self.others = Button(), Button()
        self.folder, self.start, self.close_it = Button(), Button(), Button()
        self._arrange()
        self._word()
        self.setFocusProxy(self.restore)
        self.restore.clicked.connect(self._restore)
        self.others.clicked.connect(self._show_others)
        self.table.chosen_changed.connect(self._choose)
        self.person.activated.connect(
            lambda _at: self.person_chosen.emit(self.person.currentData())
        )
        for button, wish in (
            (self.salvage, self.salvage_wanted),
            (self.folder, self.folder_wanted),
            (self.start, self.start_wanted),
            (self.close_it, self.close_wanted),
        ):
            button.clicked.connect(wish)

    def show_damage(self, damage: Damage) -> None:
        """Say what is wrong."""
        self._damage = damage
        self._way, self._losses, self._salvaged = None, None, None
        self.result.say("")
        self.lost.hide()
        self.told.say("")
        self.table.hide()
        self.rest()

    def show_way_back(self, backup: Backup, losses: Losses, now: datetime) -> None:
        """Offer ``backup``, and say what may be missing since."""
        self._way, self._losses = (backup, now), losses
        self._say()

    def show_people(self, people: Sequence[tuple[str, str]], person: str) -> None:
        """Show who may sit here (name, role in words), and who does."""
        self.person.offer([(name, f"{name} · {role}") for name, role in people])
        self.person.setCurrentIndex(max(0, self.person.findData(person)))

    def allow(self, why_not: str) -> None:
        """Let whoever sits here restore and salvage; else say why not."""
        self._why_not = why_not
        self._say()

    def show_backups(self, backups: Sequence[Backup], now: datetime) -> None:
        """Show every backup to choose from."""
        self.table.show_backups(backups, now)

    def show_salvage(self, salvage: Salvage) -> None:
        """Say what could still be read."""
        self._salvaged = salvage
        self._say()

    def work(self, words: str) -> None:
        """Something takes a while."""
        self._working = True
        self.told.say("")
        self.bar.begin(words)
        self._say()

    def rest(self) -> None:
        """It has ended."""
        self._working = False
        self._say()

    def tell(self, sentence: str) -> None:
        """Say why something could not be done."""
        self.told.say(sentence, Tone.LATE)

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _restore(self) -> None:
        if self._way is not None:
            self.restore_wanted.emit(self._way[0])

    def _show_others(self) -> None:
        self.table.show()
        self.others.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        backup = self.table.chosen
        if self.table.isVisibleTo(self) and backup is not None:
            self.chosen.emit(backup)

    def _say(self) -> None:
        damage, ready = self._damage, not self._working
        self.heading.setText(damage.heading())
        self.words.setText(damage.words())
        clear(self.what)
        for line in damage.lines():
            self.what.addLayout(_bullet(line))
        self._say_way_back()
        self._say_salvaged()
        reveal(self.bar, when=self._working)
        reveal(self.others, when=self._way is not None and self.table.isHidden())
        reveal(self.salvage, when=damage.trouble is not Trouble.MISSING)
        self.why_not.setText(self._why_not)
        reveal(self.why_not, when=bool(self._why_not))
        for button in (self.restore, self.salvage):
            button.setEnabled(ready and not self._why_not)
        for part in (self.others, self.folder, self.start, self.table, self.person):
            part.setEnabled(ready)

    def _say_way_back(self) -> None:
        reveal(self.restore, when=self._way is not None)
        numbers = numbers_words(self._losses.cases) if self._losses else ""
        self.cases.setText(numbers)
        reveal(self.cases, when=bool(numbers))
        reveal(self.missing, when=self._way is not None)
        if self._way is None:
            self.newest.setText(self.tr("There is no backup in this folder."))
            return
        backup, now = self._way
        words = self.tr("Newest good backup: {backup}")
        if self.table.isVisibleTo(self):
            words = self.tr("Chosen backup: {backup}")
        self.newest.setText(words.format(backup=about_words(backup, now)))
        if self._losses is not None:
            self.missing.setText(losses_words(self._losses, now))
        when = moment_words(backup.made_at, now)
        words = self.tr("Restore the backup of {when} (recommended)")
        if self.table.isVisibleTo(self) and backup != self.table.newest:
            words = self.tr("Restore the backup of {when}")
        self.restore.setText(words.format(when=when))

    def _say_salvaged(self) -> None:
        salvaged = self._salvaged
        if salvaged is None:
            return
        whole = not salvaged.lost and salvaged.cases == (salvaged.expected or 0)
        self.result.say(salvage_words(salvaged), Tone.GOOD if whole else Tone.WARN)
        self.lost.setText(
            self.tr("Not readable: {cases}").format(cases=numbers_words(salvaged.lost))
        )
        reveal(self.lost, when=bool(salvaged.lost))

    def _word(self) -> None:
        self.word(self.salvage.setText, lambda: self.tr("Save what can still be read…"))
        self.word(self.others.setText, lambda: self.tr("Show other backups"))
        self.word(self.folder.setText, lambda: self.tr("Look in another folder…"))
        self.word(self.start.setText, lambda: self.tr("Open another desk…"))
        self.word(self.close_it.setText, lambda: self.tr("Close"))

    def _arrange(self) -> None:
        card, buttons, form = CenteredCard(_WIDEST_PX), Flow(), Form()
        for button in (
            self.restore,
            self.salvage,
            self.others,
            self.folder,
            self.start,
            self.close_it,
        ):
            buttons.addWidget(button)
        self.word(form.add("", self.person).name, lambda: self.tr("Who sits here"))
        top = row(gap=Space.M)
        top.addWidget(Picture("warning", Tone.LATE, px=28))
        top.addWidget(self.heading, 1)
        body = card.column
        body.addLayout(top)
        body.addWidget(self.words)
        body.addLayout(self.what)
        for part in (self.newest, self.missing, self.cases, self.table, form):
            body.addWidget(part)
        for note in (self.why_not, self.bar, self.told, self.result, self.lost):
            body.addWidget(note)
        body.addWidget(holding(buttons))
        in_the_middle(self, card)


def _bullet(words: str) -> QHBoxLayout:
    line = row(gap=Space.M)
    line.addWidget(Picture("cross", Tone.LATE), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Text(words), 1)
    return line


_WIDEST_PX = 760
