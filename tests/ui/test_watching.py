"""Looking whether another program has saved something."""

import pytest
from PySide6.QtCore import QObject

from desk_app.errors import DeskError
from tests.fakes import FakeStore
from ui.wiring.watching import Watching


class Unreadable(FakeStore):
    """A file that cannot be asked for a while."""

    broken = False

    def changes_elsewhere(self):
        if self.broken:
            raise DeskError("disk-error")
        return self.elsewhere


@pytest.fixture
def watched(qapp):
    """A store, what looks at it, and the news there were."""
    parent, store, news = QObject(), Unreadable(), []
    watching = Watching(store, parent, every_ms=10)
    watching.changed.connect(lambda: news.append(1))
    yield store, watching, news
    parent.deleteLater()


def test_however_often_another_program_saves_it_is_told_once_a_look(watched):
    store, watching, news = watched
    store.elsewhere += 3

    watching.look()
    watching.look()

    assert news == [1]


def test_it_looks_by_itself(watched, qtbot):
    store, _, news = watched

    store.elsewhere += 1

    qtbot.waitUntil(lambda: news == [1], timeout=1000)


def test_a_file_that_cannot_be_asked_is_no_news_and_is_asked_again(watched):
    store, watching, news = watched
    store.elsewhere += 1

    store.broken = True
    watching.look()
    quiet = list(news)
    store.broken = False
    watching.look()

    assert (quiet, news) == ([], [1])


def test_after_the_desk_has_closed_it_looks_no_more(watched):
    _, watching, _ = watched

    watching.stop()

    assert not watching._timer.isActive()
