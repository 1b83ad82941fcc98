"""Beside the guide: how long they have waited, with whom they came, their paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.domain.case.case_view import CaseView
from desk_app.domain.case.events import PauseReason
from desk_app.domain.identity.names import display_name
from desk_app.domain.waiting.clocks import CaseClocks
from desk_app.services.lookup import Sheet
from ui.desk.cpr_shown import CprShown
from ui.desk.data_card import DataCard
from ui.desk.words import relation_words, say
from ui.i18n import QT_TRANSLATE_NOOP, Worded, format_date, format_days
from ui.spoken import language_now
from ui.tokens import Space, Tone
from ui.widgets.button import Button
from ui.widgets.card import Card, clear, column, holding, row
from ui.widgets.line import Line
from ui.widgets.lines import LineList
from ui.widgets.text import Chip, Look, Rule, Text, reveal
from ui.widgets.wait_bar import WaitBar
from ui.words import protected_word, status_state


class CitizenColumn(Worded, QWidget):
    """The clocks, the others who came along, the list to carry home, and the data.

    Signals:
        mate_chosen: open the case (its number) of somebody who came along.
        paper_wanted: show the checklist.
        say_it_wanted: show the citizen a sentence in their language.
        welcome_wanted: make the welcome page.
    """

    mate_chosen = Signal(str)
    paper_wanted = Signal()
    say_it_wanted = Signal()
    welcome_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self.wait, self.mates_card, self.paper = Card(), Card(), Card()
        self.bar, self.paused, self.cpr = WaitBar(), Chip(), CprShown()
        self.data = DataCard()
        self._above, self._below = column(), column()
        self.wait.column.addLayout(self._above)
        self.wait.column.addWidget(self.bar)
        self.wait.column.addWidget(self.paused)
        self.wait.column.addLayout(self._below)
        self.mates = LineList(as_high_as_its_lines=True)
        self.mates_card.add_list(self.mates)
        self.paper_about = Text()
        self.print_button = Button(key="Ctrl+P", icon_name="print")
        self.paper.column.addWidget(self.paper_about)
        self.paper.column.addLayout(_left(self.print_button))
        self.welcome_button = Button(icon_name="print")
        self.paper.column.addLayout(_left(self.welcome_button))
        self.say_it_button = Button(key="F10")
        self.paper.column.addLayout(_left(self.say_it_button))
        layout = column(gap=Space.M)
        for card in (self.wait, self.cpr, self.mates_card, self.paper, self.data):
            layout.addWidget(card)
        layout.addStretch(1)
        self.setLayout(layout)
        self.word(self.wait.entitle, lambda: self.tr("Waiting time"))
        self.word(self.mates_card.entitle, lambda: self.tr("Came with"))
        self.word(self.mates.setAccessibleName, lambda: self.tr("Came with"))
        self.word(self.paper.entitle, lambda: self.tr("The paper"))
        self.word(self.print_button.setText, lambda: self.tr("Show and print"))
        self.mates.opened.connect(self.mate_chosen)
        self.word(self.welcome_button.setText, lambda: self.tr("Welcome page…"))
        self.word(self.say_it_button.setText, lambda: self.tr("Say it on the screen"))
        self.print_button.clicked.connect(self.paper_wanted)
        self.welcome_button.clicked.connect(self.welcome_wanted)
        self.say_it_button.clicked.connect(self.say_it_wanted)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show what belongs to this case."""
        self._sheet = sheet
        self._show_clocks(sheet)
        record = sheet.case.record
        self._show_number(sheet.case)
        self.data.show_case(
            record.reference,
            known=record.forgotten_on is None,
            protected=record.person.protected,
        )
        self.mates.show_lines([_mate(mate) for mate in sheet.mates])
        self.mates_card.setVisible(bool(sheet.mates))
        words = self.tr("Checklist, {count} lines")
        self.paper_about.setText(words.format(count=_lines_on_paper(sheet)))

    def retranslate(self) -> None:
        super().retranslate()
        if self._sheet is not None:
            self.show_sheet(self._sheet)

    def _show_number(self, case: CaseView) -> None:
        number, progress = case.record.person.cpr, case.progress
        open_again = progress.ended_on is None
        self.cpr.show_masked(str(number or ""), open_again=open_again)
        known = case.record.forgotten_on is None
        reveal(self.cpr, when=progress.cpr is not None and known)
        self.print_button.setEnabled(known)
        self.welcome_button.setEnabled(known)

    def _show_clocks(self, sheet: Sheet) -> None:
        clocks, progress = sheet.clocks, sheet.case.progress
        policy, used = clocks.policy, clocks.mitid.k2_days
        clear(self._above)
        clear(self._below)
        target = self.tr("Service target ({fast}-{limit} days)").format(
            fast=policy.fast_days, limit=policy.limit_days
        )
        self._above.addWidget(_fact(target, _used_words(clocks)))
        self.bar.show_days(
            used,
            fast=policy.fast_days,
            limit=policy.limit_days,
            paused=clocks.is_paused,
        )
        stands = [PauseReason(p.reason) for p in progress.pauses]
        still = self.tr("The clock stands still") if clocks.is_paused else ""
        self.paused.show_state(still if stands else "", Tone.PAUSE)
        if used is None and progress.ended_on is None:
            words = self.tr("begins when the last paper is here")
            self._below.addWidget(Text(words, Look.SMALL))
        if clocks.due_day is not None:
            day = format_date(clocks.due_day)
            self._below.addWidget(_fact(self.tr("at the latest"), day, Look.SMALL))
        if progress.cpr is not None:
            day = format_date(progress.cpr)
            self._below.addWidget(_fact(self.tr("CPR number"), day, Look.SMALL))
        if progress.mitid is not None:
            day = format_date(progress.mitid)
            self._below.addWidget(_fact(self.tr("MitID"), day, Look.SMALL))
        self._below.addWidget(Rule())
        citizen = clocks.mitid.k1_days
        if citizen is not None:
            words = self.tr("Citizen's wait")
            self._below.addWidget(_fact(words, format_days(citizen)))
            out = self.tr("of which waiting for others")
            days = format_days(clocks.paused_days)
            self._below.addWidget(_fact(out, days, Look.SMALL))


