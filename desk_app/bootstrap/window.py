"""The window: started, shown, and closed with everything it opened."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path


def run_window(data_dir: Path, language: str | None) -> int:
    """Show the window until the clerk closes it; return the exit code."""
    # First, what needs no Qt: its import hook reads the source of all that comes later.
    import_module("desk_app.bootstrap.desk")
    from PySide6.QtWidgets import QApplication

    from desk_app.bootstrap.bugs import catch_bugs
    from desk_app.bootstrap.program import Program
    from ui.bug_dialog import tell_bug

    app = QApplication(["ankomst"])
    program = Program(app, data_dir, language, signed_in=None)
    catch_bugs(tell_bug)
    program.open()
    code = app.exec()
    program.close()
    return code
