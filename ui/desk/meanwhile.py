"""What somebody else did to a case meanwhile, in one quiet line."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from desk_app.domain.case.case_record import CaseRecord
from desk_app.domain.case.events import COPENHAGEN, Event, EventKind
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.services.merging import Written, differing
from ui.desk.fields import label_of
from ui.desk.words import happened_words, say
from ui.i18n import QT_TRANSLATE_NOOP, format_time

Writer = Callable[[str], tuple[str, datetime]]


def meanwhile_words(
    before: CaseRecord,
    now: CaseRecord,
    rules: Rulebook,
    writer: Writer,
    but: Collection[str] = (),
) -> str:
    """Say who changed what: "Bo K. changed meanwhile (12:04): Phone."; "" for nothing.

    Args:
        before: the case as it was shown.
        now: as it is in the file.
        rules: names of steps and papers.
        writer: who wrote in a field last, and when.
        but: staff members whose own changes are not told.
    """
    told: dict[str, tuple[datetime, list[str]]] = {}
    for by, at, what in [*_fields(before, now, writer), *_events(before, now, rules)]:
        if by in but or not what:
            continue
        latest, changes = told.get(by, (at, []))
        if what not in changes:
            changes.append(what)
        told[by] = (max(latest, at), changes)
    return " ".join(
        say(_MEANWHILE).format(by=by, time=clock_time(at), what=", ".join(changes))
        for by, (at, changes) in told.items()
    )


def whose_words(by: str, at: datetime) -> str:
    """Who wrote something, and when: "Bo K. · 12:04"."""
    return f"{by} · {clock_time(at)}"


def clock_time(at: datetime) -> str:
    """The time by the clock on the wall."""
    return format_time(at.astimezone(COPENHAGEN).time())


def _fields(
    before: CaseRecord, now: CaseRecord, writer: Writer
) -> list[tuple[str, datetime, str]]:
    one = Written(before.person, before.household)
    other = Written(now.person, now.household)
    return [(*writer(name), label_of(name)) for name in differing(one, other)]


def _events(
    before: CaseRecord, now: CaseRecord, rules: Rulebook
) -> list[tuple[str, datetime, str]]:
    new = now.events[len(before.events) :]
    return [(event.actor, event.at, _happened(event, now, rules)) for event in new]


def _happened(event: Event, case: CaseRecord, rules: Rulebook) -> str:
    """What an event was; what was undone or redone where it took something back."""
    if event.kind is not EventKind.UNDONE:
        return happened_words(event, rules)
    target = next(e for e in case.events if e.action == event.undoes)
    if target.kind is not EventKind.UNDONE:
        return say(_UNDONE).format(what=happened_words(target, rules))
    again = next(e for e in case.events if e.action == target.undoes)
    return say(_REDONE).format(what=_happened(again, case, rules))


_UNDONE = QT_TRANSLATE_NOOP("Guide", "Undone: {what}")
_REDONE = QT_TRANSLATE_NOOP("Guide", "Redone: {what}")
_MEANWHILE = QT_TRANSLATE_NOOP("Guide", "{by} changed meanwhile ({time}): {what}.")
