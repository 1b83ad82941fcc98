"""The office's targets and its calendar: rows to values and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import Any

from db.driver import Connection
from desk_app.domain.waiting.day_counts import Calendar, DayKind
from desk_app.domain.waiting.opening_calendar import OpeningHours, StoredCalendar
from desk_app.domain.waiting.policy import Policy, Starts
from desk_app.services.counting_port import CountingChange

# Years whose days are counted beforehand: what a case or a due day can lie in.
FIRST_YEAR, LAST_YEAR = 1990, 2060
_POLICIES = "SELECT id, starts, day_kind, fast_days, limit_days, valid_from, source"


def policies(connection: Connection) -> Sequence[Policy]:
    """The targets that were put in force, oldest first."""
    rows = connection.execute(
        f"{_POLICIES} FROM policies WHERE valid_from IS NOT NULL ORDER BY valid_from"
    )
    return [_policy_of(row) for row in rows.fetchall()]


def drafts(connection: Connection) -> Sequence[Policy]:
    """The targets that are prepared; their ``valid_from`` means nothing."""
    rows = connection.execute(
        f"{_POLICIES} FROM policies WHERE valid_from IS NULL ORDER BY id"
    )
    return [_policy_of(row) for row in rows.fetchall()]


def keep_policy(
    connection: Connection, policy: Policy, valid_from: date | None
) -> None:
    """Keep a target, or keep it anew; without ``valid_from`` it is a draft."""
    connection.execute(
        "INSERT INTO policies (id, starts, day_kind, fast_days, limit_days,"
        " valid_from, source) VALUES (:id, :starts, :day_kind, :fast_days,"
        " :limit_days, :valid_from, :source) ON CONFLICT (id) DO UPDATE SET"
        " starts = excluded.starts, day_kind = excluded.day_kind,"
        " fast_days = excluded.fast_days, limit_days = excluded.limit_days,"
        " valid_from = excluded.valid_from, source = excluded.source",
        {
            "id": policy.id,
            "starts": policy.starts.value,
            "day_kind": policy.day_kind.value,
            "fast_days": policy.fast_days,
            "limit_days": policy.limit_days,
            "valid_from": valid_from and valid_from.isoformat(),
            "source": policy.source,
        },
    )


def drop_draft(connection: Connection, policy_id: str) -> None:
    """Forget a target that was never put in force."""
    connection.execute(
        "DELETE FROM policies WHERE id = :id AND valid_from IS NULL", {"id": policy_id}
    )


def calendar(connection: Connection) -> StoredCalendar:
    """When the desk is open, as far as it was written down."""
    hours: dict[str, dict[int, list[tuple[time, time]]]] = {}
    rows = connection.execute(
        "SELECT valid_from, weekday, opens, closes FROM opening_hours"
        " ORDER BY valid_from, weekday, opens"
    )
    for valid_from, weekday, opens, closes in rows.fetchall():
        span = (time.fromisoformat(opens), time.fromisoformat(closes))
        hours.setdefault(valid_from, {}).setdefault(weekday, []).append(span)
    closing = connection.execute("SELECT day, name FROM closing_days ORDER BY day")
    years = connection.execute("SELECT year FROM calendar_years").fetchall()
    return StoredCalendar(
        tuple(
            OpeningHours(
                date.fromisoformat(valid_from),
                {weekday: tuple(spans) for weekday, spans in week.items()},
            )
            for valid_from, week in hours.items()
        ),
        {date.fromordinal(day): name for day, name in closing.fetchall()},
        frozenset(year for (year,) in years),
    )


def keep_hours(connection: Connection, hours: OpeningHours) -> None:
    """Keep opening hours; they replace those that begin on the same day."""
    valid_from = hours.valid_from.isoformat()
    connection.execute("DELETE FROM opening_hours WHERE valid_from = ?", (valid_from,))
    connection.executemany(
        "INSERT INTO opening_hours (valid_from, weekday, opens, closes)"
        " VALUES (?, ?, ?, ?)",
        [
            (
                valid_from,
                weekday,
                opens.isoformat("minutes"),
                shuts.isoformat("minutes"),
            )
            for weekday, spans in hours.spans.items()
            for opens, shuts in spans
        ],
    )


def close_day(connection: Connection, day: date, name: str) -> None:
    """Keep a closing day, or its new name."""
    connection.execute(
        "INSERT INTO closing_days (day, name) VALUES (:day, :name)"
        " ON CONFLICT (day) DO UPDATE SET name = excluded.name",
        {"day": day.toordinal(), "name": name},
    )


def open_day(connection: Connection, day: date) -> None:
    """The day is no closing day any more."""
    connection.execute(
        "DELETE FROM closing_days WHERE day = :day", {"day": day.toordinal()}
    )


def confirm_year(connection: Connection, year: int, actor: str, at: datetime) -> None:
    """Note that the year's closing days are all there are."""
    connection.execute(
        "INSERT INTO calendar_years (year, actor, at) VALUES (:year, :actor, :at)"
        " ON CONFLICT (year) DO UPDATE SET actor = excluded.actor, at = excluded.at",
        {"year": year, "actor": actor, "at": at.isoformat()},
    )


def note_change(  # noqa: PLR0913, PLR0917 - the columns
    connection: Connection, at: datetime, actor: str, action: str, what: str, why: str
) -> None:
    """Note who changed how days are counted, and why if it reaches into the past."""
    connection.execute(
        "INSERT INTO counting_changes (at, actor, action, what, reason)"
        " VALUES (:at, :actor, :action, :what, :reason)",
        {
            "at": at.isoformat(),
            "actor": actor,
            "action": action,
            "what": what,
            "reason": why,
        },
    )


def changes(connection: Connection) -> Sequence[CountingChange]:
    """What was ever changed, the newest first."""
    rows = connection.execute(
        "SELECT at, actor, action, what, reason FROM counting_changes ORDER BY id DESC"
    )
    return [
        CountingChange(datetime.fromisoformat(at), *rest)
        for at, *rest in rows.fetchall()
    ]


def keep_day_counts(connection: Connection, counting: Calendar) -> None:
    """Keep how many days of each kind there were up to each day, for the figures."""
    connection.execute("DELETE FROM day_counts")
    connection.executemany(
        "INSERT INTO day_counts (day, working, opening) VALUES (?, ?, ?)",
        _counts(counting),
    )


def _counts(counting: Calendar) -> Iterable[tuple[int, int, int]]:
    # The day before the first year: spans may begin on the first of January.
    yield date(FIRST_YEAR, 1, 1).toordinal() - 1, 0, 0
    for row in counting.rows(FIRST_YEAR, LAST_YEAR):
        yield row.day.toordinal(), row.working_count, row.opening_count


def _policy_of(row: Sequence[Any]) -> Policy:
    return Policy(
        id=row[0],
        starts=Starts(row[1]),
        day_kind=DayKind(row[2]),
        fast_days=row[3],
        limit_days=row[4],
        valid_from=date.fromisoformat(row[5]) if row[5] else date.max,
        source=row[6],
    )
