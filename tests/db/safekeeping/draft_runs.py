"""Programs that type and die, for the tests of what they leave behind."""

import os
from datetime import UTC, datetime

from db.safekeeping.drafting.drafts import FileDrafts
from desk_app.services.drafts import HalfTyped

KEY = bytes(range(32))
NOW = datetime(2026, 11, 23, 11, 4, tzinfo=UTC)


def half(form="identity", case="2026-11-0412", *, at=NOW, **typed):
    typed = typed or {"family_name": "ERIKSSON"}
    return HalfTyped(form, case, 3, typed, {"family_name": ""}, at, "Anna L.", "4")


def a_run(folder, key=KEY, now=NOW):
    """A program that has just been started on the desk in the folder."""
    return FileDrafts(folder, key, lambda: now)


def die(run):
    """End the run as kill -9 does: its locks go, its files stay."""
    for each in (run._mine, *run._dead.values()):
        if each.lock.is_held:
            os.close(each.lock._held)


def left(run):
    return [each.half for each in run.left_behind()]


def files(folder):
    inside = folder / "drafts"
    return sorted(p.suffix for p in inside.iterdir()) if inside.exists() else []


def the_file(folder, ending=".draft"):
    (path,) = (folder / "drafts").glob(f"*{ending}")
    return path
