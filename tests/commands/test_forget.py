"""Forgetting and holding on the command line, at a real desk."""

import json
import shutil
from io import StringIO

import pytest

from desk_app.commands.root import run


@pytest.fixture(scope="module")
def an_office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office") / "desk"
    assert run(["demo", "--data-dir", str(folder), "--cases", "40"]) == 0
    return folder


@pytest.fixture
def folder(an_office, tmp_path):
    return shutil.copytree(an_office, tmp_path / "desk")


@pytest.fixture
def ankomst(folder, capsys):
    def at_the_desk(*args):
        capsys.readouterr()
        code = run([args[0], "--data-dir", str(folder), *map(str, args[1:])])
        return code, *capsys.readouterr()

    return at_the_desk


def due(ankomst):
    code, said, _ = ankomst("forget", "--preview", "--format", "json")
    assert code == 0
    return [line["case"] for line in json.loads(said)["due"]]


def test_the_preview_forgets_nobody(ankomst):
    cases = due(ankomst)

    code, said, _ = ankomst("forget", "--preview")

    assert code == 0
    assert len(cases) > 5
    assert f"before): {len(cases)}." in said
    assert all(case in said for case in cases)
    assert due(ankomst) == cases


def test_forgetting_tells_what_it_did_and_leaves_nobody(ankomst):
    cases = due(ankomst)

    code, said, _ = ankomst("forget", "--yes", "--format", "json")

    proof = json.loads(said)
    assert code == 0
    assert (proof["cases"], proof["by"], proof["clean"]) == (cases, "admin", True)
    assert len(proof["log_seal"]) == 64
    assert due(ankomst) == []
    assert "nobody to forget" in ankomst("forget", "--yes")[1]


def test_who_does_not_say_yes_forgets_nobody(ankomst, monkeypatch):
    cases = due(ankomst)
    monkeypatch.setattr("sys.stdin", StringIO("n\n"))

    code, said, _ = ankomst("forget")

    assert (code, "cannot be undone" in said) == (0, True)
    assert due(ankomst) == cases


def test_one_case_is_forgotten_by_its_number(ankomst):
    first, *others = due(ankomst)

    code, said, _ = ankomst("forget", "--case", first, "--yes")

    assert code == 0
    assert "Cases forgotten: 1 (" in said
    assert due(ankomst) == others


def test_a_held_case_is_kept_until_it_is_released(ankomst):
    first, *others = due(ankomst)

    assert ankomst("hold", first, "--reason", "A court asks")[0] == 0
    assert due(ankomst) == others
    code, _, refused = ankomst("forget", "--case", first, "--yes")
    assert (code, first in refused) == (1, True)
    assert ankomst("hold", first, "--release")[0] == 0
    assert due(ankomst) == [first, *others]


def test_only_an_administrator_forgets_and_only_a_lead_holds(ankomst):
    first = due(ankomst)[0]

    assert ankomst("forget", "--preview", "--staff", "Bo K.")[0] == 1
    assert ankomst("hold", first, "--reason", "x", "--staff", "Anna L.")[0] == 1
    assert ankomst("hold", first)[0] == 2
    assert ankomst("forget", "--preview", "--case", first)[0] == 2
