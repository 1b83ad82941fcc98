"""What pandas, numpy and businesstimedelta take for the same days; runs by itself.

Run by ``make bench-peers`` in the peers' own environment: it knows nothing of ours. The
only argument is the folder with the rows (invented people, not encrypted).
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

import businesstimedelta
import numpy as np
import pandas as pd

ROUNDS = 5
NONE = -1
COURSES = """
SELECT case_id, from_day, applied, informed, cpr, mitid, ended FROM courses
WHERE applied BETWEEN ? AND ? AND from_day <= ? AND to_day > ?"""
GAPS = f"""
SELECT gaps.case_id, gaps.from_day, kind, after, until FROM gaps
JOIN ({COURSES}) AS own ON own.case_id = gaps.case_id AND own.from_day = gaps.from_day
WHERE kind IN ('out', 'closed')"""  # noqa: S608 (our own columns)
_KEY = ["case_id", "from_day"]


def main(folder: Path) -> None:
    """Print what was found and how long it took, as JSON."""
    asked = json.loads((folder / "asked.json").read_text())
    file = sqlite3.connect(_as_sqlite(folder))
    found = {"versions": {name: version(name) for name in ("pandas", "numpy")}}
    found["versions"]["businesstimedelta"] = version("businesstimedelta")
    for name, question in asked["questions"].items():
        seconds, counted = _best(lambda q=question: _counted(file, asked, q), ROUNDS)
        found[name] = {"seconds": seconds, "counted": counted}
    spans = asked["spans"]
    holidays = [date.fromordinal(day) for day in asked["holidays"]]
    few = spans[: asked["few"]]
    rules = _rules(holidays)
    seconds, days = _best(lambda: [_business_days(rules, *span) for span in few], 1)
    found["businesstimedelta"] = {"seconds": seconds, "days": days}
    seconds, days = _best(lambda: _busdays(spans, holidays), ROUNDS)
    found["numpy"] = {"seconds": seconds, "days": days}
    seconds, days = _best(lambda: _busdays_one_by_one(few, holidays), 1)
    found["numpy one by one"] = {"seconds": seconds, "days": days}
    sys.stdout.write(json.dumps(found))


def _as_sqlite(folder: Path) -> Path:
    """The rows in a file as pandas likes to read one, with our own keys."""
    to = folder / "rows.db"
    to.unlink(missing_ok=True)
    file = sqlite3.connect(to)
    for name, key in (
        ("courses", "applied, case_id, from_day"),
        ("gaps", "case_id, from_day, kind, after"),
    ):
        pd.read_csv(folder / f"{name}.csv").astype("Int64", errors="ignore").to_sql(
            name, file, index=False
        )
        file.execute(f"CREATE INDEX {name}_key ON {name} ({key})")
    file.commit()
    file.close()
    return to


def _counted(file: sqlite3.Connection, asked: dict, question: dict) -> list[list[int]]:
    """How many cases are alike, for each milestone that is asked for."""
    today = asked["as_of"]
    where = (question["first"], question["last"], today, today)
    courses = pd.read_sql_query(COURSES, file, params=where)
    gaps = pd.read_sql_query(GAPS, file, params=where)
    for name in ("informed", "cpr", "mitid", "ended"):
        courses[name] = courses[name].astype("float64")
        courses.loc[courses[name] > today, name] = np.nan
    found = []
    for milestone in question["milestones"]:
        alike = _alike(courses, gaps, asked, milestone, by_week=question["by_week"])
        if question["sums"]:
            k2 = alike["k2"][alike["k2"] != NONE]
            k1 = alike["k1"][alike["k1"] != NONE]
            found.append([len(k2), int(k1.sum()), int(k2.sum())])
            continue
        if not question["k1"]:
            alike = alike.drop(columns="k1")
        sizes = alike.groupby(list(alike.columns)).size()
        found += [
            [*map(int, key), int(cases)]
            for key, cases in zip(sizes.index, sizes, strict=True)
        ]
    return sorted(found)


def _alike(
    courses: pd.DataFrame,
    gaps: pd.DataFrame,
    asked: dict,
    milestone: str,
    *,
    by_week: bool,
) -> pd.DataFrame:
    today, came = asked["as_of"], courses[milestone]
    end = courses["mitid"].fillna(courses["ended"]).fillna(today)
    if milestone == "cpr":
        open_end = courses["ended"].fillna(today).where(courses["mitid"].isna())
        end = came.fillna(open_end)
    start = courses["informed"]
    k1 = (end - courses["applied"]).clip(lower=0)
    k1 -= _lost(courses, gaps, "closed", courses["applied"], end)
    k2 = (end - start).clip(lower=0) - _lost(courses, gaps, "out", start, end)
    out = gaps[gaps["kind"] == "out"]
    stops = out[(out["after"] <= today) & (out["until"] > today)][_KEY]
    marked = courses[_KEY].merge(
        stops.drop_duplicates(), how="left", indicator=True, on=_KEY
    )
    paused = (marked["_merge"] == "both").to_numpy()
    paused = paused & (courses["mitid"].isna() & courses["ended"].isna()).to_numpy()
    given_up = came.isna() & courses["mitid"].isna() & courses["ended"].notna()
    stands = np.select(
        [
            given_up,
            k2.isna(),
            came.notna() & (k2 <= asked["fast"]),
            came.notna() & (k2 <= asked["limit"]),
            came.notna(),
            k2 > asked["limit"],
            paused,
        ],
        [7, 6, 0, 1, 2, 4, 5],
        3,
    )
    group = courses["applied"] - (courses["applied"] + 6) % 7 if by_week else 0
    return pd.DataFrame(
        {"group": group, "stands": stands, "k1": k1.fillna(NONE), "k2": k2.fillna(NONE)}
    )


def _lost(
    courses: pd.DataFrame,
    gaps: pd.DataFrame,
    kind: str,
    start: pd.Series,
    end: pd.Series,
) -> np.ndarray:
    """Days of the gaps between ``start`` and ``end``, for each case."""
    own = gaps[gaps["kind"] == kind]
    both = courses[_KEY].assign(start=start, end=end).merge(own, on=_KEY)
    lost = both[["until", "end"]].min(axis=1) - both[["after", "start"]].max(axis=1)
    both["lost"] = lost.clip(lower=0)
    sums = both.groupby(_KEY)["lost"].sum().reset_index()
    return courses[_KEY].merge(sums, how="left", on=_KEY)["lost"].fillna(0).to_numpy()


def _rules(holidays: list[date]) -> businesstimedelta.Rules:
    workday = businesstimedelta.WorkDayRule(
        start_time=time(9), end_time=time(17), working_days=[0, 1, 2, 3, 4]
    )
    closed = businesstimedelta.HolidayRule(dict.fromkeys(holidays, "closed"))
    return businesstimedelta.Rules([workday, closed])


def _business_days(rules: businesstimedelta.Rules, start: int, end: int) -> int:
    """Working days after ``start`` up to and with ``end``: from evening to evening."""
    first, last = (
        datetime.combine(date.fromordinal(day), time(18), UTC) for day in (start, end)
    )
    spent = rules.difference(first, last).timedelta
    return round(spent / timedelta(hours=8))


def _busdays(spans: list[list[int]], holidays: list[date]) -> list[int]:
    epoch = date(1970, 1, 1).toordinal()
    days = (np.array(spans) - epoch + 1).astype("datetime64[D]")
    return np.busday_count(days[:, 0], days[:, 1], holidays=holidays).tolist()


def _busdays_one_by_one(spans: list[list[int]], holidays: list[date]) -> list[int]:
    calendar = np.busdaycalendar(holidays=holidays)
    return [
        int(
            np.busday_count(
                date.fromordinal(start + 1),
                date.fromordinal(end + 1),
                busdaycal=calendar,
            )
        )
        for start, end in spans
    ]


def _best(work: Callable, rounds: int) -> tuple[float, list]:
    times = []
    for _ in range(rounds):
        began = perf_counter()
        found = work()
        times.append(perf_counter() - began)
    return min(times), found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
