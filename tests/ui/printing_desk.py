"""A clerk at the page of prints, and a printer that remembers what it was given."""

from contextlib import contextmanager
from datetime import date
from threading import Event

from db.training import create_training_desk
from desk_app.bootstrap.desk import put_together
from desk_app.bootstrap.paper import checklist_bytes
from desk_app.domain.case.person import Household, Person
from desk_app.services.opening.intake import Newcomer
from desk_app.services.paper.prints import How, PaperKind
from desk_app.services.rules import LoadedRules
from desk_app.services.staff import Role, Staff
from tests.conftest import NOON
from ui.i18n import Language
from ui.prints.values import Order
from ui.settings.preferences import Preferences
from ui.shell import Entry, Shell
from ui.tasks import Tasks
from ui.wiring.outlets import Going
from ui.wiring.printing import Printing
from ui.wiring.prints_wiring import PrintsWiring

CLERK, ADMIN = Staff("Anna L.", Role.CLERK, "4"), Staff("Eva", Role.ADMIN)
HOME = Household("Prøvevej 1, 1000 København K", date(2026, 11, 1), "0101")


class AtWork:
    """A clerk at the page, with a printer that remembers what it was given."""

    def __init__(self, desk, clock, folder):
        self.desk, self.clock, self.who, self.folder = desk, clock, CLERK, folder
        self.sheets, self.gate = [], Event()
        self.gate.set()
        self.tasks = Tasks()
        self.kept = Preferences(folder / "kept.ini")
        self.printing = Printing(
            desk, lambda: self.who, self.tasks, self.kept, checklist_bytes
        )
        self.printing.to_printer = lambda _parent, _kind: self.printer()
        entry = Entry("prints", lambda: "Prints", "print", "Ctrl+4", self._build)
        self.shell = Shell((entry,), folder / "window.ini")

    def _build(self):
        self.wiring = PrintsWiring(self.shell, self.printing)
        return self.wiring.page

    @property
    def page(self):
        return self.wiring.page

    def printer(self, copies=1):
        def send(order, content, wanted):
            self.gate.wait(20)
            if not wanted():
                return 0
            self.sheets.append((order, content))
            return 3

        return Going(How.PRINTER, send, copies)

    def open_case(self, given, **values):
        person = Person(
            "Holm", given, date(1990, 3, 4), values.pop("citizenship", "UKR"), **values
        )
        newcomer = Newcomer(person, "EU_WORKER")
        return self.desk.intake.open_party(CLERK, [newcomer], HOME, f"key {given}")[0]

    def send(self, *cases, make=None):
        orders = [Order(PaperKind.CHECKLIST, case, "uk", "large") for case in cases]
        return self.printing.send(
            orders,
            make or self.printing.checklist,
            self.printer(),
            self.wiring._told,
            self.wiring._tell,
        )

    def lines(self):
        model = self.page.table.model()
        columns = range(model.columnCount())
        return [
            [model.index(row, at).data() for at in columns]
            for row in range(model.rowCount())
        ]


def settled(qtbot, work):
    qtbot.waitUntil(lambda: work.tasks.is_idle and not work.printing.runs)


@contextmanager
def at_the_printer(qtbot, tmp_path, rules):
    clock = [NOON]
    store = create_training_desk(tmp_path / "desk", lambda: clock[0])
    desk = put_together(store, LoadedRules(rules, (), ()), lambda: clock[0])
    language = Language(qtbot._request.getfixturevalue("qapp"), "en")
    work = AtWork(desk, clock, tmp_path)
    qtbot.addWidget(work.shell)
    work.shell.resize(1280, 720)
    work.shell.show_page("prints")
    with qtbot.waitActive(work.shell):
        work.shell.show()
        work.shell.activateWindow()
    settled(qtbot, work)
    yield work
    work.gate.set()
    work.printing.finish()
    work.tasks.stop()
    language.forget()
    store.close()
