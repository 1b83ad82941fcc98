"""Where a command may put what it gives out: nowhere in a desk's own folder."""

import pytest

from desk_app.commands.root import run

GIVING = [
    ["cases"],
    ["report", "--from", "2026-01-01", "--to", "2026-12-31"],
    ["rehearse"],
    ["checklist", "2026-11-0001"],
    ["access", "--person", "2026-11-0001"],
    ["log", "--person", "2026-11-0001"],
]


@pytest.mark.parametrize("args", GIVING, ids=lambda args: args[0])
@pytest.mark.parametrize("name", ["desk.db", "keys.json", "backups/mine.pdf", "new"])
def test_nothing_is_given_out_into_the_desks_own_folder(ankomst, folder, args, name):
    before = {file: file.read_bytes() for file in folder.iterdir() if file.is_file()}

    code, out, err = ankomst(*args, "--out", folder / name)

    assert (code, out) == (1, "")
    assert "belongs to the desk" in err
    assert len(err.splitlines()) == 1
    after = {file: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    assert after == before


def test_the_notice_is_not_written_over_a_desk(folder, capsys):
    kept = (folder / "desk.db").read_bytes()

    assert run(["notice", "--out", str(folder / "desk.db")]) == 1

    assert "belongs to the desk" in capsys.readouterr().err
    assert (folder / "desk.db").read_bytes() == kept
