"""Backups, losses and findings in words."""

import pytest

from desk_app.services.safekeeping.telling import (
    check_name,
    damage,
    losses_lines,
    size,
)
from desk_app.services.safekeeping.values import Finding, Losses, State
from tests.services.safekeeping.fake_vault import NOON


@pytest.mark.parametrize(
    ("size_bytes", "said"),
    [
        (0, "0 byte"),
        (999, "999 byte"),
        (999_999, "1.0 MB"),
        (48_700_000, "48.7 MB"),
        (5_000_000_000_000, "5000.0 GB"),
    ],
)
def test_sizes_are_said_in_the_largest_unit_that_fits(size_bytes, said):
    assert size(size_bytes, "en") == said
    assert size(size_bytes, "da") == said.replace(".", ",")


def test_at_most_twenty_case_numbers_are_named():
    cases = tuple(f"2026-11-{number:04d}" for number in range(25))
    losses = Losses(known=True, changes=40, cases=cases, since=NOON)

    said = losses_lines(losses, "en")[-1]

    assert said.count("2026-11-") == 20
    assert "5 more" in said


def test_a_file_that_cannot_be_asked_says_from_when_on_all_may_be_missing():
    losses = Losses(known=False, changes=0, cases=(), since=NOON)

    [said] = losses_lines(losses, "da")

    assert "2026-11-23 12:00" in said


def test_a_check_nobody_has_words_for_is_told_by_its_code():
    finding = Finding("new-check", State.BAD, "page 7")

    assert check_name("new-check", "en") == "new-check"
    assert "new-check" in damage(finding, "en")
    assert "page 7" in damage(finding, "en")


@pytest.mark.parametrize("state", [State.GOOD, State.NOT_CHECKED])
def test_only_a_bad_finding_is_damage(state):
    assert damage(Finding("log", state), "en") == ""
