"""One program of the desk's life, for the search of planted people."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from threading import Thread

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from desk_app.bootstrap.bugs import catch_bugs
from desk_app.bootstrap.desk import opened
from desk_app.bootstrap.program import Program
from desk_app.bootstrap.training import make_empty_desk
from desk_app.bootstrap.watchful import begin
from desk_app.commands.root import run, say
from tests.proof.planted_people import home, number_of, person
from tests.proof.planted_work import Day
from ui.bug_dialog import tell_bug
from ui.tour.clerk import Clerk


def main(root: Path, part: str, size: int) -> None:
    """Play one part; what the desk refuses is said as in the program."""

    begin(say)
    {"work": work, "crash": crash, "again": again}[part](root, size)


def work(root: Path, size: int) -> None:
    """A day through the use cases, with everything refused that can be."""

    make_empty_desk(root / "desk")
    with opened(root / "desk") as desk:
        day = Day(desk, root, size)
        day.open_all()
        day.give_numbers()
        day.be_refused()
        day.hand_out()
        day.keep_safe()
    _by_command(root)


def crash(root: Path, _size: int) -> None:
    """Somebody types at the window, a bug comes, then the program is ended."""

    program, window, clerk = _window(root)

    who, street = person(0), home(0).address
    clerk.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    clerk.type_in(who.family_name)
    clerk.press(Qt.Key.Key_Escape)
    clerk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    clerk.press(Qt.Key.Key_F2)
    clerk.type_in(f"{who.family_name}\n{who.given_names}\n3/12")
    drafts = root / "desk" / "drafts"
    clerk.wait_for(lambda: any(drafts.glob("*.draft")), "the draft is kept")

    def bug() -> None:
        said = f"{who.family_name} {street} {number_of(0).in_full()} {who.phone}"
        raise RuntimeError(said)

    looking = QTimer()
    looking.timeout.connect(lambda: _bug_is_shown() and QApplication.exit())
    looking.start(50)
    QTimer.singleShot(0, bug)
    QTimer.singleShot(20_000, lambda: QApplication.exit(1))
    assert QApplication.exec() == 0, "the bug was not told"
    _threads_bug(f"{who.family_name} {number_of(0).compact}")
    assert program.window is window
    ctypes.string_at(0)  # a fault below: no core, and no values in the log


def again(root: Path, _size: int) -> None:
    """The next start: the draft is offered, a case is read, and all is closed."""
    program, window, clerk = _window(root)
    with window.desk.store.reading() as reader:
        reference = reader.open_rows(1)[0].reference
    window.open_case(reference)
    window.settle(clerk.wait_for)
    program.close()


def _window(root: Path):

    app = QApplication(["ankomst"])
    program = Program(app, root / "desk", "en")
    catch_bugs(tell_bug)
    program.kept.keep_desk("4")
    program.open()
    window = program.window
    assert window is not None, "the desk did not open"
    clerk = Clerk(window.shell, None)
    window.settle(clerk.wait_for)
    return program, window, clerk


def _bug_is_shown() -> bool:

    boxes = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
    for box in boxes:
        sys.stdout.write(f"{box.text()}\n")
        box.close()
    return bool(boxes)


def _threads_bug(said: str) -> None:

    def fail() -> None:
        raise ValueError(said)

    thread = Thread(target=fail)
    thread.start()
    thread.join()


def _by_command(root: Path) -> None:
    """What the command line says and writes; what was asked for may name people."""

    desk, asked = ["--data-dir", str(root / "desk")], root / "asked"
    for command in (
        ["cases", "--out", str(asked / "cases.csv")],
        ["explain", "no-such-case"],
        ["import", str(asked / "wrong.csv")],
        ["backup"],
        ["doctor"],
    ):
        code = run([command[0], *desk, *command[1:]])
        sys.stdout.write(f"{command[0]}: {code}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
