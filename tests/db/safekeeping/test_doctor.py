import pytest

from db.desk_folder import DESK_FILE
from db.safekeeping.doctor import doctor
from db.safekeeping.examine import examine
from db.training import create_training_desk, training_access
from desk_app.services.ports import AuditEntry
from desk_app.services.safekeeping.values import State
from tests.db.builders import a_record, at_noon, kept


@pytest.fixture
def folder(tmp_path):
    store = create_training_desk(tmp_path, at_noon)
    kept(store, *(a_record(f"2026-11-{number:04d}") for number in range(1, 200)))
    with store.unit() as unit:
        unit.audit(AuditEntry("Anna L.", "look", "2026-11-0001"))
    store.close()
    return tmp_path


def bad(findings):
    return {finding.check for finding in findings if finding.state is State.BAD}


def test_a_healthy_desk_has_no_bad_finding_and_is_counted(folder):
    findings = {finding.check: finding for finding in doctor(training_access(folder))}

    assert bad(findings.values()) == set()
    assert "cases 199, parties 199, events 199, audit 1" in findings["counts"].detail
    assert findings["log"].detail.startswith("1 ")


def test_a_damaged_byte_is_noticed(folder):
    path = folder / DESK_FILE
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)

    assert bad(doctor(training_access(folder))) >= {"cipher-integrity"}
    assert bad(examine(training_access(folder))) >= {"cipher-integrity"}


def test_a_desk_in_use_is_examined_without_a_false_alarm(folder):
    store = create_training_desk(folder / "second", at_noon)
    kept(store, a_record())

    with store.reading() as desk:
        kept(store, a_record("2026-11-0002"))
        findings = doctor(training_access(folder / "second"))
        assert desk.setting("kind") == "training"

    assert bad(findings) == set()
    store.close()


def test_what_cannot_be_opened_is_a_finding(folder, tmp_path):
    (folder / DESK_FILE).write_bytes(b"nothing like a desk" * 1000)

    assert bad(doctor(training_access(folder))) == {"open"}
    assert bad(doctor(training_access(tmp_path / "nowhere"))) == {"open"}


def test_a_file_that_others_may_read_is_a_finding(folder):
    (folder / DESK_FILE).chmod(0o644)

    assert bad(doctor(training_access(folder))) == {"file-mode"}


def test_an_emptied_file_is_damage_and_stays_as_it_is(folder):
    (folder / DESK_FILE).write_bytes(b"")
    (folder / f"{DESK_FILE}-wal").write_bytes(b"work of a day")

    assert bad(doctor(training_access(folder))) == {"open"}
    assert (folder / f"{DESK_FILE}-wal").read_bytes() == b"work of a day"


def test_a_folder_that_is_none_is_a_finding(folder):
    nowhere = folder / DESK_FILE / "desk"

    assert bad(doctor(training_access(nowhere))) == {"open"}
