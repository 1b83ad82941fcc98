"""Setting up a real desk, and giving it another key."""

from __future__ import annotations

from pathlib import Path

from db.keys.key_file import REAL
from db.keys.recovery_key import new_recovery_key
from desk_app.bootstrap.desk import now, rules_of
from desk_app.bootstrap.signing_in import DeskKey, SignedIn, people_of
from desk_app.domain.waiting.opening_calendar import OpeningHours, StoredCalendar
from desk_app.errors import DeskError
from desk_app.services.passwords import refuse_weak
from desk_app.services.people import tidy_name
from desk_app.services.ports import Clock, Store
from desk_app.services.safekeeping.values import Backup, Reason, Told, nobody
from desk_app.services.setting_up import (
    Office,
    checked,
    opening_hours,
    settings_of,
)
from desk_app.services.staff import Action, Role, Staff, authorize

__all__ = ["new_recovery_key", "re_key", "refuse_unfit", "set_up"]


def refuse_unfit(folder: Path, office: Office, admin: str, password: str) -> Office:
    """Look at everything that was said, before anything is made.

    Raises:
        DeskError: see ``services.setting_up.checked`` and ``opening_hours``,
            ``people.tidy_name``, ``passwords.refuse_weak``; ``desk-exists`` (path).
    """
    from db.desk_folder import DESK_FILE, KEYS_FILE

    for name in (DESK_FILE, KEYS_FILE):
        if (folder / name).exists():
            raise DeskError("desk-exists", path=name)
    refuse_weak(password, tidy_name(admin))
    places = rules_of(folder).rulebook.places
    known = checked(office, places)
    opening_hours(known, places)
    return known


def set_up(
    folder: Path,
    office: Office,
    admin: tuple[str, str],
    recovery: str,
    clock: Clock = now,
) -> SignedIn:
    """Make a real desk, and open it for its first administrator.

    Args:
        folder: where it shall lie.
        office: what was said of it.
        admin: name and password of the first administrator.
        recovery: from ``new_recovery_key``; it was proved to be kept.
        clock: the clock.

    Raises:
        DeskError: see ``refuse_unfit`` and ``db.real_desk.create_real_desk``.
    """
    from db.keys.wraps import unwrap
    from db.real_desk import Beginning, create_real_desk, real_access

    name, password = tidy_name(admin[0]), admin[1]
    office = refuse_unfit(folder, office, name, password)
    beginning = Beginning(settings_of(office), name, password, recovery)
    store = create_real_desk(folder, clock, beginning)
    try:
        _open_at(store, opening_hours(office, rules_of(folder).rulebook.places))
        secret = unwrap(folder, name, password)  # it opens, then, with what was typed
    except BaseException:
        store.close()
        raise
    key = DeskKey(real_access(folder, secret), REAL)
    return SignedIn(store, Staff(name, Role.ADMIN), key)


def _open_at(store: Store, hours: OpeningHours | None) -> None:
    """Count the office's own opening days from the beginning."""
    if hours is not None:
        with store.unit() as unit:
            unit.keep_hours(hours)
            unit.keep_day_counts(StoredCalendar((hours,)).counting())


def re_key(
    signed: SignedIn,
    password: str,
    recovery: str,
    clock: Clock = now,
    told: Told = nobody,
) -> tuple[DeskKey, Backup]:
    """Give the desk another key; it is closed then. A backup is made first.

    Only the administrator who asks for it can sign in afterwards, with the password
    they have; to the others they give new ones. Of the two recovery keys the new one
    counts; backups made before still open with what opened them.

    Raises:
        DeskError: ``not-allowed``, ``training-has-no-secret``, ``password-wrong``;
            ``desk-in-use`` while another program has the desk open; see
            ``Vault.back_up`` and ``db.safekeeping.rekey``.
    """
    from db.keys.wraps import new_keys, new_secret
    from db.safekeeping.drafting.resealing import reseal
    from db.safekeeping.rekey import rekey
    from db.safekeeping.vault import SqliteVault

    store, who, key = signed
    authorize(who, Action.RE_KEY)
    if key.kind != REAL:
        raise DeskError("training-has-no-secret")
    if not people_of(store, key, clock).keys.opens(who.name, password):
        raise DeskError("password-wrong")
    backup = SqliteVault(key.access, clock).back_up(Reason.BY_HAND, told)
    secret = new_secret()._replace(lasting=key.access.sealing_key)
    keys = new_keys(REAL, secret, {who.name: password}, recovery)
    store.close()
    access, _ = rekey(key.access, keys, secret, who.name, clock)
    # A power cut in between costs what was half typed, and nothing else.
    reseal(access.path.parent, key.access.key, access.key)
    return DeskKey(access, REAL), backup
