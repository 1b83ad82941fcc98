"""What the page of backups is told besides the backups themselves."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desk_app.services.staff import MAY, Action, Role

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Rights:
    """Why whoever sits here may not do something; empty: they may.

    Attributes:
        back_up: make a backup.
        rehearse: try out a restore.
        restore: go back to a backup, and confirm it.
        set_up: choose the second folder.
    """

    back_up: str = ""
    rehearse: str = ""
    restore: str = ""
    set_up: str = ""


def rights_of(role: Role) -> Rights:
    """What the role may not do with backups, and why; it mirrors the table of roles."""
    may = MAY[role]
    reasons = {
        Action.BACK_UP: translate("Safekeeping", "This role does not make backups."),
        Action.REHEARSE: translate(
            "Safekeeping", "Only team leads and administrators rehearse a restore."
        ),
        Action.RESTORE: translate(
            "Safekeeping", "Only an administrator restores a backup."
        ),
        Action.CHANGE_SETTINGS: translate(
            "Safekeeping", "A team lead or an administrator chooses the second folder."
        ),
    }
    return Rights(*("" if it in may else why for it, why in reasons.items()))
