"""Backups, moments, sizes and checks in words."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desk_app.domain.case.events import COPENHAGEN
from desk_app.services.safekeeping.telling import check_name, damage
from desk_app.services.safekeeping.values import (
    Backup,
    Finding,
    Losses,
    Reason,
    Salvage,
    State,
)
from ui.i18n import QT_TRANSLATE_NOOP, format_date, format_number, format_time
from ui.spoken import language_now
from ui.tokens import Tone

translate = QCoreApplication.translate
_SHOWN_CASES = 12
_THIS_WEEK_DAYS = 6
_REASONS = {
    Reason.AUTOMATIC: QT_TRANSLATE_NOOP("Safekeeping", "automatic"),
    Reason.CLOSING: QT_TRANSLATE_NOOP("Safekeeping", "at closing"),
    Reason.BY_HAND: QT_TRANSLATE_NOOP("Safekeeping", "by hand"),
    Reason.BEFORE_MIGRATION: QT_TRANSLATE_NOOP("Safekeeping", "before a new version"),
    Reason.BEFORE_RESTORE: QT_TRANSLATE_NOOP("Safekeeping", "before a restore"),
}


class Said(NamedTuple):
    """Words and how serious they are."""

    words: str
    tone: Tone


def moment_words(at: datetime, now: datetime) -> str:
    """``today 12:15``, ``yesterday 16:40``, ``Friday 16:40``, ``2 March 2026 16:40``.

    Both moments are aware; said is the time in Copenhagen.
    """
    here, today = at.astimezone(COPENHAGEN), now.astimezone(COPENHAGEN).date()
    day, time = here.date(), format_time(here.time())
    if day == today:
        words = translate("Safekeeping", "today {time}")
    elif day == today - timedelta(days=1):
        words = translate("Safekeeping", "yesterday {time}")
    elif timedelta(0) < today - day <= timedelta(days=_THIS_WEEK_DAYS):
        weekday = QLocale().toString(QDate(day.year, day.month, day.day), "dddd")
        return f"{weekday} {time}"
    else:
        return f"{format_date(day)} {time}"
    return words.format(time=time)


def made_words(at: datetime, now: datetime) -> str:
    """Like ``moment_words``, with the date beside the weekday: for a list."""
    here, today = at.astimezone(COPENHAGEN), now.astimezone(COPENHAGEN).date()
    day, time = here.date(), format_time(here.time())
    if today - day <= timedelta(days=1):
        return first_big(moment_words(at, now))
    weekday = QLocale().toString(QDate(day.year, day.month, day.day), "dddd")
    date = format_date(day)
    if day.year == today.year:
        date = date.removesuffix(f" {day.year}")
    return f"{first_big(weekday)} {date} {time}"


def clock_words(at: datetime) -> str:
    """``12:15``, the time in Copenhagen."""
    return format_time(at.astimezone(COPENHAGEN).time())


def reason_words(reason: Reason) -> str:
    """Why a backup was made."""
    return _say(_REASONS[reason])


def size_words(size_bytes: int) -> str:
    """``1,2 MB``; below one, ``380 kB``."""
    for unit, name in ((1e9, "GB"), (1e6, "MB")):
        if size_bytes >= unit:
            big = size_bytes / unit
            return f"{format_number(big, 0 if big >= _ROUND_FROM else 1)}\u00a0{name}"
    return f"{format_number(max(1, size_bytes // 1000))}\u00a0kB"


def cases_words(count: int) -> str:
    """``1 case``, ``2.000 cases``."""
    if count == 1:
        return translate("Safekeeping", "1 case")
    return translate("Safekeeping", "{n} cases").format(n=format_number(count))


def where_words(backup: Backup, *, short: bool = True) -> str:
    """Where a backup lies."""
    if not short:
        return str(backup.folder)
    return (
        translate("Safekeeping", "second folder")
        if backup.elsewhere
        else translate("Safekeeping", "this computer")
    )


def about_words(backup: Backup, now: datetime) -> str:
    """``today 12:15 · 2.000 cases``."""
    when = moment_words(backup.made_at, now)
    return f"{when} · {cases_words(backup.counts.cases)}"


def check_words(finding: Finding) -> Said:
    """What was checked, and what came of it."""
    words = check_name(finding.check, language_now())
    if finding.state is State.BAD:
        return Said(damage(finding, language_now()), Tone.LATE)
    if finding.state is State.NOT_CHECKED:
        words = translate("Safekeeping", "{check}: not checked").format(check=words)
        return Said(words, Tone.WARN)
    return Said(words, Tone.GOOD)


def losses_words(losses: Losses, now: datetime) -> str:
    """What would be lost by going back."""
    since = moment_words(losses.since, now)
    if not losses.known:
        return translate(
            "Safekeeping",
            "What was saved since {since} is not known. Reckon that everything saved "
            "after that is missing, and find those papers again.",
        ).format(since=since)
    if not losses.changes:
        return translate(
            "Safekeeping", "Nothing has been saved since {since}: nothing is lost."
        ).format(since=since)
    if losses.changes == 1:
        words = translate("Safekeeping", "1 change since {since} would be lost.")
    else:
        words = translate("Safekeeping", "{n} changes since {since} would be lost.")
    return words.format(since=since, n=format_number(losses.changes))


def numbers_words(numbers: tuple[str, ...]) -> str:
    """Case numbers in one line; of many, the newest."""
    shown = ", ".join(numbers[:_SHOWN_CASES])
    more = len(numbers) - _SHOWN_CASES
    if more <= 0:
        return shown
    return translate("Safekeeping", "{cases} and {n} more").format(
        cases=shown, n=format_number(more)
    )


def salvage_words(salvage: Salvage) -> str:
    """How much could still be read."""
    if salvage.expected is None:
        words = translate(
            "Safekeeping", "{n} cases could be read and are saved in {folder}."
        )
    else:
        words = translate(
            "Safekeeping", "{n} of {m} cases could be read and are saved in {folder}."
        )
    return words.format(
        n=format_number(salvage.cases),
        m=format_number(salvage.expected or 0),
        folder=_breakable(salvage.folder),
    )


def first_big(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]


def folder_words(folder: Path) -> str:
    """A folder that may break over lines at its slashes."""
    return _breakable(folder)


def decimal_seconds(seconds: float) -> str:
    """``1,4 s``."""
    space = "\u00a0"
    return f"{format_number(seconds, 1)}{space}s"


def _breakable(folder: Path) -> str:
    return str(folder).replace("/", "/\u200b")


def _say(words: str) -> str:
    return translate("Safekeeping", words)


_ROUND_FROM = 100
