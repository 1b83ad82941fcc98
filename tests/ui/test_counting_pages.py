"""How days are counted, reached from the settings and from the service level."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.training import open_desk
from desk_app.bootstrap.desk import put_together
from desk_app.bootstrap.program import Program
from desk_app.bootstrap.tour import TourClock
from desk_app.bootstrap.training import make_training_desk
from desk_app.domain.waiting.policy import SHIPPED_POLICY
from desk_app.services.rules import LoadedRules
from desk_app.services.staff import Role, Staff
from tests.ui.counting_days import press
from ui.widgets.states import Banner
from ui.wiring.watching import Watching

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEAD = Staff("Bo K.", Role.LEAD)


@pytest.fixture
def clock():
    return TourClock()


@pytest.fixture
def folder(tmp_path, clock):
    make_training_desk(tmp_path / "desk", (30, 1, 1), clock=clock)
    return tmp_path / "desk"


@pytest.fixture
def window(qapp, qtbot, folder, clock):
    program = Program(qapp, folder, "en", clock)
    program.open()
    program.window.shell.resize(1280, 720)
    yield program.window
    qtbot.waitUntil(lambda: program.tasks.is_idle)
    program.close()


def confirm(calendars):
    for year in calendars.unconfirmed():
        calendars.confirm_year(LEAD, year, calendars.to_confirm(LEAD, year))


def test_the_settings_warn_of_a_year_nobody_has_confirmed_and_lead_there(window):
    window.shell.show_page("settings")
    card = window.shell.page("settings").counting

    assert "not confirmed" in card.warning.words.text()
    press(card.warning.action)

    assert window.shell.current == "opening-days"


def test_the_service_level_warns_until_the_year_is_confirmed(window):
    window.shell.show_page("service")
    banners = window.shell.page("service").findChildren(Banner)
    (warning,) = [it for it in banners if "not confirmed" in it.words.text()]
    warned = warning.isVisible()
    confirm(window.desk.calendars)
    window.shell.show_page("settings")

    window.shell.show_page("service")

    assert (warned, warning.isVisible()) == (True, False)


def test_the_service_target_is_reached_by_keyboard_from_the_settings(window):
    window.shell.show_page("settings")
    target = window.shell.page("settings").counting.target
    target.setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(target, Qt.Key.Key_Space)

    assert window.shell.current == "service-target"
    page = window.shell.page("service-target")
    assert page.table.chosen.policy == SHIPPED_POLICY


def test_a_target_another_program_puts_in_force_counts_here_at_once(
    window, folder, clock, rules
):
    other = open_desk(folder, clock)
    targets = put_together(other, LoadedRules(rules, (), ()), clock).targets
    targets.edit(LEAD, replace(targets.copy(LEAD, "2025-01", "2030"), limit_days=3))
    targets.put_in_force(LEAD, "2030", date(2030, 1, 1))
    other.close()

    window.shell.findChild(Watching).look()

    assert [it.id for it in window.desk.counting.policies] == ["2025-01", "2030"]
