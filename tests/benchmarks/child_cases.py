"""A fresh process: all cases open, scrolled a while."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from desk_app.bootstrap.desk import opened
from tests.benchmarks.cases_window import CasesWindow
from tests.benchmarks.child import say
from ui.theme import Appearance, Scheme

_PAGES = 25  # of 200 cases

if __name__ == "__main__":
    app = QApplication(["ankomst"])
    looks = Appearance(app, Scheme.LIGHT)
    with opened(Path(sys.argv[1])) as desk, TemporaryDirectory() as places:
        window = CasesWindow(desk, Path(places))
        window.show_empty()
        window.open_cases()
        window.wait_for_count()
        window.scroll(_PAGES)
        say()
        window.close()
