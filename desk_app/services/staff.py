"""Who works at the desk, and who may do what: one table, deny by default."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

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
    SEE_LIST = "see-list"
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
    GIVE_TICKET = "give-ticket"
    CALL_TICKET = "call-ticket"
    MOVE_TICKET = "move-ticket"
    SEE_HALL = "see-hall"
    TAKE_NEXT = "take-next"
    PUT_BACK = "put-back"
    SEE_BACKUPS = "see-backups"
    BACK_UP = "back-up"
    REHEARSE = "rehearse"
    RESTORE = "restore"
    SALVAGE = "salvage"
    MANAGE_STAFF = "manage-staff"
    RE_KEY = "re-key"
    SEE_LOG = "see-log"
    REVIEW_LOG = "review-log"
    PRINT_EXTRACT = "print-extract"
    PRINT_ACCESS = "print-access"
    SET_HOLD = "set-hold"
    SEE_RETENTION = "see-retention"
    FORGET = "forget"
    EDIT_POLICY = "edit-policy"
    PUT_POLICY_IN_FORCE = "put-policy-in-force"
    EDIT_CALENDAR = "edit-calendar"
    CONFIRM_YEAR = "confirm-year"
    SHOW_CPR = "show-cpr"
    COPY_CPR = "copy-cpr"
    CHANGE_PASSWORD = "change-password"  # noqa: S105 (a word in the log)


_ABOUT_THE_FILE = frozenset({Action.SEE_BACKUPS, Action.BACK_UP, Action.REHEARSE})
# Keys and files: whoever has them sees no citizens.
_ADMIN_ONLY = frozenset(
    {Action.RESTORE, Action.SALVAGE, Action.RE_KEY, Action.SEE_RETENTION, Action.FORGET}
)
_LEAD_ONLY = frozenset(
    {
        Action.EXPORT,
        Action.IMPORT,
        Action.REHEARSE,
        Action.SEE_LOG,
        Action.REVIEW_LOG,
        Action.PRINT_EXTRACT,
        Action.PRINT_ACCESS,
        Action.SET_HOLD,
        Action.EDIT_POLICY,
        Action.PUT_POLICY_IN_FORCE,
        Action.EDIT_CALENDAR,
        Action.CONFIRM_YEAR,
    }
)
_SETTING_UP = frozenset({Action.CHANGE_SETTINGS, Action.MANAGE_STAFF})
MAY: dict[Role, frozenset[Action]] = {
    Role.CLERK: frozenset(Action) - _LEAD_ONLY - _SETTING_UP - _ADMIN_ONLY,
    Role.LEAD: frozenset(Action) - _ADMIN_ONLY,
    Role.ADMIN: _SETTING_UP | _ABOUT_THE_FILE | _ADMIN_ONLY | {Action.CHANGE_PASSWORD},
}


def _nobody(_action: Action) -> None:
    """Nobody hears of a refusal."""


class Colleague(NamedTuple):
    """Somebody who works here or did.

    Attributes:
        name: as it stands in the log.
        role: ``clerk``, ``lead`` or ``admin``.
        left_on: the first day they did not; None while they work here.
    """

    name: str
    role: str
    left_on: date | None = None


@dataclass(frozen=True, slots=True)
class Staff:
    """A staff member at a desk.

    Attributes:
        name: as it stands in the log.
        role: what they may do.
        desk: the desk number, e.g. "4"; may be empty.
        refused: hears what they asked for and may not have, before they are told.
    """

    name: str
    role: Role
    desk: str = ""
    refused: Callable[[Action], object] = field(
        default=_nobody, compare=False, repr=False
    )

    def unasked(self) -> Staff:
        """The same person, for what a window reads by itself: they asked nothing."""
        return replace(self, refused=_nobody)


def authorize(who: Staff, action: Action) -> None:
    """Let ``who`` do ``action``.

    Raises:
        DeskError: ``not-allowed`` (action, role).
    """
    if action not in MAY[who.role]:
        who.refused(action)
        raise DeskError("not-allowed", action=action, role=who.role)
