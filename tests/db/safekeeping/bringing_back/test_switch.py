"""A restore killed anywhere leaves a whole desk: the old or the restored one."""

import json
import os
import shutil
import sys

import pytest

from db.desk_folder import RESTORING, desk_file
from db.desk_lock import DeskLock
from db.safekeeping.bringing_back.restore import restore
from db.safekeeping.bringing_back.switch import finish_restore, forget_replaced
from db.safekeeping.doctor import doctor
from db.training import create_training_desk, open_desk
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import State
from tests.db.safekeeping.offices import (
    a_backup,
    access_in,
    an_office,
    later,
    lines_in,
    worked_on,
)

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="programs are killed by forking"
)

KILLED = 77
# What a program asks of the drive; the engine's own writing is the other proofs' work.
STEPS = {"os.rename", "os.mkdir", "os.remove", "os.rmdir", "open"}
NEW_WORK, RESTORED = "show-case", "restore"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A desk, an older backup of it, rules only in the backup."""
    folder = tmp_path_factory.mktemp("prepared") / "desk"
    access = an_office(folder)
    (folder / "rules").mkdir()
    (folder / "rules/pauses.toml").write_text("old", "utf-8")
    backup = a_backup(access)
    shutil.rmtree(folder / "rules")
    worked_on(folder, "2026-11-0002")
    return folder, backup


def test_a_program_killed_at_any_step_leaves_the_old_or_the_restored_desk(
    prepared, tmp_path
):
    whole, backup = prepared
    outcomes, step = [], 0

    while True:
        folder = tmp_path / f"killed at {step}"
        shutil.copytree(whole, folder)
        killed = killed_at(step, access_in(folder), backup)
        finish_restore(folder)
        newest = lines_in(folder)[-1][2]
        outcomes.append(newest)
        assert not (folder / RESTORING).exists(), step
        if newest == RESTORED:
            (old,) = (folder / "replaced").iterdir()
            assert lines_in(old)[-1][2] == NEW_WORK, step
            assert (folder / "rules/pauses.toml").read_text("utf-8") == "old", step
        if not killed:
            break
        shutil.rmtree(folder)
        step += 1

    switched = outcomes.index(RESTORED)
    assert outcomes[:switched] == [NEW_WORK] * switched
    assert outcomes[switched:] == [RESTORED] * (len(outcomes) - switched)
    assert switched > 10
    assert len(outcomes) - switched > 5


def test_a_program_killed_between_the_two_renames_is_finished_at_the_next_start(
    prepared, tmp_path
):
    folder, backup = copy_of(prepared, tmp_path)
    kill_when(
        access_in(folder), backup, lambda: not desk_file(folder).exists(), "os.rename"
    )
    assert not desk_file(folder).exists()

    finished = finish_restore(folder)

    assert finished
    assert lines_in(folder)[-1][2] == RESTORED
    findings = doctor(access_in(folder))
    assert all(finding.state is State.GOOD for finding in findings)


def test_opening_a_desk_finishes_what_a_power_cut_left(prepared, tmp_path):
    folder, backup = copy_of(prepared, tmp_path)
    kill_when(
        access_in(folder), backup, lambda: not desk_file(folder).exists(), "os.rename"
    )

    with pytest.raises(DeskError, match="desk-file-not-ours"):
        open_desk(folder, later())  # which has the training desk's key

    assert lines_in(folder)[-1][2] == RESTORED


def test_no_new_desk_is_made_where_a_restored_one_is_about_to_lie(prepared, tmp_path):
    folder, backup = copy_of(prepared, tmp_path)
    kill_when(
        access_in(folder), backup, lambda: not desk_file(folder).exists(), "os.rename"
    )

    with pytest.raises(DeskError, match="desk-exists"):
        create_training_desk(folder, later())

    assert lines_in(folder)[-1][2] == RESTORED


def test_finishing_may_be_killed_too(prepared, tmp_path):
    whole, backup = copy_of(prepared, tmp_path)
    kill_when(
        access_in(whole), backup, lambda: not desk_file(whole).exists(), "os.rename"
    )

    step, killed = 0, True
    while killed:
        folder = tmp_path / f"finishing killed at {step}"
        shutil.copytree(whole, folder)
        killed = in_a_child(lambda at=folder: finish_restore(at), after(step))
        finish_restore(folder)
        assert lines_in(folder)[-1][2] == RESTORED, step
        step += 1

    assert step > 5


def test_an_unreadable_note_still_gives_a_desk(prepared, tmp_path):
    folder, backup = copy_of(prepared, tmp_path)
    kill_when(
        access_in(folder), backup, lambda: not desk_file(folder).exists(), "os.rename"
    )
    (folder / RESTORING / "ready.json").write_bytes(bytes(40))

    assert finish_restore(folder)
    assert lines_in(folder)[-1][2] == RESTORED


def test_a_new_desk_made_in_the_gap_is_kept_beside_the_old_one(prepared, tmp_path):
    folder, backup = copy_of(prepared, tmp_path)
    kill_when(
        access_in(folder), backup, lambda: not desk_file(folder).exists(), "os.rename"
    )
    desk_file(folder).write_bytes(b"made in the gap")

    finish_restore(folder)

    assert lines_in(folder)[-1][2] == RESTORED
    old, new = sorted((folder / "replaced").iterdir())
    assert lines_in(old)[-1][2] == NEW_WORK
    assert desk_file(new).read_bytes() == b"made in the gap"


def test_what_was_not_ready_is_cleared_away(prepared, tmp_path):
    folder, _ = copy_of(prepared, tmp_path)
    (folder / RESTORING).mkdir()
    desk_file(folder / RESTORING).write_bytes(b"half a desk")

    assert not finish_restore(folder)
    assert not (folder / RESTORING).exists()
    assert lines_in(folder)[-1][2] == NEW_WORK


def test_a_desk_that_somebody_has_open_is_not_touched(prepared, tmp_path):
    folder, _ = copy_of(prepared, tmp_path)
    (folder / RESTORING).mkdir()
    (folder / RESTORING / "ready.json").write_text(
        json.dumps({"replaced": "2026-11-23T111500Z"}), "utf-8"
    )
    lock = DeskLock(folder)

    assert not finish_restore(folder)

    lock.release()
    assert (folder / RESTORING).exists()


def test_a_drive_that_refuses_the_second_rename_leaves_the_old_desk(
    prepared, tmp_path, monkeypatch
):
    folder, backup = copy_of(prepared, tmp_path)
    rename = os.rename

    def refuse_restored(source, target):
        if str(target) == str(desk_file(folder)) and RESTORING in str(source):
            raise OSError(5, "input/output error")
        rename(source, target)

    monkeypatch.setattr(os, "rename", refuse_restored)
    with pytest.raises(DeskError) as refusal:
        restore(access_in(folder), backup, "Admin", later())

    assert refusal.value.details == {"why": "disk-error"}
    assert lines_in(folder)[-1][2] == NEW_WORK
    assert not (folder / RESTORING).exists()
    assert list((folder / "replaced").iterdir()) == []


def test_replaced_files_are_kept_fourteen_days(prepared, tmp_path):
    folder, backup = copy_of(prepared, tmp_path)
    restore(access_in(folder), backup, "Admin", later())

    assert forget_replaced(folder, later(days=14)) == []
    assert forget_replaced(folder, later(days=15)) == ["2026-11-23T111500Z"]
    assert list((folder / "replaced").iterdir()) == []


def test_what_has_no_moment_for_a_name_is_not_forgotten(prepared, tmp_path):
    folder, backup = copy_of(prepared, tmp_path)
    restore(access_in(folder), backup, "Admin", later())
    (folder / "replaced/notes").mkdir()

    assert forget_replaced(folder, later(days=99)) == ["2026-11-23T111500Z"]
    assert (folder / "replaced/notes").exists()


def copy_of(prepared, tmp_path):
    whole, backup = prepared
    shutil.copytree(whole, tmp_path / "desk")
    return tmp_path / "desk", backup


def killed_at(step, access, backup):
    """Restore in a program that dies before the step; whether it came so far."""
    return in_a_child(lambda: restore(access, backup, "Admin", later()), after(step))


def kill_when(access, backup, so_far, event):
    """Restore in a program that dies at the first such event once it is so far."""
    assert in_a_child(
        lambda: restore(access, backup, "Admin", later()),
        lambda what: what == event and so_far(),
    )


def after(step):
    steps = iter(range(1_000_000))
    return lambda what: what in STEPS and next(steps) >= step


def in_a_child(work, dies):
    """Do the work in a child that dies when ``dies`` says so; whether it died."""
    child = os.fork()
    if child == 0:
        sys.addaudithook(lambda what, _: os._exit(KILLED) if dies(what) else None)
        try:
            work()
        except BaseException:  # noqa: BLE001 (a child must never come back)
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in {0, KILLED}
    return code == KILLED
