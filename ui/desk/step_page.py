"""One step of a case: its question, its fields, its papers, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.case.case_view import CaseView
from desk_app.domain.case.progress import StepState
from desk_app.domain.rules.pathway import Milestone, Step
from desk_app.services.lookup import Sheet
from desk_app.services.steps import Written
from ui.desk.action_bar import ActionBar, Allowed
from ui.desk.cpr_entry import CprEntry
from ui.desk.fields import CPR_FIELD, Around
from ui.desk.panels import AskPanel
from ui.desk.paper_row import Papers
from ui.desk.step_form import Draft, StepForm, Tell
from ui.desk.step_notes import Notes, Why, notes_of
from ui.desk.words import say
from ui.i18n import QT_TRANSLATE_NOOP
from ui.spoken import language_now
from ui.tokens import Space, Tone
from ui.widgets.card import Card, Scrolling, column, holding
from ui.widgets.question import BilingualQuestion
from ui.widgets.states import Banner
from ui.widgets.text import Chip, Look, Rule, Text, reveal
from ui.words import State, step_state

Place = tuple[str, str]  # a case (its number) and a step (its id)
_NOTHING = Draft({}, {})


@dataclass(frozen=True)
class Shown:
    """Which step of which case is shown, in which language."""

    case: str
    step: str
    language: str


class StepPage(Card):
    """The page of one step. What is typed stays when it is shown again.

    Signals:
        committed: a field was left with something new in it.
    """

    committed = Signal()

    def __init__(self, tell: Tell) -> None:
        super().__init__(look=Look.HEADING)
        self._shown: Shown | None = None
        self._drafts: dict[Place, Draft] = {}
        self._rev = 0
        self.place, self.state = Text("", Look.MUTED).one_line(), Chip()
        self.head.addWidget(self.state)
        self.head.addWidget(self.place)
        self.question, self.notes, self.why = BilingualQuestion(), Notes(), Why()
        self.form, self.papers = StepForm(tell), Papers(tell)
        self.cpr = CprEntry()
        self.lines = Text("", Look.MUTED)
        self.told, self.bar = Banner(), ActionBar()
        self._inner = inner = column(gap=Space.M)
        for part in (
            self.question,
            self.notes,
            self.form,
            self.cpr,
            self.papers,
            self.lines,
            self.why,
        ):
            inner.addWidget(part)
        inner.addStretch(1)
        inner.setContentsMargins(0, 0, Space.S, 0)
        self.column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        self.column.setSpacing(Space.M)
        self._inside = holding(inner)
        self._scrolling = Scrolling(self._inside)
        self.column.addWidget(self._scrolling, 1)
        self.column.addWidget(self.told)
        self._foot_at = self.column.count()
        self._rule = Rule()
        self.column.addWidget(self._rule)
        self.column.addWidget(self.bar)
        self.form.committed.connect(self.committed)

    def add_panel(self, panel: AskPanel) -> None:
        """Give a panel its place: while it is open it stands for the buttons."""
        self.column.insertWidget(self._foot_at, panel)

    def fold_buttons(self, *, folded: bool) -> None:
        """A panel asks something, with buttons of its own."""
        for part in (self._rule, self.bar):
            part.setVisible(not folded)

    def show_step(self, sheet: Sheet, step: Step, allowed: Allowed) -> None:
        """Show a step as it stands, or bring the one that is shown up to date."""
        case, language = sheet.case, language_now()
        around = Around(step, sheet.rules, case.on, _hidden(sheet))
        shown = Shown(case.record.reference, step.id, language)
        written = Written(case.record.person, case.record.household)
        rebuilt = shown != self._shown or not self.form.shows(around, written)
        at_work = self.form.isAncestorOf(self.focusWidget() or self)
        begin_again = rebuilt and at_work and shown == self._shown
        if rebuilt:
            self._turn_to(shown, around, written)
        else:
            self.form.refresh(written)
        self._rev = case.record.rev
        self.form.lock(locked=case.given_up)
        self.entitle(step.title.in_language(language))
        self.place.setText(say(_PLACE).format(**_counted(case, step)))
        stands = case.state_of(step)
        plain = stands is StepState.OPEN
        self.state.show_state(*(_NO_STATE if plain else step_state(stands)))
        self.question.ask(step.ask.da, step.ask.en, "English")
        self.notes.show_notes(notes_of(case, step, sheet.rules))
        numbered = CPR_FIELD in step.fields or step.milestone is Milestone.CPR
        reveal(self.cpr, when=numbered)
        issued = case.progress.cpr is not None
        self.cpr.show_number(case.record.person.cpr, issued=issued)
        self.cpr.setEnabled(not case.given_up)
        self.papers.show_papers(case, around)
        known = case.record.forgotten_on is None
        self._inside.setEnabled(known)
        self.bar.setEnabled(known)
        self._say_lines(sheet, step)
        self.why.explain(step, sheet.rules)
        self.bar.allow(allowed)
        if begin_again:  # a field has gone, and the keyboard with it
            self.start()

    @property
    def sections(self) -> tuple[QWidget, ...]:
        """Its parts in the order the eye takes them."""
        return (self.form, self.cpr, self.papers, self.told)

    def tell(self, words: str, tone: Tone = Tone.LATE, action: str = "") -> None:
        """Say over the buttons what happened; "" takes it away."""
        self.told.say(words, tone, action)

    def start(self) -> None:
        """Put the keyboard where the work begins."""
        self._scrolling.verticalScrollBar().setValue(0)
        self._go_to(self._first())

    def start_with_papers(self) -> None:
        """Put the keyboard on the first paper that is not settled."""
        paper = self.papers.first_unsettled()
        if paper is not None:
            self._go_to(paper)

    def let_go(self) -> None:
        """Leave the field that has the keyboard: what was typed there is taken."""
        here = self.window().focusWidget()
        if here is not None and self.isAncestorOf(here):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_with_typed(self) -> None:
        """Put the keyboard where something was typed and not kept."""
        cpr = self.cpr.field if self.cpr.field.touched else None
        if (field := self.form.first_typed() or cpr) is not None:
            self._go_to(field)

    def keep_draft(self) -> None:
        """Remember what was typed before another step is shown."""
        if self._shown is None:
            return
        typed = self.form.draft()
        if self.cpr.field.touched:
            typed[CPR_FIELD] = self.cpr.field.text()
        key = (self._shown.case, self._shown.step)
        self._drafts.pop(key, None)
        if typed:
            self._drafts[key] = Draft(typed, self.form.kept(), self._rev)

    def half_typed(self) -> Mapping[Place, Draft]:
        """Everything that was typed, in this step and others, and is not kept yet."""
        self.keep_draft()
        return dict(self._drafts)

    def take_back(self, place: Place, draft: Draft) -> None:
        """Let it stand in the fields of that step when it is shown next."""
        self._drafts[place] = draft
        if self._shown is not None and place == (self._shown.case, self._shown.step):
            self._shown = None

    def give_up(self, place: Place) -> None:
        """Forget what was taken back: the step cannot be shown."""
        self._drafts.pop(place, None)

    def _turn_to(self, shown: Shown, around: Around, written: Written) -> None:
        if self.isAncestorOf(self.focusWidget() or self):
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # nowhere else meanwhile
        self.keep_draft()
        draft = self._drafts.pop((shown.case, shown.step), _NOTHING)
        self._shown = shown
        self.cpr.field.put("")
        self.cpr.say_hints(())
        self.cpr.field.put_raw(draft.typed.get(CPR_FIELD, ""))
        self.form.build(around, written, draft)

    def _go_to(self, part: QWidget) -> None:
        """Give a part the keyboard, and let it be seen."""
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._inside.isAncestorOf(part):
            self._inner.activate()
            self._scrolling.ensureWidgetVisible(part)

    def _first(self) -> QWidget:
        field = self.form.first_field()
        if field is not None:
            return field
        if self.cpr.isVisible() and self.cpr.field.isVisible():
            return self.cpr.field
        return self.papers.first_unsettled() or self.bar.primary

    def _say_lines(self, sheet: Sheet, step: Step) -> None:
        """Which lines of the citizen's list come from this step."""
        words = sheet.rules.wordings[language_now()]
        titles = [
            words.say(f"line.{name}.title")
            for name in step.lines
            if sheet.rules.lines[name].when.holds(sheet.case.facts)
        ]
        self.lines.setText(say(_LINES).format(titles=", ".join(titles)))
        reveal(self.lines, when=bool(titles))


def _hidden(sheet: Sheet) -> frozenset[str]:
    """A family shares its address: beside one who is protected, nobody sees it."""
    beside = any(mate.record.person.protected for mate in sheet.mates)
    own = sheet.case.record.person.protected
    return frozenset({"address"}) if beside and not own else frozenset()


def _counted(case: CaseView, step: Step) -> dict[str, int]:
    ids = [each.id for each in case.steps]
    return {"number": ids.index(step.id) + 1, "of": len(ids)}


_NO_STATE = State("", Tone.NEUTRAL)
_PLACE = QT_TRANSLATE_NOOP("Guide", "step {number} of {of}")
_LINES = QT_TRANSLATE_NOOP("Guide", "On the citizen's checklist: {titles}.")
