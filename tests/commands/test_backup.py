"""Making and listing backups on the command line."""

import shutil

import pytest

from tests.commands.desks import log_of, names


def test_a_backup_is_made_told_listed_and_written_in_the_log(ankomst, folder):
    code, out, _ = ankomst("backup")

    [name] = names(ankomst)
    assert code == 0
    assert name in out
    assert "30 cases" in out
    assert log_of(folder)[-1] == ("lead", "back-up", name)
    _, listed, _ = ankomst("backup", "--list")
    assert f"{name}  " in listed
    assert "by hand, 30 cases" in listed


def test_a_desk_without_backups_says_so(ankomst):
    code, out, err = ankomst("backup", "--list")

    assert (code, out) == (0, "")
    assert "no backup yet" in err


def test_the_second_folder_gets_a_copy_from_then_on(ankomst, tmp_path):
    second = tmp_path / "second"
    second.mkdir()

    assert ankomst("backup", "--second-folder", second)[0] == 0
    [name] = names(ankomst)
    assert [found.name for found in second.rglob(name)] == [name]

    assert ankomst("backup", "--no-second-folder")[0] == 0
    [newest, _] = names(ankomst)
    assert list(second.rglob(newest)) == []


def test_a_second_folder_that_is_gone_is_told_and_the_backup_is_made(ankomst, tmp_path):
    second = tmp_path / "second"
    second.mkdir()
    ankomst("backup", "--second-folder", second)
    shutil.rmtree(second)

    code, out, err = ankomst("backup")

    assert code == 1
    assert "30 cases" in out
    assert "second folder" in err
    assert len(names(ankomst)) == 2


def test_a_folder_inside_the_desk_is_refused_and_no_backup_is_made(ankomst, folder):
    (folder / "inside").mkdir()

    code, _, err = ankomst("backup", "--second-folder", folder / "inside")

    assert code == 1
    assert "own folder" in err
    assert names(ankomst) == []


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["restore", "newest"], "no backup yet"),
        (["restore", "newest", "--dry-run"], "no backup yet"),
        (["rehearse", "--out", "x.pdf"], "no backup yet"),
        (["restore", "--confirm"], "nothing to confirm"),
        (["backup", "--staff", "Nobody"], "Nobody"),
    ],
)
def test_a_refusal_is_one_sentence(ankomst, args, said):
    code, out, err = ankomst(*args)

    assert (code, out) == (1, "")
    assert said in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    "args",
    [
        ["restore", "newest", "--confirm"],
        ["backup", "--second-folder", ".", "--no-second-folder"],
        ["rehearse"],
    ],
)
def test_what_does_not_go_together_is_wrong_use(ankomst, args):
    assert ankomst(*args)[0] == 2
