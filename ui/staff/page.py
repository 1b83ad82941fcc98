"""The page of staff: who works here, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.i18n import QT_TRANSLATE_NOOP, Worded, format_date
from ui.safekeeping.one_page import OnePage
from ui.staff.ask_panel import AskPanel
from ui.staff.new_key_panel import NewKeyPanel
from ui.staff.panels import (
    AddPanel,
    GivePasswordPanel,
    LeavePanel,
    OwnPasswordPanel,
    RolePanel,
)
from ui.staff.re_key_panel import ReKeyPanel
from ui.staff.values import Person, Rights, role_words
from ui.table import Column, RowRole, TableModel
from ui.theme import scaled
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, column, holding
from ui.widgets.flow import Flow
from ui.widgets.states import Banner
from ui.widgets.table_view import Table
from ui.widgets.text import Look, Text, reveal


class StaffTable(Worded, Table):
    """Everybody, those who left last.

    Signals:
        chosen_changed: another person is the chosen one, or none.
    """

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: TableModel[Any] = TableModel(
            (
                Column(QT_TRANSLATE_NOOP("Columns", "Name"), lambda it: it.name),
                Column(
                    QT_TRANSLATE_NOOP("Columns", "Role"), lambda it: role_words(it.role)
                ),
                Column("", _state_words, tone=_state_tone),
            )
        )
        self.rows.setParent(self)
        self.set_columns(self.rows, stretched=2)

    @property
    def chosen(self) -> Person | None:
        """The person the clerk stands on."""
        here = self.currentIndex()
        found = here.data(RowRole) if here.isValid() else None
        return found if isinstance(found, Person) else None

    def show_people(self, people: Sequence[Person]) -> None:
        """Show them; the clerk stays on the one that was chosen."""
        before = self.chosen
        shown = sorted(people, key=lambda it: (it.left_on is not None, it.name))
        self.rows.show(shown)
        names = [it.name for it in shown]
        if shown:
            name = before.name if before is not None else ""
            self.selectRow(names.index(name) if name in names else 0)
        self.chosen_changed.emit()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.chosen_changed.emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_NARROWEST_PX), scaled(_LOWEST_PX))


class StaffPage(Worded, QWidget):
    """Lists the staff; each change is a question of its own, and a wish."""

    def __init__(self) -> None:
        super().__init__()
        self._rights, self._own = Rights(), ""
        self.told, self.table = Banner(), StaffTable()
        self.add_one = Button(kind=Kind.PRIMARY)
        self.role, self.password, self.leave = Button(), Button(), Button()
        self.own, self.key = Button(), Button()
        self.why_not = Text("", Look.SMALL)
        self.adding, self.role_asked = AddPanel(), RolePanel()
        self.giving, self.leaving = GivePasswordPanel(), LeavePanel()
        self.changing = OwnPasswordPanel()
        self.re_keying, self.new_key = ReKeyPanel(), NewKeyPanel()
        self._list = self._list_card()
        self._panels: tuple[AskPanel, ...] = (
            self.adding,
            self.role_asked,
            self.giving,
            self.leaving,
            self.changing,
            self.re_keying,
            self.new_key,
        )
        self.pages = OnePage(self._list, *self._panels)
        self._arrange()
        self._join()
        self.setFocusProxy(self.table)
        self._allow()

    def show_people(self, people: Sequence[Person]) -> None:
        """Show who works here, and who did."""
        self.table.show_people(people)

    def show_rights(self, rights: Rights, own: str) -> None:
        """Let whoever sits here (``own`` is their name) do what they may."""
        self._rights, self._own = rights, own
        reasons = dict.fromkeys(it for it in (rights.manage, rights.re_key) if it)
        self.why_not.setText(" ".join(reasons))
        reveal(self.why_not, when=bool(reasons))
        for panel in (self.adding, self.role_asked):
            panel.offer(rights.roles)
        self._allow()

    def show_list(self) -> None:
        """Back to the list."""
        for panel in self._panels:
            panel.begin()
        self.pages.turn_to(self._list)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, sentence: str, tone: Tone = Tone.GOOD) -> None:
        """Say what came of it; "" takes it back."""
        self.told.say(sentence, tone)

    def retranslate(self) -> None:
        super().retranslate()
        self.table.rows.layoutChanged.emit()

    def turn_to(self, panel: AskPanel) -> None:
        self.tell("")
        self.pages.turn_to(panel)
        panel.take_keyboard()

    def _ask_own(self) -> None:
        own = next((it for it in self._shown() if it.name == self._own), None)
        if own is not None:
            self.changing.ask(own)
            self.turn_to(self.changing)

    def _ask_about(self, panel: RolePanel | GivePasswordPanel | LeavePanel) -> None:
        if (person := self.table.chosen) is not None:
            panel.ask(person)
            self.turn_to(panel)

    def _begin(self, panel: AskPanel) -> None:
        panel.begin()
        self.turn_to(panel)

    def _shown(self) -> list[Person]:
        model = self.table.rows
        rows = range(model.rowCount())
        return [model.index(row, 0).data(RowRole) for row in rows]

    def _allow(self) -> None:
        chosen, rights = self.table.chosen, self._rights
        works = chosen is not None and chosen.left_on is None
        mine = works and chosen is not None and chosen.role in rights.roles
        for button in (self.role, self.leave, self.password):
            button.setEnabled(mine and not rights.manage)
        self.add_one.setEnabled(not rights.manage)
        self.key.setEnabled(not rights.re_key)

    def _join(self) -> None:
        self.table.chosen_changed.connect(self._allow)
        self.add_one.clicked.connect(lambda: self._begin(self.adding))
        self.role.clicked.connect(lambda: self._ask_about(self.role_asked))
        self.password.clicked.connect(lambda: self._ask_about(self.giving))
        self.leave.clicked.connect(lambda: self._ask_about(self.leaving))
        self.own.clicked.connect(self._ask_own)
        self.key.clicked.connect(lambda: self._begin(self.re_keying))
        for panel in self._panels:
            panel.left.connect(self.show_list)
            panel.setMaximumWidth(scaled(_PANEL_PX))

    def _list_card(self) -> Card:
        card, first, rest = Card(), Flow(), Flow()
        for button in (self.add_one, self.role, self.password, self.leave):
            first.addWidget(button)
        for button in (self.own, self.key):
            rest.addWidget(button)
        card.add_list(self.table, stretch=1)
        for buttons in (first, rest):
            card.column.addWidget(holding(buttons))
        card.column.addWidget(self.why_not)
        return card

    def _arrange(self) -> None:
        heading, words = Text("", Look.HEADING), Text("", Look.MUTED)
        self.word(heading.setText, lambda: self.tr("Staff"))
        self.word(
            words.setText,
            lambda: self.tr(
                "Each person signs in with a name and a password of their own: what is "
                "done at the desk carries that name."
            ),
        )
        self.word(self.table.setAccessibleName, lambda: self.tr("Staff"))
        self.word(self.add_one.setText, lambda: self.tr("Add somebody…"))
        self.word(self.role.setText, lambda: self.tr("Role…"))
        self.word(self.password.setText, lambda: self.tr("New password…"))
        self.word(self.leave.setText, lambda: self.tr("Has left…"))
        self.word(self.own.setText, lambda: self.tr("My password…"))
        self.word(self.key.setText, lambda: self.tr("New key for the desk…"))
        page = column(gap=Space.M)
        for part in (heading, words, self.told):
            page.addWidget(part)
        page.addWidget(self.pages, 1)
        self.setLayout(page)


def _state_words(person: Person) -> str:
    translate = QCoreApplication.translate
    if person.left_on is not None:
        words = translate("Staff", "left {day}")
        return words.format(day=format_date(person.left_on))
    return "" if person.can_open else translate("Staff", "needs a password")


def _state_tone(person: Person) -> Tone:
    return Tone.NEUTRAL if person.left_on is not None else Tone.WARN


_NARROWEST_PX, _LOWEST_PX, _PANEL_PX = 420, 220, 640
