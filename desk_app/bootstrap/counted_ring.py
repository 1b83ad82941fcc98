"""The keys of an open desk: a wrong password counts there as it does at the door."""

from __future__ import annotations

from pathlib import Path

from db.keys.ring import KeyRing
from db.keys.wraps import Secret
from desk_app.bootstrap.attempts import Attempts
from desk_app.services.ports import Clock


class CountedRing(KeyRing):
    """Sealed keys; whoever guesses at a locked window waits as long as at the door."""

    def __init__(self, folder: Path, secret: Secret, now: Clock) -> None:
        super().__init__(folder, secret)
        self._at, self._now = folder, now

    def opens(self, name: str, password: str) -> bool:
        """Whether that person opens the desk with that password.

        Raises:
            DeskError: ``sign-in-wait`` (seconds); ``keys-missing``, ``keys-damaged``.
        """
        attempts = Attempts(self._at)
        attempts.refuse_haste(name, self._now())
        right = super().opens(name, password)
        if right:
            attempts.succeeded(name)
        else:
            attempts.failed(name, self._now())
        return right
