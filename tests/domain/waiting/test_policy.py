from datetime import date

import pytest

from desk_app.domain.waiting.day_counts import DayKind
from desk_app.domain.waiting.policy import (
    SHIPPED_POLICY,
    Band,
    Starts,
    definition_sentence,
    governing_policy,
    policy_on,
)
from desk_app.errors import DeskError
from tests.domain.waiting.timelines import a_policy, day

OLD = a_policy(id="old", valid_from=date(2025, 1, 1))
NEW = a_policy(id="new", valid_from=date(2026, 7, 1), limit=4)


def test_before_the_first_policy_the_first_one_counts():
    assert policy_on([NEW, OLD], day("2019-01-01")) is OLD
    assert policy_on([NEW, OLD], day("2026-06-30")) is OLD
    assert policy_on([NEW, OLD], day("2026-07-01")) is NEW


def test_an_office_without_any_policy_is_told_so():
    with pytest.raises(DeskError) as refused:
        policy_on([], day("2026-01-01"))

    assert refused.value.code == "no-policy"


def test_limits_in_the_wrong_order_are_refused():
    with pytest.raises(DeskError) as refused:
        a_policy(fast=6, limit=2)

    assert refused.value.details == {"fast": 6, "limit": 2}


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (0, Band.FAST),
        (2, Band.FAST),
        (3, Band.WITHIN),
        (6, Band.WITHIN),
        (7, Band.LATE),
    ],
)
def test_two_days_are_fast_and_six_are_within_the_target(days, band):
    assert SHIPPED_POLICY.band(days) is band


def test_the_policy_is_that_of_the_day_the_clock_started():
    governing = governing_policy([OLD, NEW], day("2026-06-20"), day("2026-07-05"))

    assert governing is NEW


def test_a_clock_that_runs_is_not_started_again_by_a_newer_policy():
    from_first_contact = a_policy(Starts.APPLIED, id="contact")

    governing = governing_policy(
        [from_first_contact, NEW], day("2026-06-20"), day("2026-07-05")
    )

    assert governing is from_first_contact


def test_between_two_policies_neither_of_which_fits_the_day_it_came_in_decides():
    from_first_contact = a_policy(
        Starts.APPLIED, id="contact", valid_from=date(2026, 7, 1)
    )

    governing = governing_policy(
        [OLD, from_first_contact], day("2026-06-20"), day("2026-07-05")
    )

    assert governing is OLD


def test_the_definition_names_start_days_limit_and_source_in_both_languages():
    danish = definition_sentence(SHIPPED_POLICY, "da")
    english = definition_sentence(SHIPPED_POLICY, "en")

    for words in ("kalenderdage", "fuldt oplyst", "højst 6 dage", "1. januar 2025"):
        assert words in danish
    for words in (
        "calendar days",
        "fully informed",
        "at most 6 days",
        "1 January 2025",
    ):
        assert words in english
    assert SHIPPED_POLICY.source in danish
    assert SHIPPED_POLICY.source in english


def test_the_definition_follows_the_policy():
    strict = a_policy(Starts.APPLIED, DayKind.WORKING, fast=0, limit=1)

    assert "arbejdsdage" in definition_sentence(strict, "da")
    assert "højst 1 dag " in definition_sentence(strict, "da")
    assert "the day the application came in" in definition_sentence(strict, "en")
    assert "at most 1 day " in definition_sentence(strict, "en")


@pytest.mark.parametrize(
    ("language", "said"), [("da", "ikke sat i kraft"), ("en", "not in force")]
)
def test_the_sentence_of_a_draft_says_that_it_is_not_in_force(language, said):
    draft = a_policy(valid_from=date.max)

    assert said in definition_sentence(draft, language)
    assert "9999" not in definition_sentence(draft, language)
