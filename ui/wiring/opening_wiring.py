"""The opening of cases, joined to the rules and to the desk's file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desk_app.domain.case.person import Relation
from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.lookup import Sheet
from desk_app.services.messages import sentence
from desk_app.services.opening.half_opened import HalfOpened
from desk_app.services.opening.newcomers import TypedHome, TypedPerson, with_typed
from ui.i18n import QT_TRANSLATE_NOOP
from ui.opening.opening_page import OpeningPage
from ui.opening.people_list import Standing
from ui.opening.person_panel import typed_of
from ui.opening.stages import Go, Primary, Stage
from ui.opening.words import say
from ui.spoken import language_now
from ui.wiring.open_case import Who
from ui.wiring.opening_draft import Draft
from ui.wiring.opening_questions import OpeningQuestions, standing_state


class OpeningWiring(QObject):
    """From the person at the counter to their cases.

    Args:
        page: the page.
        desk: the open desk.
        who: who acts now.
        here: id of the centre this desk belongs to; empty: any.

    Signals:
        opened: a case is open now, or one that was here already is wanted (its number).
        left: the clerk goes back to what was shown before.
    """

    opened = Signal(str)
    left = Signal()

    def __init__(self, page: OpeningPage, desk: Desk, who: Who, here: str = "") -> None:
        super().__init__(page)
        self._page, self._desk, self._who = page, desk, who
        self._draft = Draft(desk, here)
        self._questions = OpeningQuestions(
            page, self._draft, desk.rules.current, self._words, self._open
        )
        page.go_wanted.connect(self._go)
        page.back_wanted.connect(self._back)
        page.left.connect(self.left)
        page.start_over_wanted.connect(self.start_over)
        page.person_chosen.connect(self._choose)
        page.scanned.connect(self.take_scan)
        page.reworded.connect(self._show)
        self._connect_people()
        self._show()

    @property
    def page(self) -> OpeningPage:
        """The page."""
        return self._page

    def begin(self) -> None:
        """Somebody new stands at the counter; what was typed before is still there."""
        if self._draft.is_blank:
            self.start_over()
        else:
            self._page.start()

    def join(self, reference: str) -> None:
        """Somebody belongs to the party of this case."""
        try:
            sheet = self._desk.lookup.sheet(self._who(), reference)
        except DeskError as error:
            self._page.say_trouble(self._words(error))
            return
        self._draft.joined = sheet
        self._page.join(reference)
        self._turn_to(Stage.PEOPLE)

    def start_over(self) -> None:
        """Throw away what was scanned and typed."""
        self._draft.start_over()
        self._page.join("")
        self._page.people.scan.clear()
        self._page.home.put(TypedHome())
        self._turn_to(Stage.PEOPLE)

    def half_opened(self) -> HalfOpened | None:
        """Everything as it stands on the page; None where nothing was typed."""
        page = self._page
        return self._draft.half_opened(page.people.scan.text, page.stage.name)

    def take_back(self, half: HalfOpened, joined: Sheet | None) -> None:
        """Show what was half typed before, as it was."""
        page = self._page
        self._draft.take_back(half, joined)
        page.join(half.joined)
        page.people.scan.lines.setPlainText(half.scan)
        page.home.put(half.home)
        stage = Stage.__members__.get(half.stage, Stage.PEOPLE)
        self._turn_to(stage if half.people else Stage.PEOPLE)

    def take_scan(self, text: str) -> None:
        """A passport was scanned, wherever the cursor stood."""
        scan = self._page.people.scan
        try:
            self._draft.take_lines(text)
        except DeskError as error:
            self._turn_to(Stage.PEOPLE)
            scan.refuse(self._words(error), text)
            scan.lines.setFocus()
            return
        scan.clear()
        self._turn_to(Stage.PEOPLE)

    def _connect_people(self) -> None:
        people, home = self._page.people, self._page.home
        people.type_wanted.connect(self._type)
        panel = people.panel
        panel.edit_wanted.connect(self._edit)
        panel.remove_wanted.connect(self._remove)
        panel.relation_chosen.connect(self._relate)
        panel.existing_wanted.connect(self._open_existing)
        panel.card.compared.connect(self._compare)
        panel.card.repair_wanted.connect(self._repair)
        panel.form.typed.connect(self._keep_person)
        panel.form.left.connect(self._judge_person)
        home.typed.connect(self._keep_home)
        home.left.connect(self._judge_home)

    def _go(self) -> None:
        if self._page.stage is Stage.PEOPLE:
            self._leave_people()
        elif self._page.stage is Stage.HOME:
            self._leave_home()
        else:
            self._questions.go()

    def _back(self) -> None:
        if self._page.stage is Stage.HOME:
            self._turn_to(Stage.PEOPLE)
        elif not self._questions.back():
            joins = self._draft.joined is not None
            self._turn_to(Stage.PEOPLE if joins else Stage.HOME)

    def _leave_people(self) -> None:
        scan = self._page.people.scan
        if scan.text:
            self.take_scan(scan.text)
            return
        self._draft.drop_blank()
        if not self._draft.people:
            scan.refuse(self._words(DeskError("nobody-to-register")))
            return
        for at, one in enumerate(self._draft.people):
            if one.refused:
                self._draft.at = at
                self._show()
                self._page.people.panel.refuse(self._sentences(one.refused))
                return
        if self._draft.joined is None:
            self._turn_to(Stage.HOME)
        else:
            self._questions.begin()

    def _leave_home(self) -> None:
        if refused := self._draft.home_refused():
            self._page.home.refuse(self._sentences(refused))
        else:
            self._questions.begin()

    def _type(self) -> None:
        self._draft.type_somebody()
        self._turn_to(Stage.PEOPLE)

    def _edit(self) -> None:
        one = self._draft.one
        self._draft.change(with_typed(one, typed_of(one), self._draft.today))
        self._turn_to(Stage.PEOPLE)

    def _keep_person(self, typed: TypedPerson) -> None:
        if self._draft.people:
            self._draft.change(with_typed(self._draft.one, typed, self._draft.today))
            self._show_list()

    def _judge_person(self, field: str) -> None:
        """Say what is wrong with a field that has something in it."""
        if not self._draft.people:
            return
        one, form = self._draft.one, self._page.people.panel.form
        wrong = one.refused.get(field) if form.fields[field].text() else None
        form.judge(field, self._words(wrong) if wrong else "")
        self._show_same()

    def _remove(self) -> None:
        self._draft.remove()
        self._turn_to(Stage.PEOPLE)

    def _relate(self, relation: str) -> None:
        one = self._draft.one
        person = replace(one.person, relation=Relation(relation))
        self._draft.change(replace(one, person=person))
        self._show_list()

    def _compare(self, same: bool) -> None:  # noqa: FBT001 - Qt's own signal
        one = self._draft.one
        person = replace(one.person, names_from_mrz=not same)
        self._draft.change(replace(one, person=person))
        self._show()

    def _repair(self, nth: int) -> None:
        self._draft.repair(nth)
        self._turn_to(Stage.PEOPLE)

    def _keep_home(self, typed: TypedHome) -> None:
        self._draft.typed_home = typed

    def _judge_home(self, field: str) -> None:
        wrong = self._draft.home_refused().get(field)
        self._page.home.judge(field, self._words(wrong) if wrong else "")

    def _choose(self, key: int) -> None:
        self._draft.choose(key)
        if self._page.stage in {Stage.PEOPLE, Stage.HOME}:
            self._turn_to(Stage.PEOPLE)
        else:
            self._questions.show()

    def _open_existing(self, reference: str) -> None:
        if len(self._draft.people) == 1:
            self.start_over()
        self.opened.emit(reference)

    def _open(self) -> None:
        """Open a case for each who needs one."""
        if not self._draft.party.newcomers():
            self.start_over()
            self.left.emit()
            return
        try:
            numbers = self._draft.open_cases(self._who())
        except DeskError as error:
            self._page.say_trouble(self._words(error))
            return
        self.start_over()
        self.opened.emit(numbers[0])

    def _turn_to(self, stage: Stage) -> None:
        self._page.show_stage(stage)
        self._show()
        self._page.start()

    def _show(self) -> None:
        """Show everything as it is now."""
        if self._page.stage not in {Stage.PEOPLE, Stage.HOME}:
            self._questions.show()
            return
        draft, people = self._draft, self._page.people
        self._show_list()
        self._page.show_primary(Primary(Go.ON))
        if not draft.people:
            people.show_nobody()
            return
        alone = len(draft.people) == 1 and draft.joined is None
        people.show_person(draft.one, draft.today, alone=alone)
        if draft.one.typed is None:
            people.panel.card.refuse(
                " ".join(self._sentences(draft.one.refused).values())
            )
        self._show_same()

    def _show_list(self) -> None:
        draft = self._draft
        lines = [Standing(one, standing_state(one)) for one in draft.people]
        about_one = draft.people and self._page.stage is Stage.PEOPLE
        key = draft.one.key if about_one else 0
        self._page.show_people(lines, draft.today, key)

    def _show_same(self) -> None:
        """Cases of the same person, before another one is opened."""
        self._page.people.panel.show_same(self._draft.same_in_desk(self._who()))

    def _sentences(self, refused: Mapping[str, DeskError]) -> dict[str, str]:
        return {name: self._words(error) for name, error in refused.items()}

    def _words(self, error: DeskError) -> str:
        if error.code == "country-unknown" and not error.details["text"]:
            return say(_CITIZENSHIP_WANTED)
        return sentence(error, language_now(), self._desk.rules.current)


_CITIZENSHIP_WANTED = QT_TRANSLATE_NOOP(
    "Opening", "Type the citizenship: the country's name, or three letters, e.g. POL."
)
