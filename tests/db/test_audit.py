import pytest

from db.audit import Head, audit_key, first_broken_line, head
from db.connection import open_keyed
from desk_app.services.ports import AuditEntry
from tests.db.builders import KEY, access_to, tamper

UNLOCK = ("DROP TRIGGER audit_stays", "DROP TRIGGER audit_is_kept")


@pytest.fixture
def log(store, desk_path):
    """Ten lines, written in three units. Return the file."""
    for lines in (range(1, 4), range(4, 8), range(8, 11)):
        with store.unit() as unit:
            for number in lines:
                unit.audit(AuditEntry("Anna L.", "look", f"2026-11-{number:04d}", "x"))
    return desk_path


def checked(path, anchor=None):
    connection = open_keyed(access_to(path))
    broken = first_broken_line(connection, audit_key(KEY), anchor)
    newest = head(connection)
    connection.close()
    return broken, newest


def test_a_log_nobody_touched_is_whole(log):
    assert checked(log)[0] is None


@pytest.mark.parametrize(
    ("statement", "line"),
    [
        ("UPDATE audit SET actor = 'Bo K.' WHERE seq = 4", 4),
        ("UPDATE audit SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 10", 10),
        ("UPDATE audit SET case_ref = 'look', action = case_ref WHERE seq = 1", 1),
        ("UPDATE audit SET action = 'lookx', purpose = '' WHERE seq = 2", 2),
        ("DELETE FROM audit WHERE seq = 5", 5),
        ("DELETE FROM audit WHERE seq = 1", 1),
        ("UPDATE audit SET seq = seq + 100 WHERE seq > 6", 7),
        ("UPDATE audit SET h = randomblob(32) WHERE seq = 3", 3),
    ],
)
def test_a_changed_or_missing_line_is_noticed(log, statement, line):
    tamper(log, *UNLOCK, statement)

    assert checked(log)[0] == line


def test_swapped_lines_are_noticed(log):
    tamper(
        log,
        *UNLOCK,
        "UPDATE audit SET seq = -3 WHERE seq = 3",
        "UPDATE audit SET seq = 3 WHERE seq = 4",
        "UPDATE audit SET seq = 4 WHERE seq = -3",
    )

    assert checked(log)[0] == 3


def test_a_cut_tail_is_noticed_by_whoever_noted_the_newest_line(log):
    noted = checked(log)[1]
    tamper(log, *UNLOCK, "DELETE FROM audit WHERE seq > 8")

    assert checked(log)[0] is None
    assert checked(log, noted)[0] == 9


def test_a_log_written_anew_is_noticed_by_the_note(log):
    assert checked(log, Head(7, bytes(32)))[0] == 7


def test_the_log_says_who_did_what_at_what_instant(store, log):
    with store.reading() as desk:
        line = desk._connection.execute(
            "SELECT seq, at, actor, action, case_ref, purpose FROM audit WHERE seq = 2"
        ).fetchone()

    assert line == (
        2,
        "2026-11-04T13:30:00+00:00",
        "Anna L.",
        "look",
        "2026-11-0002",
        "x",
    )
