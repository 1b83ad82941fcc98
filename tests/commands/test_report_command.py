"""`ankomst report`: a day, a month, any period; four forms; each in the log."""

import json
import re
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from desk_app.bootstrap.desk import now, opened
from desk_app.commands.report import command as report_command
from desk_app.commands.root import run
from desk_app.domain.case.events import COPENHAGEN


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office") / "desk"
    made = ["demo", "--cases", "300", "--years", "1", "--data-dir", str(folder)]
    assert run(made) == 0
    return folder


@pytest.fixture
def report(folder, monkeypatch):
    monkeypatch.setenv("ANKOMST_STAFF", "")

    def command(*args):
        return run(["report", "--data-dir", str(folder), "--language", "en", *args])

    return command


def lines_of(folder):
    with opened(folder) as desk, desk.store.reading() as reader:
        moment = now()
        return [
            (line.seq, line.action, line.purpose)
            for line in reader.log_between(moment - timedelta(1), moment)
        ]


def test_every_form_is_written_and_stands_in_the_log(report, folder, tmp_path):
    before = [line for line in lines_of(folder) if line[1] == "export"]

    for form in ("json", "csv", "xlsx", "pdf"):
        assert report("--month", "last", "--format", form, "--out", str(tmp_path)) == 0

    kinds = sorted(path.suffix for path in tmp_path.iterdir())
    exports = [line for line in lines_of(folder) if line[1] == "export"]
    assert kinds == [".csv", ".json", ".pdf", ".xlsx"]
    assert [line[2] for line in exports[len(before) :]] == ["report"] * 4


def test_the_day_report_carries_the_head_of_the_log(report, folder, tmp_path):
    out = tmp_path / "day.pdf"

    code = report("--day", "yesterday", "--format", "pdf", "--out", str(out))

    number, action, _ = lines_of(folder)[-1]
    first, second = PdfReader(BytesIO(out.read_bytes())).pages
    assert (code, action) == (0, "export")
    assert f"line {number}" in first.extract_text()
    with opened(folder) as desk, desk.store.reading() as reader:
        _, seal = reader.log_head()
    assert seal.hex() in second.extract_text()


def test_the_day_report_counts_to_the_end_of_its_day(report, capsys):
    yesterday = now().astimezone(COPENHAGEN).date() - timedelta(1)
    capsys.readouterr()

    assert report("--day", "yesterday") == 0

    figures = json.loads(capsys.readouterr().out)
    assert figures["from"] == figures["to"] == figures["as_of"] == str(yesterday)


def test_a_cohort_and_a_pathway_are_named_in_the_command_line(report, tmp_path):
    out = tmp_path / "f.xlsx"
    words = ("--cohort", "finished", "--pathway", "EU_WORKER", "--out", str(out))

    assert report("--month", "last", "--format", "xlsx", *words) == 0

    rows = load_workbook(out)["Definitions"].values
    [said] = [row[1] for row in rows if row[0] == "Command"]
    assert "--cohort finished --pathway EU_WORKER" in said


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--from", "2026-01-01"),
        ("--day", "today", "--month", "last"),
        ("--day", "today", "--from", "2026-01-01"),
        ("--day", "today", "--format", "pdf"),
    ],
)
def test_half_a_question_is_wrong_use(report, words):
    assert report(*words) == 2


def test_what_is_no_month_is_refused_in_one_sentence(report, capsys):
    assert report("--month", "soon") == 1
    assert "soon" in capsys.readouterr().err


def test_the_guide_names_only_options_there_are():
    guide = Path(__file__).parents[2] / "docs" / "reports.md"

    named = set(
        re.findall(r"(?<![\w-])--[a-z][a-z-]*", guide.read_text(encoding="utf-8"))
    )
    known = {word for option in report_command.params for word in option.opts}
    assert named <= known
    assert {"--day", "--month", "--cohort", "--as-of", "--out"} <= named
