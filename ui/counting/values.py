"""What the pages of opening days and of the service target show, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale

from desk_app.domain.waiting.day_counts import DayKind
from desk_app.domain.waiting.opening_calendar import Span, StoredCalendar, proposals
from desk_app.domain.waiting.policy import Policy, Starts
from desk_app.services.staff import MAY, Action, Role
from desk_app.services.waiting.calendars import YearDay
from ui.i18n import QT_TRANSLATE_NOOP, format_time
from ui.tokens import Tone

translate = QCoreApplication.translate
WEEKDAYS = range(7)
CHANGING_DAYS = (Action.EDIT_CALENDAR, Action.CONFIRM_YEAR)
CHANGING_TARGETS = (Action.EDIT_POLICY, Action.PUT_POLICY_IN_FORCE)
_KINDS = {
    DayKind.CALENDAR: QT_TRANSLATE_NOOP("Counting", "calendar days"),
    DayKind.WORKING: QT_TRANSLATE_NOOP("Counting", "working days"),
    DayKind.OPENING: QT_TRANSLATE_NOOP("Counting", "opening days"),
}
_STARTS = {
    Starts.INFORMED: QT_TRANSLATE_NOOP("Counting", "the case is fully informed"),
    Starts.APPLIED: QT_TRANSLATE_NOOP("Counting", "the application came in"),
}


class Closed(StrEnum):
    """Why a day stands in the year's list."""

    HOLIDAY = "holiday"
    OURS = "ours"
    PROPOSED = "proposed"
    OPEN_ANYWAY = "open-anyway"


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """One line of the year's list.

    Attributes:
        day: the day.
        name: the holiday's, or why the desk is closed.
        closed: why it stands there.
        weekday_closed: the desk is closed on that weekday in any case.
    """

    day: date
    name: str
    closed: Closed
    weekday_closed: bool = False


def special_days(
    year: Sequence[YearDay], calendar: StoredCalendar, language: str
) -> list[SpecialDay]:
    """The days of a year that are not like the others, in order."""
    usual = {one.day: one.name for one in proposals(year[0].day.year, language)}
    found = []
    for one in year:
        name, why = _why(one, usual)
        if why is not None:
            hours = calendar.hours_on(one.day)
            shut = one.day.weekday() not in hours.weekdays
            found.append(SpecialDay(one.day, name, why, weekday_closed=shut))
    return found


def _why(one: YearDay, usual: Mapping[date, str]) -> tuple[str, Closed | None]:
    if one.holiday:
        return one.holiday, Closed.HOLIDAY
    if one.closing is not None:
        ours = Closed.OURS if one.closing.confirmed else Closed.PROPOSED
        return one.closing.name, ours
    if one.spans and one.day in usual:
        return usual[one.day], Closed.OPEN_ANYWAY
    return "", None


def closed_words(closed: Closed) -> str:
    """Why the day stands there, in the clerk's language."""
    return {
        Closed.HOLIDAY: translate("Counting", "public holiday"),
        Closed.OURS: translate("Counting", "closed by us"),
        Closed.PROPOSED: translate("Counting", "proposed"),
        Closed.OPEN_ANYWAY: translate("Counting", "open anyway"),
    }[closed]


def closed_tone(closed: Closed) -> Tone:
    """A proposal wants attention; the rest is just so."""
    return {
        Closed.HOLIDAY: Tone.NEUTRAL,
        Closed.OURS: Tone.ACCENT,
        Closed.PROPOSED: Tone.WARN,
        Closed.OPEN_ANYWAY: Tone.GOOD,
    }[closed]


def why_not(role: Role, actions: Iterable[Action]) -> str:
    """Why the role changes nothing here; empty when it may. Mirrors the table."""
    if set(actions) <= MAY[role]:
        return ""
    return translate("Counting", "You can read this page. A team lead changes it.")


def unconfirmed_words(years: Sequence[int]) -> str:
    """That the closing days of these years are not confirmed; nothing for none."""
    if not years:
        return ""
    words = translate(
        "Counting",
        "The closing days of {years} are not confirmed. Until they are, the proposed "
        "days are counted.",
    )
    both = translate("Counting", "{first} and {second}")
    named = both.format(first=years[0], second=years[-1])
    return words.format(years=named if len(years) > 1 else years[0])


def day_name(weekday: int) -> str:
    """A weekday in the clerk's language, e.g. ``Monday``; Monday is 0."""
    name = QLocale().dayName(weekday + 1)
    return name[:1].upper() + name[1:]


def spans_words(spans: Iterable[Span]) -> str:
    """The hours of a day, e.g. ``09:00-12:00, 13:00-15:00``; empty when closed."""
    return ", ".join(f"{format_time(a)}-{format_time(b)}" for a, b in sorted(spans))


def kind_words(kind: DayKind) -> str:
    """The days that count, in the clerk's language."""
    return translate("Counting", _KINDS[kind])


def starts_words(starts: Starts) -> str:
    """What starts the clock, in the clerk's language."""
    return translate("Counting", _STARTS[starts])


def limits_words(policy: Policy) -> str:
    """A target in a few words, e.g. ``2-6 calendar days``."""
    words = translate("Counting", "{fast}-{limit} {days}")
    days = kind_words(policy.day_kind)
    return words.format(fast=policy.fast_days, limit=policy.limit_days, days=days)
