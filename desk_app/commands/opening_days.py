"""`ankomst calendar`: opening hours, closing days, and confirming a year's."""

from __future__ import annotations

import json
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk_app.commands.options import DAY, desk_options, format_option, own_language

if TYPE_CHECKING:
    from desk_app.domain.waiting.opening_calendar import OpeningHours, Span

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_REASON = click.option("--reason", default="", help="Why, where the past changes.")


@click.group("calendar")
def command() -> None:
    """The days on which the desk is open."""


@command.command("list")
@desk_options
@format_option
@click.option("--year", type=click.IntRange(1990, 2060), help="This year by default.")
def list_days(*, data_dir: Path, staff: str, form: str, year: int | None) -> None:
    """Show opening hours, and the closing days of a year."""
    from desk_app.commands.way_in import at_desk

    with at_desk(data_dir, staff) as (desk, who):
        calendar = desk.calendars.see(who)
        year = year or desk.calendars.today().year
        unconfirmed = desk.calendars.unconfirmed()
    closing = calendar.closing_days(year, own_language())
    if form == "json":
        answer = {
            "hours": [
                {"valid_from": hours.valid_from.isoformat(), **_spans(hours)}
                for hours in calendar.all_hours
            ],
            "year": year,
            "confirmed": year in calendar.confirmed,
            "closing_days": [
                {
                    "day": one.day.isoformat(),
                    "name": one.name,
                    "confirmed": one.confirmed,
                }
                for one in closing
            ],
            "unconfirmed_years": list(unconfirmed),
        }
        click.echo(json.dumps(answer, indent=2, ensure_ascii=False))
        return
    for hours in calendar.all_hours:
        shown = ", ".join(f"{day} {' '.join(of)}" for day, of in _spans(hours).items())
        _say("calendar-hours-line", day=hours.valid_from.isoformat(), hours=shown)
    for one in closing:
        ending = "" if one.confirmed else "-proposed"
        day = one.day.isoformat()
        _say(f"calendar-closing-line{ending}", day=day, name=one.name)
    for missing in unconfirmed:
        _say("calendar-year-unconfirmed", year=missing)


@command.command("hours")
@desk_options
@click.option("--from", "valid_from", type=DAY, required=True, help="The first day.")
@click.option(
    "--open",
    "spans",
    multiple=True,
    required=True,
    help="E.g. mon=09:00-12:00; again for each span. Days not named are closed.",
)
@_REASON
def set_hours(
    *, data_dir: Path, staff: str, valid_from: date, spans: tuple[str, ...], reason: str
) -> None:
    """Open at these hours from that day on, until newer ones begin."""
    from desk_app.commands.way_in import at_desk

    week: dict[int, list[Span]] = {}
    for text in spans:
        weekday, span = _span(text)
        week.setdefault(weekday, []).append(span)
    with at_desk(data_dir, staff) as (desk, who):
        desk.calendars.set_hours(who, valid_from, week, reason)
    _say("calendar-hours-kept", day=valid_from.isoformat())


@command.command("close")
@click.argument("day", type=DAY)
@click.argument("name")
@desk_options
@_REASON
def close_day(*, data_dir: Path, staff: str, day: date, name: str, reason: str) -> None:
    """Close on DAY, and say why with NAME."""
    from desk_app.commands.way_in import at_desk

    with at_desk(data_dir, staff) as (desk, who):
        desk.calendars.close_day(who, day, name, reason)
    _say("calendar-day-closed", day=day.isoformat())


@command.command("open")
@click.argument("day", type=DAY)
@desk_options
@_REASON
def open_day(*, data_dir: Path, staff: str, day: date, reason: str) -> None:
    """DAY is no closing day after all."""
    from desk_app.commands.way_in import at_desk

    with at_desk(data_dir, staff) as (desk, who):
        desk.calendars.open_day(who, day, reason)
    _say("calendar-day-opened", day=day.isoformat())


@command.command("confirm")
@click.argument("year", type=click.IntRange(1990, 2060))
@desk_options
@click.option("--without", type=DAY, multiple=True, help="A proposed day to open on.")
@_REASON
def confirm_year(
    *, data_dir: Path, staff: str, year: int, without: tuple[date, ...], reason: str
) -> None:
    """Confirm the closing days of YEAR: those written down and those proposed."""
    from desk_app.commands.way_in import at_desk

    with at_desk(data_dir, staff) as (desk, who):
        closing = desk.calendars.to_confirm(who, year, own_language())
        left = {day: name for day, name in closing.items() if day not in without}
        desk.calendars.confirm_year(who, year, left, reason)
    _say("calendar-year-confirmed", year=year)


def _spans(hours: OpeningHours) -> dict[str, list[str]]:
    return {
        _WEEKDAYS[weekday]: [f"{a:%H:%M}-{b:%H:%M}" for a, b in sorted(of)]
        for weekday, of in sorted(hours.spans.items())
        if of
    }


def _span(text: str) -> tuple[int, Span]:
    weekday, _, span = text.partition("=")
    opens, _, closes = span.partition("-")
    try:
        return _WEEKDAYS.index(weekday), (
            time.fromisoformat(opens),
            time.fromisoformat(closes),
        )
    except ValueError:
        raise click.BadParameter(f"{text!r} is not like mon=09:00-12:00") from None


def _say(code: str, **details: str | int) -> None:
    from desk_app.services.safekeeping.telling import said

    click.echo(said(code, own_language(), **details))
