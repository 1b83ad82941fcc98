"""Why a desk cannot be used, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from desk_app.services.safekeeping.telling import damage
from desk_app.services.safekeeping.values import Finding
from ui.spoken import language_now

translate = QCoreApplication.translate


class Trouble(StrEnum):
    """What kind of trouble it is."""

    DAMAGED = "damaged"
    REFUSED = "refused"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Damage:
    """What is wrong with a desk.

    Attributes:
        trouble: the kind.
        findings: what the examination found.
        refusal: why the file could not be opened.
    """

    trouble: Trouble
    findings: Sequence[Finding] = ()
    refusal: DeskError | None = None

    def heading(self) -> str:
        """The trouble in a few words."""
        if self.trouble is Trouble.MISSING:
            return translate("DamagePage", "There is no desk here, but backups of one")
        if self.trouble is Trouble.REFUSED:
            return translate("DamagePage", "The desk's file cannot be used")
        return translate("DamagePage", "The desk's file is damaged")

    def words(self) -> str:
        """What it means and what to do."""
        if self.trouble is Trouble.MISSING:
            return translate(
                "DamagePage",
                "The folder holds backups and no desk file. On a new computer, or "
                "after a disk has been changed, bring back the newest one.",
            )
        if self.trouble is Trouble.REFUSED:
            return translate(
                "DamagePage",
                "Ankomst has not changed it. Bring back the newest backup; the file of "
                "now is kept for 14 days.",
            )
        return translate(
            "DamagePage",
            "The disk has lost or changed a part of it. Nothing more can be typed into "
            "this desk, and nothing has been repaired. Bring back the newest backup; "
            "the damaged file is kept for 14 days.",
        )

    def lines(self) -> list[str]:
        """What exactly was found."""
        said = (damage(finding, language_now()) for finding in self.findings)
        lines = [words for words in said if words]
        if self.refusal is not None and self.trouble is not Trouble.MISSING:
            lines.insert(0, sentence(self.refusal, language_now()))
        return lines
