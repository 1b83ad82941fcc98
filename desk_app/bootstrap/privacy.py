"""What is kept of people, joined: on an open desk and what opens it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from desk_app.bootstrap.desk import now
from desk_app.bootstrap.refusals import refusals_kept
from desk_app.bootstrap.signing_in import DeskKey, SignedIn
from desk_app.services.drafts import Drafts
from desk_app.services.ports import Clock, Store

if TYPE_CHECKING:  # loaded when wanted: the window is there sooner
    from desk_app.services.privacy.forgetting import Forgetting


def forgetting_of(
    key: DeskKey, store: Store, drafts: Drafts | None, clock: Clock = now
) -> Forgetting:
    """Join the use cases about how long data is kept."""
    from db.safekeeping.forgetting import SqliteForgetter
    from desk_app.services.privacy.forgetting import Forgetting

    return Forgetting(SqliteForgetter(key.access, clock), store, clock, drafts)


@contextmanager
def forgetting_at(signed: SignedIn, clock: Clock = now) -> Iterator[Forgetting]:
    """The same on the desk that somebody opened; it is closed at the end of the block.

    Forms that another program has half typed just now are not reached.
    """
    from db.safekeeping.drafting.drafts import FileDrafts

    access = signed.key.access
    with closing(signed.store):
        drafts = FileDrafts(access.path.parent, access.key, clock)
        with closing(drafts), refusals_kept(signed.store, signed.who):
            yield forgetting_of(signed.key, signed.store, drafts, clock)
