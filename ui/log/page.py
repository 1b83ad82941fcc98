"""The page of the log: who has looked at a case, and the week to look through."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.services.log.review import NOTE_CHARACTERS, Sample
from desk_app.services.log_port import LogLine
from ui.i18n import Worded, format_number
from ui.log.tables import lines_table, sample_table
from ui.side_by_side import SideBySide
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, column, holding, row
from ui.widgets.flow import Flow
from ui.widgets.form import Field, Form
from ui.widgets.states import Banner, EmptyState, States
from ui.widgets.text import Look, Text, reveal

_CASE_CHARACTERS = 20
_ROOM_FOR_TWO_PX = 1_200  # with less, the last columns would be cut off


class LogPage(Worded, QWidget):
    """Shows the log to whoever may see it; everything else is a wish.

    Signals:
        case_asked: who has looked at this case? (its number)
        extract_asked: the citizen's extract of this case (its number).
        week_asked: another week: -1 the one before, +1 the one after.
        signed: the week's sample was looked through (the note).
    """

    case_asked = Signal(str)
    extract_asked = Signal(str)
    week_asked = Signal(int)
    signed = Signal(str)

    def __init__(self, why: Callable[[LogLine], str]) -> None:
        super().__init__()
        self._sample: Sample | None = None
        self._case = ""
        self._refused = ""
        self.told = Banner()
        self.case, self.show_case = Field(), Button()
        self.lines, self.nobody = lines_table(why), EmptyState("search")
        self.person = States(self.lines, self.nobody)
        self.extract = Button()
        self.before, self.after = Button("\u2039"), Button("\u203a")
        self.week, self.summary = Text("", Look.STRONG), Text("", Look.MUTED)
        self.sample, self.quiet = sample_table(), EmptyState("check")
        self.shown = States(self.sample, self.quiet)
        self.note, self.sign = Field(), Button("", Kind.PRIMARY)
        self.sealed = Text("", Look.MUTED)
        self._arrange()
        self.show_case.clicked.connect(self._ask)
        self.case.returnPressed.connect(self._ask)
        self.extract.clicked.connect(lambda: self.extract_asked.emit(self._case))
        self.before.clicked.connect(lambda: self.week_asked.emit(-1))
        self.after.clicked.connect(lambda: self.week_asked.emit(1))
        self.sign.clicked.connect(lambda: self.signed.emit(self.note.text()))
        self.sample.opened.connect(self._open)
        self.setFocusProxy(self.case)
        self.show_lines("", ())

    def refuse(self, words: str) -> None:
        """Whoever sits here may not see the log: say so, and show nothing."""
        self._refused = words
        self.told.say(words, Tone.WARN)
        for part in (self.case, self.show_case, self.before, self.after):
            part.setEnabled(not words)
        if words:
            self.show_lines("", ())
            self._sample = None
            self.sample.show_rows(())
            self.shown.show_empty()
            self._say()

    def offer(self, case: str) -> None:
        """Write the number of the case that is open at the desk, where none stands."""
        if case and not self.case.text():
            self.case.setText(case)

    def ask_about(self, case: str) -> None:
        """Ask who has looked at that case."""
        self.case.setText(case)
        self._ask()

    def tell(self, words: str, tone: Tone = Tone.LATE) -> None:
        """Say what came of it; "" takes it back."""
        self.told.say(words, tone)

    def wait_for_case(self) -> None:
        """All lines about a case are on their way."""
        self.person.show_busy(self.tr("Reading the log …"))

    def wait_for_week(self) -> None:
        """The sample is on its way."""
        self.shown.show_busy(self.tr("Drawing the week's sample …"))

    def show_lines(self, case: str, lines: Sequence[LogLine]) -> None:
        """Show all lines about one case, newest first."""
        self._case = case
        if case:
            self.case.setText(case)
        self.lines.show_rows(lines)
        self.extract.setEnabled(bool(case))
        if lines:
            self.person.show_full()
        else:
            self.person.show_empty()
        self._say()

    def show_sample(self, sample: Sample) -> None:
        """Show what is to be looked at of a week."""
        self._sample = sample
        self.sample.show_rows(sample.shown)
        self.note.clear()
        if sample.shown:
            self.shown.show_full()
        else:
            self.shown.show_empty()
        self._say()

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _ask(self) -> None:
        if case := self.case.text().strip():
            self.case_asked.emit(case)

    def _open(self, shown: object) -> None:
        case = getattr(getattr(shown, "line", None), "case", "")
        if case:
            self.case_asked.emit(case)

    def _say(self) -> None:
        self.nobody.say(*self._nobody_words())
        sample = self._sample
        may_sign = sample is not None and sample.over and sample.review is None
        self.sign.setEnabled(may_sign)
        self.note.setEnabled(may_sign)
        reveal(self.note, when=sample is not None and sample.review is None)
        if sample is None:
            for part in (self.week, self.summary, self.sealed):
                part.setText("")
            self.quiet.say("", "")
            return
        self.week.setText(sample.week)
        words = self.tr("{looks} looks · {flagged} stand out · {shown} shown")
        self.summary.setText(
            words.format(
                looks=format_number(sample.looks),
                flagged=format_number(sample.flagged),
                shown=format_number(len(sample.shown)),
            )
        )
        self.quiet.say(
            self.tr("Nobody was looked at"),
            self.tr("The week has no looks. It can be signed off all the same."),
        )
        self.sealed.setText(self._sealed_words(sample))

    def _nobody_words(self) -> tuple[str, str]:
        return (
            self.tr("No case chosen"),
            self.tr("Type a case number. Looking here is written in the log too."),
        )

    def _sealed_words(self, sample: Sample) -> str:
        if sample.review is not None:
            words = self.tr("Signed off by {name} · {note}")
            review = sample.review
            return words.format(name=review.actor, note=review.note).rstrip(" ·")
        if not sample.over:
            return self.tr("The week can be signed off when it is over.")
        return self.tr("Signs are no proofs: ask the person before you judge.")

    def _arrange(self) -> None:
        heading = Text("", Look.HEADING)
        self.word(heading.setText, lambda: self.tr("Log"))
        both = SideBySide(
            self._case_card(), self._week_card(), part=1.25, narrow_px=_ROOM_FOR_TWO_PX
        )
        page = column(gap=Space.M)
        page.addWidget(heading)
        page.addWidget(self.told)
        page.addWidget(both, 1)
        self.setLayout(page)

    def _case_card(self) -> Card:
        card, asked = Card(), row(gap=Space.S)
        self.case.setMaxLength(_CASE_CHARACTERS)
        self.word(card.entitle, lambda: self.tr("Who has looked at this case?"))
        self.word(self.case.setPlaceholderText, lambda: self.tr("Case number"))
        self.word(self.case.setAccessibleName, lambda: self.tr("Case number"))
        self.word(self.show_case.setText, lambda: self.tr("Show"))
        self.word(self.extract.setText, lambda: self.tr("Extract for the citizen…"))
        asked.addWidget(self.case, 1)
        asked.addWidget(self.show_case)
        buttons = Flow(to_right=True)
        buttons.addWidget(self.extract)
        card.column.addWidget(holding(asked))
        card.column.addWidget(self.person, 1)
        card.column.addWidget(holding(buttons))
        return card

    def _week_card(self) -> Card:
        card, week = Card(), row(gap=Space.S)
        self.word(card.entitle, lambda: self.tr("Looks of the week"))
        self.word(self.before.setAccessibleName, lambda: self.tr("The week before"))
        self.word(self.after.setAccessibleName, lambda: self.tr("The week after"))
        self.word(self.sign.setText, lambda: self.tr("Sign off"))
        for part in (self.before, self.week, self.after):
            week.addWidget(part)
        week.addWidget(self.summary, 1)
        form = Form()
        self.note.setMaxLength(NOTE_CHARACTERS)
        self.word(form.add("", self.note).name, lambda: self.tr("Note"))
        buttons = Flow(to_right=True)
        buttons.addWidget(self.sign)
        card.column.addWidget(holding(week))
        card.column.addWidget(self.shown, 1)
        card.column.addWidget(form)
        card.column.addWidget(self.sealed)
        card.column.addWidget(holding(buttons))
        return card
