"""A fresh process: the desk's own window, until it is painted."""

from __future__ import annotations

import sys
from pathlib import Path

from desk_app.bootstrap.program import Program
from PySide6.QtWidgets import QApplication

from tests.benchmarks.child import FirstPaint, say_and_quit

if __name__ == "__main__":
    app = QApplication(["ankomst"])
    program = Program(app, Path(sys.argv[1]), "da")
    FirstPaint(app, say_and_quit)
    program.start()
    code = app.exec()
    program.close()
    sys.exit(code)
