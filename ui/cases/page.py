"""The page of all cases: filters, one table, and the cases behind a figure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.case.case_record import CaseRow
from ui.cases.filter_bar import FilterBar
from ui.cases.model import CaseModel, Fetch
from ui.cases.table import CaseTable
from ui.i18n import Worded
from ui.titles import Titles
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, column, holding, row
from ui.widgets.flow import Flow
from ui.widgets.states import SHOW_AFTER_MS, Banner, EmptyState, States
from ui.widgets.text import Look, Text


class CasesPage(Worded, QWidget):
    """Shows cases; what is chosen is a wish.

    Signals:
        case_wanted: the clerk wants to see this case (its reference).
        filter_changed: other cases are wanted (a ``CaseFilter``).
        all_wanted: the clerk leaves the fixed list.
        print_wanted: print for the chosen cases (their references).
    """

    case_wanted = Signal(str)
    filter_changed = Signal(object)
    all_wanted = Signal()
    print_wanted = Signal(list)

    def __init__(self, titles: Titles, today: date) -> None:
        super().__init__()
        self._how_many: int | None = None
        self._title = ""
        self.filters = FilterBar(titles, today)
        self.table = CaseTable(CaseModel(titles))
        self.fixed, self.trouble = Banner(), Banner()
        self.caption = Text("", Look.MUTED)
        self.print_button = Button(kind=Kind.QUIET, icon_name="print", key="Ctrl+P")
        self.print_button.hide()
        within = column()
        within.addWidget(self.filters.tags)
        self._tags = holding(within)
        self.states = States(self.table, EmptyState("cases"))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SHOW_AFTER_MS)
        self._soon.timeout.connect(self._say_busy)
        self._arrange()
        self.setFocusProxy(self.table)
        self.word(self.table.setAccessibleName, lambda: self.tr("Cases"))
        self.filters.changed.connect(self.filter_changed)
        self.fixed.action.clicked.connect(self.all_wanted)
        self.states.empty.action.clicked.connect(self._leave_emptiness)
        self.print_button.clicked.connect(
            lambda: self.print_wanted.emit(self.table.chosen_cases())
        )
        self.table.several_chosen.connect(self._offer_print)
        self.table.opened.connect(lambda case: self.case_wanted.emit(case.reference))

    def browse(self, fetch: Fetch) -> None:
        """Show an endless list, newest first, page by page."""
        self._title, here = "", self._current()
        self.table.cases.browse(fetch)
        self._shown(here)

    def renew(self, rows: Sequence[CaseRow], fetch: Fetch | None) -> None:
        """Bring what is shown up to date; the clerk goes on reading where they were."""
        if not self.table.cases.rowCount() or not rows:
            self.table.cases.renew(rows, fetch)
            self._shown("")
        else:
            self.table.renew(rows, fetch)
        if self._title:
            self.show_count(len(rows))

    def show_fixed(self, title: str, rows: Sequence[CaseRow]) -> None:
        """Show the cases behind a figure; ``title`` says which figure."""
        self._title, here = title, self._current()
        self.table.cases.show(rows)
        self._shown(here)
        self.show_count(len(rows))

    def wait(self) -> None:
        """Other cases are being looked for; what is shown stays for a moment."""
        self._soon.start()

    def show_count(self, how_many: int | None) -> None:
        """Say how many cases there are; None while that is not known."""
        self._how_many = how_many
        self._say()

    def show_busy(self, title: str) -> None:
        """The cases behind a figure are being fetched."""
        self._title = title
        self._say_busy()
        self.show_count(None)

    def say_trouble(self, sentence: str) -> None:
        """Say why nothing could be shown; "" takes it away."""
        self._soon.stop()
        self.states.show_full()
        self.trouble.say(sentence, Tone.LATE)

    def retranslate(self) -> None:
        super().retranslate()
        self.table.viewport().update()
        self._say()

    def _offer_print(self, many: int) -> None:
        self.print_button.setText(self.tr("Print for %Ln case(s)…", "", many))
        self.print_button.setVisible(many > 1)

    def _say_busy(self) -> None:
        self.states.show_busy(self.tr("Fetching the cases …"))

    def _shown(self, here: str) -> None:
        self._soon.stop()
        self.trouble.say("")
        self.table.mark_newest_first()
        if self.table.cases.rowCount():
            self.states.show_full()
            self.table.fit()
            self.table.select_case(here)
        else:
            self.states.show_empty()
        self._say()

    def _say(self) -> None:
        several = self._how_many
        words = [] if several is None else [self.tr("%Ln case(s)", "", several)]
        if not self._title:
            words += self.filters.words
            if not self.filters.words and self.table.cases.rowCount():
                words.append(self.tr("newest first"))
        self.caption.setText(" · ".join(words))
        leave = self.tr("Show all cases")
        self.fixed.say(self._title, Tone.ACCENT, leave if self._title else "")
        self.filters.setVisible(not self._title)
        self._tags.setVisible(bool(self.filters.words) and not self._title)
        if self._title:
            nothing = self.tr("No case stands behind this figure.")
            self.states.empty.say(self._title, nothing, leave)
        elif self.filters.words:
            self.states.empty.say(
                self.tr("No case fits the filters"),
                self.tr("Take a filter away, or clear them all."),
                self.tr("Clear filters"),
            )
        else:
            self.states.empty.say(
                self.tr("No cases yet"),
                self.tr("Cases are opened at the desk, or imported from a file."),
            )

    def _leave_emptiness(self) -> None:
        if self._title:
            self.all_wanted.emit()
        else:
            self.filters.clear()

    def _current(self) -> str:
        at = self.table.currentIndex()
        return str(at.siblingAtColumn(0).data()) if at.isValid() else ""

    def _arrange(self) -> None:
        words = column(gap=Space.XS)
        heading = Text("", Look.HEADING).one_line()
        self.word(heading.setText, lambda: self.tr("Cases"))
        words.addWidget(heading)
        below = Flow()
        below.addWidget(self.caption)
        below.addWidget(self.print_button)
        words.addLayout(below)
        head = row(gap=Space.L)
        head.addLayout(words, 2)
        head.addWidget(self.filters, 3)
        card = Card()
        card.column.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        card.column.addWidget(self.states, 1)
        page = column(gap=Space.M)
        page.addLayout(head)
        for part in (self._tags, self.fixed, self.trouble):
            page.addWidget(part)
        page.addWidget(card, 1)
        self.setLayout(page)
