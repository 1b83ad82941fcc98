"""`ankomst access`: a file for the citizen who asks for everything."""

import json

import pytest
from pypdf import PdfReader

from desk_app.commands.root import run


@pytest.fixture
def ankomst(tmp_path, capsys):
    folder = tmp_path / "desk"
    assert run(["demo", "--data-dir", str(folder), "--cases", "5"]) == 0

    def at_the_desk(*args):
        capsys.readouterr()
        code = run([args[0], "--data-dir", str(folder), *map(str, args[1:])])
        return code, *capsys.readouterr()

    return at_the_desk


def test_everything_is_written_as_pdf_and_as_json(ankomst, tmp_path):
    case = ankomst("cases", "--format", "csv")[1].splitlines()[1].split(",")[0]
    pdf, data = tmp_path / "a.pdf", tmp_path / "a.json"

    for out in (pdf, data):
        code, _, _ = ankomst(
            "access", "--person", case, "--out", out, "--language", "en"
        )
        assert code == 0

    held = json.loads(data.read_text(encoding="utf-8"))
    assert held["case"] == case
    assert held["person"]["family_name"] in PdfReader(pdf).pages[0].extract_text()


def test_other_files_and_other_people_are_refused(ankomst, tmp_path):
    out = tmp_path / "a.txt"

    assert ankomst("access", "--person", "x", "--out", out)[0] == 2
    code, _, said = ankomst("access", "--person", "x", "--out", tmp_path / "a.pdf")
    assert (code, bool(said)) == (1, True)
    assert list(tmp_path.glob("a.*")) == []
