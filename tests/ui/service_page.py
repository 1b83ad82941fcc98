"""The service level page on a real desk, for its tests: ``service``, ``wiring``."""

import pytest

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
    def ask_where(_parent, _name):
        return chosen[-1] if chosen else None

    return ServiceWiring(service, desk, lambda: staff[-1], tasks, ask_where)


@pytest.fixture
def read(qtbot, service, wiring, tasks):
    """Read the desk as it is now, and show the page."""

    def read():
        wiring.read_again()
        until_idle(qtbot, tasks)
        return service

    return read


def behind(qtbot, page, press):
    """The title and the cases that pressing something asks for."""
    with qtbot.waitSignal(page.cases_wanted) as told:
        press()
    title, references = told.args
    return title, sorted(references)
