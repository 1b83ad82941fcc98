"""The examples of docs/import.md are read as it says."""

import io
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desk_app.domain.case.events import NotCompletedReason, PauseReason
from desk_app.services.bringing_in import arrivals_csv, history_csv

PAGE = (Path(__file__).parents[3] / "docs" / "import.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"```csv (\w+)\n(.*?)```", PAGE, re.DOTALL))
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
KNOWN = ({"EU_WORKER", "NORDIC", "UKRAINE"}, {"0101", "0147"}, NOW)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_the_example_of_an_arrivals_list_is_taken(encoding):
    stream = io.BytesIO(EXAMPLES["arrivals"].encode(encoding))

    found = arrivals_csv.read_arrivals(stream, *KNOWN)

    assert found.refusals == ()
    assert [a.citizenship for a in found.arrivals] == ["SWE", "SWE", "UKR"]
    assert found.arrivals[2].municipality == "0101"


def test_the_example_of_an_event_history_is_taken():
    found = history_csv.read_history(io.BytesIO(EXAMPLES["history"].encode()), *KNOWN)

    assert found.refusals == ()
    assert [(c.reference, len(c.events)) for c in found.cases] == [
        ("A-17", 6),
        ("A-18", 2),
    ]


def test_every_column_and_every_reason_is_documented():
    words = set(re.findall(r"`([\w]+)`", PAGE))

    assert {*arrivals_csv.COLUMNS, *arrivals_csv.OPTIONAL_COLUMNS} <= words
    assert set(history_csv.COLUMNS) <= words
    assert {reason.value for reason in (*PauseReason, *NotCompletedReason)} <= words
