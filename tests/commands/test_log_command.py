import json

import pytest

from desk_app.bootstrap.desk import acting, opened
from desk_app.bootstrap.training import make_training_desk
from desk_app.commands.root import run
from desk_app.services.ports import CaseFilter
from tests.conftest import moment


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("log") / "desk"
    make_training_desk(folder, (20, 1, 3), clock=moment)
    return folder


@pytest.fixture(scope="module")
def case(folder):
    with opened(folder) as desk:
        rows, _ = desk.lookup.page(acting(desk, ""), CaseFilter(), None, 1)
    return rows[0].reference


def test_the_lead_sees_every_line_and_so_does_the_next_look(folder, case, capsys):
    run(["log", "--data-dir", str(folder), "--person", case, "--format", "json"])
    capsys.readouterr()

    code = run(["log", "--data-dir", str(folder), "--person", case, "--format", "json"])

    lines = json.loads(capsys.readouterr().out)
    assert code == 0
    assert lines[0]["action"] == "see-log"
    assert {line["case"] for line in lines} == {case}


def test_the_citizen_gets_an_extract(folder, case, tmp_path):
    out = tmp_path / "extract.pdf"

    code = run(["log", "--data-dir", str(folder), "--person", case, "--out", str(out)])

    assert code == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_an_unknown_case_is_told_in_one_sentence(folder, capsys):
    code = run(["log", "--data-dir", str(folder), "--person", "2026-11-9999"])

    assert code == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_a_look_on_the_command_line_is_in_the_log_when_the_program_ends(folder, case):
    run(["explain", "--data-dir", str(folder), case])

    with opened(folder) as desk, desk.store.reading() as reader:
        last = reader.log_of(case)[-1]
    assert (last.action, last.purpose) == ("see-case", "explain")
