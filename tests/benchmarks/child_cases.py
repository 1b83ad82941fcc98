"""A fresh process: the page of all cases open, and scrolled a while."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from tests.benchmarks.child import say
from tests.benchmarks.real_window import application, running
from ui.cases.page import CasesPage

_PAGES = 25  # of 200 cases

if __name__ == "__main__":
    folder, at = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])
    app = application()
    with running(folder, lambda: at) as window:
        window.shell.show_page("cases")
        app.processEvents()
        page = window.shell.page("cases")
        assert isinstance(page, CasesPage)
        for _ in range(_PAGES):
            page.table.scrollToBottom()
            app.processEvents()
        say()
