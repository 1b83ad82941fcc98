"""What a scanned passport says of one person, to be compared with the printed page."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desk_app.domain.identity.countries import country_name
from desk_app.services.opening.newcomers import Arriving
from ui.i18n import Worded, format_date
from ui.opening.reading_notes import ReadingNotes
from ui.opening.words import sex_word
from ui.spoken import language_now
from ui.tokens import Space, Tone
from ui.widgets.card import column, holding
from ui.widgets.flow import Flow
from ui.widgets.form import FieldMessage
from ui.widgets.text import Chip, Look, Text, reveal
from ui.widgets.tick import Tick

_TOP = Qt.AlignmentFlag.AlignTop
_ROWS = ("citizenship", "born", "sex", "document", "expiry")


class PersonCard(Worded, QWidget):
    """Read, not typed: values, what covers them, and what to compare.

    Signals:
        compared: the clerk ticked that the name is the passport's, or took it back.
        repair_wanted: a suggested sign is to be used (its place in the list).
    """

    compared = Signal(bool)
    repair_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Arriving, date] | None = None
        self.name_chip, self.expired = Chip(), Chip()
        self.tick = Tick()
        self.notes = ReadingNotes()
        self.message = FieldMessage()
        self._labels = {name: Text("", Look.MUTED).one_line() for name in _ROWS}
        self.values = {name: Text() for name in _ROWS}
        layout = column(gap=Space.S)
        chips = Flow()
        chips.addWidget(self.name_chip)
        layout.addWidget(holding(chips))
        ticks = Flow()
        ticks.addWidget(self.tick)
        layout.addWidget(holding(ticks))
        layout.addSpacing(Space.XS)
        layout.addLayout(self._grid())
        layout.addWidget(self.message)
        layout.addSpacing(Space.XS)
        layout.addWidget(self.notes)
        self.setLayout(layout)
        self.setFocusProxy(self.tick)
        self.tick.clicked.connect(self.compared)
        self.notes.repair_wanted.connect(self.repair_wanted)
        for name, words in (
            ("citizenship", lambda: self.tr("Citizenship")),
            ("born", lambda: self.tr("Date of birth")),
            ("sex", lambda: self.tr("Sex")),
            ("document", lambda: self.tr("Document number")),
            ("expiry", lambda: self.tr("Valid until")),
        ):
            self.word(self._labels[name].setText, words)
        self.word(
            self.tick.setText,
            lambda: self.tr("I have compared the name with the passport"),
        )

    def show_person(self, one: Arriving, today: date) -> None:
        """Show what was read."""
        reading = one.reading
        if reading is None:
            return
        self._shown = (one, today)
        person = one.person
        country = country_name(person.citizenship, language_now())
        self.values["citizenship"].setText(f"{country} · {reading.citizenship_as_read}")
        self.values["born"].setText(self._born(person.birth_date, today))
        self.values["sex"].setText(sex_word(person.sex) or "—")
        self.values["document"].setText(reading.document_number)
        expiry = reading.expiry_date
        self.values["expiry"].setText(format_date(expiry) if expiry else "—")
        gone = expiry is not None and expiry < today
        self.expired.show_state(self.tr("has expired") if gone else "", Tone.WARN)
        self._show_name(one)
        self.notes.show_reading(reading, one.accepted)

    def retranslate(self) -> None:
        super().retranslate()
        if self._shown is not None:
            self.show_person(*self._shown)

    def _show_name(self, one: Arriving) -> None:
        """Names have no check digit; only a person can compare them."""
        open_still = one.person.names_from_mrz
        self.tick.setChecked(not open_still)
        if not open_still:
            self.name_chip.show_state(self.tr("name compared"), Tone.GOOD)
            return
        if one.reading is not None and one.reading.names_truncated:
            words = self.tr("the name may be cut off; compare it with the passport")
        else:
            words = self.tr(
                "name not covered by a check digit; compare it with the passport"
            )
        self.name_chip.show_state(words, Tone.WARN)

    def _born(self, born: date | None, today: date) -> str:
        if born is None:
            return self.tr("incomplete in the passport; press F2 and type it")
        years = relativedelta(today, born).years
        words = self.tr("{day} · age {years}")
        return words.format(day=format_date(born), years=years)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.XS)
        grid.setColumnStretch(1, 1)
        for at, name in enumerate(_ROWS):
            grid.addWidget(self._labels[name], at, 0, _TOP)
            value: QWidget = self.values[name]
            if name == "expiry":
                line = Flow(gap=Space.M)
                line.addWidget(self.values[name].one_line())
                line.addWidget(self.expired)
                value = holding(line)
            grid.addWidget(value, at, 1, _TOP)
        return grid

    def refuse(self, sentence: str) -> None:
        """Say what in the reading cannot be so."""
        self.message.say(sentence)
        reveal(self.message, when=bool(sentence))
