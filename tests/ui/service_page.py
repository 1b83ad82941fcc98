"""The service level page on a real desk, for its tests: ``service``, ``wiring``."""

from pathlib import Path

import pytest

from desk_app.bootstrap.reports import begin_report
from desk_app.services.staff import Role, Staff
from tests.kept_cases import TODAY
from tests.ui.idle import until_idle
from ui.service.page import ServicePage
from ui.titles import Titles
from ui.wiring.service_wiring import ServiceWiring


@pytest.fixture
def service(qtbot, looks, rules):
    page = ServicePage(Titles(rules), TODAY)
    page.resize(1300, 900)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def chosen(tmp_path):
    """Where reports go; empty it to change one's mind."""
    return [tmp_path / "report.csv"]


@pytest.fixture
def staff():
    """Who acts; the last one counts."""
    return [Staff("Bo K.", Role.LEAD)]


@pytest.fixture
def wiring(service, desk, tasks, staff, chosen):
    def ask_where(_parent, name):
        return chosen[-1].with_suffix(Path(name).suffix) if chosen else None

    return ServiceWiring(
        service, desk, lambda: staff[-1], tasks, begin_report, ask_where
    )


@pytest.fixture
def settle(qtbot, tasks):
    """Wait for the answers that are under way."""
    return lambda: until_idle(qtbot, tasks)


@pytest.fixture
def read(service, wiring, settle):
    """Read the desk as it is now, and show the page."""

    def read():
        wiring.read_again()
        settle()
        return service

    return read


def behind(qtbot, page, press):
    """The title and the cases that pressing something asks for."""
    with qtbot.waitSignal(page.cases_wanted) as told:
        press()
    title, references = told.args
    return title, sorted(references)
