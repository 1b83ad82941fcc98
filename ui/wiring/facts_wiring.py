"""The bottom line: what kind of desk this is, and how many cases it holds."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.services.ports import CaseFilter
from desk_app.services.staff import Staff
from ui.i18n import format_number
from ui.shell import Shell
from ui.wiring.parts import Parts

translate = QCoreApplication.translate


def say_facts(shell: Shell, parts: Parts, who: Staff) -> None:
    """Count the cases beside the window, and say it; not all may count them."""
    kind = translate("DeskWindow", "Encrypted")
    if parts.training:
        kind = translate("DeskWindow", "Training desk · encrypted")
    counted = translate("DeskWindow", "{kind} · {n} cases")
    parts.tasks.run(
        lambda: parts.desk.lookup.count(who.unasked(), CaseFilter()),
        done=lambda n: shell.say_facts(counted.format(kind=kind, n=format_number(n))),
        failed=lambda _error: shell.say_facts(kind),
        topic="count all",
    )
