"""A training desk of a proof, with everything that can be asked of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from desk_app.bootstrap.privacy import forgetting_of
from desk_app.bootstrap.safekeeping import safekeeping_of
from desk_app.bootstrap.signing_in import people_of, published_key
from desk_app.services.desk import Desk
from desk_app.services.people import People
from desk_app.services.ports import Clock, Store
from desk_app.services.privacy.forgetting import Forgetting
from desk_app.services.safekeeping.safekeeping import Safekeeping
from desk_app.services.safekeeping.values import Backup, Counts, Reason
from desk_app.services.staff import Action, Staff
from desk_app.services.steps import Ticket


@dataclass
class Office:
    """Everything that can be asked of a training desk.

    Attributes:
        desk: the open desk.
        folder: where it lies.
        store: its file.
        now: the clock.
        case: the number of the case that is asked about.
        rev: its revision.
    """

    desk: Desk
    folder: Path
    store: Store
    now: Clock
    case: str
    rev: int = 1

    @cached_property
    def people(self) -> People:
        """Who works here."""
        return people_of(self.store, published_key(self.folder), self.now)  # type: ignore[arg-type] # a spy stands before the store

    @cached_property
    def keeping(self) -> Safekeeping:
        """The file as a whole."""
        return safekeeping_of(self.folder, self.store, self.now)

    @cached_property
    def forgetting(self) -> Forgetting:
        """How long data is kept."""
        return forgetting_of(published_key(self.folder), self.store, None, self.now)

    @property
    def ticket(self) -> Ticket:
        """The case as it was read last."""
        return Ticket(self.case, self.rev, f"ticket {self.case} {self.rev}")

    @property
    def backup(self) -> Backup:
        """A backup that is not there."""
        at, folder = self.now(), self.folder / "backups" / "2026-11-01T080000Z"
        none = Counts(0, 0, 0, "0" * 64)
        return Backup(folder.name, folder, at, Reason.BY_HAND, none, 0, "0" * 64)


class Ask(NamedTuple):
    """A use case, asked for.

    Attributes:
        action: what it needs leave for.
        by: asks for it.
    """

    action: Action
    by: Callable[[Office, Staff], object]
