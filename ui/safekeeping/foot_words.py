"""What the bottom line and the banners say about the safety of the desk."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desk_app.domain.case.events import COPENHAGEN
from desk_app.services.safekeeping.schedule import BackupStatus, Restored
from ui.safekeeping.words import clock_words, moment_words, size_words
from ui.tokens import Tone

translate = QCoreApplication.translate
_NAME = "%Y-%m-%dT%H%M%SZ"


class Foot(NamedTuple):
    """Words for the bottom line, how serious they are, and why."""

    words: str
    tone: Tone = Tone.NEUTRAL
    why: str = ""


def foot_words(status: BackupStatus, refused: str = "") -> Foot:
    """How the backups stand; ``refused`` says why the last one could not be made."""
    if status.restored is not None:
        words = translate("Safekeeping", "Automatic backups are off")
        return Foot(words, Tone.WARN, refused)
    newest = status.newest
    if status.is_old or refused:
        return Foot(_complaint(status), Tone.WARN, refused)
    if newest is None:
        return Foot(translate("Safekeeping", "Nothing to back up yet"))
    here, today = (it.astimezone(COPENHAGEN) for it in (newest.made_at, status.at))
    when = (
        clock_words(newest.made_at)
        if here.date() == today.date()
        else moment_words(newest.made_at, status.at)
    )
    words = translate("Safekeeping", "Backup verified {when}").format(when=when)
    return Foot(words, Tone.GOOD)


def room_words(free_bytes: int) -> str:
    """There is little room left on the drive."""
    return translate(
        "Safekeeping",
        "Less than 500 MB left on this drive: {free}. Saving and backups stop when it "
        "is full. Make room: empty the bin, move what does not belong here.",
    ).format(free=size_words(free_bytes))


def read_only_words() -> str:
    """Saving has stopped until the program is started again."""
    return translate(
        "Safekeeping",
        "Saving has stopped: the disk did not keep what it was given. Nothing typed is "
        "lost from the screen. Note it down, close Ankomst, let somebody check the "
        "disk, and start again.",
    )


def restored_words(restored: Restored, now: datetime, *, may: bool) -> str:
    """The desk came from a backup and nobody has confirmed it yet."""
    words = translate(
        "Safekeeping",
        "This desk was restored from the backup of {backup}. Automatic backups are off "
        "until somebody has looked and confirms.",
    ).format(backup=backup_moment_words(restored.backup, now))
    if may:
        return words
    others = translate("Safekeeping", "Only an administrator confirms it.")
    return f"{words} {others}"


def confirm_words() -> str:
    """What the button says that ends it."""
    return translate("Safekeeping", "It is right: confirm")


def backup_moment_words(name: str, now: datetime) -> str:
    """When the backup with that name was made; other names stay as they are."""
    try:
        made = datetime.strptime(name[: len(_EXAMPLE)], _NAME).replace(tzinfo=UTC)
    except ValueError:
        return name
    return moment_words(made, now)


def _complaint(status: BackupStatus) -> str:
    if status.out_of_reach:
        if status.reached_at is None:
            return translate("Safekeeping", "Second folder never reached")
        when = moment_words(status.reached_at, status.at)
        words = translate("Safekeeping", "Second folder out of reach since {when}")
        return words.format(when=when)
    if status.newest is None:
        return translate("Safekeeping", "No verified backup yet")
    when = moment_words(status.newest.made_at, status.at)
    return translate("Safekeeping", "No verified backup since {when}").format(when=when)


_EXAMPLE = "2026-11-23T101500Z"
