"""Half-typed forms after a new key: sealed with it, so that they are offered again."""

from __future__ import annotations

import contextlib
from pathlib import Path

from db.desk_folder import DRAFTS
from db.safekeeping.drafting.draft_seal import DraftSeal, Unreadable
from db.safekeeping.drafting.drafts import DRAFT, UNREADABLE, Run


def reseal(desk_folder: Path, old_key: bytes, new_key: bytes) -> int:
    """Seal with the new key what runs that have ended left; return how many runs.

    What cannot be read, e.g. under a still older key, goes: no key opens it any more.
    What the disk refuses stays as it is, and is set aside by the next run.
    """
    folder = desk_folder / DRAFTS
    old, new = DraftSeal(old_key), DraftSeal(new_key)
    sealed = 0
    for file in sorted(folder.glob(f"*{DRAFT}")):
        with contextlib.suppress(OSError):
            sealed += _reseal(Run(folder, file.stem), file, old, new)
    for file in folder.glob(f"*{UNREADABLE}"):
        with contextlib.suppress(OSError):
            file.unlink()
    return sealed


def _reseal(run: Run, file: Path, old: DraftSeal, new: DraftSeal) -> int:
    if not run.lock.take():  # it still runs
        return 0
    try:
        run.read(old)
        run.write(run.halves, new, crashed=run.crashed)
    except Unreadable:
        file.unlink()
        return 0
    finally:
        run.lock.release()
    return 1
