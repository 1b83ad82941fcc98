"""Pictures of the kit, to look at: ``python -m tests.ui.gallery FOLDER``."""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.sample_desk import desk_page
from tests.ui.sample_pages import cases_page, parts_page, service_page
from ui.help_dialog import HelpLine
from ui.i18n import Language
from ui.shell import Entry, Shell
from ui.theme import Appearance, Scheme
from ui.tokens import Tone
from ui.tour.clerk import let_happen
from ui.widgets.chart import ShareChart
from ui.widgets.lines import LineList
from ui.widgets.steps import StepList
from ui.widgets.table_view import Table
from ui.widgets.text import Chip
from ui.widgets.tick import Tick
from ui.widgets.tile import Tile

SIZES = {"": (QSize(1440, 900), 100), "-small-200": (QSize(1280, 720), 200)}
_SETTLED_MS = 250
PAGES = ("desk", "cases", "service", "parts")


def sample_shell(folder: Path) -> Shell:
    """A window with invented content in it."""
    shell = Shell(
        (
            Entry(
                "desk",
                lambda: "Skranke",
                "desk",
                "Ctrl+1",
                desk_page,
                lambda: (HelpLine("F5", "Kald næste"), HelpLine("F6", "Mangler noget")),
            ),
            Entry("cases", lambda: "Sager", "cases", "Ctrl+2", cases_page),
            Entry(
                "service", lambda: "Servicemål", "service-level", "Ctrl+3", service_page
            ),
            Entry("parts", lambda: "Indstillinger", "settings", "Ctrl+5", parts_page),
        ),
        folder / "window.ini",
    )
    shell.sit_at("Skranke 4", "Anna L.")
    shell.say_saved("Gemt 10:24:07")
    shell.say_facts("Sidste kontrollerede kopi 10:15 · krypteret · 35.214 sager")
    shell.top.right.addWidget(Chip("2 kan stadig nås i dag", Tone.WARN))
    return shell


def grab_focus(shell: Shell, page: str, kind: type[QWidget], out: Path) -> None:
    """Grab ``page`` with the keyboard on its first ``kind``."""
    shell.show_page(page)
    part = shell.page(page).findChild(kind)
    part.setFocus(Qt.FocusReason.TabFocusReason)
    let_happen(_SETTLED_MS)
    shell.grab().save(str(out / f"focus-{kind.__name__}.png"))


def main(out: Path) -> None:
    """Grab every page, light and dark, plain and at 200 %."""
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    Language(app, "da")
    looks = Appearance(app, Scheme.LIGHT)
    shell = sample_shell(Path(mkdtemp()))
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        looks.choose(scheme)
        for suffix, (size, percent) in SIZES.items():
            looks.scale_text(percent)
            shell.resize(size)
            shell.show()
            for page in PAGES:
                shell.show_page(page)
                shell.say_training(
                    "Træning: intet af dette er rigtigt." if page == "parts" else ""
                )
                let_happen(_SETTLED_MS)
                shell.grab().save(str(out / f"{page}-{scheme}{suffix}.png"))
    looks.choose(Scheme.LIGHT)
    looks.scale_text(100)
    shell.activateWindow()
    for page, kind in (("desk", LineList), ("desk", StepList), ("desk", Tick)):
        grab_focus(shell, page, kind, out)
    grab_focus(shell, "service", Tile, out)
    grab_focus(shell, "service", ShareChart, out)
    grab_focus(shell, "cases", Table, out)
    shell.show_page("desk")
    shell.show_help()
    app.processEvents()
    for window in app.topLevelWidgets():
        if window.isVisible() and window is not shell:
            window.grab().save(str(out / "help.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
