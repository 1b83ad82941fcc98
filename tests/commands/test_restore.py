"""Bringing a backup back on the command line."""

import json
import shutil

import pytest

from db.training import open_desk
from tests.commands.desks import damage, log_of, names, note
from tests.conftest import moment


def test_restore_without_a_name_lists_the_backups(ankomst):
    ankomst("backup")

    code, out, _ = ankomst("restore")

    assert code == 0
    assert names(ankomst)[0] in out


def test_a_dry_run_says_what_would_be_lost_and_changes_nothing(ankomst, folder):
    ankomst("backup")
    note(folder, "2026-11-0007")

    code, out, _ = ankomst("restore", "newest", "--dry-run")

    assert code == 0
    assert "30 cases" in out
    assert "lines of the log: 2" in out  # the look, and who made the backup
    assert "2026-11-0007" in out
    assert not (folder / "replaced").exists()
    assert log_of(folder)[-1][1] == "see-case"


def test_a_backup_comes_back_and_automatic_backups_wait_for_the_confirmation(
    ankomst, folder
):
    ankomst("backup")
    note(folder, "2026-11-0007")
    [name] = names(ankomst)

    code, out, _ = ankomst("restore", name, "--yes")

    [old] = (folder / "replaced").iterdir()
    assert code == 0
    assert str(old) in out
    assert "14 days" in out
    assert "--confirm" in out
    assert ("Anna L.", "see-case", "") not in log_of(folder)
    assert log_of(folder)[-1] == ("admin", "restore", name)

    assert ankomst("restore", "--confirm")[0] == 0
    assert log_of(folder)[-1] == ("admin", "restore", "confirmed")
    assert ankomst("restore", "--confirm")[0] == 1


def test_what_is_there_is_backed_up_before_another_takes_its_place(ankomst, folder):
    ankomst("backup")
    note(folder, "2026-11-0001")

    code, _, _ = ankomst("restore", "newest", "--yes")

    _, listed, _ = ankomst("backup", "--list")
    assert code == 0
    assert listed.count("before a restore") == 1


def test_nothing_is_restored_without_a_yes(ankomst, folder, monkeypatch):
    ankomst("backup")
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: "n")

    code, _, _ = ankomst("restore", "newest")

    assert code == 1
    assert not (folder / "replaced").exists()


@pytest.mark.parametrize("name", ["lead", "clerk"])
def test_only_an_administrator_restores(ankomst, folder, name):
    ankomst("backup")

    code, _, err = ankomst("restore", "newest", "--yes", "--staff", name)

    assert code == 1
    assert "may not" in err
    assert not (folder / "replaced").exists()


def test_a_desk_that_is_open_elsewhere_is_not_replaced(ankomst, folder):
    ankomst("backup")
    store = open_desk(folder, moment)

    code, _, err = ankomst("restore", "newest", "--yes")

    store.close()
    assert code == 1
    assert "open in another window" in err


@pytest.mark.parametrize("broken", ["damaged", "not ours", "missing"])
def test_a_broken_desk_comes_back_from_its_backups(ankomst, folder, broken):
    ankomst("backup")
    if broken == "damaged":
        damage(folder)
    elif broken == "not ours":
        (folder / "desk.db").write_bytes(b"nothing like a desk" * 1000)
    else:
        (folder / "desk.db").unlink()

    code, _, _ = ankomst("restore", "newest", "--yes")

    assert code == 0
    assert ankomst("doctor")[0] == 0
    assert len(json.loads(ankomst("cases", "--format", "json")[1])) == 30


def test_an_empty_computer_gets_its_desk_from_a_stick(ankomst, folder, tmp_path):
    ankomst("backup")
    stick = shutil.copytree(folder / "backups", tmp_path / "stick")
    new = tmp_path / "new computer"

    code, out, _ = ankomst("restore", "newest", "--from", stick, "--yes", at=new)

    assert code == 0
    assert "30 cases" in out
    assert "14 days" not in out  # there was no old file
    assert len(json.loads(ankomst("cases", "--format", "json", at=new)[1])) == 30


def test_the_second_folder_alone_brings_the_desk_back(ankomst, folder, tmp_path):
    second = tmp_path / "second"
    second.mkdir()
    ankomst("backup", "--second-folder", second)
    shutil.rmtree(folder)

    code, out, _ = ankomst("restore", "newest", "--from", second, "--yes")

    assert code == 0
    assert "30 cases" in out
    assert ankomst("doctor")[0] == 0


def test_a_second_folder_of_several_desks_asks_which_one(ankomst, folder, tmp_path):
    second = tmp_path / "second"
    second.mkdir()
    ankomst("backup", "--second-folder", second)
    [one] = second.iterdir()
    shutil.copytree(one, second / "ankomst-0123456789abcdef")

    code, _, err = ankomst("restore", "newest", "--from", second, "--yes")

    assert code == 1
    assert "several desks" in err
    assert ankomst("restore", "newest", "--from", one, "--dry-run")[0] == 0


def test_one_backup_alone_can_be_pointed_at(ankomst, folder, tmp_path):
    ankomst("backup")
    [name] = names(ankomst)
    alone = shutil.copytree(folder / "backups" / name, tmp_path / "stick" / name)

    code, out, _ = ankomst(
        "restore", "newest", "--from", alone, "--dry-run", at=tmp_path / "new"
    )

    assert code == 0
    assert "30 cases" in out
    assert not (tmp_path / "new").exists()


def test_a_stranger_is_no_administrator_of_a_new_computer(ankomst, folder, tmp_path):
    ankomst("backup")
    new = tmp_path / "new"
    where = ["--from", folder / "backups"]

    code, _, err = ankomst(
        "restore", "newest", *where, "--yes", "--staff", "Stranger", at=new
    )

    assert code == 1
    assert "Stranger" in err
    assert not (new / "desk.db").exists()


def test_a_backup_that_is_not_there_is_refused_by_name(ankomst):
    ankomst("backup")

    code, _, err = ankomst("restore", "2020-01-01T000000Z")

    assert code == 1
    assert "2020-01-01T000000Z" in err
