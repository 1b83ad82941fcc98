"""The welcome page at the case: one button, the printer, the list of prints."""

import pytest

from desk_app.errors import DeskError
from desk_app.services.paper.prints import How, PaperKind
from tests.ui.desk_at_work import ANNA, at_the_desk
from ui.prints.values import Order
from ui.settings.preferences import Preferences
from ui.tasks import Tasks
from ui.wiring.printing import Going, Printing
from ui.wiring.welcome_wiring import wire_welcome

PDF = b"%PDF"


class Printer(Printing):
    """Prints on no paper."""

    sent = ()

    def to_printer(self, parent, kind):
        return Going(How.PRINTER, self._send)

    def _send(self, order, content, _wanted):
        self.sent = (*self.sent, (order, content))
        return 1


@pytest.fixture
def at_work(qtbot, looks, tmp_path):
    with at_the_desk(qtbot, tmp_path) as clerk:
        clerk.case.open_case(clerk.open_new(citizenship="UKR"))
        yield clerk


@pytest.fixture
def printer(at_work, tmp_path):
    tasks = Tasks()
    kept = Preferences(tmp_path / "printers.ini")
    yield Printer(at_work.desk, lambda: ANNA, tasks, kept, lambda *_: PDF)
    tasks.stop()


def test_the_button_prints_the_page_in_the_citizens_language(at_work, printer, qtbot):
    asked = []

    def welcome(who, case, language):
        asked.append((who, case, language))
        return PDF, 1

    wire_welcome(at_work.page, at_work.case, printer, welcome)

    with qtbot.waitSignal(printer.printed, timeout=5000):
        at_work.page.citizen.welcome_button.click()
    qtbot.waitUntil(lambda: "sent to the printer" in at_work.told(), timeout=5000)

    case = at_work.case.reference
    assert asked == [(ANNA, case, "uk")]
    assert printer.sent == ((Order(PaperKind.WELCOME, case, "uk"), PDF),)
    [row] = at_work.desk.prints.on(ANNA, at_work.clock().date())
    assert (row.kind, row.case, row.language) == ("welcome", case, "uk")


def test_what_is_wrong_is_told_at_the_case_and_no_printer_is_asked(at_work, printer):
    def nothing(_who, _case, _language):
        raise DeskError("welcome-nothing")

    wire_welcome(at_work.page, at_work.case, printer, nothing)

    at_work.page.citizen.welcome_button.click()

    assert "welcome.toml" in at_work.told()
    assert printer.sent == ()


def test_the_page_of_prints_can_make_it_again(at_work, printer):
    wire_welcome(at_work.page, at_work.case, printer, lambda *_: (PDF, 7))

    made = printer.makers[PaperKind.WELCOME](
        ANNA, Order(PaperKind.WELCOME, at_work.case.reference, "uk")
    )

    assert (made.content, made.rev) == (PDF, 7)
