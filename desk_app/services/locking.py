"""The lock over the window: when it falls, and what opens it again."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from desk_app.errors import DeskError
from desk_app.services.ports import AuditEntry, Store
from desk_app.services.staff import Action, Staff, authorize

LOCK_AFTER = "lock-after-minutes"  # the name of the setting
USUAL_MINUTES = 2
MINUTES = range(1, 16)
WRONG_PINS = 5
PIN_DIGITS = range(4, 9)
TRAINING_PASSWORD = "training-desk"  # noqa: S105 - it stands on the lock page
# The lock looks every second; who hears nothing for so long has slept.
ASLEEP_S = 15.0
_SALT_BYTES = 32


class Door(Protocol):
    """Knows who may come in."""

    def opens(self, name: str, password: str) -> bool:
        """Whether this person has this password; it may take 0.4 s."""


class TrainingDoor:
    """Of a training desk: everybody has the same password, and the page says it."""

    def opens(self, name: str, password: str) -> bool:
        """Whether it is the published password."""
        return bool(name) and hmac.compare_digest(
            password.encode(), TRAINING_PASSWORD.encode()
        )


class Lock:
    """Open or closed; nobody's PIN or password is kept, only a salted sum of a PIN.

    A PIN lives as long as this run of the program and opens nothing but the lock.

    Attributes:
        closed: the window is locked.
        after_s: seconds without input until it is due.
    """

    def __init__(
        self, door: Door, seconds: Callable[[], float], after_s: float
    ) -> None:
        """Begin open.

        Args:
            door: knows the passwords.
            seconds: a clock that goes on while the computer sleeps.
            after_s: see Attributes.
        """
        self.closed = False
        self.after_s = after_s
        self._door, self._seconds = door, seconds
        self._salt = secrets.token_bytes(_SALT_BYTES)
        self._pins: dict[str, bytes] = {}
        self._wrong: dict[str, int] = {}
        self._touched = self._looked = seconds()

    def touch(self) -> None:
        """Somebody typed, clicked or moved the mouse."""
        self._touched = self._seconds()

    def is_due(self) -> bool:
        """Whether it is time to lock; ask every second."""
        now = self._seconds()
        slept = now - self._looked > ASLEEP_S
        self._looked = now
        # A clock that was set back makes nobody wait for it.
        self._touched = min(self._touched, now)
        return not self.closed and (slept or now - self._touched >= self.after_s)

    def close(self) -> None:
        """Lock."""
        self.closed = True

    def set_pin(self, name: str, pin: str) -> None:
        """Let this person reopen the lock with a PIN, in this run.

        Raises:
            DeskError: ``pin-not-digits`` (least, most).
        """
        digits = pin.isascii() and pin.isdigit()
        if not digits or len(pin) not in PIN_DIGITS or len(set(pin)) == 1:
            raise DeskError(
                "pin-not-digits", least=PIN_DIGITS.start, most=PIN_DIGITS.stop - 1
            )
        self._pins[name] = self._sum(name, pin)
        self._wrong.pop(name, None)

    def takes_pin(self, name: str) -> bool:
        """Whether this person may reopen the lock with a PIN."""
        return name in self._pins

    def forget_pin(self, name: str) -> None:
        """This person has left, or has another password: only that opens."""
        self._pins.pop(name, None)
        self._wrong.pop(name, None)

    def open_with_pin(self, name: str, pin: str) -> None:
        """Open, if it is this person's PIN.

        Raises:
            DeskError: ``pin-wrong`` (left); ``pin-used-up`` after the fifth wrong one:
                then only the password opens.
        """
        if name not in self._pins:
            raise DeskError("pin-used-up")
        if not hmac.compare_digest(self._sum(name, pin), self._pins[name]):
            wrong = self._wrong[name] = self._wrong.get(name, 0) + 1
            if wrong >= WRONG_PINS:
                del self._pins[name], self._wrong[name]
                raise DeskError("pin-used-up")
            raise DeskError("pin-wrong", left=WRONG_PINS - wrong)
        self._open(name)

    def open_with_password(self, name: str, password: str) -> None:
        """Open, if it is this person's password.

        Raises:
            DeskError: ``unlock-refused``.
        """
        if not self._door.opens(name, password):
            raise DeskError("unlock-refused")
        self._open(name)

    def _open(self, name: str) -> None:
        self._wrong.pop(name, None)
        self.closed = False
        self._touched = self._looked = self._seconds()

    def _sum(self, name: str, pin: str) -> bytes:
        message = f"{name}\0{pin}".encode()
        return hmac.digest(self._salt, message, hashlib.sha256)


@dataclass(frozen=True)
class LockSetting:
    """After how many minutes without input this office locks its windows."""

    store: Store

    def minutes(self) -> int:
        """1 to 15."""
        with self.store.reading() as reader:
            said = reader.setting(LOCK_AFTER) or ""
        minutes = int(said) if said.isdecimal() else USUAL_MINUTES
        return minutes if minutes in MINUTES else USUAL_MINUTES

    def choose(self, who: Staff, minutes: int) -> None:
        """Lock after so many minutes from now on.

        Raises:
            DeskError: ``not-allowed``, ``lock-minutes-wrong`` (least, most).
        """
        authorize(who, Action.CHANGE_SETTINGS)
        if minutes not in MINUTES:
            raise DeskError(
                "lock-minutes-wrong", least=MINUTES.start, most=MINUTES.stop - 1
            )
        with self.store.unit() as unit:
            unit.set_setting(LOCK_AFTER, str(minutes))
            purpose = f"{LOCK_AFTER} {minutes}"
            unit.audit(AuditEntry(who.name, Action.CHANGE_SETTINGS, purpose=purpose))
