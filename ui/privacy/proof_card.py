"""What was forgotten, for whoever must show it: on the page, as PDF, on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from ui.i18n import Worded, format_number
from ui.tokens import Space
from ui.widgets.button import Button
from ui.widgets.card import Card, holding
from ui.widgets.flow import Flow
from ui.widgets.text import Look, Text, reveal

_SHOWN = 40


class ProofCard(Worded, Card):
    """Shows the proof; keeping and printing it are wishes.

    Signals:
        save_wanted: keep it as a PDF.
        print_wanted: print it.
    """

    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cases: Sequence[str] = ()
        self.column.setSpacing(Space.M)
        self.said, self.cases = Text(""), Text("", Look.SMALL)
        for words in (self.said, self.cases):
            words.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.save, self.print = Button(), Button(icon_name="print")
        buttons = Flow()
        buttons.addWidget(self.save)
        buttons.addWidget(self.print)
        for part in (self.said, self.cases, holding(buttons)):
            self.column.addWidget(part)
        self.save.clicked.connect(self.save_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.word(self.entitle, lambda: self.tr("What was done"))
        self.word(self.save.setText, lambda: self.tr("Save as PDF…"))
        self.word(self.print.setText, lambda: self.tr("Print…"))
        self.show_proof((), ())

    def show_proof(self, said: Sequence[str], cases: Sequence[str]) -> None:
        """Say what was done; nothing: the card is gone."""
        self._cases = cases
        self.said.setText("\n".join(said))
        self._say()
        reveal(self, when=bool(said))

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _say(self) -> None:
        numbers = ", ".join(self._cases[:_SHOWN])
        if (more := len(self._cases) - _SHOWN) > 0:
            words = self.tr("and {count} more; all of them are in the log")
            numbers = f"{numbers} {words.format(count=format_number(more))}"
        self.cases.setText(numbers)
        reveal(self.cases, when=bool(numbers))
