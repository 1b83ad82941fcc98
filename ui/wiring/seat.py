"""Who sits at the desk, read from the desk itself: the name and today's role."""

from __future__ import annotations

from desk_app.errors import DeskError
from desk_app.services.staff import Role, Staff
from ui.wiring.parts import Parts


def acting(parts: Parts, name: str) -> Staff:
    """Return whoever has that name.

    Raises:
        DeskError: ``staff-unknown`` (name).
    """
    with parts.desk.store.reading() as reader:
        roles = dict(reader.staff())
    if name not in roles:
        raise DeskError("staff-unknown", name=name)
    return Staff(name, Role(roles[name]))
