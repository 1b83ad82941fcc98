"""Backup, restore, rehearse and doctor on the command line, on real desks."""

import json
import re
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from db.connection import open_reader
from db.desk_lock import DeskLock
from db.training import open_desk, training_access
from desk_app.commands.root import run
from desk_app.services.ports import AuditEntry
from tests.conftest import moment

GUIDE = Path(__file__).parents[2] / "docs" / "keeping-data-safe.md"


@pytest.fixture(scope="module")
def an_office(tmp_path_factory):
    """Made once; every test works on a copy."""
    folder = tmp_path_factory.mktemp("office") / "desk"
    assert run(["demo", "--data-dir", str(folder), "--cases", "30"]) == 0
    return folder


@pytest.fixture
def folder(an_office, tmp_path):
    return shutil.copytree(an_office, tmp_path / "desk")


@pytest.fixture
def ankomst(folder, capsys):
    """Run a command at the desk; return its exit code, what it said, and its errors."""

    def at_the_desk(*args, at=folder):
        capsys.readouterr()
        code = run([args[0], "--data-dir", str(at), *map(str, args[1:])])
        return code, *capsys.readouterr()

    return at_the_desk


def note(folder, case):
    """Somebody does something with a case."""
    store = open_desk(folder, moment)
    with store.unit() as unit:
        unit.audit(AuditEntry("Anna L.", "see-case", case))
    store.close()


def log_of(folder):
    """Who did what for what, by the log of the desk."""
    connection = open_reader(training_access(folder))
    rows = connection.execute("SELECT actor, action, purpose FROM audit ORDER BY seq")
    lines = [tuple(row) for row in rows]
    connection.close()
    return lines


def damage(folder):
    """Zero a page in the middle of the desk's file."""
    file = folder / "desk.db"
    content = bytearray(file.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = bytes(4096)
    file.write_bytes(content)


def names(ankomst):
    _, out, _ = ankomst("backup", "--list", "--format", "json")
    return [backup["name"] for backup in json.loads(out)]


def test_a_backup_is_made_told_listed_and_written_in_the_log(ankomst, folder):
    code, out, _ = ankomst("backup")

    [name] = names(ankomst)
    assert code == 0
    assert name in out
    assert "30 cases" in out
    assert log_of(folder)[-1] == ("Bo K.", "back-up", name)
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
    assert log_of(folder)[-1] == ("Admin", "restore", name)

    assert ankomst("restore", "--confirm")[0] == 0
    assert log_of(folder)[-1] == ("Admin", "restore", "confirmed")
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


@pytest.mark.parametrize("name", ["Bo K.", "Anna L."])
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


def test_a_backup_that_is_not_there_is_refused_by_name(ankomst):
    ankomst("backup")

    code, _, err = ankomst("restore", "2020-01-01T000000Z")

    assert code == 1
    assert "2020-01-01T000000Z" in err


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


@pytest.mark.parametrize(("language", "passed"), [("da", "Bestået"), ("en", "Passed")])
def test_a_rehearsal_passes_and_leaves_a_page_that_says_so(
    ankomst, folder, tmp_path, language, passed
):
    ankomst("backup")
    paper = tmp_path / "rehearsal.pdf"
    before = sorted(folder.iterdir())

    code, out, _ = ankomst("rehearse", "--out", paper, "--language", language)

    [page] = PdfReader(paper).pages
    assert code == 0
    assert passed in out
    assert passed in page.extract_text()
    assert names(ankomst)[0] in page.extract_text()
    assert log_of(folder)[-1][:2] == ("Bo K.", "rehearse")
    assert sorted(folder.iterdir()) == before


def test_a_backup_that_rotted_does_not_pass(ankomst, folder, tmp_path):
    ankomst("backup")
    [name] = names(ankomst)
    damage(folder / "backups" / name)
    paper = tmp_path / "rehearsal.pdf"

    code, out, _ = ankomst("rehearse", "--out", paper, "--language", "en")

    assert code == 1
    assert "Not passed" in out
    assert "Not passed" in PdfReader(paper).pages[0].extract_text()


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


def test_a_desk_that_is_being_replaced_is_not_called_damaged(ankomst, folder):
    alone = DeskLock(folder, alone=True)

    code, out, _ = ankomst("doctor")

    alone.release()
    assert code == 1
    assert "could not be examined" in out
    assert "backup" not in out


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


def test_every_command_of_the_guide_is_understood(capsys):
    guide = GUIDE.read_text(encoding="utf-8")
    written = re.findall(r"^ankomst .*?(?=  #|$)", guide, re.MULTILINE)

    assert len(written) >= 9
    for line in written:
        command, *words = line.split()[1:]
        assert run([command, "--help"]) == 0
        known = capsys.readouterr().out
        options = [word for word in words if word.startswith("--")]
        assert [word for word in options if word not in known] == []
