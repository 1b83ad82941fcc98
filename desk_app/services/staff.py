"""Who works at the desk, and who may do what: one table, deny by default."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desk_app.errors import DeskError


class Role(StrEnum):
    """The three roles of an office."""

    CLERK = "clerk"
    LEAD = "lead"
    ADMIN = "admin"


class Action(StrEnum):
    """What can be asked for, as it stands in the audit log."""

    OPEN_CASE = "open-case"
    SEE_CASE = "see-case"
    SEARCH = "search"
    WRITE_DOWN = "write-down"
    CHANGE_PATHWAY = "change-pathway"
    FINISH_STEP = "finish-step"
    SKIP_STEP = "skip-step"
    REFUSE_STEP = "refuse-step"
    TAKE_UP_STEP = "take-up-step"
    MARK_PAPER = "mark-paper"
    PAUSE = "pause"
    RESUME = "resume"
    ISSUE_CPR = "issue-cpr"
    ISSUE_MITID = "issue-mitid"
    GIVE_UP = "give-up"
    REOPEN = "reopen"
    CORRECT_DAY = "correct-day"
    UNDO = "undo"
    REDO = "redo"
    PRINT_CHECKLIST = "print-checklist"
    SEE_FIGURES = "see-figures"
    EXPORT = "export"
    IMPORT = "import"
    CHANGE_SETTINGS = "change-settings"
    TAKE_NEXT = "take-next"
    PUT_BACK = "put-back"
    SEE_BACKUPS = "see-backups"
    BACK_UP = "back-up"
    REHEARSE = "rehearse"
    RESTORE = "restore"
    SALVAGE = "salvage"


_ABOUT_THE_FILE = frozenset({Action.SEE_BACKUPS, Action.BACK_UP, Action.REHEARSE})
_ADMIN_ONLY = frozenset({Action.RESTORE, Action.SALVAGE})
_NOT_FOR_CLERKS = frozenset(
    {Action.EXPORT, Action.IMPORT, Action.CHANGE_SETTINGS, Action.REHEARSE}
)
MAY: dict[Role, frozenset[Action]] = {
    Role.CLERK: frozenset(Action) - _NOT_FOR_CLERKS - _ADMIN_ONLY,
    Role.LEAD: frozenset(Action) - _ADMIN_ONLY,
    Role.ADMIN: frozenset({Action.CHANGE_SETTINGS}) | _ABOUT_THE_FILE | _ADMIN_ONLY,
}


@dataclass(frozen=True, slots=True)
class Staff:
    """A staff member at a desk.

    Attributes:
        name: as it stands in the log.
        role: what they may do.
        desk: the desk number, e.g. "4"; may be empty.
    """

    name: str
    role: Role
    desk: str = ""


def authorize(who: Staff, action: Action) -> None:
    """Let ``who`` do ``action``.

    Raises:
        DeskError: ``not-allowed`` (action, role).
    """
    if action not in MAY[who.role]:
        raise DeskError("not-allowed", action=action, role=who.role)
