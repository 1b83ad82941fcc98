from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.training import create_training_desk
from desk_app.bootstrap.desk import put_together
from desk_app.bootstrap.paper import extract_bytes
from desk_app.domain.case.person import Household, Person
from desk_app.services.opening.intake import Newcomer
from desk_app.services.ports import AuditEntry
from desk_app.services.rules import LoadedRules
from desk_app.services.staff import Action, Role, Staff
from ui.i18n import Language
from ui.tasks import Tasks
from ui.wiring.log_wiring import LogWiring

MONDAY = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
LEAD, CLERK = Staff("Bo K.", Role.LEAD), Staff("Anna L.", Role.CLERK)


class AtWork:
    """A lead at the page of the log, and the desk behind it."""

    def __init__(self, desk, clock):
        self.desk, self.clock, self.who = desk, clock, LEAD
        self.tasks = Tasks()
        self.wiring = LogWiring(desk, lambda: self.who, self.tasks, extract_bytes)
        self.page = self.wiring.page

    def look(self, case, times=1):
        for nth in range(times):
            self.clock[0] = MONDAY + timedelta(minutes=2 * nth)
            with self.desk.store.unit() as unit:
                unit.audit(AuditEntry("Mette Holm", Action.SEE_CASE, case))
        self.clock[0] = MONDAY + timedelta(days=7)


@pytest.fixture
def log(qtbot, tmp_path, rules):
    clock = [MONDAY]
    store = create_training_desk(tmp_path / "desk", lambda: clock[0])
    desk = put_together(store, LoadedRules(rules, (), ()), lambda: clock[0])
    at_work = AtWork(desk, clock)
    qtbot.addWidget(at_work.page)
    language = Language(qtbot._request.getfixturevalue("qapp"), "en")
    at_work.page.resize(1280, 640)
    at_work.page.show()
    yield at_work
    at_work.tasks.stop()
    language.forget()
    store.close()


@pytest.fixture
def case(log):
    person = Person("Holm", "Ida", date(1990, 3, 4), "DEU", protected=True)
    home = Household("Prøvevej 1, 1000 København K", None, "0101")
    newcomer = Newcomer(person, "EU_WORKER")
    (opened,) = log.desk.intake.open_party(CLERK, [newcomer], home, "key")
    log.look(opened, times=5)
    return opened


def settled(qtbot, log):
    qtbot.waitUntil(lambda: log.tasks.is_idle)


def cells(table, row=0):
    model = table.model()
    return [model.index(row, at).data() for at in range(model.columnCount())]


def test_the_lead_types_a_case_and_sees_who_looked(qtbot, log, case):
    QTest.keyClicks(log.page.case, case)
    QTest.keyClick(log.page.case, Qt.Key.Key_Return)
    settled(qtbot, log)

    assert log.page.person.currentWidget() is log.page.lines
    assert log.page.lines.model().rowCount() == 6
    assert cells(log.page.lines)[1:3] == ["Mette Holm", "The case was shown"]


def test_a_case_that_never_was_is_told(qtbot, log):
    QTest.keyClicks(log.page.case, "2026-11-9999")
    QTest.keyClick(log.page.case, Qt.Key.Key_Return)
    settled(qtbot, log)

    assert "2026-11-9999" in log.page.told.words.text()
    assert not log.page.extract.isEnabled()


def test_the_week_shows_what_stands_out_and_is_signed_off(qtbot, log, case):
    log.wiring.begin()
    settled(qtbot, log)
    assert log.page.week.text() == "2026-W46"
    log.page.after.click()
    settled(qtbot, log)
    assert cells(log.page.sample)[3] == (
        "same name, same address, many looks, protected"
    )

    QTest.keyClicks(log.page.note, "Asked her")
    log.page.sign.click()
    settled(qtbot, log)

    assert log.page.sealed.text() == "Signed off by Bo K. · Asked her"
    assert not log.page.sign.isEnabled()


def test_a_week_without_looks_says_so(qtbot, log):
    log.clock[0] = MONDAY + timedelta(days=7)
    log.wiring.begin()
    settled(qtbot, log)

    assert log.page.shown.currentWidget() is log.page.quiet


def test_a_clerk_is_told_who_may(log):
    log.who = CLERK

    log.wiring.begin()

    assert "team lead" in log.page.told.words.text()
    assert not log.page.show_case.isEnabled()


def test_the_citizens_extract_is_saved(qtbot, log, case, tmp_path):
    log.wiring.save_extract(case, tmp_path / "extract.pdf")
    settled(qtbot, log)

    assert (tmp_path / "extract.pdf").read_bytes().startswith(b"%PDF")
    assert "extract.pdf" in log.page.told.words.text()
