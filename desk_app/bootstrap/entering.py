"""Somebody at the door of a desk: who it is, and what opens it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from desk_app.bootstrap.desk import one_of
from desk_app.bootstrap.signing_in import DeskKey, SignedIn
from desk_app.errors import DeskError
from desk_app.services.ports import Store
from desk_app.services.staff import Role, Staff


class Entered(NamedTuple):
    """Who signed in, and what opens the desk; it is not open yet.

    A store belongs to the thread that opens it, and passwords are tried on another.
    """

    who: Staff
    key: DeskKey


class Barred(NamedTuple):
    """Somebody proved who they are, but the desk's file does not open.

    Attributes:
        key: what would open it, and opens its backups.
        name: whoever gave it.
        keys_in: the folder whose file of keys it came from.
        refused: why the desk does not open; None: only a backup was unlocked.
        again: signs in once more, when the file has been brought back.
    """

    key: DeskKey
    name: str
    keys_in: Path
    refused: DeskError | None
    again: Callable[[], Entered]


def entered(signed: SignedIn) -> Entered:
    """Close what was opened beside the window; the window opens it again."""
    signed.store.close()
    return Entered(signed.who, signed.key)


def seated_at(store: Store, name: str, role: Role) -> Staff:
    """Who sits at a training desk unasked: ``name`` where it works here, else a role.

    Raises:
        DeskError: ``desk-damaged``: the file cannot say.
    """
    with store.reading() as reader:
        staff = reader.staff()
    names = {known.casefold() for known, _ in staff}
    known = name if name.casefold() in names else ""
    return one_of(staff, known, role)


def names_at(store: Store) -> list[str]:
    """Everybody who works at a training desk: their names are no secret."""
    with store.reading() as reader:
        return [name for name, _ in reader.staff()]
