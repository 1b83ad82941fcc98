"""What the check digits of a scanned passport say, and what was probably misread."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from desk_app.domain.identity.mrz_repair import Repair
from desk_app.domain.identity.passport import FieldCheck, Mrz
from ui.i18n import Worded
from ui.opening.words import field_word
from ui.tokens import Space, Tone
from ui.widgets.button import Button
from ui.widgets.card import clear, column, holding, row
from ui.widgets.flow import Flow
from ui.widgets.picture import Picture
from ui.widgets.text import Chip, Look, Text, dress, reveal


class ReadingNotes(Worded, QWidget):
    """Each check digit with its mark; under them each misread sign.

    Signals:
        repair_wanted: the clerk has compared and takes this repair (its place in
            the reading's list).
    """

    repair_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._reading: Mrz | None = None
        self._accepted: Sequence[Repair] = ()
        self.checks_title = Text("", Look.MUTED)
        self._checks = Flow(gap=Space.M)
        self._repairs = column(gap=Space.S)
        layout = column(gap=Space.S)
        layout.addWidget(self.checks_title)
        layout.addWidget(holding(self._checks))
        layout.addLayout(self._repairs)
        self.setLayout(layout)
        self.word(self.checks_title.setText, lambda: self.tr("Check digits"))

    def show_reading(self, reading: Mrz, accepted: Sequence[Repair]) -> None:
        """Show what was read, and which repairs the clerk took over."""
        self._reading, self._accepted = reading, accepted
        clear(self._checks)
        for check in reading.checks:
            self._checks.addWidget(self._mark(check))
        clear(self._repairs)
        for at, repair in enumerate(reading.repairs):
            self._repairs.addWidget(self._note(at, repair))
        for repair in accepted:
            self._repairs.addWidget(self._note(None, repair))

    def retranslate(self) -> None:
        super().retranslate()
        if self._reading is not None:
            self.show_reading(self._reading, self._accepted)

    def _mark(self, check: FieldCheck) -> QWidget:
        """A check digit: a tick, or a chip where it does not fit."""
        name = field_word(check.field)
        if not check.ok:
            return Chip(self.tr("{field}: does not fit").format(field=name), Tone.LATE)
        line = row(gap=Space.XS)
        line.addWidget(Picture("check", Tone.GOOD, px=16))
        line.addWidget(Text(name, Look.SMALL).one_line())
        mark = holding(line)
        mark.setAccessibleName(self.tr("{field}: fits").format(field=name))
        return mark

    def _note(self, at: int | None, repair: Repair) -> QWidget:
        """A sign that was misread: offered, or already read the only possible way."""
        note = QFrame()
        dress(note, look="panel")
        line = Flow(gap=Space.M)
        line.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        words = Text(self._sentence(at, repair))
        line.addWidget(words)
        offered = at is not None and not repair.applied
        button = Button(self.tr("Use the suggestion"), key="F3" if offered else "")
        button.clicked.connect(partial(self.repair_wanted.emit, at))
        reveal(button, when=offered)
        line.addWidget(button)
        outer = row(margin=Space.S, gap=Space.S)
        tone = Tone.WARN if offered else Tone.NEUTRAL
        outer.addWidget(Picture("warning" if offered else "info", tone, px=18), 0, _TOP)
        outer.addLayout(line, 1)
        note.setLayout(outer)
        return note

    def _sentence(self, at: int | None, repair: Repair) -> str:
        if at is None:
            words = self.tr(
                "{field}, character {position}: read {found}, you took {better}."
            )
        elif repair.applied:
            words = self.tr(
                "{field}, character {position}: read {found}, taken as {better}; "
                "nothing else can stand there. Compare it with the passport."
            )
        else:
            words = self.tr(
                "{field}, character {position}: read {found}, suggested {better}. "
                "Compare it with the passport first."
            )
        return words.format(
            field=field_word(repair.field),
            position=repair.position,
            found=repair.found,
            better=repair.suggested,
        )


_TOP = Qt.AlignmentFlag.AlignTop
