"""A new key for a real desk that has just been closed, and in again with it."""

from __future__ import annotations

from pathlib import Path

from desk_app.bootstrap.entering import Entered
from desk_app.bootstrap.setting_up import re_key
from desk_app.bootstrap.signing_in import sign_in
from desk_app.services.ports import Clock
from desk_app.services.safekeeping.values import Told


def re_keyed(
    folder: Path, name: str, secrets: tuple[str, str], clock: Clock, told: Told
) -> Entered:
    """Give the desk another key; return what the administrator opens it with.

    Args:
        folder: where the desk lies; no window has it open.
        name: the administrator who asks for it.
        secrets: their password, and the new recovery key.
        clock: tells the instant.
        told: hears how far the backup is that is made first.

    Raises:
        DeskError: see ``signing_in.sign_in`` and ``setting_up.re_key``; the desk then
            has the key it had.
    """
    password, recovery = secrets
    signed = sign_in(folder, name, password, clock)
    try:
        key, _ = re_key(signed, password, recovery, clock, told)
    finally:
        signed.store.close()
    return Entered(signed.who, key)
