import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from desk_app.errors import DeskError
from ui.bug_dialog import tell_bug

BUG = DeskError("program-bug", id="8da4-f0cf")


@pytest.fixture
def boxes(qapp):
    def shown():
        boxes = (w for w in QApplication.topLevelWidgets() if w.isVisible())
        return [box for box in boxes if isinstance(box, QMessageBox)]

    yield shown
    for box in shown():
        box.close()


def test_the_clerk_is_told_the_number_of_a_bug_and_can_go_on(boxes, looks, language):
    tell_bug(BUG)

    [box] = boxes()
    assert "8da4-f0cf" in box.text()
    assert box.text().startswith("Der er sket en fejl i programmet")


def test_bug_upon_bug_is_one_window(boxes, looks, language):
    tell_bug(BUG)
    tell_bug(BUG)

    assert len(boxes()) == 1
