"""What the desk itself remembers of its safekeeping: names and form of settings."""

from __future__ import annotations

import json
from datetime import datetime

from desk_app.services.safekeeping.schedule import Restored

SECOND_FOLDER = "second-folder"  # whole path; empty: none
SECOND_FOLDER_REACHED = "second-folder-reached"  # ISO instant, UTC
RESTORED = "restored"  # ``restored_text``; empty: confirmed, or never restored


def restored_text(restored: Restored) -> str:
    """Write down which backup was brought back, by whom and when."""
    parts = {
        "backup": restored.backup,
        "by": restored.by,
        "at": restored.at.isoformat(),
    }
    return json.dumps(parts, ensure_ascii=False)


def restored_of(text: str | None) -> Restored | None:
    """Read what ``restored_text`` wrote; None where nothing waits for confirmation."""
    if not text:
        return None
    parts = json.loads(text)
    at = datetime.fromisoformat(parts["at"])
    return Restored(parts["backup"], parts["by"], at)


def instant_of(text: str | None) -> datetime | None:
    """Read an ISO instant; None for nothing."""
    return datetime.fromisoformat(text) if text else None
