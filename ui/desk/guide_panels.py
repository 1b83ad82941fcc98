"""Everything the guide asks before it is done: for whom, why, which day."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal

from desk_app.domain.case.events import NotCompletedReason
from desk_app.domain.case.progress import PaperState
from desk_app.domain.rules.pathway import Step
from desk_app.services.lookup import Sheet
from desk_app.services.steps import PaperMark
from ui.desk.both_versions import Both, BothVersions
from ui.desk.panels import (
    AskPanel,
    ChoicePanel,
    DayPanel,
    WaitPanel,
    WhyPanel,
    ending_pairs,
)
from ui.desk.step_form import Tell
from ui.desk.step_page import StepPage
from ui.spoken import language_now


class GuidePanels(QObject):
    """The panels over the buttons; one is open at a time.

    Signals:
        waits: the case waits (``Wait``).
        skipped, refused: the step (its id), and why.
        unneeded: a paper is not needed (``PaperMark``).
        ends: the case ends without the milestone (``NotCompletedReason``).
        corrected: which day, the right one, and why.
        rerouted: the case goes on the pathway with this code.
        settled: by field, whether the clerk's own words shall stand there.
        left: the panel was closed and nothing changes.
    """

    waits = Signal(object)
    skipped = Signal(str, str)
    refused = Signal(str, str)
    unneeded = Signal(object)
    ends = Signal(object)
    corrected = Signal(object, object, str)
    rerouted = Signal(str)
    settled = Signal(object)
    left = Signal()

    def __init__(self, page: StepPage, tell: Tell) -> None:
        super().__init__(page)
        self._sheet: Sheet | None = None
        self._step: Step | None = None
        self._because: Callable[[str], object] = str
        self.wait, self.why = WaitPanel(), WhyPanel()
        self.end, self.route, self.day = ChoicePanel(), ChoicePanel(), DayPanel(tell)
        self.both = BothVersions()
        self._all = (self.wait, self.why, self.end, self.route, self.day, self.both)
        self._page = page
        for panel in self._all:
            page.add_panel(panel)
            panel.left.connect(self._leave)
        self.wait.confirmed.connect(lambda: self.waits.emit(self.wait.wait))
        self.why.confirmed.connect(lambda: self._because(self.why.why.text()))
        self.end.confirmed.connect(
            lambda: self.ends.emit(NotCompletedReason(self.end.chosen))
        )
        self.route.confirmed.connect(lambda: self.rerouted.emit(self.route.chosen))
        self.day.confirmed.connect(self._correct)
        self.both.confirmed.connect(lambda: self.settled.emit(self.both.chosen))
        self.both.taken_over.connect(
            lambda: self.settled.emit(dict.fromkeys(self.both.chosen, False))
        )

    @property
    def open_panel(self) -> AskPanel | None:
        """The one that is open."""
        return next((panel for panel in self._all if not panel.isHidden()), None)

    def look_at(self, sheet: Sheet, step: Step) -> None:
        """From now on it is about this step of this case."""
        self._sheet, self._step = sheet, step

    def close(self) -> None:
        """It is done, or another step is looked at."""
        panel = self.open_panel
        if panel is not None and panel.isAncestorOf(panel.focusWidget() or panel):
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)  # not just anywhere
        for each in self._all:
            each.hide()
        self._page.fold_buttons(folded=False)

    def refuse(self, sentence: str) -> bool:
        """Say in the open panel why not; False when none is open."""
        panel = self.open_panel
        if panel is not None:
            panel.trouble.say(sentence)
        return panel is not None

    def ask_wait_for_anything(self) -> None:
        """For whom does the case wait, and perhaps for which paper?"""
        self.ask_wait("")

    def ask_wait(self, paper: str) -> None:
        """For whom does the case wait, for this paper?"""
        sheet, step = self._now()
        documents, language = sheet.rules.documents, language_now()
        papers = [
            (each, documents[each].title.in_language(language))
            for wanted in sheet.case.papers_missing(step)
            for each in wanted.any_of
        ]
        self._open(self.wait)
        self.wait.ask_for(step.id, papers, paper)

    def ask_skip(self) -> None:
        """Why is the step not needed?"""
        step = self._now()[1]
        self._because = lambda why: self.skipped.emit(step.id, why)
        self._ask_why(self.tr("Why is “{what}” not needed?"), _title(step))

    def ask_refuse(self) -> None:
        """Why was the step refused?"""
        step = self._now()[1]
        self._because = lambda why: self.refused.emit(step.id, why)
        self._ask_why(self.tr("Why was “{what}” refused?"), _title(step))

    def ask_unneeded(self, paper: str) -> None:
        """Why is the paper not needed?"""
        sheet, step = self._now()
        self._because = lambda why: self.unneeded.emit(
            PaperMark(step.id, paper, PaperState.NOT_NEEDED, why)
        )
        title = sheet.rules.documents[paper].title.in_language(language_now())
        self._ask_why(self.tr("Why is “{what}” not needed?"), title)

    def ask_end(self) -> None:
        """Why does the case end?"""
        self._open(self.end)
        self.end.offer(ending_pairs())
        self.end.ask(
            self.tr("Why does the case end here?"),
            self.tr("It can be reopened later."),
            self.tr("End the case"),
        )

    def ask_route(self) -> None:
        """Which pathway is the right one?"""
        sheet = self._now()[0]
        language = language_now()
        pairs = [
            (code, one.title.in_language(language))
            for code, one in sheet.rules.pathways.items()
        ]
        self._open(self.route)
        pairs.sort(key=lambda pair: pair[1].casefold())
        self.route.offer(pairs, sheet.case.record.pathway)
        self.route.ask(
            self.tr("Which pathway is the right one?"),
            self.tr("What is done keeps its mark."),
            self.tr("Change"),
        )

    def ask_day(self) -> None:
        """Which day is wrong?"""
        case = self._now()[0].case
        self._open(self.day)
        self.day.ask_for(case.progress.applied, case.progress.informed, case.on)

    def ask_both(self, rows: Sequence[Both], about: str) -> None:
        """Which of two versions shall stand in these fields?"""
        if not self.both.isHidden():
            self.both.renew(rows)
            return
        self._open(self.both)
        heading = self.tr("You both wrote in the same field")
        self.both.ask_about(rows, heading, about)

    def _ask_why(self, question: str, what: str) -> None:
        self._open(self.why)
        about = self.tr("The reason stays with the case.")
        self.why.ask(question.format(what=what), about, self.tr("Confirm"))

    def _correct(self) -> None:
        if (said := self.day.corrected()) is not None:
            self.corrected.emit(*said)

    def _leave(self) -> None:
        self.close()
        self.left.emit()

    def _open(self, wanted: AskPanel) -> None:
        for panel in self._all:
            panel.setVisible(panel is wanted)
        self._page.tell("")
        self._page.fold_buttons(folded=True)

    def _now(self) -> tuple[Sheet, Step]:
        assert self._sheet is not None  # noqa: S101 - the buttons come with a case
        assert self._step is not None  # noqa: S101
        return self._sheet, self._step


def _title(step: Step) -> str:
    return step.title.in_language(language_now())
