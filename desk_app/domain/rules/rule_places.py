"""Reads municipalities, centres, and the first questions."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Mapping
from datetime import time
from io import StringIO

from desk_app.domain.rules.places import (
    Centre,
    Effect,
    Municipality,
    Places,
    ServiceException,
    Span,
)
from desk_app.domain.rules.rule_steps import when
from desk_app.domain.rules.rule_tables import PROVENANCE_KEYS, Table
from desk_app.errors import DeskError

COLUMNS = ("kommunekode", "navn", "region", "ics_center", "rolle")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ROLES = {"": True, "host": True, "partner": True, "partner in one copy": False}
SPAN = re.compile(r"(\d\d):(\d\d)-(\d\d):(\d\d)")


def municipalities(name: str, text: str) -> dict[str, Municipality]:
    """Read the table of municipalities.

    Raises:
        DeskError: ``rule-file-wrong`` with the line.
    """
    rows = csv.reader(StringIO(text))
    read: dict[str, Municipality] = {}
    for row in rows:
        if rows.line_num == 1:
            if tuple(row) != COLUMNS:
                raise _wrong_row(name, 1, "unknown-column", ",".join(COLUMNS))
            continue
        if len(row) != len(COLUMNS) or not re.fullmatch(r"\d{4}", row[0]):
            raise _wrong_row(name, rows.line_num, "wrong-type", "0101,København,…")
        code, title, region, centre, role = row
        if role not in ROLES or bool(role) is not bool(centre):
            raise _wrong_row(name, rows.line_num, "unknown-value", " | ".join(ROLES))
        if code in read:
            raise _wrong_row(name, rows.line_num, "repeated-code", code)
        confirmed = ROLES[role]
        kind = role.split(" ", maxsplit=1)[0]
        read[code] = Municipality(code, title, region, centre, kind, confirmed)
    return read


def places(
    table: Table, known: Mapping[str, Municipality], sources: Collection[str]
) -> Places:
    """Read the centres, their opening hours, and whom they do not serve."""
    table.allow("centres", "exceptions", "checked_on", "confirmed")
    centres = {
        name: _centre(name, entry, known, sources)
        for name, entry in table.table("centres").every()
    }
    for code, one in known.items():
        if one.centre and one.centre not in centres:
            raise table.wrong(
                "unknown-centre", "centres", f"[centres.{one.centre}]", code
            )
    exceptions = tuple(
        _exception(entry, known, sources) for entry in table.tables("exceptions")
    )
    return Places(known, centres, exceptions)


def _centre(
    name: str,
    entry: Table,
    known: Collection[str],
    sources: Collection[str],
) -> Centre:
    entry.allow("name", "host", "address", "email", "phone", "hours", *PROVENANCE_KEYS)
    return Centre(
        id=name,
        name=entry.text("name"),
        host=entry.one_of("host", known, "municipality"),
        address=entry.word("address", ""),
        email=entry.word("email", ""),
        phone=entry.word("phone", ""),
        hours=_hours(entry.table("hours")) if entry.has("hours") else None,
        provenance=entry.provenance(sources),
    )


def _hours(table: Table) -> dict[int, tuple[Span, ...]]:
    table.allow(*WEEKDAYS)
    return {
        number: tuple(_span(table, day, words) for words in table.names(day))
        for number, day in enumerate(WEEKDAYS)
    }


def _span(table: Table, day: str, words: str) -> Span:
    numbers = SPAN.fullmatch(words)
    if numbers:
        from_hour, from_minute, to_hour, to_minute = map(int, numbers.groups())
        in_clock = max(from_hour, to_hour) < 24 and max(from_minute, to_minute) < 60  # noqa: PLR2004
        if in_clock and (from_hour, from_minute) < (to_hour, to_minute):
            return time(from_hour, from_minute), time(to_hour, to_minute)
    raise table.wrong(
        "wrong-type", day, f'{day} = ["09:00-12:00", "13:00-15:00"]', words
    )


def _exception(
    entry: Table, known: Collection[str], sources: Collection[str]
) -> ServiceException:
    entry.allow("municipalities", "when", "effect", *PROVENANCE_KEYS)
    return ServiceException(
        municipalities=frozenset(entry.names("municipalities", known, "municipality")),
        when=when(entry, known),
        effect=entry.choice("effect", Effect),
        provenance=entry.provenance(sources),
    )


def _wrong_row(name: str, line: int, reason: str, remedy: str) -> DeskError:
    return DeskError(
        "rule-file-wrong", file=name, line=line, reason=reason, key="", remedy=remedy
    )
