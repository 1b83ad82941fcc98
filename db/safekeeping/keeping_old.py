"""Old files beside the desk go by themselves: replaced ones, and what was salvaged."""

from __future__ import annotations

import logging
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from db.desk_folder import DESK_FILE, KEYS_FILE, LOCK_FILE, SALVAGED, SIDE_FILES
from db.safekeeping.bringing_back.switch import forget_replaced
from desk_app.services.ports import Clock
from desk_app.services.safekeeping.schedule import REPLACED_KEPT_DAYS

_log = logging.getLogger(__name__)

_NAME = "%Y-%m-%dT%H%M%SZ"
_AS_IT_WAS_MADE = frozenset(
    {DESK_FILE, KEYS_FILE, LOCK_FILE, *(f"{DESK_FILE}{end}" for end in SIDE_FILES)}
)
# Making a large desk may go on for a while after the moment it is named after.
_MAKING = timedelta(days=1)


def forget_old(folder: Path, now: Clock) -> list[str]:
    """Remove replaced files and salvaged desks after 14 days; return their names.

    A salvaged desk that somebody has worked with since is a desk like any other: it
    stays. So does a stubborn one, until the next time.
    """
    return [*forget_replaced(folder, now), *_forget_salvaged(folder, now)]


def _forget_salvaged(folder: Path, now: Clock) -> list[str]:
    oldest = now() - timedelta(days=REPLACED_KEPT_DAYS)
    gone = []
    for place in sorted((folder / SALVAGED).glob("*")):
        at = _moment(place.name)
        if at is not None and at < oldest and not _is_worked_with(place, at):
            try:
                shutil.rmtree(place)
            except OSError as fault:
                _log.warning("%s stays: errno %s", place.name, fault.errno)
            else:
                gone.append(place.name)
    return gone


def _is_worked_with(place: Path, at: datetime) -> bool:
    """Whether anything has come to it, or was changed, since it was made."""
    if any(file.name not in _AS_IT_WAS_MADE for file in place.iterdir()):
        return True
    changed_s = (place / DESK_FILE).stat().st_mtime if _has_desk(place) else 0
    return datetime.fromtimestamp(changed_s, UTC) > at + _MAKING


def _has_desk(place: Path) -> bool:
    return (place / DESK_FILE).is_file()


def _moment(name: str) -> datetime | None:
    try:
        return datetime.strptime(name, _NAME).replace(tzinfo=UTC)
    except ValueError:
        return None
