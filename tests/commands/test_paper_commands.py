"""Paper from the command line: one, a family's, a letter, and all under way."""

from __future__ import annotations

import pytest

from desk_app.bootstrap import paper
from desk_app.commands.root import run


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("paper") / "desk"
    assert run(["demo", "--data-dir", str(folder), "--cases", "60"]) == 0
    return folder


def written(out):
    return sorted(file.name for file in out.iterdir())


def all_open(folder, out):
    return run(
        ["checklist", "--all-open", "--data-dir", str(folder), "--out", str(out)]
    )


def test_all_open_writes_a_file_for_each_case_and_counts(folder, tmp_path, capsys):
    assert all_open(folder, tmp_path / "out") == 0

    names = written(tmp_path / "out")
    assert names
    assert all(name.endswith(".pdf") for name in names)
    assert f"{len(names)} of {len(names)} cases" in capsys.readouterr().out


def test_breaking_off_leaves_only_whole_files(folder, tmp_path, capsys, monkeypatch):
    whole = paper.write_paper
    calls = []

    def until_the_third(*args):
        calls.append(args)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return whole(*args)

    monkeypatch.setattr(paper, "write_paper", until_the_third)

    assert all_open(folder, tmp_path / "out") != 0

    files = list((tmp_path / "out").iterdir())
    assert len(files) == 2
    assert all(file.read_bytes().endswith(b"%%EOF\n") for file in files)
    assert "2 of" in capsys.readouterr().out


@pytest.mark.parametrize("more", [["--large"], ["--easy"], ["--booklet"], ["--party"]])
def test_one_case_in_each_way_of_setting_it(folder, tmp_path, more):
    all_open(folder, tmp_path / "out")
    case = written(tmp_path / "out")[0].partition("_")[0]
    out = tmp_path / "one.pdf"

    assert (
        run(["checklist", case, *more, "--data-dir", str(folder), "--out", str(out)])
        == 0
    )
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("args", [[], ["2026-11-0001", "--all-open"]])
def test_a_case_or_all_but_not_both_and_not_neither(folder, tmp_path, args):
    out = ["--out", str(tmp_path / "x"), "--data-dir", str(folder)]

    assert run(["checklist", *args, *out]) == 2


def test_a_letter_is_written_or_refused_in_a_sentence(folder, tmp_path):
    all_open(folder, tmp_path / "out")
    codes = set()
    for name in written(tmp_path / "out"):
        case, out = name.partition("_")[0], tmp_path / f"{name}-letter"
        where = ["--data-dir", str(folder), "--out", str(out)]
        codes.add(run(["letter", case, "--language", "uk", *where]))
        assert out.exists() == (codes == {0} or out.exists())

    assert 0 in codes
    assert codes <= {0, 1}
