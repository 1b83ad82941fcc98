"""The program's own window on a copy of the training office."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from desk_app.bootstrap.program import Program
from desk_app.services.ports import Clock
from ui.wiring.desk_window import DeskWindow

SIZE_PX = (1440, 900)


def application() -> QApplication:
    """The one application of this process."""
    app = QApplication.instance() or QApplication(["ankomst"])
    assert isinstance(app, QApplication)
    return app


@contextmanager
def running(folder: Path, clock: Clock) -> Iterator[DeskWindow]:
    """The window, shown at the desk page, with everything beside it answered."""
    program = Program(application(), folder, "da", clock)
    try:
        program.open()
        window = program.window
        assert window is not None, "the desk did not open"
        window.shell.resize(*SIZE_PX)
        settle(program)
        yield window
        settle(program)
    finally:
        if program.window is not None:
            program.window.shell.close()
            program.window.shell.deleteLater()
        program.close()
        program.language.forget()
        program.looks.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(program: Program) -> None:
    """Wait until what runs beside the window has answered, and paint."""
    if not program.tasks.is_idle:
        waiting = QEventLoop()
        program.tasks.idle.connect(waiting.quit)
        waiting.exec()
    application().processEvents()
