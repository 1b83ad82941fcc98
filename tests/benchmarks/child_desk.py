"""A fresh process: the desk's own window, painted; then with today's list in it."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import desk_app.bootstrap.desk  # noqa: F401 - before Qt, as run_window does it

# isort: split
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk_app.bootstrap.program import Program
from tests.benchmarks.child import FirstPaint, peak_mb, say, say_and_quit

if __name__ == "__main__":
    folder, at = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])
    app = QApplication(["ankomst"])
    program = Program(app, folder, "da", lambda: at)

    def painted() -> None:
        """Now the clerk can type; today's list comes from beside."""
        say(peak_mb())
        if program.tasks.is_idle:
            say_and_quit()
        else:
            once = Qt.ConnectionType.SingleShotConnection
            program.tasks.idle.connect(say_and_quit, once)

    program.open()
    assert program.window is not None, "the desk did not open"
    FirstPaint(program.window.shell, painted)
    code = app.exec()
    program.close()
    sys.exit(code)
