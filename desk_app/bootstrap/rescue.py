"""A desk that does not open: who gave its key, and what that reaches."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from db.desk_folder import KEYS_FILE, desk_file
from db.keys.key_file import REAL, generation_of, kind_of
from desk_app.bootstrap.safekeeping import keys_lie_in, safekeeping_of
from desk_app.errors import DeskError
from desk_app.services.ports import Clock

if TYPE_CHECKING:
    from desk_app.bootstrap.entering import Barred
    from desk_app.bootstrap.signing_in import DeskKey
    from desk_app.services.safekeeping.safekeeping import Safekeeping
    from desk_app.services.safekeeping.values import Backup


class KeyInHand:
    """The key of a desk whose file does not open, and whoever gave it.

    Attributes:
        barred: who that was; None: nobody, or it is a training desk.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._key: DeskKey | None = None
        self._generation = ""
        self.name = ""
        self.barred: Barred | None = None

    def give(self, key: DeskKey, name: str, keys_in: Path) -> None:
        """Somebody signed in there."""
        self._key, self.name = key, name
        self._generation = generation_of(keys_in / KEYS_FILE)

    def take(self, barred: Barred) -> None:
        """Somebody signed in, and the desk did not open."""
        self.barred = barred
        self.give(barred.key, barred.name, barred.keys_in)

    def forget(self) -> None:
        """Another desk, or another person."""
        self._key, self._generation, self.name, self.barred = None, "", "", None

    def keeping_of(self, folder: Path) -> Safekeeping:
        """What keeps a desk safe without opening it.

        Raises:
            DeskError: ``sign-in-needed``.
        """
        return safekeeping_of(folder, None, self._clock, self._key)

    def sealed_by(self, folder: Path, backups: Sequence[Backup]) -> Path | None:
        """The folder whose file of keys must be opened first; None: go on.

        Raises:
            DeskError: ``keys-damaged``.
        """
        lies = keys_lie_in(folder, backups[0] if backups else None)
        # Where the desk has a file, what can be read of it may be saved.
        if self._opens(folder) and (self._opens(lies) or desk_file(folder).exists()):
            return None
        try:
            real = kind_of(lies) == REAL
        except DeskError:
            if not backups:
                raise
            lies = backups[0].folder
            real = kind_of(lies) == REAL
        return lies if real and not self._opens(lies) else None

    def reached(self, folder: Path, backups: Sequence[Backup]) -> Sequence[Backup]:
        """The backups that open with the key in hand."""
        return [
            one for one in backups if self._key is None or self._opens_one(folder, one)
        ]

    def _opens_one(self, folder: Path, backup: Backup) -> bool:
        return self._opens(keys_lie_in(folder, backup))

    def _opens(self, folder: Path) -> bool:
        held = generation_of(folder / KEYS_FILE)
        return bool(self._generation) and held == self._generation
