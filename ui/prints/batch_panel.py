"""Printing for many cases at once: which language, how set, where to."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal

from desk_app.services.paper.choosing import languages_for
from desk_app.services.paper.translations import OWN
from ui.i18n import Worded, format_number
from ui.prints.values import LIKELY, VARIANTS, Batch
from ui.prints.words import language_choice, variant_words
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, holding
from ui.widgets.flow import Flow
from ui.widgets.form import Choice
from ui.widgets.text import Look, Text, reveal


class BatchPanel(Worded, Card):
    """Says how many checklists it would be and asks where they go.

    Signals:
        printer_wanted: print them.
        folder_wanted: one PDF a case in a folder.
        left: not now.
    """

    printer_wanted = Signal()
    folder_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._batch: Batch | None = None
        self._reviewed: Collection[str] = OWN
        self.words, self.others = Text(), Text("", Look.MUTED)
        self.language, self.variant = Choice(), Choice()
        self.to_printer = Button(kind=Kind.PRIMARY, icon_name="print")
        self.to_folder, self.close_button = Button(), Button(kind=Kind.QUIET, key="Esc")
        asked = Flow()
        for choice in (self.language, self.variant):
            asked.addWidget(choice)
        for button in (self.to_printer, self.to_folder, self.close_button):
            asked.addWidget(button)
        for part in (self.words, self.others, holding(asked)):
            self.column.addWidget(part)
        self.word(self.entitle, lambda: self.tr("Print for many"))
        self.word(self.language.setAccessibleName, lambda: self.tr("Language"))
        self.word(self.variant.setAccessibleName, lambda: self.tr("How it is set"))
        self.word(self.to_printer.setText, lambda: self.tr("To the printer…"))
        self.word(self.to_folder.setText, lambda: self.tr("PDFs in a folder…"))
        self.word(self.close_button.setText, lambda: self.tr("Not now"))
        self.to_printer.clicked.connect(self.printer_wanted)
        self.to_folder.clicked.connect(self.folder_wanted)
        self.close_button.clicked.connect(self.left)
        self.setFocusProxy(self.to_printer)
        self._say()

    @property
    def chosen_language(self) -> str:
        """A language for all, or ``LIKELY``: each citizen's own."""
        return str(self.language.currentData())

    @property
    def chosen_variant(self) -> str:
        """How the papers are set."""
        return str(self.variant.currentData())

    def offer(self, batch: Batch) -> None:
        """Offer to print for these."""
        self._batch = batch
        self._say()

    def mark_reviewed(self, reviewed: Collection[str]) -> None:
        """Say which translations somebody has looked over."""
        self._reviewed = reviewed
        self._say()

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _say(self) -> None:
        codes = languages_for("")
        own = [(LIKELY, self.tr("Each citizen's likely language"))]
        self.language.offer(
            own
            + [
                (code, language_choice(code, reviewed=code in self._reviewed))
                for code in codes
            ]
        )
        self.variant.offer([(name, variant_words(name)) for name in VARIANTS])
        batch = self._batch
        if batch is None:
            return
        many = format_number(batch.cases)
        chosen = self.tr("Checklists for the cases you chose: {many}.")
        running = self.tr(
            "Checklists for all cases under way: {many}. Who has nothing left to do "
            "is left out."
        )
        self.words.setText((chosen if batch.chosen else running).format(many=many))
        left = self.tr(
            "Protected citizens are left out ({many}): print theirs one by one."
        )
        many = format_number(batch.protected)
        self.others.setText(left.format(many=many))
        reveal(self.others, when=batch.protected > 0)
        for button in (self.to_printer, self.to_folder):
            button.setEnabled(batch.cases > 0)
