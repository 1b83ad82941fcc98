"""The window around all pages: rail, search, bottom line, help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import icons
from ui.help_dialog import HelpDialog, HelpLine
from ui.i18n import Worded
from ui.rail import Rail
from ui.safekeeping.foot_button import FootButton
from ui.safekeeping.progress import FootProgress
from ui.tokens import Space, Tone
from ui.top_bar import TopBar
from ui.widgets.card import Scrolling, column
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text, dress

_FIRST_SIZE = QSize(1440, 900)
_SMALLEST = QSize(960, 600)


@dataclass(frozen=True)
class Entry:
    """A page in the rail.

    Attributes:
        name: what the program calls it, e.g. ``desk``.
        word: its word in the rail, in the clerk's language, asked when needed.
        icon_name: one of ``icons.NAMES``.
        key: the key that opens it, e.g. ``Ctrl+1``.
        build: makes the page the first time it is shown.
        keys: what F1 says about the page, asked when needed.
        part_of: the page in the rail to which it belongs; it stands not there itself.
    """

    name: str
    word: Callable[[], str]
    icon_name: str
    key: str
    build: Callable[[], QWidget]
    keys: Callable[[], Sequence[HelpLine]] = tuple
    part_of: str = ""


class Shell(Worded, QMainWindow):
    """The window. It shows pages and passes wishes on; it decides nothing.

    Signals:
        page_shown: another page is seen now (its name).
        search_typed: the words in the search field changed.
        search_confirmed: Enter was pressed in the search field.
        lock_wanted: the clerk leaves the desk.
        backups_wanted: the words about backups in the bottom line were pressed.
        closing: the window is about to close.

    Attributes:
        may_close: asked before the window closes. Who answers no closes it later.
    """

    page_shown = Signal(str)
    search_typed = Signal(str)
    search_confirmed = Signal(str)
    lock_wanted = Signal()
    backups_wanted = Signal()
    closing = Signal()

    def __init__(self, entries: Sequence[Entry], places: Path) -> None:
        super().__init__()
        self._entries = {entry.name: entry for entry in entries}
        self._places = places
        self._pages: dict[str, QWidget] = {}
        self._frames: dict[str, Scrolling] = {}
        self._notices: dict[str, Banner] = {}
        self._above = column(gap=Space.S)
        self.may_close: Callable[[], bool] = _always
        self.current = ""
        self.rail, self.top = Rail(), TopBar()
        self.training, self.trouble = Banner(), Banner()
        self.saved, self.facts = Text("", Look.SMALL), Text("", Look.SMALL).right()
        self.work, self.backups = FootProgress(), FootButton()
        self._stack = QStackedWidget()
        self._arrange()
        for entry in entries:
            if entry.part_of:
                continue
            button = self.rail.add(entry.name, entry.icon_name, entry.key)
            self.word(button.name, entry.word)
        self.setWindowTitle("Ankomst")
        self.setWindowIcon(icons.app_icon())
        self.setMinimumSize(_SMALLEST)
        self._come_back()
        self.rail.chosen.connect(self.show_page)
        self.top.search.textEdited.connect(self.search_typed)
        self.top.search.confirmed.connect(self.search_confirmed)
        self.top.lock_wanted.connect(self.lock_wanted)
        self.backups.clicked.connect(self.backups_wanted)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.show_help)

    def show_page(self, name: str) -> None:
        """Show the page ``name``; it is built the first time.

        The keyboard goes to the page's focus proxy, where it has one.
        """
        self.make_ready(name)
        self.current = name
        self._stack.setCurrentWidget(self._frames[name])
        self.rail.mark(self._entries[name].part_of or name)
        if (first := self._pages[name].focusProxy()) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_shown.emit(name)

    def make_ready(self, name: str) -> None:
        """Build the page ``name``, if that has not been done; it is not shown yet."""
        if name not in self._pages:
            page = self._entries[name].build()
            self._pages[name] = page
            self._frames[name] = Scrolling(page, sideways=True)
            self._stack.addWidget(self._frames[name])

    def page(self, name: str) -> QWidget | None:
        """The page ``name``, if it has been built."""
        return self._pages.get(name)

    def sit_at(self, desk: str, person: str) -> None:
        """Say which desk this is and who works here."""
        self.rail.desk.setText(desk)
        self.rail.person.setText(person)

    def say_saved(self, words: str) -> None:
        """Say at the bottom what was saved when."""
        self.saved.setText(words)

    def say_facts(self, words: str) -> None:
        """Say at the bottom right how the store is."""
        self.facts.setText(words)

    def say_training(self, words: str) -> None:
        """Say that nothing here is real; "" takes it away."""
        self.training.say(words, Tone.WARN)

    def notice(self, name: str) -> Banner:
        """A strip over every page for something lasting, hidden until it says it."""
        if name not in self._notices:
            self._notices[name] = Banner()
            self._above.addWidget(self._notices[name])
        return self._notices[name]

    def show_help(self) -> None:
        """List the keys of this page and those of the program."""
        entry = self._entries.get(self.current)
        shown = (it for it in self._entries.values() if it.key)
        everywhere = [HelpLine(it.key, it.word()) for it in shown]
        everywhere += [
            HelpLine("Ctrl+K", self.tr("Search")),
            HelpLine("Ctrl+L", self.tr("Lock")),
            HelpLine("F1", self.tr("Help")),
        ]
        here = entry.keys() if entry else ()
        HelpDialog(self, entry.word() if entry else "", here, everywhere).open()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        kept = QSettings(str(self._places), QSettings.Format.IniFormat)
        kept.setValue("window/geometry", self.saveGeometry())
        kept.sync()
        self.closing.emit()
        super().closeEvent(event)

    def _come_back(self) -> None:
        kept = QSettings(str(self._places), QSettings.Format.IniFormat)
        place = kept.value("window/geometry")
        if not (isinstance(place, QByteArray) and self.restoreGeometry(place)):
            self.resize(_FIRST_SIZE)

    def _arrange(self) -> None:
        foot = QFrame()
        dress(foot, look="foot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(Space.XL, Space.XS, Space.XL, Space.XS)
        line.addWidget(self.work)
        line.addWidget(self.saved, 1)
        line.addWidget(self.facts, 2)
        line.addWidget(self.backups)
        middle = QWidget()
        dress(middle, look="page")
        page = QVBoxLayout(middle)
        page.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        page.setSpacing(Space.M)
        page.addWidget(self.training)
        page.addWidget(self.trouble)
        page.addLayout(self._above)
        page.addWidget(self._stack, 1)
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.rail, 0, 0, 3, 1)
        for at, part in enumerate((self.top, middle, foot)):
            grid.addWidget(part, at, 1)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(1, 1)
        self.setCentralWidget(body)


def _always() -> bool:
    return True
