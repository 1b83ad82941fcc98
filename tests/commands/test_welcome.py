"""`ankomst welcome` writes what the centre offers one newcomer."""

import pytest

from desk_app.bootstrap.desk import acting, opened
from desk_app.commands.root import run
from tests.commands.test_command_line import folder, history

__all__ = ["folder", "history"]

OURS = """\
checked_on = 2026-11-21
confirmed = true

[[offers]]
title.da = "Fest"
title.en = "Party"
text.da = "Kom."
text.en = "Come."
for = ["student"]
"""


@pytest.fixture
def welcome(history, tmp_path):
    def welcome(case="A-2", language="uk"):
        args = ["--data-dir", str(history), "--language", language]
        return run(["welcome", case, *args, "--out", str(tmp_path / "w.pdf")])

    return welcome


def test_the_welcome_page_of_a_case_is_a_pdf_and_is_among_the_prints(
    welcome, history, tmp_path
):
    assert welcome() == 0
    assert (tmp_path / "w.pdf").read_bytes().startswith(b"%PDF")

    with opened(history) as desk:
        lead = acting(desk, "")
        [row] = desk.prints.on(lead, desk.lookup.today())
    assert (row.kind, row.case, row.language) == ("welcome", "A-2", "uk")
    assert (row.how, row.pages) == ("pdf", 1)


def test_a_wrong_file_of_the_office_is_named_with_its_line(
    welcome, history, tmp_path, capsys
):
    wrong = OURS.replace("student", "pensioner")
    (history / "welcome.toml").write_text(wrong, encoding="utf-8")

    assert welcome() == 1
    said = capsys.readouterr().err
    assert "welcome.toml" in said
    assert "9" in said
    assert "student" in said
    assert not (tmp_path / "w.pdf").exists()


def test_nothing_is_written_when_nothing_fits(welcome, history, tmp_path, capsys):
    (history / "welcome.toml").write_text(OURS, encoding="utf-8")

    assert welcome() == 1
    assert "welcome.toml" in capsys.readouterr().err
    assert not (tmp_path / "w.pdf").exists()
