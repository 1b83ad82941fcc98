"""The clocks of all cases in one statement: the twin of ``domain.waiting.clocks``.

Names of columns and day numbers are put together here, never a word from outside.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from desk_app.domain.waiting.cohort import Cohort
from desk_app.domain.waiting.courses import FAR
from desk_app.domain.waiting.day_counts import DayKind
from desk_app.domain.waiting.policy import Policy, Starts
from desk_app.domain.waiting.standing import Standing
from desk_app.services.counts_port import Asked

STANDINGS = tuple(Standing)  # in the order of that list
_EVER = -1


class Statement(NamedTuple):
    """SQL and its named values."""

    sql: str
    values: dict[str, Any]


def counted(asked: Asked, more: str = "") -> Statement:
    """``WITH ... counted``: one row a case of the cohort, clocks and standings.

    ``more``: further columns of ``cases`` to carry along, comma first.
    """
    policies = tuple(sorted(asked.policies, key=lambda policy: policy.valid_from))
    where, values = _where(asked)
    joined = ""
    if more or asked.pathways or asked.municipalities:
        joined = " JOIN cases ON cases.id = courses.case_id"
    names = "".join(f", {name.split('.')[-1]}" for name in more.split(", ") if name)
    by_kind = {policy.day_kind for policy in policies}
    # Not kept, a column that nobody asks for is never worked out; but running counts
    # of days are looked up once instead of for every use.
    kept = "MATERIALIZED" if by_kind - {DayKind.CALENDAR} else "NOT MATERIALIZED"
    sql = f"""
WITH facts AS NOT MATERIALIZED (
    SELECT courses.case_id, courses.from_day, courses.applied, gaps,
        CASE WHEN informed <= :as_of THEN informed END AS informed,
        CASE WHEN cpr <= :as_of THEN cpr END AS cpr,
        CASE WHEN mitid <= :as_of THEN mitid END AS mitid,
        CASE WHEN ended <= :as_of THEN ended END AS ended,
        ended_reason{more}
    FROM courses{joined}
    WHERE {where}
), judged AS NOT MATERIALIZED (
    SELECT *, {_policy(asked, policies)} AS policy,
        coalesce(cpr, CASE WHEN mitid IS NULL THEN coalesce(ended, :as_of) END)
            AS cpr_end,
        coalesce(mitid, ended, :as_of) AS mitid_end
    FROM facts
), begun AS NOT MATERIALIZED (
    SELECT *, {_of_policy(asked, _start)} AS start, {_belongs(asked)}
    FROM judged
), spans AS {kept} (
    SELECT *{_counts_at_start(by_kind)} FROM begun
), days AS {kept} (
    SELECT case_id, applied, informed, cpr, mitid, ended, ended_reason, policy,
        in_cpr, in_mitid{names},
        max(cpr_end - applied, 0) - {_lost("closed", "applied", "cpr_end", 2)}
            AS k1_cpr,
        max(mitid_end - applied, 0) - {_lost("closed", "applied", "mitid_end", 2)}
            AS k1_mitid,
        {_target(asked, by_kind, "cpr_end")} AS k2_cpr,
        {_target(asked, by_kind, "mitid_end")} AS k2_mitid,
        {_lost("out", "applied", "mitid_end", 1)}
            - {_lost("closed", "applied", "mitid_end", 2)} AS paused_days,
        gaps > 0 AND mitid IS NULL AND ended IS NULL AND EXISTS (
            SELECT 1 FROM gaps AS gap WHERE gap.case_id = spans.case_id
                AND gap.from_day = spans.from_day AND gap.kind = 'out'
                AND gap.after <= :as_of AND gap.until > :as_of
        ) AS is_paused
    FROM spans WHERE in_cpr OR in_mitid
), counted AS NOT MATERIALIZED (
    SELECT *, {_standing(asked, "cpr")} AS stands_cpr,
        {_standing(asked, "mitid")} AS stands_mitid
    FROM days
)
"""  # noqa: S608
    return Statement(sql, values)


def _where(asked: Asked) -> tuple[str, dict[str, Any]]:
    as_of = asked.as_of.toordinal()
    values: dict[str, Any] = {"as_of": as_of, "first": _EVER, "last": as_of}
    if asked.period is not None:
        if asked.cohort is not Cohort.FINISHED:  # whose first contact was corrected
            values["last"] = min(asked.period.last.toordinal(), as_of)
        values["day"] = asked.period.last.toordinal()
        values["period_first"] = asked.period.first.toordinal()
        if asked.cohort is Cohort.STARTED:
            values["first"] = asked.period.first.toordinal()
    parts = [
        "courses.applied BETWEEN :first AND :last",
        "courses.from_day <= :as_of AND courses.to_day > :as_of",
    ]
    for column, allowed in (
        ("pathway", asked.pathways),
        ("municipality", asked.municipalities),
    ):
        if allowed:
            names = {f"{column}_{place}": word for place, word in enumerate(allowed)}
            values |= names
            marks = ", ".join(f":{name}" for name in names)
            parts.append(f"cases.{column} IN ({marks})")
    return " AND ".join(parts), values


def _policy(asked: Asked, policies: tuple[Policy, ...]) -> str:
    """The place in ``asked.policies`` of the one in force: ``governing_policy``."""
    if len(policies) == 1:
        return "0"
    reigns = []
    for number, policy in enumerate(policies):
        begins = policy.valid_from.toordinal() if number else _EVER
        newer = policies[number + 1 :]
        ends = newer[0].valid_from.toordinal() if newer else FAR
        reigns.append((asked.policies.index(policy), begins, ends, policy))
    own = "".join(
        f" WHEN {_start(policy)} >= {begins} AND {_start(policy)} < {ends} THEN {place}"
        for place, begins, ends, policy in reigns
    )
    else_ = "".join(
        f" WHEN applied < {ends} THEN {place}" for place, _, ends, _ in reigns
    )
    return f"CASE{own}{else_} END"


def _start(policy: Policy) -> str:
    return "applied" if policy.starts is Starts.APPLIED else "informed"


def _of_policy(asked: Asked, say: Any) -> str:
    """What ``say`` says of each policy, for the policy of the row."""
    said = [str(say(policy)) for policy in asked.policies]
    if len(set(said)) == 1:
        return said[0]
    whens = "".join(f" WHEN {place} THEN {one}" for place, one in enumerate(said))
    return f"CASE policy{whens} END"


def _belongs(asked: Asked) -> str:
    """Two columns: whether the case is in the cohort, for CPR and for MitID."""
    if asked.period is None or asked.cohort is Cohort.STARTED:
        return "1 AS in_cpr, 1 AS in_mitid"
    if asked.cohort is Cohort.FINISHED:
        return ", ".join(
            f"coalesce({name} BETWEEN :period_first AND :day, 0) AS in_{name}"
            for name in ("cpr", "mitid")
        )
    not_closed = (
        "(gaps < 2 OR NOT EXISTS (SELECT 1 FROM gaps AS gap"
        " WHERE gap.case_id = judged.case_id AND gap.from_day = judged.from_day"
        " AND gap.kind = 'closed' AND gap.after <= :day AND gap.until > :day))"
    )
    return ", ".join(
        f"coalesce({name}_end IS NOT NULL"
        f" AND coalesce({name}, ended, {FAR}) > :day AND {not_closed}, 0)"
        f" AS in_{name}"
        for name in ("cpr", "mitid")
    )


def _lost(kind: str, start: str, end: str, least: int) -> str:
    """Calendar days of the gaps in a span."""
    return f"""CASE WHEN gaps < {least} THEN 0 ELSE (
            SELECT coalesce(sum(max(min(gap.until, {end}) - max(gap.after, {start}),
                0)), 0) FROM gaps AS gap WHERE gap.case_id = spans.case_id
                AND gap.from_day = spans.from_day AND gap.kind = '{kind}') END"""  # noqa: S608


def _target(asked: Asked, kinds: set[DayKind], end: str) -> str:
    """The target's days up to ``end``; NULL when either day is missing."""
    by_kind = {kind: _of_kind(kind, end) for kind in kinds}
    counted_days = _of_policy(asked, lambda policy: by_kind[policy.day_kind])
    return f"CASE WHEN start IS NOT NULL AND {end} IS NOT NULL THEN {counted_days} END"


