"""The history of the schema. Append only: a released step is never edited.

A step never imports the domain: the code moves on, history does not.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from db.schema.first_courses import keep_courses
from db.schema.prints import m006_prints
from db.schema.visits import VISIT_TABLES
from db.schema.waiting_tables import WAITING_TABLES

migrations = Migrations("ankomst")

_M001_PEOPLE = """
CREATE TABLE counters (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;

CREATE TABLE parties (
    id              INTEGER PRIMARY KEY,
    reference       TEXT NOT NULL UNIQUE,
    address         TEXT NOT NULL,
    moved_in        TEXT,
    municipality    TEXT NOT NULL,
    lives_with_host INTEGER CHECK (lives_with_host IN (0, 1))
) STRICT;

CREATE TABLE cases (
    id            INTEGER PRIMARY KEY,
    reference     TEXT NOT NULL UNIQUE,
    party_id      INTEGER NOT NULL REFERENCES parties (id),
    pathway       TEXT NOT NULL,
    additions     TEXT NOT NULL,
    rules_version TEXT NOT NULL,
    municipality  TEXT NOT NULL,
    status        TEXT NOT NULL
        CHECK (status IN ('open', 'waiting', 'completed', 'not_completed')),
    step          TEXT NOT NULL,
    waiting_for   TEXT NOT NULL,
    missing       TEXT NOT NULL,
    applied_on    TEXT NOT NULL CHECK (applied_on LIKE '____-__-__'),
    informed_on   TEXT,
    cpr_on        TEXT,
    mitid_on      TEXT,
    closed_on     TEXT,
    outcome       TEXT NOT NULL,
    last_change   TEXT NOT NULL,
    kept_on       TEXT NOT NULL,
    saved_at      TEXT NOT NULL,
    rev           INTEGER NOT NULL
) STRICT;

CREATE INDEX cases_party ON cases (party_id);

CREATE INDEX cases_list
    ON cases (applied_on DESC, id DESC, status, pathway, municipality);

CREATE INDEX cases_open ON cases (applied_on, id)
    WHERE status IN ('open', 'waiting');

CREATE INDEX cases_kept ON cases (kept_on, id);

CREATE TABLE persons (
    case_id         INTEGER PRIMARY KEY REFERENCES cases (id),
    family_name     TEXT NOT NULL,
    given_names     TEXT NOT NULL,
    birth_date      TEXT,
    citizenship     TEXT NOT NULL,
    sex             TEXT NOT NULL,
    birth_place     TEXT NOT NULL,
    document_kind   TEXT NOT NULL,
    document_expiry TEXT,
    moved_from      TEXT NOT NULL,
    entered_on      TEXT,
    previous_cpr    INTEGER CHECK (previous_cpr IN (0, 1)),
    marital_status  TEXT NOT NULL,
    children_along  INTEGER CHECK (children_along IN (0, 1)),
    one_parent      INTEGER NOT NULL CHECK (one_parent IN (0, 1)),
    phone           TEXT NOT NULL,
    doctor_name     TEXT NOT NULL,
    mitid_way       TEXT NOT NULL,
    drives          INTEGER NOT NULL CHECK (drives IN (0, 1)),
    insured         INTEGER NOT NULL CHECK (insured IN (0, 1)),
    protected       INTEGER NOT NULL CHECK (protected IN (0, 1)),
    names_from_mrz  INTEGER NOT NULL CHECK (names_from_mrz IN (0, 1)),
    relation        TEXT NOT NULL,
    cpr             TEXT,
    search_words    TEXT NOT NULL
) STRICT;

CREATE INDEX persons_cpr ON persons (cpr) WHERE cpr IS NOT NULL;

CREATE TABLE events (
    case_id INTEGER NOT NULL REFERENCES cases (id),
    seq     INTEGER NOT NULL CHECK (seq > 0),
    kind    TEXT NOT NULL,
    at      TEXT NOT NULL CHECK (at LIKE '____-__-__T%+00:00'),
    actor   TEXT NOT NULL,
    desk    TEXT NOT NULL,
    reason  TEXT NOT NULL,
    step    TEXT NOT NULL,
    paper   TEXT NOT NULL,
    day     TEXT,
    action  INTEGER NOT NULL,
    undoes  INTEGER,
    history INTEGER NOT NULL CHECK (history IN (0, 1)),
    PRIMARY KEY (case_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER events_stay BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

CREATE TRIGGER events_are_kept BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
"""

_M001_DESK = """
CREATE TABLE audit (
    seq      INTEGER PRIMARY KEY,
    at       TEXT NOT NULL,
    actor    TEXT NOT NULL,
    action   TEXT NOT NULL,
    case_ref TEXT NOT NULL,
    purpose  TEXT NOT NULL,
    h        BLOB NOT NULL CHECK (length(h) = 32)
) STRICT;

CREATE INDEX audit_case ON audit (case_ref, seq);

CREATE INDEX audit_at ON audit (at);

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;

CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the log is never deleted'); END;

CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
    name TEXT PRIMARY KEY,
    role TEXT NOT NULL CHECK (role IN ('clerk', 'lead', 'admin'))
) STRICT;

CREATE TABLE requests (
    key    TEXT PRIMARY KEY,
    answer TEXT NOT NULL,
    at     TEXT NOT NULL
) STRICT;

CREATE TABLE rules (
    version TEXT NOT NULL,
    file    TEXT NOT NULL,
    text    TEXT NOT NULL,
    PRIMARY KEY (version, file)
) STRICT;

CREATE VIRTUAL TABLE search USING fts5(
    words, content='', columnsize=0, detail=none, prefix='1 2 3 4 5 6',
    tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
);

INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
"""

_M002_CLAIMS = """
CREATE TABLE claims (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id),
    day     TEXT NOT NULL CHECK (day LIKE '____-__-__'),
    actor   TEXT NOT NULL,
    desk    TEXT NOT NULL,
    at      TEXT NOT NULL
) STRICT;
"""

_M003_PRIVACY = """
ALTER TABLE staff ADD COLUMN left_on TEXT;

ALTER TABLE cases ADD COLUMN forgotten_on TEXT;

ALTER TABLE persons ADD COLUMN cpr_print BLOB;

CREATE INDEX persons_cpr_print ON persons (cpr_print) WHERE cpr_print IS NOT NULL;

CREATE TABLE holds (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id),
    reason  TEXT NOT NULL,
    actor   TEXT NOT NULL,
    at      TEXT NOT NULL
) STRICT;

