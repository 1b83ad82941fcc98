"""A fresh process: a case is opened, and its paper asked for, twice."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop

from tests.benchmarks.child import say
from tests.benchmarks.measure import took_s
from tests.benchmarks.real_window import application, running
from ui.wiring.desk_window import DeskWindow

# What only paper needs: nobody waits for it before a paper is wanted.
ONLY_PAPER = ("reportlab", "uharfbuzz", "bidi", "PySide6.QtPrintSupport", "pypdfium2")


def read_the_case(window: DeskWindow) -> None:
    """Look at the open case, until the program has made ready what comes next."""
    tasks = window._pages.printing.tasks
    while ONLY_PAPER[-1] not in sys.modules or not tasks.is_idle:
        application().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def seconds_to_preview(window: DeskWindow) -> float:
    """From Ctrl+P to the painted first page."""
    page = window.desk_page

    def preview() -> None:
        page.citizen.print_button.click()
        while not page.preview.content:
            application().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        application().processEvents()

    return took_s(preview)


if __name__ == "__main__":
    folder, at = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])
    app = application()
    with running(folder, lambda: at) as window:
        loaded = sum(name in sys.modules for name in ONLY_PAPER)
        window.open_case(sys.argv[3])
        read_the_case(window)
        first = seconds_to_preview(window)
        window.desk_page.show_guide()
        app.processEvents()
        say(loaded, first, seconds_to_preview(window))
