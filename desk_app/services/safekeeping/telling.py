"""Backups, losses and findings in words, for the command line and for paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from desk_app.domain.case.events import COPENHAGEN
from desk_app.errors import DeskError
from desk_app.services.messages import known_codes, sentence
from desk_app.services.safekeeping.values import Backup, Finding, Losses, State

MOST_CASES = 20
_STEP = 1000


def said(code: str, language: str, **details: str | int) -> str:
    """Return the sentence of that code in ``messages.toml``."""
    return sentence(DeskError(code, **details), language)


def moment(at: datetime) -> str:
    """The local moment, e.g. ``2026-11-23 12:15``."""
    return f"{at.astimezone(COPENHAGEN):%Y-%m-%d %H:%M}"


def size(size_bytes: int, language: str) -> str:
    """E.g. ``1.4 MB``; with a comma in Danish."""
    amount, unit = float(size_bytes), "byte"
    for bigger in ("kB", "MB", "GB"):
        if round(amount, 1) < _STEP:
            break
        amount, unit = amount / _STEP, bigger
    text = f"{amount:.0f}" if unit == "byte" else f"{amount:.1f}"
    return f"{text.replace('.', ',') if language == 'da' else text} {unit}"


def seconds(took_s: float, language: str) -> str:
    """E.g. ``0.8``; with a comma in Danish."""
    text = f"{took_s:.1f}"
    return text.replace(".", ",") if language == "da" else text


def backup_lines(backups: Sequence[Backup], language: str) -> list[str]:
    """A line for each: name, moment, reason, cases, size, and where it lies."""
    return [
        said(
            "backup-line",
            language,
            name=backup.name,
            moment=moment(backup.made_at),
            reason=backup.reason.value,
            cases=backup.counts.cases,
            size=size(backup.size_bytes, language),
            where="in-the-second-folder" if backup.elsewhere else "on-this-computer",
        )
        for backup in backups
    ]


def backup_data(backup: Backup) -> dict[str, str | int | bool]:
    """The same for other programs; the moment in UTC."""
    return {
        "name": backup.name,
        "made_at": backup.made_at.isoformat(),
        "reason": backup.reason.value,
        "cases": backup.counts.cases,
        "events": backup.counts.events,
        "audit": backup.counts.audit,
        "size_bytes": backup.size_bytes,
        "sha256": backup.digest,
        "folder": str(backup.folder),
        "elsewhere": backup.elsewhere,
    }


def losses_lines(losses: Losses, language: str) -> list[str]:
    """What would be lost, with at most 20 case numbers."""
    since = moment(losses.since)
    if not losses.known:
        return [said("lost-unknown", language, moment=since)]
    if not losses.changes:
        return [said("lost-nothing", language, moment=since)]
    lines = [said("lost-known", language, moment=since, changes=losses.changes)]
    shown = ", ".join(losses.cases[:MOST_CASES])
    more = len(losses.cases) - MOST_CASES
    if more > 0:
        lines.append(said("lost-cases-and-more", language, cases=shown, more=more))
    elif shown:
        lines.append(said("lost-cases", language, cases=shown))
    return lines


def losses_data(losses: Losses) -> dict[str, object]:
    """The same for other programs, with every case number."""
    return {
        "known": losses.known,
        "changes": losses.changes,
        "cases": list(losses.cases),
        "since": losses.since.isoformat(),
    }


def check_name(check: str, language: str) -> str:
    """What a check looks at, in words; its code where there are none."""
    code = f"check-{check}"
    return said(code, language) if code in known_codes() else check


# What keeps a whole file from being opened: bringing a backup back would cure nothing.
_IN_THE_WAY = frozenset({"disk-full", "desk-in-use", "desk-busy"})


def is_in_the_way(finding: Finding) -> bool:
    """Whether the file could not be looked at, which says nothing of its health."""
    return finding.check == "open" and finding.detail in _IN_THE_WAY


def damage(finding: Finding, language: str) -> str:
    """What a bad finding means, as a sentence; empty for any other."""
    if finding.state is not State.BAD:
        return ""
    if is_in_the_way(finding):
        return said(finding.detail, language)
    code = f"bad-{finding.check}"
    if code not in known_codes():
        return said(
            "bad-something", language, check=finding.check, detail=finding.detail
        )
    return said(code, language, detail=finding.detail)
