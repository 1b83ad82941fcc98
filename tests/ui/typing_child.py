"""A fresh program with the real window: types something, says so, and never ends."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desk_app.bootstrap.program import Program
from desk_app.bootstrap.tour import TourClock
from tests.ui.typing_hands import JOBS
from ui.tour.clerk import Clerk

if __name__ == "__main__":
    folder, job = Path(sys.argv[1]), sys.argv[2]
    app = QApplication(["ankomst"])
    program = Program(app, folder, "en", TourClock())
    program.open()
    assert program.window is not None, "the desk did not open"
    clerk = Clerk(program.window.shell, None)
    program.window.settle(clerk.wait_for)
    JOBS[job](program.window, clerk)
    sys.stdout.write(f"{time.time_ns()}\n")
    sys.stdout.flush()
    app.exec()
