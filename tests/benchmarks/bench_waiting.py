"""How long waiting times take to count in the file, beside SQL written by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.policy import SHIPPED_POLICY
from desk_app.services.counts_port import Asked
from desk_app.services.desk import Desk
from desk_app.services.reports.figures import Question
from tests.benchmarks.measure import Result, ratio, took_s
from tests.benchmarks.office import WHO, Office

MOST_TIMES_BARE = 1.5
ALL_CASES_S, TREND_MS = 1.0, 300.0
_FIVE_YEARS = timedelta(days=5 * 365)
_ROUNDS = 7

# The least that gives the same figures: the shipped target only, calendar days, both
# milestones at once; those who were given up and those not started are left apart.
_BY_HAND = """
WITH lost AS (
    SELECT g.case_id, g.from_day, g.kind, g.after, g.until FROM gaps AS g
    WHERE g.kind IN ('out', 'closed')
), one AS NOT MATERIALIZED (
    SELECT c.case_id, applied, {milestone} AS came, mitid, ended, ended_reason,
        informed, coalesce({milestone}, ended, :today) AS upto, gaps, from_day
    FROM courses AS c
    WHERE applied BETWEEN :first AND :last AND from_day <= :today AND to_day > :today
), counted AS NOT MATERIALIZED (
    SELECT applied, came, mitid, ended,
        upto - applied - CASE WHEN gaps < 2 THEN 0 ELSE (
            SELECT coalesce(sum(max(min(until, upto) - max(after, applied), 0)), 0)
            FROM lost WHERE lost.case_id = one.case_id AND kind = 'closed'
                AND lost.from_day = one.from_day) END AS k1,
        max(upto - informed, 0) - CASE WHEN gaps < 1 THEN 0 ELSE (
            SELECT coalesce(sum(max(min(until, upto) - max(after, informed), 0)), 0)
            FROM lost WHERE lost.case_id = one.case_id AND kind = 'out'
                AND lost.from_day = one.from_day) END AS k2,
        gaps > 0 AND EXISTS (SELECT 1 FROM lost WHERE lost.case_id = one.case_id
            AND kind = 'out' AND lost.from_day = one.from_day AND after <= :today
            AND until > :today) AS paused
    FROM one
)"""
_STANDS = """CASE WHEN came IS NULL AND mitid IS NULL AND ended IS NOT NULL THEN 7
        WHEN k2 IS NULL THEN 6
        WHEN came IS NOT NULL THEN CASE WHEN k2 <= 2 THEN 0 WHEN k2 <= 6 THEN 1
            ELSE 2 END
        WHEN k2 > 6 THEN 4 WHEN paused THEN 5 ELSE 3 END AS stands"""
# Median and the rest are read off these counts: with window functions in SQL it takes
# twice as long.
_MONTH = f"""{_BY_HAND}
SELECT {_STANDS}, k1, k2, count(*) FROM counted GROUP BY 1, 2, 3"""  # noqa: S608
_TREND = f"""{_BY_HAND}
SELECT (applied + 6) / 7 AS week, {_STANDS}, k2, count(*) FROM counted
GROUP BY 1, 2, 3"""  # noqa: S608
_ENDED = f"""{_BY_HAND}
SELECT ended_reason, count(*) FROM one WHERE mitid IS NULL AND ended IS NOT NULL
GROUP BY 1"""  # noqa: S608
_ALL = (
    """SELECT count(*), sum(k1_cpr + k2_cpr), sum(k1_mitid + k2_mitid) FROM counted"""
)


def run(office: Office) -> Iterator[Result]:
    """The month report, five years week by week, and the clocks of all cases."""
    with office.desk() as desk:
        yield _month(desk)
        yield from _trend(desk)
        yield _all(desk)


def _month(desk: Desk) -> Result:
    today = desk.lookup.today()
    last = today.replace(day=1) - timedelta(days=1)
    question = Question(Period(last.replace(day=1), last))
    ours = _best(lambda: desk.figures.summary(WHO, question))
    with desk.store.reading() as reader:
        values = _values(today, question.period)

        def by_hand() -> None:
            asked = [(_MONTH, milestone) for milestone in Milestone]
            for sql, milestone in (*asked, (_ENDED, Milestone.MITID)):
                by_name = sql.format(milestone=milestone.value)
                reader._connection.execute(by_name, values).fetchall()  # type: ignore[attr-defined]

        bare = _best(by_hand)
    return ratio("month report", ours, bare, MOST_TIMES_BARE)


def _trend(desk: Desk) -> Iterator[Result]:
    today = desk.lookup.today()
    period = Period(today - _FIVE_YEARS, today)
    with desk.store.reading() as reader:
        asked = Asked(today, (SHIPPED_POLICY,), period)
        ours = _best(lambda: reader.trend(asked, Milestone.CPR))
        sql = _TREND.format(milestone=Milestone.CPR.value)
        values = _values(today, period)
        bare = _best(lambda: reader._connection.execute(sql, values).fetchall())  # type: ignore[attr-defined]
    yield ratio("weekly trend of five years", ours, bare, MOST_TIMES_BARE)
    name, shown = "the same, by the clock", f"{ours * 1000:.0f} ms"
    yield Result(name, ours * 1000, "ms", TREND_MS, shown)


def _all(desk: Desk) -> Result:
    from db.reports.clock_sql import counted  # noqa: PLC0415

    statement = counted(Asked(desk.lookup.today(), (SHIPPED_POLICY,)))
    found: list[int] = []
    with desk.store.reading() as reader:

        def count() -> None:
            row = reader._connection.execute(  # type: ignore[attr-defined]
                statement.sql + _ALL, statement.values
            ).fetchone()
            found.append(row[0])

        seconds = _best(count)
    name = f"K1 and K2 of all {found[0]:,} cases"
    return Result(name, seconds, "s", ALL_CASES_S, f"{seconds:.2f} s")


def _values(today: date, period: Period) -> dict[str, int]:
    return {
        "today": today.toordinal(),
        "first": period.first.toordinal(),
        "last": min(period.last, today).toordinal(),
    }


def _best(work: object) -> float:
    return min(took_s(work) for _ in range(_ROUNDS))  # type: ignore[arg-type]
