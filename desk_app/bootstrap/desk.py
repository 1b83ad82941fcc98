"""An open desk: the store, the rules and every use case, joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from db.store import SqliteStore
from db.training import open_desk
from desk_app.bootstrap.paper import access_bytes, proof_bytes
from desk_app.config import OFFICE_RULES
from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.looking import LookLog
from desk_app.services.lookup import Lookup
from desk_app.services.opening.intake import Intake
from desk_app.services.paper.checklists import Checklists
from desk_app.services.ports import Clock, Store
from desk_app.services.privacy.papers import Papers
from desk_app.services.reports.counting import Counting
from desk_app.services.rule_shelf import RuleShelf
from desk_app.services.rules import LateRules, LoadedRules, read_bundle
from desk_app.services.staff import Role, Staff
from desk_app.services.steps import Steps
from desk_app.services.taking import Taking
from resources import resource


def now() -> datetime:
    """The instant it is, aware, UTC."""
    return datetime.now(UTC)


def put_together(store: Store, rules: LoadedRules | LateRules, clock: Clock) -> Desk:
    """Build every use case on an open store."""
    shelf, counting = RuleShelf(lambda: rules.rulebook), Counting()
    with store.reading() as reader:
        counting.reload(reader)
    looks = LookLog(store, clock)
    return Desk(
        store=store,
        rules=shelf,
        now=clock,
        intake=Intake(store, shelf, clock),
        steps=Steps(store, shelf, clock),
        taking=Taking(store, clock),
        lookup=Lookup(store, shelf, clock, counting, looks),
        looks=looks,
        checklists=Checklists(store, shelf, clock),
        counting=counting,
        papers=Papers(access=access_bytes, proof=proof_bytes),
    )


@contextmanager
def opened(
    data_dir: Path, clock: Clock = now, store: SqliteStore | None = None
) -> Iterator[Desk]:
    """Open the desk in that folder, and close it at the end of the block.

    ``store``: somebody signed in and opened it; else it is a training desk.

    Raises:
        DeskError: see ``db.training.open_desk``.
    """
    store = store or open_desk(data_dir, clock)
    try:
        desk = put_together(store, rules_of(data_dir), clock)
        try:
            yield desk
        finally:
            desk.looks.write_all()
    finally:
        store.close()


def rules_of(data_dir: Path) -> LoadedRules:
    """The shipped rules with the office's own files; wrong ones are told, not used."""
    return read_bundle(resource("rules").parent, data_dir / OFFICE_RULES)


def acting(desk: Desk, name: str) -> Staff:
    """Return who acts at a training desk: by name; the first team lead unnamed.

    Raises:
        DeskError: ``staff-unknown`` (name).
    """
    with desk.store.reading() as reader:
        return one_of(reader.staff(), name, Role.LEAD)


def one_of(staff: Sequence[tuple[str, str]], name: str, role: Role) -> Staff:
    """Return who has that name, in any case; with that role when nobody is named.

    Raises:
        DeskError: ``staff-unknown`` (name).
    """
    roles = dict(staff)
    name = name or next((known for known in roles if roles[known] == role), role)
    if name not in roles:
        folded = {known.casefold(): known for known in roles}
        name = folded.get(name.casefold(), name)
    if name not in roles:
        raise DeskError("staff-unknown", name=name)
    return Staff(name, Role(roles[name]))
