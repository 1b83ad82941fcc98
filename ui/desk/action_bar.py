"""The buttons under a step, always in the same place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from ui.i18n import Worded
from ui.tokens import Space
from ui.widgets.button import Button, Kind, key_words
from ui.widgets.flow import Flow


@dataclass(frozen=True)
class Allowed:
    """What can be done now: the case says it, the buttons only show it.

    Attributes:
        missing: the case can wait for somebody.
        resume: it waits.
        skip: the step can be not needed.
        refuse: the step can be refused.
        take_up: the step can be opened again.
        undo: there is something to undo.
        redo: there is something to redo.
        give_up: the case can end without the milestone.
        reopen: it has ended.
        correct: a day can be corrected.
        reroute: the pathway can still be changed.
        protected: name and address are protected.
        put_back: somebody has the case in hand.
        go_on: the words on the primary button; "" when there is nothing to do.
    """

    missing: bool = False
    resume: bool = False
    skip: bool = False
    refuse: bool = False
    take_up: bool = False
    undo: bool = False
    redo: bool = False
    give_up: bool = False
    reopen: bool = False
    correct: bool = False
    reroute: bool = False
    protected: bool = False
    put_back: bool = False
    go_on: str = ""


class ActionBar(Worded, QWidget):
    """What can be done with a step.

    Signals:
        go_on, missing, resume, skip, refuse, take_up, undo, redo, give_up, reopen,
        correct, reroute, join, protect, put_back: the clerk wants that.
    """

    go_on = Signal()
    missing = Signal()
    resume = Signal()
    skip = Signal()
    refuse = Signal()
    take_up = Signal()
    undo = Signal()
    redo = Signal()
    give_up = Signal()
    reopen = Signal()
    correct = Signal()
    reroute = Signal()
    join = Signal()
    protect = Signal()
    put_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._allowed = Allowed()
        self.missing_button = self._button(
            self.missing, lambda: self.tr("Missing something…"), key="F6"
        )
        self.resume_button = self._button(self.resume, lambda: self.tr("Resume"))
        self.take_up_button = self._button(self.take_up, lambda: self.tr("Open again"))
        self.skip_button = self._button(self.skip, lambda: self.tr("Not needed…"))
        self.refuse_button = self._button(self.refuse, lambda: self.tr("Refused…"))
        self.more = Button()
        self.word(self.more.setText, lambda: self.tr("More"))
        self.more.clicked.connect(self._unfold)
        self.undo_button = self._button(self.undo, lambda: self.tr("Undo"))
        self.undo_button.setToolTip(key_words("Ctrl+Z"))
        self.primary = Button(kind=Kind.PRIMARY, key="Ctrl+Return")
        self.primary.clicked.connect(self.go_on)
        self._flow = Flow(to_right=True, gap=Space.S)
        for button in (
            self.missing_button,
            self.resume_button,
            self.take_up_button,
            self.skip_button,
            self.refuse_button,
            self.more,
            self.undo_button,
            self.primary,
        ):
            self._flow.addWidget(button)
        self.setLayout(self._flow)
        back = QShortcut(QKeySequence("Ctrl+Z"), self)
        back.activated.connect(self.undo_button.click)
        again = QShortcut(self)
        again.setKeys([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        again.activated.connect(self.redo)

    def allow(self, allowed: Allowed) -> None:
        """Show what can be done."""
        self._allowed = allowed
        self.undo_button.setEnabled(allowed.undo)
        self.primary.setText(allowed.go_on or self.tr("Nothing left to do"))
        self.primary.setEnabled(bool(allowed.go_on))
        self._fit()

    def menu(self) -> QMenu:
        """Everything that can be done and has no button of its own."""
        may, menu = self._allowed, QMenu(self)
        for possible, words, wish in (
            (may.resume, self.tr("Missing something…"), self.missing),
            (may.skip, self.tr("Not needed…"), self.skip),
            (may.refuse, self.tr("Refused…"), self.refuse),
            (may.take_up, self.tr("Open this step again"), self.take_up),
            (may.redo, self.tr("Redo"), self.redo),
            (may.put_back, self.tr("Put the case back"), self.put_back),
            (True, self.tr("Add a family member…"), self.join),
            (may.reroute, self.tr("Change the pathway…"), self.reroute),
            (may.correct, self.tr("Correct a day…"), self.correct),
            (not may.protected, self.tr("Protect name and address"), self.protect),
            (may.protected, self.tr("End the protection"), self.protect),
            (may.give_up, self.tr("Not completed…"), self.give_up),
            (may.reopen, self.tr("Reopen the case"), self.reopen),
        ):
            if possible:
                action = QAction(words, menu)
                action.triggered.connect(wish)
                menu.addAction(action)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Two rows of buttons are too many: what is rare goes into the menu."""
        may = self._allowed
        wanted = {
            self.missing_button: may.missing,
            self.resume_button: may.resume,
            self.take_up_button: may.take_up,
            self.more: True,
            self.undo_button: True,
            self.primary: True,
            self.skip_button: may.skip,
            self.refuse_button: may.refuse,
        }
        left = self.width() + Space.S
        for button, shown in wanted.items():
            left -= (button.sizeHint().width() + Space.S) if shown else 0
            rare = button in (self.skip_button, self.refuse_button)
            button.setVisible(shown and (left >= 0 or not rare))

    def _unfold(self) -> None:
        menu = self.menu()
        high = menu.sizeHint().height()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, -high - Space.XS)))

    def _button(
        self,
        wish: SignalInstance,
        words: Callable[[], str],
        *,
        key: str = "",
    ) -> Button:
        button = Button(key=key)
        self.word(button.setText, words)
        button.clicked.connect(wish)
        return button
