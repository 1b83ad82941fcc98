"""The tables of the fifth step: tickets of the hall, and what happened to each.

As a released step it is never edited.
"""

from __future__ import annotations

VISIT_TABLES = """
CREATE TABLE visits (
    id        INTEGER PRIMARY KEY,
    day       TEXT NOT NULL CHECK (day LIKE '____-__-__'),
    number    INTEGER NOT NULL CHECK (number > 0),
    ticket_at TEXT NOT NULL CHECK (ticket_at LIKE '____-__-__T%+00:00'),
    state     TEXT NOT NULL CHECK (state IN ('waiting', 'called', 'seated', 'parked',
        'no-show', 'served', 'taken-back'))
) STRICT;

CREATE INDEX visits_day ON visits (day, state, ticket_at, id);

CREATE UNIQUE INDEX visits_number ON visits (day, number)
    WHERE state <> 'taken-back';

CREATE TABLE visit_moments (
    visit_id INTEGER NOT NULL REFERENCES visits (id),
    seq      INTEGER NOT NULL CHECK (seq > 0),
    kind     TEXT NOT NULL CHECK (kind IN ('ticket', 'called', 'seated', 'parked',
        'back', 'no-show', 'finished', 'belongs', 'undone')),
    at       TEXT NOT NULL CHECK (at LIKE '____-__-__T%+00:00'),
    actor    TEXT NOT NULL,
    desk     TEXT NOT NULL,
    case_id  INTEGER REFERENCES cases (id),
    PRIMARY KEY (visit_id, seq)
) STRICT;
"""
