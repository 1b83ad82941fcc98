"""The two stories: a worker who came with her family, and a student from far away."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desk_app.domain.rules.pathway import Milestone
from desk_app.services.lookup import Sheet
from ui.opening.opening_page import OpeningPage
from ui.opening.person_card import PersonCard
from ui.opening.stages import Stage
from ui.safekeeping.backups_page import BackupsPage
from ui.settings.page import SettingsPage
from ui.tour.clerk import CTRL, Clerk
from ui.tour.people import ANNA, JAN, NUMBERS, RIYA, ZOFIA, Passport
from ui.wiring.desk_window import DeskWindow

ENTER = Qt.Key.Key_Return
_STEPS_AT_MOST = 24
HOME = {
    "address": "Sankt Hans Gade 12, 2. tv, 2200 København N",
    "moved_in": "1/11/2026",
    "municipality": "0101",
}
WORKER = {"had_cpr": "no", "stay": "yes", "from_nordic": "no", "basis": "work"}
STUDENT = WORKER | {"basis": "study"}
FORM = {
    "moved_from": "Polen",
    "entered_on": "28/10/2026",
    "birth_place": "Kraków",
    "phone": "+45 00 00 00 12",
    "doctor_name": "Lægerne Sankt Hans Torv",
    "address": HOME["address"],
    "moved_in": HOME["moved_in"],
}
STUDENT_FORM = FORM | {"moved_from": "Indien", "birth_place": "Pune"}


class Tour:
    """Plays the stories at a window.

    Args:
        window: the window on an open training desk.
        clerk: whoever presses the keys.
    """

    def __init__(self, window: DeskWindow, clerk: Clerk) -> None:
        self._window, self._clerk = window, clerk
        self._number = 0

    @property
    def _opening(self) -> OpeningPage:
        return self._window.opening_page

    @property
    def _sheet(self) -> Sheet:
        sheet = self._window.desk_page.guide.sheet
        if sheet is None:
            raise AssertionError("no case is open")
        return sheet

    def worker_with_family(self) -> str:
        """From the first scan to MitID and the list; return the case number."""
        clerk = self._clerk
        self._look("today")
        self._scan_all(ANNA, JAN, ZOFIA)
        self._write_home()
        self._answer(WORKER, "worker")
        reference = self._sheet.case.record.reference
        self._walk(FORM, "worker", pictures={"identity", "housing", "cpr", "mitid"})
        self._look("worker-complete")
        self._see_paper("worker")
        clerk.press(Qt.Key.Key_Escape)
        return reference

    def student(self) -> str:
        """A student whose residence permit is still with SIRI; return the number."""
        clerk = self._clerk
        self._scan_all(RIYA)
        self._write_home()
        self._answer(STUDENT, "student")
        reference = self._sheet.case.record.reference
        self._do_step(STUDENT_FORM)
        clerk.press(Qt.Key.Key_F6)
        clerk.type_in("2")  # SIRI
        self._look("student-missing")
        clerk.press(ENTER)
        self._look("student-waits")
        clerk.press(Qt.Key.Key_Z, CTRL)
        self._look("student-undone")
        self._walk(STUDENT_FORM, "student", pictures={"basis"})
        self._see_paper("student")
        clerk.press(Qt.Key.Key_Escape)
        return reference

    def pages(self) -> None:
        """Search, cases, service level, settings, backups, log; the next in line."""
        clerk = self._clerk
        clerk.press(Qt.Key.Key_K, CTRL)
        clerk.type_in("kowal anna")
        self._look("search")
        clerk.press(Qt.Key.Key_Escape)
        for key, name in (
            (Qt.Key.Key_2, "cases"),
            (Qt.Key.Key_3, "service-level"),
            (Qt.Key.Key_5, "settings"),
        ):
            clerk.press(key, CTRL)
            self._window.settle(clerk.wait_for)
            self._look(name)
        self._see_backups()
        self._see_log()
        clerk.press(Qt.Key.Key_1, CTRL)
        clerk.press(Qt.Key.Key_F5)
        self._window.settle(clerk.wait_for)
        self._look("next-in-line")

    def _see_backups(self) -> None:
        """From the settings to the backups; make one, and try to bring it back."""
        clerk, shell = self._clerk, self._window.shell
        settings = shell.page("settings")
        assert isinstance(settings, SettingsPage)  # noqa: S101 - shown a moment ago
        clerk.go_to(settings.backups)
        clerk.press(Qt.Key.Key_Space)
        clerk.wait_for(lambda: shell.current == "backups", "the backups are shown")
        self._window.settle(clerk.wait_for)
        clerk.press(ENTER, CTRL)
        self._window.settle(clerk.wait_for)
        self._look("backups")
        page = shell.page("backups")
        assert isinstance(page, BackupsPage)  # noqa: S101 - shown a moment ago
        clerk.go_to(page.rehearse)
        clerk.press(Qt.Key.Key_Space)
        clerk.wait_for(page.result.isVisible, "the rehearsal has ended")
        self._look("rehearsal")
        clerk.press(Qt.Key.Key_Escape)

    def _see_log(self) -> None:
        """From the settings to the log: who has looked at the case at the desk?"""
        clerk, shell = self._clerk, self._window.shell
        clerk.press(Qt.Key.Key_5, CTRL)
        settings = shell.page("settings")
        assert isinstance(settings, SettingsPage)  # noqa: S101 - shown a moment ago
        clerk.go_to(settings.log)
        clerk.press(Qt.Key.Key_Space)
        clerk.wait_for(lambda: shell.current == "log", "the log is shown")
        clerk.press(Qt.Key.Key_Return)
        self._window.settle(clerk.wait_for)
        self._look("log")

    def _scan_all(self, *passports: Passport) -> None:
        clerk = self._clerk
        clerk.press(Qt.Key.Key_N, CTRL)
        for passport in passports:
            clerk.go_to(self._opening.people.scan.lines)
            clerk.scan(passport.code_lines())
            card = self._opening.people.panel.card
            clerk.wait_for(partial(_is_to_be_compared, card), "the passport is read")
            if passport is passports[0]:
                self._look("scanned")
            clerk.go_to(card.tick)
            clerk.press(Qt.Key.Key_Space)
        if len(passports) > 1:
            self._look("family")
        clerk.press(ENTER, CTRL)

    def _write_home(self) -> None:
        clerk, home = self._clerk, self._opening.home
        for name in ("address", "moved_in", "municipality"):
            clerk.go_to(home.fields[name])
            clerk.clear_and_type(HOME[name])
        self._look("home")
        clerk.press(ENTER, CTRL)

    def _answer(self, answers: Mapping[str, str], who: str) -> None:
        """Answer every question to everybody, then open the cases."""
        clerk, page = self._clerk, self._opening
        for _ in range(_STEPS_AT_MOST):
            if not page.isVisible():
                return
            asked = page.questions.asked
            if page.stage is Stage.QUESTIONS and asked is not None:
                if asked.at == 1 or asked.question.id == "basis":
                    self._look(f"{who}-question")
                self._answer_one(answers)
            else:
                self._look(f"{who}-pathway")
                clerk.press(ENTER, CTRL)
        raise AssertionError("the questions never end")

    def _answer_one(self, answers: Mapping[str, str]) -> None:
        clerk, asked = self._clerk, self._opening.questions.asked
        if asked is None:
            return
        if asked.suggested:
            clerk.press(ENTER, CTRL)
            return
        ids = [option.id for option in asked.question.options]
        wanted = answers.get(asked.question.id, "yes")
        clerk.type_in(str(ids.index(wanted) + 1))

    def _walk(self, form: Mapping[str, str], who: str, pictures: set[str]) -> None:
        """Do every step that is left."""
        for _ in range(_STEPS_AT_MOST):
            step = self._sheet.case.present_step
            if step is None:
                return
            if step.id in pictures:
                self._look(f"{who}-{step.id}")
            self._do_step(form)
            if self._sheet.case.present_step == step:
                self._look(f"{who}-{step.id}-stuck")
                raise AssertionError(f"the step {step.id} does not end")
        raise AssertionError("the steps never end")

    def _do_step(self, form: Mapping[str, str]) -> None:
        """Fill in what is empty, accept the papers, and go on."""
        clerk, page = self._clerk, self._window.desk_page.guide.page
        case, done = self._sheet.case, set[str]()
        while (field := self._next_field(form, done)) is not None:
            name, editor = field
            done.add(name)
            clerk.go_to(editor)
            clerk.type_in(form[name])
            clerk.press(Qt.Key.Key_Tab)
        step = case.present_step
        while (row := page.papers.first_unsettled()) is not None:
            clerk.go_to(row)
            clerk.press(Qt.Key.Key_Space)
        if step is not None and step.milestone is Milestone.CPR:
            clerk.go_to(page.cpr.field)
            clerk.type_in(NUMBERS[case.record.person.given_names])
        clerk.press(ENTER, CTRL)

    def _next_field(
        self, form: Mapping[str, str], done: set[str]
    ) -> tuple[str, QWidget] | None:
        """The first empty field there is an answer for; asked anew after each."""
        fields = self._window.desk_page.guide.page.form.open_fields()
        return next((f for f in fields if f[0] in form and f[0] not in done), None)

    def _see_paper(self, who: str) -> None:
        clerk, preview = self._clerk, self._window.desk_page.preview
        before = preview.content
        clerk.press(Qt.Key.Key_P, CTRL)
        clerk.wait_for(
            lambda: preview.content not in {b"", before}, "the paper is shown"
        )
        self._look(f"{who}-paper")

    def _look(self, name: str) -> None:
        self._number += 1
        self._clerk.look(f"{self._number:02}-{name}")


def _is_to_be_compared(card: PersonCard) -> bool:
    return card.tick.isVisible() and not card.tick.isChecked()
