"""The guide: everything that is shown and done while one case is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from desk_app.domain.case.progress import PaperState
from desk_app.domain.rules.pathway import Milestone, Step
from desk_app.services.lookup import Sheet
from desk_app.services.steps import PaperMark, Written
from ui.desk.allowed import allowed_in, leads_on
from ui.desk.both_versions import Both
from ui.desk.guide_head import GuideHead
from ui.desk.guide_panels import GuidePanels
from ui.desk.guide_steps import items_of
from ui.desk.step_form import Tell
from ui.desk.step_page import StepPage
from ui.i18n import Worded
from ui.theme import scaled
from ui.tokens import Space, Tone
from ui.widgets.card import Card, column, row
from ui.widgets.steps import StepList


class Guide(Worded, QWidget):
    """One case: its head, its steps, and the page of the step that is looked at.

    Signals:
        written: the form says this now (``Written``).
        finish_wanted: the step (its id) is done, and the form says this.
        cpr_typed: so far of the CPR number.
        cpr_wanted: issue this number.
        mitid_wanted: issue MitID, and the form says this.
        paper_marked: the clerk says this of a paper (``PaperMark``).
        paper_skipped: a paper is not needed, and why (``PaperMark``).
        pause_wanted: the case waits (``Wait``).
        resume_wanted: the wait of this step is over; "" for every wait.
        skip_wanted, refuse_wanted: the step (its id), and why.
        take_up_wanted: open this step again.
        undo_wanted, redo_wanted, reopen_wanted: as they say.
        give_up_wanted: the case ends (a ``NotCompletedReason``).
        day_corrected: which day, the right one, and why.
        pathway_wanted: put the case on this pathway.
        join_wanted: somebody else belongs to this case (its number).
        put_back_wanted: somebody else may take the case.
    """

    written = Signal(object)
    finish_wanted = Signal(str, object)
    cpr_typed = Signal(str)
    cpr_wanted = Signal(str)
    mitid_wanted = Signal(object)
    paper_marked = Signal(object)
    paper_skipped = Signal(object)
    pause_wanted = Signal(object)
    resume_wanted = Signal(str)
    skip_wanted = Signal(str, str)
    refuse_wanted = Signal(str, str)
    take_up_wanted = Signal(str)
    undo_wanted = Signal()
    redo_wanted = Signal()
    give_up_wanted = Signal(object)
    reopen_wanted = Signal()
    day_corrected = Signal(object, object, str)
    pathway_wanted = Signal(str)
    join_wanted = Signal(str)
    put_back_wanted = Signal()

    def __init__(self, tell: Tell) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self._step = self._mentioned = ""
        self.head, self.steps = GuideHead(), StepList()
        self.page = StepPage(tell)
        self.panels = GuidePanels(self.page, tell)
        self.word(self.steps.setAccessibleName, lambda: self.tr("Steps"))
        self._steps_card = Card()
        self._steps_card.add_list(self.steps, 1)
        self._body = row(gap=Space.M)
        self._body.addWidget(self._steps_card)
        self._body.addWidget(self.page, 1)
        layout = column(gap=Space.M)
        layout.addWidget(self.head)
        layout.addLayout(self._body, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.steps)
        self._pass_on_wishes()
        self._pass_on_answers()

    @property
    def sheet(self) -> Sheet | None:
        """The case that is shown."""
        return self._sheet

    @property
    def step(self) -> Step | None:
        """The step that is looked at."""
        return self._sheet.case.step(self._step) if self._sheet else None

    @property
    def sections(self) -> tuple[QWidget, ...]:
        """Its parts in the order the eye takes them."""
        foot = self.panels.open_panel or self.page.bar
        return (self.steps, *self.page.sections, foot)

    def open_case(self, sheet: Sheet) -> None:
        """Show another case, at its present step."""
        self.panels.close()
        self.page.tell("")
        self._sheet, self._step = sheet, ""
        self.go_to_present()

    def show_sheet(self, sheet: Sheet) -> None:
        """Bring what is shown up to date; the step that is looked at stays."""
        self._sheet = sheet
        if self._step not in {step.id for step in sheet.case.steps}:
            self._step = _present(sheet)
        self._show()

    def go_to_present(self) -> None:
        """Show the step that comes now, the keyboard where its work begins."""
        if self._sheet is not None:
            self.show_step(_present(self._sheet))

    def show_step(self, step_id: str) -> None:
        """Show one step of the case, if it has it."""
        sheet = self._sheet
        if sheet is None or step_id not in {step.id for step in sheet.case.steps}:
            return
        if step_id != self._step:
            self.page.let_go()  # while it is still about the step it was typed in
            self.panels.close()
        self._step = step_id
        self._show()
        self.page.start()

    def tell(self, words: str, tone: Tone = Tone.LATE) -> None:
        """Say over the buttons what happened; "" takes it away."""
        self.page.tell(words, tone)

    def mention(self, words: str) -> None:
        """Say quietly what somebody else did, unless something louder is said."""
        told = self.page.told
        if words and (told.isHidden() or told.words.text() == self._mentioned):
            self._mentioned = words
            self.tell(words, Tone.ACCENT)

    def ask_both(self, rows: Sequence[Both], about: str) -> None:
        """Somebody else wrote in the same fields: show both versions."""
        self.panels.ask_both(rows, about)

    def fold(self, *, folded: bool) -> None:
        """Where there is little room the list of steps goes under the step."""
        way = QBoxLayout.Direction
        self._body.setDirection(way.BottomToTop if folded else way.LeftToRight)
        self._steps_card.setMinimumWidth(scaled(_STEPS_PX))
        self._steps_card.setMaximumWidth(_ANY_PX if folded else scaled(_STEPS_PX))
        self.steps.setMinimumHeight(scaled(_STEPS_PX))
        self.page.setMinimumHeight(scaled(_PAGE_PX) if folded else 0)

    def retranslate(self) -> None:
        super().retranslate()
        if self._sheet is not None:
            self._show()

    def _show(self) -> None:
        sheet, step = self._sheet, self.step
        if sheet is None or step is None:
            return
        self.panels.look_at(sheet, step)
        self.head.show_sheet(sheet)
        allowed = replace(
            allowed_in(sheet.case, step), put_back=sheet.claim is not None
        )
        self.page.show_step(sheet, step, allowed)
        self.steps.show_steps(items_of(sheet.case, sheet.rules))
        self.steps.select_key(step.id)

    def _go_on(self) -> None:
        """Do what the big button says."""
        sheet, step = self._sheet, self.step
        if sheet is None or step is None:
            return
        if sheet.case.given_up:
            self.reopen_wanted.emit()
        elif leads_on(sheet.case, step):
            self.go_to_present()
        elif step.milestone is Milestone.CPR:
            self.cpr_wanted.emit(self.page.cpr.field.text())
        elif (said := self.page.form.written()) is not None:
            if step.milestone is Milestone.MITID:
                self.mitid_wanted.emit(said)
            else:
                self.finish_wanted.emit(step.id, said)

    def _commit(self) -> None:
        if (said := self.page.form.readable()) is not None:
            self.written.emit(said)

    def _settle(self, mine: Mapping[str, bool]) -> None:
        """Let stand what was chosen, and save it."""
        self.panels.close()
        self.page.form.settle(mine)
        self.tell("")
        if self.page.form.draft():
            self._commit()
        self._go_to_field(next(iter(mine)))

    def _back_to_typing(self) -> None:
        self._go_to_field(next(iter(self.panels.both.chosen)))

    def _go_to_field(self, attribute: str) -> None:
        field = self.page.form.field_of(attribute)
        if field is not None and self.panels.open_panel is None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, state: PaperState, paper: str) -> None:
        self.paper_marked.emit(PaperMark(self._step, paper, state))

    def _miss(self, paper: str) -> None:
        """Note that it is missing, then ask for whom the case waits."""
        self._mark(PaperState.MISSING, paper)
        self.panels.ask_wait(paper)

    def _resume(self) -> None:
        """This step's wait is over, or else every wait of the case."""
        case = self._sheet.case if self._sheet else None
        pauses = case.progress.pauses if case else []
        here = any(pause.step == self._step for pause in pauses)
        self.resume_wanted.emit(self._step if here else "")

    def _join(self) -> None:
        if self._sheet is not None:
            self.join_wanted.emit(self._sheet.case.record.reference)

    def _protect(self) -> None:
        """Put name and address under protection, or take it off again."""
        if self._sheet is not None:
            record = self._sheet.case.record
            person = replace(record.person, protected=not record.person.protected)
            base = Written(record.person, record.household)
            self.written.emit(replace(base, person=person, base=base))

    def _pass_on_wishes(self) -> None:
        page, bar, panels = self.page, self.page.bar, self.panels
        self.steps.opened.connect(self.show_step)
        page.committed.connect(self._commit)
        page.cpr.typed.connect(self.cpr_typed)
        page.papers.accepted.connect(partial(self._mark, PaperState.ACCEPTED))
        page.papers.missing.connect(self._miss)
        page.papers.not_needed.connect(panels.ask_unneeded)
        bar.go_on.connect(self._go_on)
        bar.undo.connect(self.undo_wanted)
        bar.redo.connect(self.redo_wanted)
        bar.reopen.connect(self.reopen_wanted)
        bar.take_up.connect(lambda: self.take_up_wanted.emit(self._step))
        bar.resume.connect(self._resume)
        bar.join.connect(self._join)
        bar.protect.connect(self._protect)
        bar.put_back.connect(self.put_back_wanted)
        bar.missing.connect(panels.ask_wait_for_anything)
        bar.skip.connect(panels.ask_skip)
        bar.refuse.connect(panels.ask_refuse)
        bar.give_up.connect(panels.ask_end)
        bar.correct.connect(panels.ask_day)
        bar.reroute.connect(panels.ask_route)

    def _pass_on_answers(self) -> None:
        panels = self.panels
        panels.unneeded.connect(self.paper_skipped)
        panels.waits.connect(self.pause_wanted)
        panels.skipped.connect(self.skip_wanted)
        panels.refused.connect(self.refuse_wanted)
        panels.ends.connect(self.give_up_wanted)
        panels.corrected.connect(self.day_corrected)
        panels.rerouted.connect(self.pathway_wanted)
        panels.settled.connect(self._settle)
        panels.both.left.connect(self._back_to_typing)
        panels.left.connect(self.page.start)


_STEPS_PX = 204
_PAGE_PX = 320
_ANY_PX = 16_777_215


def _present(sheet: Sheet) -> str:
    """The step to begin with; the last one when all is done."""
    present = sheet.case.present_step
    return present.id if present else sheet.case.steps[-1].id
