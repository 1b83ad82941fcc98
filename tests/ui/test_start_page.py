"""The first page: making a desk, and why one cannot be opened."""

import threading

import pytest
from PySide6.QtCore import Qt

from desk_app.errors import DeskError
from tests.ui.idle import until_idle
from ui.start.page import StartPage
from ui.tasks import Tasks
from ui.wiring.start_wiring import Makers, StartWiring


class Workshop:
    """Makes desks that are only written down."""

    def __init__(self):
        self.made, self.taken_away = [], []
        self.refusal = None
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def demo(self, folder, cases, told):
        if self.refusal:
            raise self.refusal
        self.may_go_on.wait(5)
        told(cases)
        self.made.append((folder, cases))

    def empty(self, folder):
        if self.refusal:
            raise self.refusal
        self.made.append((folder, 0))


@pytest.fixture
def workshop():
    return Workshop()


@pytest.fixture
def start(qtbot, looks, tmp_path):
    page = StartPage(tmp_path)
    page.resize(980, 680)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def tasks(qapp):
    tasks = Tasks()
    yield tasks
    tasks.stop()


@pytest.fixture
def wiring(start, workshop, tasks, tmp_path):
    makers = Makers(workshop.demo, workshop.empty, workshop.taken_away.append)
    return StartWiring(
        start, tmp_path, makers, tasks, lambda _page, folder: folder / "other"
    )


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_demo_office_is_made_beside_the_window(
    qtbot, start, wiring, workshop, tmp_path
):
    with qtbot.waitSignal(wiring.desk_ready) as told:
        press(qtbot, start.demo)

    assert told.args == [tmp_path]
    assert workshop.made == [(tmp_path, 2_000)]


def test_an_empty_desk_is_made(qtbot, start, wiring, workshop, tmp_path):
    with qtbot.waitSignal(wiring.desk_ready):
        press(qtbot, start.empty)

    assert workshop.made == [(tmp_path, 0)]


def test_what_is_stopped_leaves_nothing_behind(qtbot, start, wiring, workshop, tasks):
    workshop.may_go_on.clear()
    press(qtbot, start.demo)
    assert not start.demo.isEnabled()

    with qtbot.assertNotEmitted(wiring.desk_ready):
        qtbot.waitUntil(start.busy.cancel.isVisible, timeout=3000)
        press(qtbot, start.busy.cancel)
        workshop.may_go_on.set()
        until_idle(qtbot, tasks)

    assert (workshop.made, workshop.taken_away) == ([], [wiring.folder])
    assert start.demo.isEnabled()


def test_another_folder_is_looked_into(qtbot, start, wiring, tmp_path):
    with qtbot.waitSignal(wiring.desk_ready) as told:
        press(qtbot, start.other)

    assert told.args == [tmp_path / "other"]
    assert start.folder.text() == str(tmp_path / "other")


def test_a_folder_without_a_desk_is_no_refusal(start, wiring):
    wiring.refuse(DeskError("no-desk", path="x"))

    assert start.demo.isVisible()
    assert not start.refusal.isVisible()


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        (DeskError("desk-file-not-ours", path="desk.db"), "key does not fit"),
        (DeskError("desk-file-foreign", what="trap"), "changed from outside"),
        (DeskError("data-folder-not-writable", path="x"), "cannot be written to"),
        (DeskError("drive-not-local", kind="network"), "own disk"),
    ],
)
def test_a_refused_desk_says_why_and_offers_no_new_one(
    qtbot, start, wiring, refusal, said
):
    wiring.refuse(refusal)

    assert said in start.refusal.words.text()
    assert not start.demo.isVisible()
    with qtbot.waitSignal(wiring.desk_ready):
        press(qtbot, start.again)


def test_a_desk_that_cannot_be_made_is_told(qtbot, start, wiring, workshop, tasks):
    workshop.refusal = DeskError("disk-full")

    press(qtbot, start.demo)
    until_idle(qtbot, tasks)

    assert "disk is full" in start.refusal.words.text()
