"""The window before a desk is open, joined to what makes, opens and rescues one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from db.training import remove_desk
from desk_app.bootstrap.entrance import backup_doors, doors, set_up
from desk_app.bootstrap.rescue import KeyInHand
from desk_app.bootstrap.safekeeping import backups_in, backups_of
from desk_app.bootstrap.training import make_empty_desk, make_training_desk
from desk_app.services.ports import Clock
from ui.tasks import Tasks
from ui.wiring.before_desk import BeforeDesk, Entrance
from ui.wiring.rescue_wiring import Rescue
from ui.wiring.start_wiring import Makers

_YEARS, _SEED = 2, 1


def build_before(
    folder: Path, in_hand: KeyInHand, person: str, tasks: Tasks, clock: Clock
) -> BeforeDesk:
    """Make the window.

    Args:
        folder: where the desk lies, or should.
        in_hand: the key of a desk that does not open.
        person: who sits here, as far as this computer remembers.
        tasks: work beside the window.
        clock: tells the instant.
    """

    def demo(folder: Path, cases: int, told: Callable[[int], object]) -> object:
        return make_training_desk(folder, (cases, _YEARS, _SEED), told, clock)

    def here() -> Path:
        return before.folder

    before = BeforeDesk(
        folder,
        Makers(demo=demo, empty=make_empty_desk, unmake=remove_desk),
        Rescue(
            keeping_of=in_hand.keeping_of,
            backups_of=lambda folder: backups_of(folder, clock),
            look_in=backups_in,
            sealed_by=in_hand.sealed_by,
            reached=in_hand.reached,
            doors=backup_doors(here, clock),
            named=lambda: in_hand.name,
            person=person,
        ),
        tasks,
        Entrance(doors(clock), set_up(here, clock)),
    )
    return before
