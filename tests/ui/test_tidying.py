"""Garbage is collected between two events, never in the middle of Qt's own work."""

from weakref import ref

from PySide6.QtWidgets import QComboBox, QPushButton

from ui.theme import Scheme

MORE_THAN_PYTHON_LEAVES_LYING = 10_000


def leave_garbage():
    """Leave something that only Python's collector finds; gives a way to look at it."""
    thing = QComboBox()
    thing.ensurePolished()
    thing.itself = thing
    return ref(thing)


class Untidy(QPushButton):
    """Needs much memory whenever it gets another look."""

    def changeEvent(self, event):  # noqa: N802 - Qt's own name
        super().changeEvent(event)
        self.kept = [[] for _ in range(MORE_THAN_PYTHON_LEAVES_LYING)]


def test_nothing_is_destroyed_while_all_are_told_of_a_new_look(looks, put):
    put(Untidy("needs memory"))
    left_behind = leave_garbage()

    looks.choose(Scheme.DARK)

    assert left_behind() is not None


def test_garbage_is_collected_when_the_windows_come_to_rest(qtbot, put):
    put(Untidy("needs memory"))
    left_behind = leave_garbage()

    qtbot.waitUntil(lambda: left_behind() is None)
