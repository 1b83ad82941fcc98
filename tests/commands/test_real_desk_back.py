"""A real desk brought back from its backups, on the command line."""

import shutil

import pytest

from tests.commands.desks import LOOK
from tests.real_desks import KNUD, LIS


def test_a_backup_of_a_real_desk_comes_back_on_an_empty_computer(
    at_work, place, recovery, tmp_path, monkeypatch
):
    at_work("backup")
    stick, new = (
        shutil.copytree(place / "backups", tmp_path / "stick"),
        tmp_path / "new",
    )
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: recovery)
    where = ["restore", "newest", "--from", stick, "--yes"]

    assert at_work(*where, at=new, types="forgotten")[0] == 1
    assert not (new / "desk.db").exists()
    assert at_work(*where, "--recovery", at=new, as_="")[0] == 0

    assert at_work("doctor", at=new)[0] == 0
    assert at_work(*LOOK, at=new, as_=KNUD)[0] == 0


@pytest.mark.parametrize("broken", ["desk.db", "keys.json", "both"])
def test_a_broken_real_desk_comes_back_from_its_backups(
    at_work, place, recovery, broken
):
    at_work("backup")
    for name in ("desk.db", "keys.json"):
        if broken in {name, "both"}:
            (place / name).write_bytes(b"{" * 5_000)

    assert at_work("restore", "newest", "--yes")[0] == 0

    assert at_work(*LOOK, as_=KNUD)[0] == 0
    assert at_work("restore", "newest", "--yes", as_=LIS)[0] == 1
