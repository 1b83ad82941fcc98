"""A desk page on a desk in memory, with one case open, for the tests of the guide."""

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desk_app.bootstrap.desk import put_together
from desk_app.bootstrap.paper import checklist_bytes, family_bytes, letter_bytes
from desk_app.domain.case.person import Household, Person
from desk_app.domain.case.progress import PaperState
from desk_app.services.desk import Desk
from desk_app.services.messages import sentence
from desk_app.services.opening.intake import Newcomer
from desk_app.services.rules import LoadedRules
from desk_app.services.staff import Role, Staff
from desk_app.services.steps import PaperMark, Ticket
from tests.fakes import FakeStore
from tests.rule_builders import RULES
from ui.desk.desk_page import DeskPage
from ui.i18n import Language
from ui.settings.preferences import Preferences
from ui.shell import Entry, Shell
from ui.spoken import language_now
from ui.tasks import Tasks
from ui.wiring.guide_wiring import wire_guide
from ui.wiring.open_case import OpenCase
from ui.wiring.printing import Printing

ANNA = Staff("Anna L.", Role.CLERK, "4")
BO = Staff("Bo K.", Role.LEAD, "1")
HOME = Household(
    "Sankt Hans Gade 12, 2. tv, 2200 København N",
    date(2026, 11, 1),
    "0101",
    lives_with_host=False,
)


class Clock:
    """Stands still until it is set."""

    def __init__(self):
        self.now = datetime(2026, 11, 23, 9, 24, 7, tzinfo=UTC)

    def __call__(self):
        return self.now


@dataclass
class AtWork:
    """A clerk at the desk page; types and presses only."""

    desk: Desk
    page: DeskPage
    case: OpenCase
    shell: Shell
    clock: Clock
    tasks: Tasks
    folder: Path
    keys: int = 0

    @property
    def guide(self):
        return self.page.guide

    @property
    def step(self):
        return self.guide.step.id

    def key(self):
        self.keys += 1
        return f"key {self.keys}"

    def open_new(self, pathway="EU_WORKER", home=HOME, who=ANNA, **values):
        person = Person(
            **{
                "family_name": "ERIKSSON",
                "given_names": "ANNA MARIA",
                "birth_date": date(1974, 8, 12),
                "citizenship": "POL",
                "sex": "F",
            }
            | values
        )
        newcomer = Newcomer(person, pathway)
        return self.desk.intake.open_party(who, [newcomer], home, self.key())[0]

    def sheet(self, reference=""):
        return self.desk.lookup.sheet(ANNA, reference or self.case.reference)

    def ticket(self, reference):
        return Ticket(reference, self.sheet(reference).case.record.rev, self.key())

    def settle(self, reference, until="cpr"):
        """Accept every paper and finish every step before ``until``."""
        while (step := self.sheet(reference).case.present_step).id != until:
            for wanted in self.sheet(reference).case.papers_missing(step):
                mark = PaperMark(step.id, wanted.any_of[0], PaperState.ACCEPTED)
                self.desk.steps.mark_paper(ANNA, self.ticket(reference), mark)
            self.desk.steps.finish(ANNA, self.ticket(reference), step.id)

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        """Press a key wherever the keyboard is, or in the list that hangs there."""
        here = QApplication.focusWidget() or self.shell
        completer = here.completer() if isinstance(here, QLineEdit) else None
        if completer is not None and completer.popup().isVisible():
            here = completer.popup()
        QTest.keyClick(here, key, modifier)

    def ctrl(self, key):
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def type(self, text):
        QTest.keyClicks(QApplication.focusWidget(), text)

    def go_to(self, label):
        """Tab until the keyboard is in the part with that accessible name."""
        for _ in range(80):
            here = QApplication.focusWidget()
            if here is not None and here.accessibleName() == label:
                return here
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"the keyboard never comes to {label!r}")

    def fill_in(self, label, text):
        """Go to a field, write over what is there, and leave it."""
        field = self.go_to(label)
        field.selectAll()
        self.type(text)
        self.press(Qt.Key.Key_Tab)
        return field

    def field(self, attribute):
        """The editor of one value."""
        rows = self.guide.page.form._rows
        return next(editor for part, editor, _ in rows if part.attribute == attribute)

    def said_under(self, attribute):
        """What stands under a field."""
        rows = self.guide.page.form._rows
        row = next(row for part, _, row in rows if part.attribute == attribute)
        return row.message.words.text() if not row.message.isHidden() else ""

    def told(self):
        """What stands over the buttons."""
        banner = self.guide.page.told
        return "" if banner.isHidden() else banner.words.text()

    def papers(self):
        """Each wanted paper and its state, as shown."""
        rows = self.guide.page.papers.rows
        return [(row.paper, row.chip.text()) for row in rows]


@contextmanager
def at_the_desk(qtbot, folder):
    """The window on an empty desk, in English; gone before anything else is."""
    clock = Clock()
    store = FakeStore(clock)
    desk = put_together(store, LoadedRules(RULES, (), ()), clock)
    language = Language(QApplication.instance(), "en")
    tasks = Tasks()
    page = DeskPage(lambda error: sentence(error, language_now(), RULES))
    entry = Entry("desk", lambda: "Desk", "desk", "Ctrl+1", lambda: page)
    shell = Shell((entry,), folder / "window.ini")
    qtbot.addWidget(shell)
    shell.resize(1440, 900)
    shell.show_page("desk")
    kept = Preferences(folder / "kept.ini")
    papers = (checklist_bytes, letter_bytes, family_bytes)
    printing = Printing(desk, lambda: ANNA, tasks, kept, *papers)
    case = wire_guide(page, desk, lambda: ANNA, tasks, printing, shell)
    with qtbot.waitActive(shell):
        shell.show()
        shell.activateWindow()
    yield AtWork(desk, page, case, shell, clock, tasks, folder)
    tasks.stop()
    shell.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    language.forget()
