"""Work beside the window in tests: it ends before the desk's file is closed."""

import pytest

from ui.tasks import Tasks


@pytest.fixture
def tasks(qapp, desk):
    """Work beside the window; it ends before the desk's file is closed."""
    tasks = Tasks()
    yield tasks
    tasks.stop()


def until_idle(qtbot, tasks):
    """Wait for the answers that are under way."""
    qtbot.waitUntil(lambda: not tasks._under_way)