def _lines_on_paper(sheet: Sheet) -> int:
    """The lines of the steps, and one for each paper that is still missing."""
    case = sheet.case
    missing = sum(
        len(case.papers_missing(step)) for step in case.steps if step.milestone is None
    )
    return len(sheet.rules.lines_for(case.record.pathway, case.facts)) + missing


def _used_words(clocks: CaseClocks) -> str:
    used = clocks.mitid.k2_days
    return "—" if used is None else say(_DAY).format(day=used)


def _mate(mate: CaseView) -> Line:
    person, standing = mate.record.person, mate.standing()
    word, tone = status_state(mate.status, standing.waiting_for, standing.outcome)
    sub = relation_words(person.relation)
    present = mate.present_step
    if present is not None and standing.closed_on is None:
        sub = f"{sub} · {present.title.in_language(language_now())}"
    name = display_name(person.family_name, person.given_names)
    return Line(
        key=mate.record.reference,
        title=protected_word() if person.protected else name,
        sub=sub,
        word=word,
        tone=tone,
    )


def _fact(words: str, value: str, look: Look = Look.STRONG) -> QWidget:
    line = row()
    quiet = Look.PLAIN if look is Look.STRONG else Look.SMALL
    line.addWidget(Text(words, quiet), 1)
    line.addWidget(Text(value, look).one_line())
    return holding(line)


def _left(button: Button) -> QHBoxLayout:
    line = row()
    line.addWidget(button)
    line.addStretch(1)
    return line


_DAY = QT_TRANSLATE_NOOP("Guide", "day {day}")
