"""How long each kind of data is kept, and by which law: one rule a kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desk_app.errors import DeskError
from desk_app.services.drafts import DAYS_KEPT as DRAFT_DAYS
from desk_app.services.ports import CaseReader

CASE_DAYS = "case-days-kept"  # settings of the office
LOG_YEARS = "log-years-kept"
USUAL_CASE_DAYS, USUAL_LOG_YEARS = 30, 5
REQUEST_DAYS = 30
COPY_DAYS = 14  # a replaced file, a salvaged desk
BACKUP_MONTHS = 9  # the oldest that the keep policy leaves
_LONGEST_CASE_DAYS, _LONGEST_LOG_YEARS = 365, 30


class Kind(StrEnum):
    """The kinds of data that a desk holds about people."""

    CASES = "cases"  # name, birth date, CPR number, address, what was said
    REQUESTS = "requests"  # which wish was done already
    DRAFTS = "drafts"  # half-typed forms
    BACKUPS = "backups"  # copies of all of it
    REPLACED = "replaced"  # files that a restored backup took the place of
    SALVAGED = "salvaged"  # desks made of what a damaged one still gave
    LOG = "log"  # who did what with which case number: names no citizen


class Span(StrEnum):
    """What a limit counts."""

    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Rule:
    """How long one kind of data is kept.

    Attributes:
        kind: of data.
        limit: so many ``unit``; of a case they begin on the day it was closed.
        unit: days, months or years.
        law: where it comes from, the same in every language.
        setting: under which name the office may choose another; empty: it may not.
    """

    kind: Kind
    limit: int
    unit: Span
    law: str
    setting: str = ""


_NO_LONGER = "GDPR art. 5(1)(c), (e)"
_SECURITY = "GDPR art. 5(1)(f), 32(1)(b)-(c)"
_ACCOUNTABLE = "GDPR art. 5(2), 32"


def rules_in(reader: CaseReader) -> tuple[Rule, ...]:
    """The rules of this office, in the order they are told."""
    days = _chosen(reader, CASE_DAYS, USUAL_CASE_DAYS)
    years = _chosen(reader, LOG_YEARS, USUAL_LOG_YEARS)
    return (
        Rule(Kind.CASES, days, Span.DAYS, _NO_LONGER, CASE_DAYS),
        Rule(Kind.REQUESTS, REQUEST_DAYS, Span.DAYS, _NO_LONGER),
        Rule(Kind.DRAFTS, DRAFT_DAYS, Span.DAYS, _NO_LONGER),
        Rule(Kind.BACKUPS, BACKUP_MONTHS, Span.MONTHS, _SECURITY),
        Rule(Kind.REPLACED, COPY_DAYS, Span.DAYS, _SECURITY),
        Rule(Kind.SALVAGED, COPY_DAYS, Span.DAYS, _SECURITY),
        Rule(Kind.LOG, years, Span.YEARS, _ACCOUNTABLE, LOG_YEARS),
    )


def last_closing_day(reader: CaseReader, today: date) -> date:
    """Cases closed on that day or before it are forgotten now."""
    return today - timedelta(days=_chosen(reader, CASE_DAYS, USUAL_CASE_DAYS))


def refuse_limit(setting: str, limit: int) -> None:
    """Is that a limit the office may choose? Never none, never for ever.

    Raises:
        DeskError: ``retention-limit`` (least, most).
    """
    most = {CASE_DAYS: _LONGEST_CASE_DAYS, LOG_YEARS: _LONGEST_LOG_YEARS}[setting]
    least = USUAL_LOG_YEARS if setting == LOG_YEARS else 0
    if not least <= limit <= most:
        raise DeskError("retention-limit", least=least, most=most)


def _chosen(reader: CaseReader, setting: str, usual: int) -> int:
    text = reader.setting(setting)
    return int(text) if text else usual
