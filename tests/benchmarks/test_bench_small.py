"""Every measure runs through once on a small office: that it measures, not how much."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from tests.benchmarks.__main__ import MEASURES, bench, lines, measure
from tests.benchmarks.measure import Result, not_yet, p95, ratio
from tests.benchmarks.office import Office, training_office

CASES = 300


@pytest.fixture(scope="session")
def office(tmp_path_factory) -> Office:
    return training_office(tmp_path_factory.mktemp("bench"), CASES, rounds=1)


@pytest.mark.parametrize("name", MEASURES)
@pytest.mark.qt_log_ignore("does not support")
def test_every_measure_runs_through(qapp, office, name):
    results = list(measure(office, name))

    assert results
    assert all(result.value is not None and result.value > 0 for result in results)


def test_measuring_leaves_the_office_as_it_was(office):
    before = (office.folder / "desk.db").read_bytes()

    list(measure(office, "save"))

    assert (office.folder / "desk.db").read_bytes() == before


def test_an_office_is_made_once(office):
    again = training_office(office.folder.parent, CASES)

    assert (again.folder, again.at) == (office.folder, office.at)


def test_a_missed_limit_is_said_in_the_table():
    kept = ratio("saving", 0.010, 0.010, limit=1.5)
    missed = ratio("saving", 0.020, 0.010, limit=1.5)
    unknown = not_yet("searching", "ms", "no window")

    table = list(lines([kept, missed, unknown]))

    assert [result.ok for result in (kept, missed, unknown)] == [True, False, True]
    assert "  ok" in table[1]
    assert "2.00 x  1.5 x  MISSED" in table[2]
    assert "not measured yet: no window" in table[3]


def test_five_of_a_hundred_are_slower_than_the_p95():
    assert p95([float(number) for number in range(1, 101)]) == 95.0
    assert p95([7.0]) == 7.0


def test_the_numbers_are_written_to_a_file(office, tmp_path):
    out = tmp_path / "bench.json"
    where = ["--office", str(office.folder.parent), "--out", str(out)]

    done = CliRunner().invoke(bench, [*where, "--cases", str(CASES), "--only", "demo"])

    assert done.exit_code == 0
    (told,) = json.loads(out.read_text())
    assert told["unit"] == "s"
    assert told["ok"]


def test_a_result_without_a_limit_breaks_no_promise():
    assert Result("import", 9.9, "s").ok
