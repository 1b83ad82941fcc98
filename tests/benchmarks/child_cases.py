"""A fresh process: the page of all cases opened, opened again, and scrolled a while."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from tests.benchmarks.child import peak_mb, say
from tests.benchmarks.measure import took_s
from tests.benchmarks.real_window import application, running
from ui.wiring.desk_window import DeskWindow

_PAGES = 25  # of 200 cases


def seconds_to_cases(window: DeskWindow) -> float:
    """From Ctrl+2 to the painted rows."""

    def cases() -> None:
        window.shell.show_page("cases")
        application().processEvents()

    return took_s(cases)


def look_at_all(window: DeskWindow) -> None:
    """Scroll down as far as a patient clerk does."""
    page = window.shell.page("cases")
    assert page is not None
    for _ in range(_PAGES):
        page.table.scrollToBottom()  # type: ignore[attr-defined]
        application().processEvents()


if __name__ == "__main__":
    folder, at = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])
    app = application()
    with running(folder, lambda: at) as window:
        first = seconds_to_cases(window)
        window.shell.show_page("desk")
        app.processEvents()
        again = seconds_to_cases(window)
        look_at_all(window)
        say(first, again, peak_mb())
