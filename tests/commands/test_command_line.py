"""The command line as other programs use it: words, files and exit codes."""

import csv
import json

import pytest

from desk_app.commands.root import run

HISTORY = """\
case,pathway,municipality,citizenship,family_name,given_names,birth_date,event,at,reason
A-1,EU_WORKER,0101,POL,NOWAK,Ewa,1990-05-17,applied,2026-03-02,
A-1,,,,,,,paused,2026-03-03,siri
A-1,,,,,,,resumed,2026-03-06,siri
A-1,,,,,,,informed,2026-03-06,
A-1,,,,,,,cpr_issued,2026-03-09T14:20,
A-1,,,,,,,mitid_issued,2026-03-10,
A-2,NORDIC,0147,NOR,DAHL,Kari,2001-05-17,applied,2026-03-20,
"""


@pytest.fixture
def folder(tmp_path):
    assert run(["demo", "--data-dir", str(tmp_path / "desk"), "--cases", "0"]) == 0
    return tmp_path / "desk"


@pytest.fixture
def history(folder, tmp_path):
    file = tmp_path / "history.csv"
    file.write_text(HISTORY, encoding="utf-8")
    assert run(["import", str(file), "--data-dir", str(folder)]) == 0
    return folder


def printed(capsys, *args):
    capsys.readouterr()
    assert run(list(args)) == 0
    return capsys.readouterr().out


def test_cases_has_one_line_for_each_case_with_its_clocks(history, capsys):
    out = printed(capsys, "cases", "--data-dir", str(history), "--as-of", "2026-03-31")

    first, second = csv.DictReader(out.splitlines())
    assert first["case"] == "A-1"
    assert first["k1_cpr_days"] == "7"
    assert first["k2_cpr_days"] == "3"
    assert first["k2_cpr_band"] == "within"
    assert first["paused_days"] == "3"
    assert first["outcome"] == "completed"
    assert (second["informed"], second["k2_cpr_days"], second["outcome"]) == (
        "",
        "",
        "open",
    )
    assert second["k1_cpr_days"] == "11"


def test_cases_as_json_has_the_same_keys(history, capsys):
    out = printed(capsys, "cases", "--data-dir", str(history), "--format", "json")

    rows = json.loads(out)
    assert [row["case"] for row in rows] == ["A-1", "A-2"]
    assert rows[1]["informed"] is None


def test_the_report_has_the_figures_of_those_who_started(history, capsys):
    period = ["--from", "2026-03-01", "--to", "2026-03-31", "--as-of", "2026-03-31"]
    out = printed(capsys, "report", "--data-dir", str(history), *period)

    figures = json.loads(out)
    assert (figures["started"], figures["not_completed"]) == (2, 0)
    assert figures["k1_cpr"] == {"n": 1, "p50": 7, "p90": 7, "max": 7}
    assert figures["k2_cpr"]["within"] == figures["k2_cpr"]["not_started"] == 1
    assert figures["k2_cpr"]["share_within"] == 1


def test_a_period_without_cases_has_no_figures_but_no_error(history, capsys):
    period = ["--from", "2020-01-01", "--to", "2020-12-31"]
    out = printed(capsys, "report", "--data-dir", str(history), *period)

    figures = json.loads(out)
    assert figures["started"] == 0
    assert figures["k2_cpr"]["p50"] is None
    assert figures["k2_cpr"]["share_within"] is None


def test_the_report_for_the_committee_hides_small_cells(history, tmp_path):
    out = tmp_path / "report.csv"
    period = ["--from", "2026-03-01", "--to", "2026-03-31"]
    run(["report", "--data-dir", str(history), *period, "--format=csv", f"--out={out}"])

    rows = dict(csv.reader(out.read_text(encoding="utf-8").splitlines()))
    assert rows["k2_cpr.within"] == "<5"
    assert rows["k2_cpr.share_within"] == ""


def test_explain_shows_the_sum_behind_the_days(history, capsys):
    out = printed(capsys, "explain", "A-1", "--data-dir", str(history))

    assert "2026-03-06 > 2026-03-09" in out
    assert "[policy 2025-01]" in out


def test_the_checklist_of_a_case_is_a_pdf(history, tmp_path):
    out = tmp_path / "list.pdf"

    code = run(["checklist", "A-2", "--data-dir", str(history), "--out", str(out)])

    assert code == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_the_doctor_finds_nothing_wrong_with_a_new_desk(folder, capsys):
    out = printed(capsys, "doctor", "--data-dir", str(folder))

    assert "cipher-integrity" in out
    assert "bad" not in out


def test_the_doctor_says_when_the_file_is_not_ours(folder, capsys):
    (folder / "desk.db").write_bytes(b"SQLite format 3\0" + b"x" * 4096)

    assert run(["doctor", "--data-dir", str(folder)]) == 1
    assert "desk-file-not-ours" in capsys.readouterr().out


def test_a_dry_run_keeps_nothing(folder, tmp_path, capsys):
    file = tmp_path / "history.csv"
    file.write_text(HISTORY, encoding="utf-8")
    run(["import", str(file), "--data-dir", str(folder), "--dry-run"])

    assert (
        json.loads(
            printed(capsys, "cases", "--data-dir", str(folder), "--format", "json")
        )
        == []
    )


def test_a_wrong_row_is_told_with_line_and_column_and_nothing_is_kept(
    folder, tmp_path, capsys
):
    file = tmp_path / "history.csv"
    file.write_text(HISTORY.replace("0147", "9999"), encoding="utf-8")

    assert run(["import", str(file), "--data-dir", str(folder)]) == 1
    told = capsys.readouterr().err
    assert "8, municipality:" in told
    assert (
        json.loads(
            printed(capsys, "cases", "--data-dir", str(folder), "--format", "json")
        )
        == []
    )


def test_the_same_file_taken_in_twice_changes_nothing(history, tmp_path, capsys):
    assert run(["import", str(tmp_path / "history.csv"), "--data-dir", str(history)])

    rows = printed(capsys, "cases", "--data-dir", str(history), "--format", "json")
    assert len(json.loads(rows)) == 2


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["explain", "nobody"], 1),
        (["checklist", "nobody", "--out", "x.pdf"], 1),
        (["cases", "--staff", "Nobody"], 1),
        (["report", "--from", "soon", "--to", "2026-01-01"], 2),
        (["report", "--from", "2026-02-01", "--to", "2026-01-01"], 1),
        (["no-such-command"], 2),
    ],
)
def test_a_refusal_is_one_sentence_and_its_exit_code(folder, capsys, args, code):
    where = ["--data-dir", str(folder)] if args[0] != "no-such-command" else []

    assert run([*args, *where]) == code
    assert capsys.readouterr().err.strip()


def test_a_folder_without_a_desk_says_how_to_make_one(tmp_path, capsys):
    assert run(["cases", "--data-dir", str(tmp_path)]) == 1
    assert "ankomst demo" in capsys.readouterr().err


def test_a_desk_is_never_made_over_another(folder, capsys):
    assert run(["demo", "--data-dir", str(folder)]) == 1
    assert "desk.db" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["demo", "cases", "report", "import", "doctor"])
def test_every_command_explains_itself(command, capsys):
    assert run([command, "--help"]) == 0
    assert "--data-dir" in capsys.readouterr().out
