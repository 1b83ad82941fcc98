"""How long data is kept: the usual limits, and what an office may choose."""

from datetime import date

import pytest

from desk_app.errors import DeskError
from desk_app.services.privacy.retention import (
    CASE_DAYS,
    LOG_YEARS,
    Kind,
    last_closing_day,
    refuse_limit,
    rules_in,
)


class Settings(dict):
    """Reads settings only."""

    setting = dict.get


def test_every_kind_of_data_has_a_limit_and_a_law():
    rules = rules_in(Settings())

    assert {rule.kind for rule in rules} == set(Kind)
    assert all(rule.limit > 0 and rule.law for rule in rules)


def test_a_case_is_usually_forgotten_30_days_after_it_was_closed():
    assert last_closing_day(Settings(), date(2026, 11, 23)) == date(2026, 10, 24)


def test_the_office_chooses_how_long():
    chosen = Settings({CASE_DAYS: "90", LOG_YEARS: "7"})

    limits = {rule.kind: rule.limit for rule in rules_in(chosen)}

    assert (limits[Kind.CASES], limits[Kind.LOG]) == (90, 7)
    assert last_closing_day(chosen, date(2026, 11, 23)) == date(2026, 8, 25)


@pytest.mark.parametrize(
    ("setting", "limit"), [(CASE_DAYS, -1), (CASE_DAYS, 366), (LOG_YEARS, 4)]
)
def test_neither_for_ever_nor_less_than_nothing(setting, limit):
    with pytest.raises(DeskError, match="retention-limit"):
        refuse_limit(setting, limit)


def test_the_longest_and_the_shortest_are_allowed():
    for setting, limit in [(CASE_DAYS, 0), (CASE_DAYS, 365), (LOG_YEARS, 5)]:
        refuse_limit(setting, limit)
