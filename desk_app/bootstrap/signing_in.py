"""Into the desk: with a name and a password, or with the recovery key."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from db.connection import Access
from db.desk_folder import desk_file
from db.keys.key_file import REAL, TRAINING, kind_of
from db.opening import finish_cut_short, open_with
from db.store import SqliteStore
from db.training import open_desk, training_access
from desk_app.bootstrap.attempts import RECOVERY, Attempts
from desk_app.bootstrap.desk import now
from desk_app.errors import DeskError
from desk_app.services.people import People
from desk_app.services.ports import AuditEntry, Clock
from desk_app.services.staff import Role, Staff

SIGN_IN = "sign-in"  # a line of the log
_IN_VAIN = frozenset({"sign-in-refused", "recovery-key-refused"})


class DeskKey(NamedTuple):
    """What opens a desk, and whether that is a secret.

    Attributes:
        access: the file and its key.
        kind: ``training`` or ``real``.
    """

    access: Access
    kind: str

    def at(self, folder: Path) -> DeskKey:
        """The same key for a desk in another folder, e.g. a restored one."""
        return self._replace(access=self.access._replace(path=desk_file(folder)))


class SignedIn(NamedTuple):
    """An open desk and who opened it.

    Attributes:
        store: the desk; whoever asked for it closes it.
        who: the person.
        key: what else of the desk is opened with: backups, drafts.
    """

    store: SqliteStore
    who: Staff
    key: DeskKey


def sign_in(folder: Path, name: str, password: str, clock: Clock = now) -> SignedIn:
    """Open the desk for a person who works here.

    Raises:
        DeskError: ``sign-in-refused``, the same for a name that is not there, a wrong
            password and somebody who left; ``sign-in-wait`` (seconds) after too many
            of them; ``password-is-first``: see ``sign_in_anew``; ``keys-missing``,
            ``keys-damaged``, and what ``opening.open_with`` raises.
    """
    finish_cut_short(folder)
    if kind_of(folder) != REAL:
        open_desk(folder, clock).close()  # an older one gets its file of keys
    key = key_of(folder, name, password, clock)
    store = open_keyed_desk(key, clock)
    try:
        who = _who_is(store, name)
        _refuse_first(people_of(store, key, clock), who)
        _note(store, folder, AuditEntry(who.name, SIGN_IN))
    except BaseException:
        store.close()
        raise
    return SignedIn(store, who, key)


def sign_in_anew(
    folder: Path, name: str, passwords: tuple[str, str], clock: Clock = now
) -> SignedIn:
    """Change one's password (the old one, the new one) and open the desk with it.

    Raises:
        DeskError: as ``sign_in``; ``password-same``, and what
            ``passwords.refuse_weak`` says.
    """
    finish_cut_short(folder)
    old, new = passwords
    key = key_of(folder, name, old, clock)
    store = open_keyed_desk(key, clock)
    try:
        who = _who_is(store, name)
        people_of(store, key, clock).change_password(who, old, new)
        _note(store, folder, AuditEntry(who.name, SIGN_IN))
    except BaseException:
        store.close()
        raise
    return SignedIn(store, who, key)


def recover(
    folder: Path, recovery: str, name: str, password: str, clock: Clock = now
) -> SignedIn:
    """Open the desk with the recovery key, and give an administrator a new password.

    Raises:
        DeskError: ``recovery-key-mistyped``, ``recovery-key-refused``,
            ``recovery-not-admin`` (name), what ``passwords.refuse_weak`` says,
            ``keys-missing``, ``keys-damaged``, and what opening raises.
    """
    finish_cut_short(folder)
    key = key_by_recovery(folder, recovery, clock)
    store = open_keyed_desk(key, clock)
    try:
        who = _admin(store, name)
        people_of(store, key, clock).give_password(who, who.name, password)
        _note(store, folder, AuditEntry(who.name, SIGN_IN, "", "recovery-key"))
    except BaseException:
        store.close()
        raise
    return SignedIn(store, who, key)


def open_keyed_desk(key: DeskKey, clock: Clock = now) -> SqliteStore:
    """Open a desk with a key that is known; nobody is signed in by that."""
    if key.kind == TRAINING:
        return open_desk(key.access.path.parent, clock)
    return open_with(key.access, clock)


def key_of(folder: Path, name: str, password: str, clock: Clock = now) -> DeskKey:
    """Return what opens the desk in the folder, also one that is damaged.

    Raises:
        DeskError: ``sign-in-refused``, ``sign-in-wait`` (seconds), ``keys-missing``,
            ``keys-damaged``.
    """
    from db.keys.wraps import unwrap
    from db.real_desk import real_access

    with _counted(folder, name, clock):
        secret = unwrap(folder, name, password)
    if kind_of(folder) != REAL:
        return published_key(folder)
    return DeskKey(real_access(folder, secret), REAL)


def key_by_recovery(folder: Path, recovery: str, clock: Clock = now) -> DeskKey:
    """Return what opens the desk, to whoever has its recovery key.

    Raises:
        DeskError: ``recovery-key-mistyped``, ``recovery-key-refused``,
            ``sign-in-wait`` (seconds), ``keys-missing``, ``keys-damaged``.
    """
    from db.keys.wraps import unwrap_recovery
    from db.real_desk import real_access

    with _counted(folder, RECOVERY, clock):
        secret = unwrap_recovery(folder, recovery)
    return DeskKey(real_access(folder, secret), REAL)


def published_key(folder: Path) -> DeskKey:
    """Return what opens a training desk; where there is no desk too.

    Raises:
        DeskError: ``sign-in-needed``: it is a real desk; ``keys-damaged``.
    """
    if kind_of(folder) == REAL:
        raise DeskError("sign-in-needed")
    return DeskKey(training_access(folder), TRAINING)


def people_of(store: SqliteStore, key: DeskKey, clock: Clock = now) -> People:
    """Join the use cases about the staff of an open desk."""
    from db.keys.wraps import Secret
    from desk_app.bootstrap.counted_ring import CountedRing

    access = key.access
    secret = Secret(access.key, access.sealing_key)
    return People(store, CountedRing(access.path.parent, secret, clock), clock)


@contextmanager
def _counted(folder: Path, name: str, clock: Clock) -> Iterator[None]:
    """Count a try that fails; too many make the next one wait."""
    attempts = Attempts(folder)
    attempts.refuse_haste(name, clock())
    try:
        yield
    except DeskError as refused:
        if refused.code in _IN_VAIN:
            attempts.failed(name, clock())
        raise
    attempts.succeeded(name)


def _note(store: SqliteStore, folder: Path, entry: AuditEntry) -> None:
    """Write down who came in, and what was tried in vain before."""
    attempts = Attempts(folder)
    with store.unit() as unit:
        staff = [name for name, _ in unit.staff()]
        for line in attempts.lines(entry.actor, staff):
            unit.audit(line)
        unit.audit(entry)
    attempts.told()


def _refuse_first(people: People, who: Staff) -> None:
    if people.keys.is_first(who.name):
        raise DeskError("password-is-first")


def _who_is(store: SqliteStore, name: str) -> Staff:
    with store.reading() as desk:
        staff = desk.staff()
    for known, role in staff:
        if known.casefold() == _folded(name):
            return Staff(known, Role(role))
    raise DeskError("sign-in-refused")


def _admin(store: SqliteStore, name: str) -> Staff:
    try:
        who = _who_is(store, name)
    except DeskError as refused:
        raise DeskError("recovery-not-admin", name=name) from refused
    if who.role is not Role.ADMIN:
        raise DeskError("recovery-not-admin", name=name)
    return who


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
