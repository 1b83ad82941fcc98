"""The new recovery key, shown this one time before the desk gets its new key."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.setup.recovery_step import RecoveryStep
from ui.staff.ask_panel import AskPanel


class NewKeyPanel(AskPanel):
    """Shows the key for the envelope, and has two of its groups typed back.

    Signals:
        wanted: it is kept: give the desk its new key.
    """

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.step = RecoveryStep()
        self.lay_out(self.step)
        self.form.hide()
        self.setFocusProxy(self.step)
        self.step.entered.connect(self.confirm)
        self.word(self.entitle, lambda: self.tr("The new recovery key"))
        self.word(self.go.setText, lambda: self.tr("Give the desk its new key"))
        self.word(
            self.explain,
            lambda: self.tr(
                "The desk closes, is encrypted anew and opens again by itself. Until "
                "that is done the old recovery key counts."
            ),
        )

    def begin(self) -> None:
        super().begin()
        self.step.forget()
        self.step.tell("")

    def show_key(self, key: str, asked: tuple[int, int]) -> None:
        """Show the key, and ask for two groups by their place."""
        self.step.show_key(key, asked)

    def confirm(self) -> None:
        if self.step.check():
            self.wanted.emit()
