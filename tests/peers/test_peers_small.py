from __future__ import annotations

import csv
import json

import pytest

from tests.benchmarks.office import training_office
from tests.peers import paper, waiting
from tests.peers.table import VENV, Line, table

CASES = 300


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    return training_office(tmp_path_factory.mktemp("peers"), CASES, rounds=1)


def test_a_goal_that_is_not_met_and_another_result_are_said():
    slow = Line("days", "peer", "1.0", 0.2, 0.1, goal=5, same=True)
    wrong = Line("days", "peer", "1.0", 0.6, 0.1, goal=5, same=False)

    said = list(table([slow, wrong]))

    assert "2.0 x  5 x NOT MET  yes" in said[1]
    assert "6.0 x      5 x met  NO" in said[2]


def test_a_peer_that_cannot_be_asked_says_why():
    missing = Line("page", "weasyprint", "-", None, 0.1, note="no libpango")

    assert list(table([missing]))[1].endswith("no libpango")


def test_the_peers_get_the_rows_that_we_count(office, tmp_path):
    with office.desk() as desk, desk.store.reading() as reader:
        spans = waiting._write_rows(reader, tmp_path)

    with (tmp_path / "courses.csv").open(encoding="utf-8") as text:
        assert sum(1 for _ in csv.DictReader(text)) == CASES
    assert spans
    assert all(cpr > informed for informed, cpr in spans)


def test_the_peers_get_the_words_and_codes_that_we_draw(office, tmp_path):
    checklist = paper._checklist(office)

    paper._write_sheets(checklist, tmp_path)

    sheets = json.loads((tmp_path / "sheets.json").read_text(encoding="utf-8"))
    words = " ".join(text for strings, _ in sheets["pages"] for *_, text in strings)
    assert checklist.office.own in words
    assert sum(len(codes) for _, codes in sheets["pages"]) == 2


@pytest.mark.skipif(not (VENV / ".ready").exists(), reason="make bench-peers makes it")
@pytest.mark.parametrize("subject", [waiting, paper])
def test_the_peers_come_to_the_same_result(office, tmp_path, subject):
    lines = list(subject.lines(office, tmp_path))

    assert all(line.same for line in lines if line.theirs_s is not None)