CREATE TABLE reviews (
    week  TEXT PRIMARY KEY CHECK (week LIKE '____-W__'),
    lines TEXT NOT NULL,
    note  TEXT NOT NULL,
    actor TEXT NOT NULL,
    at    TEXT NOT NULL
) STRICT;
"""


@migrations()
def m001_first_desk(db: Database) -> None:
    """Everything the first release keeps."""
    for statement in _statements(_M001_PEOPLE + _M001_DESK):
        db.execute(statement)


@migrations()
def m002_claims(db: Database) -> None:
    """Who has a case in hand today, so that no two desks call the same citizen."""
    for statement in _statements(_M002_CLAIMS):
        db.execute(statement)


@migrations()
def m003_privacy(db: Database) -> None:
    """Who left, what was looked through, what may be forgotten and what not yet."""
    for statement in _statements(_M003_PRIVACY):
        db.execute(statement)


@migrations()
def m004_waiting(db: Database) -> None:
    """How days are counted from when, and the days of each case side by side."""
    for statement in _statements(WAITING_TABLES):
        db.execute(statement)
    keep_courses(db.conn)


@migrations()
def m005_visits(db: Database) -> None:
    """The hall: tickets, and every call of each."""
    for statement in _statements(VISIT_TABLES):
        db.execute(statement)


migrations()(m006_prints)


def _statements(script: str) -> list[str]:
    # executescript() would commit what came before it.
    return [part.strip().removesuffix(";") for part in script.split(";\n\n")]
