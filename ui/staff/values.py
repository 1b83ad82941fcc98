"""What the page of staff shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desk_app.services.staff import MAY, Action, Role
from ui.i18n import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
_ROLES = {
    Role.CLERK: QT_TRANSLATE_NOOP("Staff", "front desk"),
    Role.LEAD: QT_TRANSLATE_NOOP("Staff", "team lead"),
    Role.ADMIN: QT_TRANSLATE_NOOP("Staff", "administrator"),
}


@dataclass(frozen=True, slots=True)
class Person:
    """One line of the list.

    Attributes:
        name: as it stands in the log.
        role: what they may do.
        left_on: the day they left; None: they work here.
        can_open: they have a password that opens the desk.
    """

    name: str
    role: Role
    left_on: date | None = None
    can_open: bool = True


@dataclass(frozen=True, slots=True)
class Rights:
    """What whoever sits here may do with the staff; each a reason, or empty.

    Attributes:
        manage: add, change and let go.
        re_key: give the desk a new key; look after administrators.
    """

    manage: str = ""
    re_key: str = ""

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles they may give."""
        return (Role.CLERK, Role.LEAD) if self.re_key else tuple(Role)


def rights_of(role: Role) -> Rights:
    """What the role may not do, and why; it mirrors the table of roles."""
    may = MAY[role]
    manage = translate("Staff", "Team leads and administrators look after the staff.")
    re_key = translate("Staff", "Only an administrator gives the desk a new key.")
    return Rights(
        manage="" if Action.MANAGE_STAFF in may else manage,
        re_key="" if Action.RE_KEY in may else re_key,
    )


def role_words(role: Role) -> str:
    """The role in the clerk's language."""
    return translate("Staff", _ROLES[role])
