"""The doctor on the command line."""

import json

from db.desk_lock import DeskLock
from tests.commands.desks import damage, names, note


def test_a_desk_that_is_being_replaced_is_not_called_damaged(ankomst, folder):
    alone = DeskLock(folder, alone=True)

    code, out, _ = ankomst("doctor")

    alone.release()
    assert code == 1
    assert "could not be examined" in out
    assert "backup" not in out


def test_the_doctor_names_the_newest_backup_of_a_whole_desk(ankomst):
    ankomst("backup")

    code, out, _ = ankomst("doctor")

    assert code == 0
    assert "Nothing is damaged" in out
    assert names(ankomst)[0] in out


def test_the_doctor_says_in_words_what_is_damaged_and_changes_nothing(ankomst, folder):
    ankomst("backup")
    damage(folder)
    before = (folder / "desk.db").read_bytes()

    code, out, _ = ankomst("doctor")

    assert code == 1
    assert "page on the disk is damaged" in out
    assert "ankomst restore" in out
    assert names(ankomst)[0] in out
    assert (folder / "desk.db").read_bytes() == before


def test_the_doctor_speaks_json_to_other_programs(ankomst, folder):
    ankomst("backup")
    note(folder, "2026-11-0007")

    code, out, _ = ankomst("doctor", "--format", "json")

    told = json.loads(out)
    assert code == 0
    assert told["whole"] is True
    assert told["newest_backup"]["cases"] == 30
    assert told["missing_since"]["cases"] == ["2026-11-0007"]
    assert {"check", "state", "detail", "said"} == set(told["findings"][0])


def test_the_doctor_of_a_folder_without_a_desk_says_so(ankomst, tmp_path):
    code, out, _ = ankomst("doctor", at=tmp_path / "nowhere")

    assert code == 1
    assert "cannot be opened" in out
    assert "no backup yet" in out
    assert not (tmp_path / "nowhere").exists()
