CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
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
, forgotten_on TEXT) STRICT;
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
, cpr_print BLOB) STRICT;
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
, left_on TEXT) STRICT;
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
CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE claims (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id),
    day     TEXT NOT NULL CHECK (day LIKE '____-__-__'),
    actor   TEXT NOT NULL,
    desk    TEXT NOT NULL,
    at      TEXT NOT NULL
) STRICT;
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
CREATE TABLE prints (
    id         INTEGER PRIMARY KEY,
    printed_at TEXT NOT NULL CHECK (printed_at LIKE '____-__-__T%+00:00'),
    actor      TEXT NOT NULL,
    desk       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    case_ref   TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    language   TEXT NOT NULL,
    variant    TEXT NOT NULL,
    details    TEXT NOT NULL,
    pages      INTEGER NOT NULL CHECK (pages > 0),
    copies     INTEGER NOT NULL CHECK (copies > 0),
    how        TEXT NOT NULL CHECK (how IN ('printer', 'pdf'))
) STRICT;
CREATE INDEX prints_at ON prints (printed_at);
