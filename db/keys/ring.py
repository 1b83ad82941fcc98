"""The keys of an open desk: given to people, taken back."""

from __future__ import annotations

from pathlib import Path

from db.keys import wraps
from db.keys.key_file import read_keys
from db.keys.wraps import Secret
from desk_app.errors import DeskError


class KeyRing:
    """``services.people.Keys`` over the file of keys of a desk that is open.

    Two programs must not write the file at once: call it inside a unit of the desk.
    """

    def __init__(self, folder: Path, secret: Secret) -> None:
        self._folder = folder
        self._secret = secret

    def give(self, name: str, password: str) -> None:
        """Let a person open the desk with that password, and with no other."""
        wraps.wrap_for(self._folder, self._secret, name, password)

    def give_first(self, name: str, password: str) -> None:
        """The same with a password to be changed by its owner."""
        wraps.wrap_first(self._folder, self._secret, name, password)

    def take(self, name: str) -> None:
        """Let a person open the desk no more."""
        wraps.drop(self._folder, name)

    def has(self, name: str) -> bool:
        """Whether that person can open the desk."""
        keys = read_keys(self._folder)
        return keys.id_of(name) in keys.people

    def is_first(self, name: str) -> bool:
        """Whether somebody else chose that person's password."""
        keys = read_keys(self._folder)
        wrap = keys.people.get(keys.id_of(name))
        return wrap is not None and wrap.first

    def mark(self, name: str) -> str:
        """Another one after every change of that person's password; "" without one."""
        keys = read_keys(self._folder)
        wrap = keys.people.get(keys.id_of(name))
        return wrap.salt.hex() if wrap is not None else ""

    def opens(self, name: str, password: str) -> bool:
        """Whether that person opens the desk with that password."""
        try:
            wraps.unwrap(self._folder, name, password)
        except DeskError as refused:
            if refused.code != "sign-in-refused":
                raise
            return False
        return True
