"""What the window on an open desk is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.case.checklist import Checklist
from desk_app.services.desk import Desk
from desk_app.services.drafts import Drafts
from desk_app.services.rules import LateRules
from ui.i18n import Language
from ui.settings.preferences import Preferences
from ui.tasks import Tasks
from ui.theme import Appearance

if TYPE_CHECKING:
    from desk_app.services.safekeeping.safekeeping import Safekeeping
    from desk_app.services.safekeeping.values import Rehearsal


@dataclass(frozen=True)
class Parts:
    """What the window is made of.

    Attributes:
        desk: the open desk.
        rules: the rules in force, and what was wrong with the office's own.
        kept: what this computer remembers.
        language: which language the program speaks.
        looks: theme and text size.
        tasks: work beside the window.
        paper: makes the PDF of a checklist.
        folder: where the data lies.
        drafts: opens what keeps half-typed forms; asked for once.
        keeping: keeps the desk's file safe, asked for when the window is shown.
        rehearsal_paper: makes the PDF of a rehearsal, in a language.
        version: of the program, asked for when it is shown.
    """

    desk: Desk
    rules: LateRules
    kept: Preferences
    language: Language
    looks: Appearance
    tasks: Tasks
    paper: Callable[[Checklist], bytes]
    folder: Path
    drafts: Callable[[], Drafts]
    keeping: Callable[[], Safekeeping]
    rehearsal_paper: Callable[[Rehearsal, str], bytes]
    version: Callable[[], str]
