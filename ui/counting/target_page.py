"""The page of the service target: what is in force, drafts, and trying one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.waiting.policy import Policy, definition_sentence
from ui.counting.dry_run_card import DryRunCard
from ui.counting.panel import CountingPanel, Panels
from ui.counting.target_panels import EditPanel, PutInForcePanel
from ui.counting.target_table import Target, TargetState, TargetTable
from ui.i18n import Worded
from ui.safekeeping.one_page import OnePage
from ui.side_by_side import SideBySide
from ui.spoken import language_now
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, column, holding
from ui.widgets.flow import Flow
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text, reveal


class TargetPage(Worded, QWidget):
    """Lists the targets; each change is a question of its own, and a wish.

    Signals:
        try_wanted: try a target on last year (its name).
        discard_wanted: forget a draft (a ``Policy``).
        undo_wanted: take the last change back.
    """

    try_wanted = Signal(str)
    discard_wanted = Signal(object)
    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._may, self._today = False, date.min
        self._names: Sequence[str] = ()
        self.told, self.why_not = Banner(), Text("", Look.SMALL)
        self.table, self.definition = TargetTable(), Text()
        self.copy, self.edit, self.discard = Button(), Button(), Button()
        self.put, self.try_it = Button(), Button(kind=Kind.PRIMARY)
        self.trying = DryRunCard()
        self.editing, self.putting = EditPanel(), PutInForcePanel()
        self._panels: tuple[CountingPanel, ...] = (self.editing, self.putting)
        self._both = SideBySide(self._list_card(), self.trying, narrow_px=900)
        self._asking = Panels(*self._panels)
        self.pages = OnePage(self._both, self._asking)
        self._arrange()
        self._join()
        self.setFocusProxy(self.table)
        self._allow()

    def show_targets(
        self, targets: Sequence[Target], today: date, name: str = ""
    ) -> None:
        """Show the targets, standing on ``name``."""
        self._today = today
        self._names = [it.policy.id for it in targets]
        self.pages.show()
        self.table.show_targets(targets, name)

    def allow(self, why_not: str) -> None:
        """Let whoever sits here change it; else say why not."""
        self._may = not why_not
        self.why_not.setText(why_not)
        reveal(self.why_not, when=bool(why_not))
        self._allow()

    def refuse(self, sentence: str) -> None:
        """Whoever sits here may not see it."""
        self.tell(sentence, Tone.LATE)
        for part in (self.pages, self.why_not):
            part.hide()

    def show_list(self) -> None:
        """Back to the list."""
        for panel in self._panels:
            panel.begin()
        self.pages.turn_to(self._both)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(
        self, sentence: str, tone: Tone = Tone.GOOD, *, may_undo: bool = False
    ) -> None:
        """Say what came of it; "" takes it back."""
        self.told.say(sentence, tone, self.tr("Undo") if may_undo else "")

    def retranslate(self) -> None:
        super().retranslate()
        self._allow()

    def _turn_to(self, panel: CountingPanel) -> None:
        self.tell("")
        self._asking.turn_to(panel)
        self.pages.turn_to(self._asking)
        panel.take_keyboard()

    def _ask_copy(self) -> None:
        if (chosen := self.table.chosen) is not None:
            self.editing.ask_copy(chosen.policy, self._new_name())
            self._turn_to(self.editing)

    def _ask_edit(self) -> None:
        if (draft := self._draft()) is not None:
            self.editing.ask_edit(draft)
            self._turn_to(self.editing)

    def _ask_put(self) -> None:
        if (draft := self._draft()) is not None:
            self.putting.ask(draft, date(self._today.year + 1, 1, 1))
            self._turn_to(self.putting)

    def _discard(self) -> None:
        if (draft := self._draft()) is not None:
            self.discard_wanted.emit(draft)

    def _try(self) -> None:
        if (chosen := self.table.chosen) is not None:
            self.try_wanted.emit(chosen.policy.id)

    def _draft(self) -> Policy | None:
        chosen = self.table.chosen
        if chosen is None or chosen.state is not TargetState.DRAFT:
            return None
        return chosen.policy

    def _new_name(self) -> str:
        """A name nothing has: the coming year and a number."""
        year = self._today.year + 1
        tried = (f"{year}-{number:02}" for number in range(1, 100))
        return next((name for name in tried if name not in self._names), "")

    def _allow(self) -> None:
        chosen, is_draft = self.table.chosen, self._draft() is not None
        self.try_it.setEnabled(chosen is not None)
        self.copy.setEnabled(self._may and chosen is not None)
        for button in (self.edit, self.put, self.discard):
            button.setEnabled(self._may and is_draft)
        if chosen is not None:
            said = definition_sentence(chosen.policy, language_now())
            self.definition.setText(said)

    def _join(self) -> None:
        self.table.chosen_changed.connect(self._allow)
        self.table.opened.connect(lambda _row: self._try())
        self.try_it.clicked.connect(self._try)
        self.copy.clicked.connect(self._ask_copy)
        self.edit.clicked.connect(self._ask_edit)
        self.put.clicked.connect(self._ask_put)
        self.discard.clicked.connect(self._discard)
        self.told.action.clicked.connect(self.undo_wanted)
        for panel in self._panels:
            panel.left.connect(self.show_list)

    def _list_card(self) -> Card:
        card, buttons = Card(), Flow()
        for button in (self.try_it, self.copy, self.edit, self.put, self.discard):
            buttons.addWidget(button)
        card.column.setSpacing(Space.M)
        card.add_list(self.table)
        card.column.addWidget(self.definition)
        card.column.addWidget(holding(buttons))
        card.column.addStretch(1)
        self.word(card.entitle, lambda: self.tr("Targets"))
        self.word(self.table.setAccessibleName, lambda: self.tr("Targets"))
        return card

    def _arrange(self) -> None:
        heading, note = Text("", Look.HEADING), Text("", Look.MUTED)
        self.word(heading.setText, lambda: self.tr("Service target"))
        self.word(
            note.setText,
            lambda: self.tr(
                "A case is judged by the target in force on the day its clock started. "
                "A target that was put in force is never changed: make a copy."
            ),
        )
        self.word(self.try_it.setText, lambda: self.tr("Try on the last year"))
        self.word(self.copy.setText, lambda: self.tr("Edit as a copy…"))
        self.word(self.edit.setText, lambda: self.tr("Edit the draft…"))
        self.word(self.put.setText, lambda: self.tr("Put in force…"))
        self.word(self.discard.setText, lambda: self.tr("Discard the draft"))
        page = column(gap=Space.M)
        for part in (heading, note, self.why_not, self.told):
            page.addWidget(part)
        page.addWidget(self.pages, 1)
        self.setLayout(page)
