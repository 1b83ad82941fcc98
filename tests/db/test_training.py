import os

import pytest

from db.desk_folder import DESK_FILE
from db.training import TRAINING_KEY, create_training_desk, open_desk
from desk_app.errors import DeskError
from desk_app.services.ports import CaseFilter
from tests.db.builders import a_record, at_noon, kept


def test_a_new_training_desk_is_empty_and_has_three_people(tmp_path):
    store = create_training_desk(tmp_path / "new" / "desk", at_noon)

    with store.reading() as desk:
        assert desk.setting("kind") == "training"
        assert desk.count(CaseFilter()) == 0
        assert desk.staff() == [
            ("admin", "admin"),
            ("clerk", "clerk"),
            ("lead", "lead"),
        ]
    store.close()


def test_a_desk_opens_with_what_was_kept(tmp_path):
    store = create_training_desk(tmp_path, at_noon)
    before = kept(store, a_record())
    store.close()

    again = open_desk(tmp_path, at_noon)

    with again.reading() as desk:
        assert desk.get(before.reference) == before
    again.close()


def test_a_desk_is_never_made_over_another(tmp_path):
    create_training_desk(tmp_path, at_noon).close()

    with pytest.raises(DeskError, match="desk-exists"):
        create_training_desk(tmp_path, at_noon)


def test_a_folder_without_a_desk_says_so(tmp_path):
    with pytest.raises(DeskError, match="no-desk"):
        open_desk(tmp_path, at_noon)


def test_a_desk_whose_making_was_cut_short_is_finished_when_it_is_opened(tmp_path):
    (tmp_path / DESK_FILE).touch(mode=0o600)

    store = open_desk(tmp_path, at_noon)

    with store.reading() as desk:
        assert desk.setting("kind") == "training"
    store.close()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no modes")
def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "desk"

    with pytest.raises(DeskError, match="data-folder-not-writable") as refusal:
        create_training_desk(folder, at_noon)

    assert refusal.value.details == {"path": str(folder)}


def test_the_training_key_never_changes_or_nobody_opens_their_desk_again():
    assert TRAINING_KEY.hex().startswith("b3409ed80dbc550b")


@pytest.mark.parametrize("left", ["desk.db-wal", "backups/2026-11-23T101500Z/desk.db"])
def test_what_is_left_of_an_emptied_desk_is_no_new_desk(tmp_path, left):
    (tmp_path / DESK_FILE).touch(mode=0o600)
    (tmp_path / left).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / left).write_bytes(b"work of a day")

    with pytest.raises(DeskError, match="desk-damaged"):
        open_desk(tmp_path, at_noon)

    assert (tmp_path / left).read_bytes() == b"work of a day"
    assert (tmp_path / DESK_FILE).read_bytes() == b""


def test_a_new_desk_may_be_made_beside_old_backups(tmp_path):
    (tmp_path / "backups/2026-11-23T101500Z").mkdir(parents=True)
    (tmp_path / "backups/2026-11-23T101500Z/desk.db").write_bytes(b"old")

    create_training_desk(tmp_path, at_noon).close()

    open_desk(tmp_path, at_noon).close()


def test_a_name_that_is_too_long_is_a_folder_that_cannot_be_used(tmp_path):
    with pytest.raises(DeskError, match="data-folder-not-writable"):
        open_desk(tmp_path / ("a" * 300), at_noon)
