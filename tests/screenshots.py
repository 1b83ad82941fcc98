"""The README's pictures, made from the running tour: ``python -m tests.screenshots``.

Not a test: nobody asserts on pixels. The paper is drawn by the code that shows it in
the window.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QImage

from desk_app.bootstrap.tour import play_tour
from desk_app.printing.checklist_pdf import checklist_pdf
from desk_app.services.paper.translations import LANGUAGES
from desk_app.services.rules import load_rulebook
from tests.printing.pictures import newcomers_list
from ui.desk.pdf_pages import page_pictures

PAPER_DPI = 64  # as read on a screen; printers are grey, so are the pictures
PICTURES = {
    "worker-housing": "desk",
    "family": "opening",
    "worker-question": "routing",
    "service-level": "service",
    "cases": "cases",
    "backups": "backups",
    "log": "log",
}


def papers(out: Path) -> None:
    """Keep the first page of a newcomer's list in every language."""
    out.mkdir(parents=True, exist_ok=True)
    rules = load_rulebook()
    for language in LANGUAGES:
        content = checklist_pdf(newcomers_list(rules, language))
        [page, *_] = page_pictures(content, PAPER_DPI)
        grey = page.convertToFormat(QImage.Format.Format_Grayscale8)
        grey.save(str(out / f"paper-{language}.png"))


def make(out: Path) -> None:
    """Play the tour light and dark, and keep the pictures the README shows."""
    out.mkdir(parents=True, exist_ok=True)
    for theme in ("light", "dark"):
        with TemporaryDirectory() as made:
            played = Path(made)
            names = list(play_tour(played, "en", theme))
            for name in names:
                stem = name.split("-", 1)[-1].removesuffix(".png")
                if name.endswith(".png") and stem in PICTURES:
                    shutil.copy(played / name, out / f"{PICTURES[stem]}-{theme}.png")
            paper = next(name for name in names if name.endswith(".pdf"))
            [page, *_] = page_pictures((played / paper).read_bytes(), 100)
            page.save(str(out / "checklist.png"))


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("docs/screenshots")
    papers(folder)
    make(folder)
