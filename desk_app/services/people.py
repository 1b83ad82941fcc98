"""Who works here: taken on, given another role, gone; and their passwords."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from desk_app.domain.case.events import COPENHAGEN
from desk_app.errors import DeskError
from desk_app.services.passwords import refuse_weak
from desk_app.services.ports import AuditEntry, CaseReader, Clock, Store
from desk_app.services.staff import Action, Colleague, Role, Staff, authorize

LONGEST_NAME = 60


class Keys(Protocol):
    """The desk's key, sealed for each who may open it."""

    def give(self, name: str, password: str) -> None:
        """Let a person open the desk with that password, and with no other."""

    def give_first(self, name: str, password: str) -> None:
        """The same with a first password: its owner has to choose another one."""

    def take(self, name: str) -> None:
        """Let a person open the desk no more."""

    def has(self, name: str) -> bool:
        """Whether that person can open the desk."""

    def is_first(self, name: str) -> bool:
        """Whether that person still has a first password."""

    def mark(self, name: str) -> str:
        """Another text after each change of their password; empty without one."""

    def opens(self, name: str, password: str) -> bool:
        """Whether that person opens the desk with that password.

        Raises:
            DeskError: ``sign-in-wait`` (seconds) after too many wrong ones.
        """


@dataclass(frozen=True)
class People:
    """The staff of an open desk. Only the thread that opened the desk calls it.

    Attributes:
        store: the desk.
        keys: its keys, as the person who signed in has them.
        now: the clock.
    """

    store: Store
    keys: Keys
    now: Clock

    def everybody(self, who: Staff) -> Sequence[Colleague]:
        """Everybody who works here or did, by name.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.MANAGE_STAFF)
        with self.store.reading() as desk:
            return desk.colleagues()

    def add(self, who: Staff, name: str, role: Role, password: str) -> None:
        """Take somebody on, with a first password to give to them.

        Somebody who left comes back under the name they had.

        Raises:
            DeskError: ``not-allowed``, ``staff-name-missing``, ``staff-name-taken``
                (name), and what ``passwords.refuse_weak`` says.
        """
        _may_manage(who, role)
        name = tidy_name(name)
        refuse_weak(password, name)
        with self.store.unit() as unit:
            known = _named(unit, name)
            if known is not None and known.left_on is None:
                raise DeskError("staff-name-taken", name=known.name)
            if known is not None:
                _may_manage(who, Role(known.role))
            name = known.name if known else name
            unit.add_staff(name, role)
            unit.audit(_line(who, f"add {role}", name))
            # Last: a key without its line in the list lets nobody in.
            self.keys.give_first(name, password)

    def change_role(self, who: Staff, name: str, role: Role) -> None:
        """Give somebody another role.

        Raises:
            DeskError: ``not-allowed``, ``staff-unknown`` (name), ``last-admin``.
        """
        _may_manage(who)
        with self.store.unit() as unit:
            known = _at_work(unit, name)
            _may_manage(who, role, Role(known.role))
            if role is not Role.ADMIN:
                _refuse_last_admin(unit, known)
            unit.set_role(known.name, role)
            unit.audit(_line(who, f"role {role}", known.name))

    def leave(self, who: Staff, name: str) -> None:
        """Somebody works here no more: their password opens nothing from now on.

        What they did stays in the log under their name.

        Raises:
            DeskError: ``not-allowed``, ``staff-unknown`` (name), ``last-admin``.
        """
        _may_manage(who)
        with self.store.unit() as unit:
            known = _at_work(unit, name)
            _may_manage(who, Role(known.role))
            _refuse_last_admin(unit, known)
            unit.leave(known.name, self._today())
            unit.audit(_line(who, "leave", known.name))
            # If this is cut short, they are on the list and cannot sign in.
            self.keys.take(known.name)

    def change_password(self, who: Staff, old: str, new: str) -> None:
        """Give oneself another password.

        Raises:
            DeskError: ``not-allowed``, ``password-wrong``, and what
                ``passwords.refuse_weak`` says; ``password-same``: in the place of a
                first one.
        """
        authorize(who, Action.CHANGE_PASSWORD)
        refuse_weak(new, who.name)
        if not self.keys.opens(who.name, old):
            raise DeskError("password-wrong")
        if new == old and self.keys.is_first(who.name):
            raise DeskError("password-same")
        with self.store.unit() as unit:
            known = _at_work(unit, who.name)
            unit.audit(AuditEntry(who.name, Action.CHANGE_PASSWORD, "", "own"))
            self.keys.give(known.name, new)

    def give_password(self, who: Staff, name: str, password: str) -> None:
        """Give somebody who forgot theirs, or whom a new key shut out, a new password.

        It is a first one again, unless it is one's own (with the recovery key).

        Raises:
            DeskError: ``not-allowed``, ``staff-unknown`` (name), and what
                ``passwords.refuse_weak`` says.
        """
        _may_manage(who)
        with self.store.unit() as unit:
            known = _at_work(unit, name)
            _may_manage(who, Role(known.role))
            refuse_weak(password, known.name)
            unit.audit(_line(who, "password", known.name))
            own = known.name == who.name
            give = self.keys.give if own else self.keys.give_first
            give(known.name, password)

    def _today(self) -> date:
        return self.now().astimezone(COPENHAGEN).date()


def _may_manage(who: Staff, *roles: Role) -> None:
    """Whoever looks after the staff; only an administrator after administrators."""
    authorize(who, Action.MANAGE_STAFF)
    if Role.ADMIN in roles:
        authorize(who, Action.RE_KEY)


def tidy_name(name: str) -> str:
    """Return a name as it may stand in the log, with single blanks.

    Raises:
        DeskError: ``staff-name-missing`` (longest).
    """
    tidy = " ".join(name.split())
    if not tidy or len(tidy) > LONGEST_NAME or not tidy.isprintable():
        raise DeskError("staff-name-missing", longest=LONGEST_NAME)
    return tidy


def _named(reader: CaseReader, name: str) -> Colleague | None:
    folded = " ".join(name.split()).casefold()
    known = [one for one in reader.colleagues() if one.name.casefold() == folded]
    return known[0] if known else None


def _at_work(reader: CaseReader, name: str) -> Colleague:
    known = _named(reader, name)
    if known is None or known.left_on is not None:
        raise DeskError("staff-unknown", name=name)
    return known


def _refuse_last_admin(reader: CaseReader, known: Colleague) -> None:
    admins = [
        one.name
        for one in reader.colleagues()
        if one.role == Role.ADMIN and one.left_on is None
    ]
    if admins == [known.name]:
        raise DeskError("last-admin", name=known.name)


def _line(who: Staff, what: str, name: str) -> AuditEntry:
    return AuditEntry(who.name, Action.MANAGE_STAFF, "", f"{what} {name}")
