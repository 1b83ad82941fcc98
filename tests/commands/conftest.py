"""A training desk with an office, and a real one, with commands to run at them."""

import shutil

import pytest

from desk_app.commands.root import run
from tests.commands.desks import NEW
from tests.real_desks import DORTE, PASSWORDS, a_real_desk, guess_cheaply


@pytest.fixture(scope="session")
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


@pytest.fixture
def at_work(tmp_path, monkeypatch, capsys):
    """Run commands as somebody, with their password in the environment."""
    guess_cheaply(monkeypatch)
    monkeypatch.delenv("ANKOMST_PASSWORD", raising=False)

    def command(*args, as_=DORTE, at=tmp_path / "desk", types=None, new=NEW):
        capsys.readouterr()
        monkeypatch.setenv("ANKOMST_STAFF", as_)
        given = PASSWORDS.get(as_, "") if types is None else types
        monkeypatch.setenv("ANKOMST_PASSWORD", given)
        monkeypatch.setenv("ANKOMST_NEW_PASSWORD", new)
        code = run([*map(str, args), "--data-dir", str(at)])
        return code, *capsys.readouterr()

    return command


@pytest.fixture
def place(at_work, tmp_path):
    return tmp_path / "desk"


@pytest.fixture
def recovery(place):
    return a_real_desk(place)


@pytest.fixture
def typed(monkeypatch, capsys):
    """Type back the groups that are asked for, of what stands on the screen."""
    shown, wrong = [], []

    def answer(question):
        out = capsys.readouterr().out
        shown.extend(line.strip() for line in out.splitlines() if line.count("-") == 5)
        number = int("".join(letter for letter in question if letter.isdigit()))
        return "00000" if wrong else shown[-1].split("-")[number - 1].lower()

    monkeypatch.setattr("click.termui.visible_prompt_func", answer)
    answer.shown, answer.wrong = shown, wrong
    return answer
