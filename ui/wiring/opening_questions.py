"""The first questions of the opening, one person after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from desk_app.domain.identity.names import display_name
from desk_app.domain.rules.routing import Question, QuestionKind
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.errors import DeskError
from desk_app.services.opening.counter_party import Decision
from desk_app.services.opening.first_questions import suggested
from desk_app.services.opening.newcomers import (
    Arriving,
    read_municipality,
    without_answers,
)
from ui.i18n import QT_TRANSLATE_NOOP
from ui.opening.asked import Asked
from ui.opening.opening_page import OpeningPage
from ui.opening.people_list import Standing
from ui.opening.stages import Go, Primary, Stage
from ui.opening.words import say
from ui.spoken import language_now
from ui.tokens import Tone
from ui.wiring.opening_draft import Draft
from ui.words import State


class OpeningQuestions(QObject):
    """Asks, goes back, shows what the answers lead to.

    Args:
        page: the page of the opening.
        draft: who is at the counter.
        rules: names of pathways and municipalities.
        tell: says an error in the clerk's words.
        open_cases: all is said.
    """

    def __init__(
        self,
        page: OpeningPage,
        draft: Draft,
        rules: Rulebook,
        tell: Callable[[DeskError], str],
        open_cases: Callable[[], None],
    ) -> None:
        super().__init__(page)
        self._page, self._draft, self._rules = page, draft, rules
        self._tell, self._open_cases = tell, open_cases
        page.questions.answered.connect(self._answer)
        page.questions.back_wanted.connect(page.back_wanted)
        page.questions.all_wanted.connect(self._ask_all)
        page.questions.choose_wanted.connect(self._list_pathways)
        page.result.back_wanted.connect(page.back_wanted)
        page.result.choose_wanted.connect(self._list_pathways)
        page.result.anyway.connect(self._decide)
        page.pathways.chosen.connect(self._choose)

    def begin(self) -> None:
        """Go to the first person who has not been asked everything."""
        undecided = self._draft.party.undecided()
        self._draft.at = 0 if undecided is None else undecided
        self.show()

    def go(self) -> None:
        """Take the suggestion, choose, go to the next person, or open the cases."""
        stage = self._page.stage
        if stage is Stage.PATHWAYS:
            self._page.pathways.take()
        elif stage is Stage.QUESTIONS:
            self._page.questions.submit()
        elif self._draft.party.undecided() is not None:
            self.begin()
        else:
            self._open_cases()

    def back(self) -> bool:
        """Go back by one answer or one person; False when there is no way back here."""
        one = self._draft.one
        if self._page.stage is Stage.PATHWAYS:
            self.show()
        elif one.chosen:
            self._change(replace(one, chosen=""))
        elif one.answers:
            self._change(replace(one, answers=one.answers[:-1], opens=False))
        elif self._draft.at > 0:
            self._draft.at -= 1
            self.show()
        else:
            return False
        return True

    def show(self) -> None:
        """Show the present question, or what the answers lead to."""
        decision = self._draft.party.decision(self._draft.at)
        if decision is None:
            self._show_question()
        else:
            self._show_decision(decision)
        self._show_list()
        self._page.start()

    def _show_question(self) -> None:
        draft = self._draft
        party = draft.party
        questions = party.questions(draft.at)
        question = questions.next()
        if question is None:
            return
        at, at_most = questions.progress()
        likely = suggested(question, draft.one.person.relation, party.principal_pathway)
        self._page.show_stage(Stage.QUESTIONS)
        self._page.questions.ask(
            Asked(
                name=_name(draft.one),
                question=question,
                at=at,
                at_most=at_most,
                suggested=likely,
                said=questions.said(),
                same=questions.taken_over(),
                same_as=draft.principal_name,
            )
        )
        takes = question.kind is QuestionKind.MUNICIPALITY or bool(likely)
        go = Go.SUGGESTED if likely else Go.ON
        self._page.show_primary(Primary(go, enabled=takes))

    def _show_decision(self, decision: Decision) -> None:
        self._page.show_stage(Stage.RESULT)
        trouble = self._tell(decision.trouble) if decision.trouble else ""
        name = _name(self._draft.one)
        self._page.result.show_decision(name, decision, trouble)
        party = self._draft.party
        if party.undecided() is not None:
            primary = Primary(Go.NEXT)
        else:
            count = len(party.newcomers())
            many = Go.OPEN_MANY if count > 1 else Go.OPEN_ONE
            primary = Primary(many if count else Go.NONE, count)
        self._page.show_primary(primary)

    def _show_list(self) -> None:
        draft, party = self._draft, self._draft.party
        states = [
            Standing(one, self._state(party.decision(at), now=at == draft.at))
            for at, one in enumerate(draft.people)
        ]
        self._page.show_people(states, draft.today, draft.one.key)

    def _state(self, decision: Decision | None, *, now: bool) -> State:
        if decision is None:
            return State("" if now else say(_TO_BE_ASKED), Tone.NEUTRAL)
        if decision.elsewhere and not decision.opens:
            return State(say(_NO_CASE), Tone.WARN)
        if not decision.pathway:
            return State(say(_NO_PATHWAY), Tone.LATE)
        title = self._rules.pathways[decision.pathway].title
        return State(title.in_language(language_now()), Tone.GOOD)

    def _answer(self, answer: str) -> None:
        one = self._draft.one
        questions = self._draft.party.questions(self._draft.at)
        question = questions.next()
        if question is None:
            return
        try:
            answer = self._read(question, answer)
            questions.check(answer)
        except DeskError as error:
            self._page.questions.refuse(self._tell(error))
            return
        self._change(replace(one, answers=(*one.answers, (question.id, answer))))

    def _read(self, question: Question, answer: str) -> str:
        if answer in {option.id for option in question.options}:
            return answer
        return read_municipality(answer, self._rules.municipalities)

    def _ask_all(self) -> None:
        self._change(replace(without_answers(self._draft.one), asks_all=True))

    def _decide(self, opens: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self._change(replace(self._draft.one, opens=opens))

    def _list_pathways(self) -> None:
        decision = self._draft.party.decision(self._draft.at)
        self._page.show_stage(Stage.PATHWAYS)
        self._page.show_primary(Primary(Go.CHOOSE))
        self._page.pathways.start(decision.pathway if decision else "")

    def _choose(self, code: str) -> None:
        self._change(replace(self._draft.one, chosen=code))

    def _change(self, one: Arriving) -> None:
        self._draft.change(one)
        self.show()


def standing_state(one: Arriving) -> State:
    """What is still to be done about somebody before the questions."""
    if one.is_blank or one.refused:
        return State(say(_INCOMPLETE), Tone.NEUTRAL if one.is_blank else Tone.WARN)
    if one.person.names_from_mrz:
        return State(say(_COMPARE), Tone.WARN)
    return State(say(_READY), Tone.GOOD)


def _name(one: Arriving) -> str:
    return display_name(one.person.family_name, one.person.given_names)


_INCOMPLETE = QT_TRANSLATE_NOOP("Opening", "incomplete")
_COMPARE = QT_TRANSLATE_NOOP("Opening", "compare the name")
_READY = QT_TRANSLATE_NOOP("Opening", "ready")
_TO_BE_ASKED = QT_TRANSLATE_NOOP("Opening", "to be asked")
_NO_CASE = QT_TRANSLATE_NOOP("Opening", "no case")
_NO_PATHWAY = QT_TRANSLATE_NOOP("Opening", "no pathway")
