from datetime import UTC, datetime, timedelta

import pytest

from db.audit import head
from db.connection import open_keyed
from db.safekeeping.anchors import Anchor, anchors_in, check_log
from desk_app.errors import DeskError
from desk_app.services.ports import AuditEntry
from desk_app.services.safekeeping.values import State
from tests.db.builders import NOW, access_to, tamper

UNLOCK = ("DROP TRIGGER audit_stays", "DROP TRIGGER audit_is_kept")


@pytest.fixture
def log(store, desk_path):
    with store.unit() as unit:
        for number in range(1, 11):
            unit.audit(AuditEntry("Anna L.", "see-case", f"2026-11-{number:04d}"))
    return desk_path


def noted(path, at=NOW):
    connection = open_keyed(access_to(path))
    newest = head(connection)
    connection.close()
    return Anchor(*newest, at)


def test_a_log_that_has_every_noted_line_is_whole(log):
    finding = check_log(access_to(log), [noted(log)])

    assert finding.state is State.GOOD


def test_a_cut_tail_is_seen_by_the_note(log):
    anchor = noted(log)
    tamper(log, *UNLOCK, "DELETE FROM audit WHERE seq > 7")

    assert check_log(access_to(log)).state is State.GOOD
    assert check_log(access_to(log), [anchor]).detail == "line 8"


def test_a_log_written_anew_is_seen_by_the_note(log):
    anchor = noted(log)._replace(seal=bytes(32))

    assert check_log(access_to(log), [anchor]).detail == "line 10"


def test_what_was_left_behind_by_a_restore_is_not_missed(log, store):
    left_behind = noted(log, NOW - timedelta(minutes=1))._replace(seq=14)
    with store.unit() as unit:
        unit.audit(AuditEntry("Bo K.", "restore", "", "2026-11-04"))

    assert check_log(access_to(log), [left_behind]).state is State.GOOD


def test_a_note_made_after_a_restore_counts(log, store):
    with store.unit() as unit:
        unit.audit(AuditEntry("Bo K.", "restore", "", "2026-11-04"))
    later = noted(log, NOW + timedelta(minutes=1))._replace(seq=14)

    assert check_log(access_to(log), [later]).detail == "line 12"


def test_notes_are_read_from_lines_of_number_seal_and_moment(tmp_path):
    file = tmp_path / "audit-head.txt"
    file.write_text(f"7 {'ab' * 32} 2026-11-04T13:30:00+00:00\n")

    (anchor,) = anchors_in(file)

    at = datetime(2026, 11, 4, 13, 30, tzinfo=UTC)
    assert anchor == Anchor(7, b"\xab" * 32, at)


@pytest.mark.parametrize(
    "text", ["7 ab", "x", f"7 {'ab' * 32} yesterday-not", f"7 {'ab' * 32} 2026-11-04"]
)
def test_notes_that_cannot_be_read_are_told(tmp_path, text):
    file = tmp_path / "audit-head.txt"
    file.write_text(f"7 {'ab' * 32} 2026-11-04T13:30:00+00:00\n{text}\n")

    with pytest.raises(DeskError) as told:
        anchors_in(file)

    assert told.value.details["line"] == 2
