"""Setting up a real desk: five steps, one after the other, all by keyboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.i18n import Worded
from ui.safekeeping.one_page import OnePage
from ui.setup.admin_step import AdminStep
from ui.setup.hours_step import HoursStep
from ui.setup.office_step import OfficeStep
from ui.setup.recovery_step import RecoveryStep
from ui.setup.summary_step import SummaryStep
from ui.setup.telling import hours_words
from ui.setup.values import Places, Wish
from ui.theme import scaled
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, Scrolling, column, holding, row
from ui.widgets.flow import Flow
from ui.widgets.states import Banner
from ui.widgets.steps import StepItem, StepList, StepState
from ui.widgets.text import Look, Text, dress

OFFICE, HOURS, ADMIN, RECOVERY, SUMMARY = range(5)
_STEPS_PX, _CARD_PX = 240, 620


class SetupPage(Worded, QWidget):
    """Asks step by step; the desk is made at the end and not before.

    Signals:
        made_wanted: make the desk (a ``Wish``).
        left: rather not.
    """

    made_wanted = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        dress(self, look="page")
        self._folder, self._key, self._at = Path(), "", OFFICE
        self._working = False
        self.office, self.hours, self.admin = OfficeStep(), HoursStep(), AdminStep()
        self.recovery, self.summary = RecoveryStep(), SummaryStep()
        self._steps = (
            self.office,
            self.hours,
            self.admin,
            self.recovery,
            self.summary,
        )
        self.list = StepList()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.heading, self.words = Text("", Look.HEADING), Text("", Look.MUTED)
        self.told, self.pages = Banner(), OnePage(*self._steps)
        self.back = Button(key="Alt+Left")
        self.next = Button(kind=Kind.PRIMARY, key="Ctrl+Return")
        self.cancel = Button(kind=Kind.QUIET)
        self._arrange()
        self._join()
        self.word(self.back.setText, lambda: self.tr("Back"))
        self.word(self.cancel.setText, lambda: self.tr("Cancel"))
        self._show()

    @property
    def step(self) -> int:
        """Where the clerk is: 0 to 4."""
        return self._at

    def begin(self, folder: Path, places: Places) -> None:
        """Ask from the beginning, for a desk in ``folder``."""
        self._folder = folder
        self.office.offer(places)
        self._go(OFFICE)

    def show_key(self, key: str, asked: tuple[int, int]) -> None:
        """Show the recovery key; two groups of it must be typed back."""
        self._key = key
        self.recovery.show_key(key, asked)

    def show_busy(self) -> None:
        """The desk is being made."""
        self._working = True
        self.told.say("")
        self._show()

    def refuse(self, sentence: str) -> None:
        """Say why it cannot be made."""
        self._working = False
        self.told.say(sentence, Tone.LATE)
        self._show()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse_password(self, sentence: str) -> None:
        """Say why the administrator's password will not do."""
        self._working = False
        self._go(ADMIN)
        self.admin.password.refuse(sentence)

    def forget(self) -> None:
        """Nothing secret stays on the page."""
        self._key, self._working = "", False
        self.recovery.forget()
        self.admin.password.forget()

    def retranslate(self) -> None:
        super().retranslate()
        self._show()

    def _on(self) -> None:
        if self._working or not self._steps[self._at].check():
            return
        if self._at == SUMMARY:
            self.made_wanted.emit(self._wish())
            return
        self._go(self._at + 1)

    def _return(self) -> None:
        if not self._working and self._at > OFFICE:
            self._go(self._at - 1)

    def _go(self, step: int) -> None:
        self._at = step
        self.told.say("")
        self._show()
        self.pages.turn_to(self._steps[step])
        target = self.next if step == SUMMARY else self._steps[step]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        titles = self._titles()
        self.list.show_steps(
            [
                StepItem(str(at), title, _state(at, self._at))
                for at, title in enumerate(titles)
            ]
        )
        self.heading.setText(titles[self._at])
        self.words.setText(self._explained()[self._at])
        if self._at == SUMMARY:
            self.summary.show_lines(self._lines(), self._folder)
        if self._working:
            self.next.setText(self.tr("Making the desk …"))
        elif self._at == SUMMARY:
            self.next.setText(self.tr("Set up the desk"))
        else:
            self.next.setText(self.tr("Next"))
        self.next.setEnabled(not self._working)
        self.back.setEnabled(self._at > OFFICE and not self._working)
        self.cancel.setEnabled(not self._working)

    def _wish(self) -> Wish:
        centre = self.office.chosen
        return Wish(
            office=self.office.name.text().strip(),
            centre=centre.id if centre else "",
            municipality=self.office.code,
            hours=self.hours.hours,
            admin=self.admin.name.text().strip(),
            password=self.admin.password.first.text(),
            recovery_key=self._key,
        )

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("The office"),
            self.tr("Opening hours"),
            self.tr("First administrator"),
            self.tr("Recovery key"),
            self.tr("Summary"),
        )

    def _explained(self) -> tuple[str, ...]:
        return (
            self.tr("This name stands on paper and at the top of reports."),
            self.tr(
                "The days on which the desk is open count in the waiting times. Public "
                "holidays are known already."
            ),
            self.tr(
                "The administrator adds the others, keeps backups and keys, and sees "
                "no citizens. Each person has a name and a password of their own."
            ),
            self.tr("It opens the desk when nobody remembers a password any more."),
            self.tr("Is everything right? The desk is made now."),
        )

    def _lines(self) -> list[tuple[str, str]]:
        centre = self.office.chosen
        return [
            (self.tr("Office"), self.office.name.text().strip()),
            (self.tr("Centre"), centre.name if centre else ""),
            (self.tr("Municipality"), self.office.municipality.text().strip()),
            (self.tr("Open"), hours_words(self.hours.hours)),
            (self.tr("Administrator"), self.admin.name.text().strip()),
            (self.tr("Recovery key"), self.tr("on paper, typed back")),
        ]

    def _join(self) -> None:
        self.setFocusProxy(self.office)
        self.next.clicked.connect(self._on)
        self.back.clicked.connect(self._return)
        self.cancel.clicked.connect(self.left)
        self.office.centre_chosen.connect(self._propose_hours)
        for step in (self.admin, self.recovery):
            step.entered.connect(self._on)

    def _propose_hours(self) -> None:
        centre = self.office.chosen
        self.hours.propose(centre.hours if centre else {})

    def _arrange(self) -> None:
        card, buttons = Card(), Flow()
        card.setMaximumWidth(scaled(_CARD_PX))
        card.column.setContentsMargins(*(Space.XXL,) * 4)
        card.column.setSpacing(Space.M)
        for button in (self.back, self.next, self.cancel):
            buttons.addWidget(button)
        for part in (self.heading, self.words, self.pages, self.told):
            card.column.addWidget(part)
        card.column.addStretch(1)
        card.column.addWidget(holding(buttons))
        left = Card()
        left.setFixedWidth(scaled(_STEPS_PX))
        self.word(left.entitle, lambda: self.tr("Set up a real desk"))
        left.add_list(self.list, stretch=1)
        across = row(margin=Space.XXL, gap=Space.XL)
        across.addStretch(1)
        across.addWidget(left)
        across.addWidget(card, 100)
        across.addStretch(1)
        whole = column()
        whole.addWidget(Scrolling(holding(across)))
        self.setLayout(whole)


def _state(at: int, here: int) -> StepState:
    if at == here:
        return StepState.NOW
    return StepState.DONE if at < here else StepState.OPEN
