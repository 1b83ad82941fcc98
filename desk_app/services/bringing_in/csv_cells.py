"""Reading single cells of an imported row: days, times, codes and names."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TypeVar

from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.identity.names import clean_name
from desk_app.errors import DeskError
from desk_app.services.bringing_in.csv_reading import Refusal, Row

LIMIT_REFUSALS = 1_000
_LIMIT_REFERENCE_CHARACTERS = 60
_SHOWN_CHARACTERS = 50
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_DANISH_DAY = re.compile(r"(\d\d)[-.](\d\d)[-.](\d{4})", re.ASCII)
_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:00)?", re.ASCII)
_PHONE = re.compile(r"\+?[0-9 ()-]{4,20}", re.ASCII)

T = TypeVar("T")


class RowRefused(Exception):
    """A row cannot be taken; says where and why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal


def cell(row: Row, column: str, read: Callable[[str], T]) -> T:
    """Read one cell of a row.

    Raises:
        RowRefused: with the line, the column and the reason ``read`` gave.
    """
    try:
        return read(row[column])
    except DeskError as no:
        raise RowRefused(Refusal(row.line, column, no.code, no.details)) from no


def filled(text: str) -> str:
    """The text, which must be there.

    Raises:
        DeskError: ``import-cell-empty``.
    """
    if not text:
        raise DeskError("import-cell-empty")
    return text


def reference(text: str) -> str:
    """The office's own reference.

    Raises:
        DeskError: ``import-cell-empty``, ``import-bad-reference`` (limit).
    """
    if len(filled(text)) > _LIMIT_REFERENCE_CHARACTERS or not text.isprintable():
        raise DeskError("import-bad-reference", limit=_LIMIT_REFERENCE_CHARACTERS)
    return text


def known_code(known: Collection[str], refused_as: str) -> Callable[[str], str]:
    """A reader that takes only these codes; else refuses with (text)."""

    def read(text: str) -> str:
        if filled(text) not in known:
            raise DeskError(refused_as, text=text[:_SHOWN_CHARACTERS])
        return text

    return read


def municipality(known: Collection[str]) -> Callable[[str], str]:
    """A reader of four-digit codes, also where Excel has eaten the leading nought."""
    read = known_code(known, "import-unknown-municipality")
    return lambda text: read(text.zfill(4) if text.isdigit() else text)


def name(text: str) -> str:
    """A name, cleaned; may be empty."""
    return clean_name(text)


def needed_name(text: str) -> str:
    """A name, cleaned, which must be there.

    Raises:
        DeskError: ``import-cell-empty``, and as ``clean_name``.
    """
    return filled(clean_name(text))


def day(text: str) -> date:
    """A day as YYYY-MM-DD.

    Raises:
        DeskError: ``import-cell-empty``, ``import-not-a-day`` (text).
    """
    if not _DAY.fullmatch(filled(text)):
        raise DeskError("import-not-a-day", text=text[:_SHOWN_CHARACTERS])
    try:
        return date.fromisoformat(text)
    except ValueError as no:
        raise DeskError("import-not-a-day", text=text) from no


def danish_day(text: str) -> date:
    """A day as YYYY-MM-DD or, as Danish Excel writes it, DD-MM-YYYY.

    Raises:
        DeskError: as ``day``.
    """
    danish = _DANISH_DAY.fullmatch(text)
    return day("-".join(reversed(danish.groups())) if danish else text)


def past_day(today: date, read: Callable[[str], date] = day) -> Callable[[str], date]:
    """A reader of days up to today; else refuses with ``import-in-the-future``."""

    def read_past(text: str) -> date:
        found = read(text)
        if found > today:
            raise DeskError("import-in-the-future", text=text)
        return found

    return read_past


@lru_cache(maxsize=100_000)
def instant(text: str) -> datetime:
    """A day, or a day and a time in Denmark, as an instant in UTC.

    A day alone becomes its first moment, which ``history_order.in_order`` takes for
    "some time that day". The hour that a clock change repeats is its first time; an
    hour that it leaves out is read as if the clock had not been changed yet.

    Raises:
        DeskError: ``import-cell-empty``, ``import-not-a-time`` (text).
    """
    if not (_DAY.fullmatch(filled(text)) or _TIME.fullmatch(text)):
        raise DeskError("import-not-a-time", text=text[:_SHOWN_CHARACTERS])
    try:
        local = datetime.fromisoformat(text).replace(tzinfo=COPENHAGEN)
        return local.astimezone(UTC)
    except (ValueError, OverflowError) as no:
        raise DeskError("import-not-a-time", text=text) from no


def time_of_day(text: str) -> datetime:
    """A day with a time in Denmark, as an instant in UTC.

    Raises:
        DeskError: as ``instant``; ``import-not-a-time`` for a day alone too.
    """
    if _DAY.fullmatch(text):
        raise DeskError("import-not-a-time", text=text)
    return instant(text)


def past_instant(now: datetime) -> Callable[[str], datetime]:
    """A reader of instants up to now; else refuses with ``import-in-the-future``."""

    def read_past(text: str) -> datetime:
        found = instant(text)
        if found > now:
            raise DeskError("import-in-the-future", text=text)
        return found

    return read_past


def phone(text: str) -> str:
    """A telephone number as given.

    Raises:
        DeskError: ``import-not-a-phone``.
    """
    if not _PHONE.fullmatch(text):
        raise DeskError("import-not-a-phone")
    return text


def or_none(read: Callable[[str], T]) -> Callable[[str], T | None]:
    """The same reader, giving None for an empty cell."""
    return lambda text: read(text) if text else None


def or_empty(read: Callable[[str], str]) -> Callable[[str], str]:
    """The same reader, giving empty text for an empty cell."""
    return lambda text: read(text) if text else ""
