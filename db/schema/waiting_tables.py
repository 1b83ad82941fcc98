"""The tables of the fourth step: how days are counted, and each case's days.

As a released step it is never edited.
"""

from __future__ import annotations

WAITING_TABLES = """
CREATE TABLE policies (
    id         TEXT PRIMARY KEY,
    starts     TEXT NOT NULL CHECK (starts IN ('applied', 'informed')),
    day_kind   TEXT NOT NULL CHECK (day_kind IN ('calendar', 'working', 'opening')),
    fast_days  INTEGER NOT NULL CHECK (fast_days BETWEEN 0 AND limit_days),
    limit_days INTEGER NOT NULL,
    valid_from TEXT UNIQUE CHECK (valid_from LIKE '____-__-__'),
    source     TEXT NOT NULL
) STRICT;

CREATE TABLE opening_hours (
    valid_from TEXT NOT NULL CHECK (valid_from LIKE '____-__-__'),
    weekday    INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    opens      TEXT NOT NULL CHECK (opens LIKE '__:__'),
    closes     TEXT NOT NULL CHECK (closes LIKE '__:__' AND closes > opens),
    PRIMARY KEY (valid_from, weekday, opens)
) STRICT;

CREATE TABLE closing_days (
    day  INTEGER PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE calendar_years (
    year  INTEGER PRIMARY KEY,
    actor TEXT NOT NULL,
    at    TEXT NOT NULL
) STRICT;

CREATE TABLE counting_changes (
    id     INTEGER PRIMARY KEY,
    at     TEXT NOT NULL,
    actor  TEXT NOT NULL,
    action TEXT NOT NULL,
    what   TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;

CREATE TABLE day_counts (
    day     INTEGER PRIMARY KEY,
    working INTEGER NOT NULL,
    opening INTEGER NOT NULL
) STRICT;

CREATE TABLE courses (
    applied      INTEGER NOT NULL,
    case_id      INTEGER NOT NULL REFERENCES cases (id),
    from_day     INTEGER NOT NULL,
    to_day       INTEGER NOT NULL,
    informed     INTEGER,
    cpr          INTEGER,
    mitid        INTEGER,
    ended        INTEGER,
    ended_reason TEXT NOT NULL,
    gaps         INTEGER NOT NULL CHECK (gaps IN (0, 1, 2)),
    PRIMARY KEY (applied, case_id, from_day)
) STRICT, WITHOUT ROWID;

CREATE INDEX courses_case ON courses (case_id);

CREATE TABLE gaps (
    case_id  INTEGER NOT NULL REFERENCES cases (id),
    from_day INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    after    INTEGER NOT NULL,
    until    INTEGER NOT NULL,
    PRIMARY KEY (case_id, from_day, kind, after)
) STRICT, WITHOUT ROWID;
"""
