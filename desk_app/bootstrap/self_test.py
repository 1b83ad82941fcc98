"""The built program proves that all its parts are there."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

CASES = 30


def self_test() -> int:
    """Make a desk, show every page, draw a checklist; return 0 when all is there."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from desk_app.bootstrap.paper import checklist_bytes
    from desk_app.bootstrap.program import Program
    from desk_app.bootstrap.training import make_training_desk
    from desk_app.domain.identity.countries import country_name
    from desk_app.services.ports import CaseFilter

    app = QApplication(["ankomst"])
    with TemporaryDirectory() as made:
        folder = Path(made) / "desk"
        make_training_desk(folder, (CASES, 1, 1))
        program = Program(app, folder, "da")
        program.open()
        window = program.window
        assert window is not None, "the desk did not open"
        for page in ("desk", "cases", "service", "settings"):
            window.shell.show_page(page)
            app.processEvents()
        assert window.shell.rail.buttons["desk"].text() == "Skranke", "no translations"
        desk, who = window.desk, window.who()
        [row, *_], _ = desk.lookup.page(who, CaseFilter(), None, 1)
        window.open_case(row.reference)
        app.processEvents()
        paper = checklist_bytes(desk.checklists.checklist_of(who, row.reference, "en"))
        assert paper.startswith(b"%PDF"), "no paper"
        assert country_name("POL", "da") == "Polen", "no countries"
        program.close()
    sys.stdout.write("Ankomst has all its parts.\n")
    return 0
