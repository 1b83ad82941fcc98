"""What the window on an open desk is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desk_app.domain.case.checklist import Checklist
from desk_app.services.desk import Desk
from desk_app.services.drafts import Drafts
from desk_app.services.rules import LateRules
from desk_app.services.staff import Staff
from ui.i18n import Language
from ui.settings.preferences import Preferences
from ui.tasks import Tasks
from ui.theme import Appearance

if TYPE_CHECKING:
    from desk_app.services.log.extract import Extract
    from desk_app.services.paper.letters import Letter
    from desk_app.services.people import People
    from desk_app.services.privacy.forgetting import Forgetting
    from desk_app.services.reports.figures import Question
    from desk_app.services.safekeeping.safekeeping import Safekeeping
    from desk_app.services.safekeeping.values import Rehearsal

# Logs that a report of a kind, in a language, leaves; what it gives makes the report.
ReportPaper = Callable[[Desk, Staff, "Question", str, str], Callable[[], bytes]]
# Makes the PDF of a case's welcome page, and tells of which revision.
Welcome = Callable[[Staff, str, str], tuple[bytes, int]]


class Recovery(NamedTuple):
    """A recovery key nobody has yet.

    Attributes:
        key: in groups.
        sheet: the PDF for the envelope, in a language.
    """

    key: str
    sheet: Callable[[str], bytes]


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
        paper: makes the PDF of a checklist, set as a variant says.
        letter_paper: makes that of a letter about missing papers.
        family_paper: makes that of a family's lists.
        welcome: makes the PDF of the welcome page of a case, in a language.
        folder: where the data lies.
        drafts: opens what keeps half-typed forms; ``half_typed`` asks once.
        keeping: keeps the desk's file safe, asked for when the window is shown.
        rehearsal_paper: makes the PDF of a rehearsal, in a language.
        extract_paper: makes the PDF of a citizen's extract of the log.
        report_paper: begins a file of the service level.
        version: of the program, asked for when it is shown.
        who: whoever signed in.
        training: nothing on this desk is real.
        people: the staff and their passwords, asked for when wanted.
        forgetting: how long data is kept; ``forgets`` asks when wanted.
        recovery: makes a recovery key, for a desk that gets a new key.
    """

    desk: Desk
    rules: LateRules
    kept: Preferences
    language: Language
    looks: Appearance
    tasks: Tasks
    paper: Callable[[Checklist, str], bytes]
    letter_paper: Callable[[Letter, str], bytes]
    family_paper: Callable[[Sequence[Checklist], str], bytes]
    welcome: Welcome
    folder: Path
    drafts: Callable[[], Drafts]
    keeping: Callable[[], Safekeeping]
    rehearsal_paper: Callable[[Rehearsal, str], bytes]
    extract_paper: Callable[[Extract], bytes]
    report_paper: ReportPaper
    version: Callable[[], str]
    who: Staff
    training: bool
    people: Callable[[], People]
    forgetting: Callable[[], Forgetting]
    recovery: Callable[[], Recovery]

    @cached_property
    def half_typed(self) -> Drafts:
        """What keeps half-typed forms, opened once for everybody who needs it."""
        return self.drafts()

    @cached_property
    def forgets(self) -> Forgetting:
        """How long data is kept; what was typed about the forgotten goes with them."""
        return replace(self.forgetting(), drafts=self.half_typed)
