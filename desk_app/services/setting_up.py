"""What an office says of itself once, when its desk is set up."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time

from desk_app.domain.rules.places import Places, Span
from desk_app.domain.waiting.opening_calendar import SHIPPED_HOURS, OpeningHours
from desk_app.errors import DeskError

OFFICE, CENTRE, MUNICIPALITY = "office", "centre", "municipality"
HOURS = "opening-hours"  # JSON: weekday to spans, e.g. {"mon": ["09:00-15:00"]}
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LONGEST_OFFICE = 80
_SPAN = r"(\d{1,2})(?:[.:](\d\d))?-(\d{1,2})(?:[.:](\d\d))?"
_DANISH = dict(
    zip(("man", "tir", "ons", "tor", "fre", "lør", "søn"), WEEKDAYS, strict=True)
)


@dataclass(frozen=True, slots=True)
class Office:
    """One office.

    Attributes:
        name: as its staff call it.
        centre: id of its centre, e.g. ``East``.
        municipality: four digits.
        hours: spans by weekday, ``mon`` to ``sun``; empty: as the rules say.
    """

    name: str
    centre: str
    municipality: str
    hours: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def checked(office: Office, places: Places) -> Office:
    """Return the office as it can be kept; a municipality may be given by name.

    Raises:
        DeskError: ``office-name-missing`` (longest), ``centre-unknown`` (centre,
            known), ``municipality-unknown`` (municipality).
    """
    name = " ".join(office.name.split())
    if not name or len(name) > LONGEST_OFFICE or not name.isprintable():
        raise DeskError("office-name-missing", longest=LONGEST_OFFICE)
    centres = {one.casefold(): one for one in places.centres}
    centre = centres.get(office.centre.strip().casefold())
    if centre is None:
        known = ", ".join(places.centres)
        raise DeskError("centre-unknown", centre=office.centre, known=known)
    code = _municipality(office.municipality.strip(), places)
    return Office(name, centre, code, office.hours)


def hours_of(lines: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Read opening hours as somebody types them: ``mon 9-15``, ``wed 9-12 13-17.30``.

    Raises:
        DeskError: ``hours-unreadable`` (line).
    """
    found: dict[str, tuple[str, ...]] = {}
    for line in lines:
        day, *spans = line.replace(",", " ").split() or [""]
        weekday = _DANISH.get(day.casefold()[:3], day.casefold()[:3])
        if weekday not in WEEKDAYS or weekday in found:
            raise DeskError("hours-unreadable", line=line)
        read = [_span(span) for span in spans]
        if None in read:
            raise DeskError("hours-unreadable", line=line)
        found[weekday] = tuple(span for span in read if span)
    return found


def spans_of(hours: Mapping[str, tuple[str, ...]]) -> dict[int, tuple[Span, ...]]:
    """Return the hours of ``hours_of`` as times, by weekday: Monday is 0."""
    return {
        WEEKDAYS.index(day): tuple(_times(span) for span in spans)
        for day, spans in hours.items()
        if spans
    }


def opening_hours(office: Office, places: Places) -> OpeningHours | None:
    """The hours its days are counted by from ever; its centre's where none were said.

    Raises:
        DeskError: ``calendar-no-open-weekday``, ``calendar-wrong-hours`` (day).
    """
    spans = spans_of(office.hours)
    if not office.hours:
        centre = places.centres.get(office.centre)
        spans = dict((centre.hours if centre else None) or {})
    return OpeningHours(SHIPPED_HOURS.valid_from, spans) if spans else None


def settings_of(office: Office) -> dict[str, str]:
    """Return the office as settings of its desk."""
    return {
        OFFICE: office.name,
        CENTRE: office.centre,
        MUNICIPALITY: office.municipality,
        HOURS: json.dumps({day: list(spans) for day, spans in office.hours.items()}),
    }


def _municipality(said: str, places: Places) -> str:
    for one in places.municipalities.values():
        if said == one.code or said.casefold() == one.name.casefold():
            return one.code
    raise DeskError("municipality-unknown", municipality=said)


def _times(span: str) -> Span:
    begin, _, end = span.partition("-")
    return time.fromisoformat(begin), time.fromisoformat(end)


def _span(text: str) -> str | None:
    parts = re.fullmatch(_SPAN, text)
    if parts is None:
        return None
    numbers = [int(part or 0) for part in parts.groups()]
    begin, end = numbers[:2], numbers[2:]
    if not all(hour < 24 and minute < 60 for hour, minute in (begin, end)):  # noqa: PLR2004 (a clock)
        return None
    if begin >= end:
        return None
    return f"{begin[0]:02}:{begin[1]:02}-{end[0]:02}:{end[1]:02}"
