"""The tour: a training desk of its own, the two stories, pictures and papers."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from desk_app.bootstrap.paper import write_paper
from desk_app.bootstrap.training import make_training_desk
from desk_app.errors import DeskError

CASES = 600
WIDTH_PX, HEIGHT_PX = 1440, 900
BEGINS = datetime(2026, 11, 23, 9, 24, tzinfo=UTC)  # Monday morning


class TourClock:
    """Tells the same time in every tour: each look is a second later."""

    def __init__(self) -> None:
        self._now = BEGINS

    def __call__(self) -> datetime:
        """Return the instant, aware, UTC."""
        self._now += timedelta(seconds=1)
        return self._now


def play_tour(out: Path, language: str, theme: str) -> Iterator[str]:
    """Play the tour and say what was done, line by line.

    Args:
        out: the folder for pictures and papers; it is made.
        language: ``da`` or ``en``.
        theme: ``light`` or ``dark``.

    Raises:
        DeskError: ``data-folder-not-writable`` (path).
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from desk_app.bootstrap.program import Program
    from ui.theme import Scheme
    from ui.tour.clerk import Clerk
    from ui.tour.story import Tour

    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as refused:
        raise DeskError("data-folder-not-writable", path=str(out)) from refused
    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else QApplication(["ankomst"])
    with TemporaryDirectory() as made:
        folder, clock = Path(made) / "desk", TourClock()
        make_training_desk(folder, (CASES, 1, 1), clock=clock)
        program = Program(app, folder, language, clock)
        program.kept.keep_desk("4")
        program.looks.choose(Scheme(theme))
        program.open()
        window = program.window
        if window is None:
            raise AssertionError("the desk did not open")
        window.shell.resize(WIDTH_PX, HEIGHT_PX)
        clerk = Clerk(window.shell, out)
        tour = Tour(window, clerk)
        for story in (tour.worker_with_family, tour.student):
            reference = story()
            paper = window.desk.checklists.checklist_of(window.who(), reference, "en")
            write_paper(paper, out / f"{reference}.pdf")
            yield f"{reference}.pdf"
        tour.pages()
        yield from (picture.name for picture in clerk.pictures)
        program.close()