def _of_kind(kind: DayKind, end: str) -> str:
    if kind is DayKind.CALENDAR:
        return f"max({end} - start, 0) - {_lost('out', 'start', end, 1)}"
    return f"""CASE WHEN {end} <= start THEN 0 ELSE
            {_up_to(kind, end)} - {kind.value}_start
            - CASE WHEN gaps < 1 THEN 0 ELSE (
            SELECT coalesce(sum({_up_to(kind, f"min(gap.until, {end})")}
                - {_up_to(kind, "max(gap.after, start)")}), 0)
            FROM gaps AS gap WHERE gap.case_id = spans.case_id
                AND gap.from_day = spans.from_day AND gap.kind = 'out'
                AND min(gap.until, {end}) > max(gap.after, start)) END END"""  # noqa: S608


def _counts_at_start(kinds: set[DayKind]) -> str:
    """Looked up once for both milestones."""
    return "".join(
        f", {_up_to(kind, 'start')} AS {kind.value}_start"
        for kind in sorted(kinds - {DayKind.CALENDAR})
    )


def _up_to(kind: DayKind, day: str) -> str:
    return f"(SELECT {kind.value} FROM day_counts WHERE day = {day})"  # noqa: S608


def _standing(asked: Asked, milestone: str) -> str:
    """How the case stands, as a place in ``STANDINGS``."""
    days = f"k2_{milestone}"
    fast = _of_policy(asked, lambda policy: policy.fast_days)
    limit = _of_policy(asked, lambda policy: policy.limit_days)
    return f"""CASE
            WHEN {milestone} IS NULL AND mitid IS NULL AND ended IS NOT NULL THEN 7
            WHEN {days} IS NULL THEN 6
            WHEN {milestone} IS NOT NULL THEN CASE WHEN {days} <= {fast} THEN 0
                WHEN {days} <= {limit} THEN 1 ELSE 2 END
            WHEN {days} > {limit} THEN 4 WHEN is_paused THEN 5 ELSE 3 END"""
