"""Targets and calendar on the command line."""

import json

import pytest

from desk_app.commands.root import run


@pytest.fixture
def at_desk(tmp_path, monkeypatch, capsys):
    """Run commands at a training desk with a few cases."""
    monkeypatch.setenv("ANKOMST_STAFF", "")
    folder = tmp_path / "desk"
    assert (
        run(["demo", "--cases", "30", "--years", "1", "--data-dir", str(folder)]) == 0
    )

    def command(*args):
        capsys.readouterr()
        code = run([*args, "--data-dir", str(folder)])
        out, err = capsys.readouterr()
        return code, out, err

    return command


def test_a_target_goes_from_copy_by_dry_run_into_force(at_desk):
    copied = at_desk(
        *("policy", "copy", "2025-01", "2099-01", "--limit-days", "4"),
        *("--day-kind", "working", "--decided-in", "Byrådet, sag 12"),
    )
    tried = at_desk("policy", "dry-run", "2099-01")
    put = at_desk("policy", "put-in-force", "2099-01", "--from", "2099-01-01")
    _, listed, _ = at_desk("policy", "list", "--format", "json")

    assert [code for code, *_ in (copied, tried, put)] == [0, 0, 0]
    both = json.loads(tried[1])
    assert both["as_it_was"]["started"] == both["as_it_would_be"]["started"]
    assert [row["valid_from"] for row in json.loads(listed)] == [
        "2025-01-01",
        "2099-01-01",
    ]
    assert json.loads(listed)[1]["source"] == "Byrådet, sag 12"


def test_a_target_from_the_past_is_refused_in_one_sentence(at_desk):
    at_desk("policy", "copy", "2025-01", "old")

    code, _, err = at_desk("policy", "put-in-force", "old", "--from", "2025-06-01")

    assert code == 1
    assert "2025-06-01" in err
    assert len(err.splitlines()) == 1


def test_the_calendar_is_set_closed_confirmed_and_listed(at_desk):
    hours = at_desk(
        *("calendar", "hours", "--from", "2059-01-01"),
        *("--open", "mon=09:00-12:00", "--open", "mon=13:00-15:00"),
    )
    closed = at_desk("calendar", "close", "2059-03-03", "Flytning")
    confirmed = at_desk("calendar", "confirm", "2059", "--without", "2059-12-31")
    opened = at_desk("calendar", "open", "2059-03-03")
    _, listed, _ = at_desk("calendar", "list", "--year", "2059", "--format", "json")

    assert [code for code, *_ in (hours, closed, confirmed, opened)] == [0] * 4
    answer = json.loads(listed)
    assert answer["hours"][-1] == {
        "valid_from": "2059-01-01",
        "mon": ["09:00-12:00", "13:00-15:00"],
    }
    assert answer["confirmed"] is True
    days = [one["day"] for one in answer["closing_days"]]
    assert days == ["2059-06-05", "2059-12-24"]


def test_the_lists_are_read_by_people_too(at_desk):
    for words in (("policy", "list"), ("calendar", "list")):
        code, out, _ = at_desk(*words)

        assert code == 0
        assert "2025-01-01" in out


def test_hours_that_make_no_sense_are_refused(at_desk):
    code, _, err = at_desk(
        "calendar", "hours", "--from", "2059-01-01", "--open", "monday 9 to 12"
    )

    assert code == 2
    assert "mon=09:00-12:00" in err
