"""Two desks on one file."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.desk_at_work import at_the_desk

Key = Qt.Key


@pytest.fixture
def at_work(qtbot, looks, tmp_path):
    with at_the_desk(qtbot, tmp_path) as clerk:
        yield clerk


@pytest.fixture
def case(at_work):
    case = at_work.open_new()
    at_work.case.open_case(case)
    return case


def person(at_work):
    return at_work.sheet().case.record.person
