"""Desks to be kept safe, whole and broken."""

from pathlib import Path

import pytest

from desk_app.errors import DeskError
from desk_app.services.safekeeping.safekeeping import Safekeeping
from desk_app.services.safekeeping.schedule import Restored
from desk_app.services.staff import Role, Staff
from tests.fakes import FakeStore
from tests.services.safekeeping.fake_vault import NOON, a_vault

ADMIN = Staff("Admin", Role.ADMIN)
GONE_BACK = Restored("2026-11-23T100000Z", "Admin", NOON)


def a_desk(*, settings=None, folder=Path("/desk"), **vault):
    """Safekeeping of an open desk; ``settings`` stand in the desk."""
    store = FakeStore(now=lambda: NOON)
    store.kept.settings.update(settings or {})
    return Safekeeping(a_vault(**vault), store, lambda: NOON, folder)


def a_broken_desk(**vault):
    """Safekeeping of a desk that cannot be opened."""
    return Safekeeping(a_vault(held=None, **vault), None, lambda: NOON, Path("/desk"))


def refused(work, *args):
    with pytest.raises(DeskError) as refusal:
        work(*args)
    return refusal.value.code
