"""Every word of the trend, the rise, the rescue and the counters, in both languages."""

import tomllib

import pytest

from desk_app.domain.waiting.capacity import (
    Lack,
    Lacking,
    OfficeWeek,
    Plan,
    demand_of,
)
from desk_app.domain.waiting.opening_calendar import SHIPPED_HOURS
from desk_app.domain.waiting.policy import SHIPPED_POLICY
from desk_app.domain.waiting.trend import Measure, Rule, trend_of
from desk_app.services.reports.capacity_search import (
    Answer,
    Outlook,
    Question,
    Tried,
    how_many_counters,
)
from desk_app.services.reports.capacity_words import answer_sentence, lack_words
from desk_app.services.reports.trend_words import (
    rule_words,
    source_words,
    verdict_sentence,
)
from resources import resource
from tests.domain.waiting.test_capacity import FIRST
from tests.domain.waiting.test_trend import STEADY, weeks

FILES = ("rise.toml", "rescue.toml", "trend.toml", "capacity.toml")
WEEK = OfficeWeek.of(SHIPPED_HOURS)


def keys(table, path=()):
    for name, inside in table.items():
        if isinstance(inside, dict):
            yield from keys(inside, (*path, name))
        else:
            yield (*path, name)


@pytest.mark.parametrize("file", FILES)
def test_both_languages_say_the_same_things(file):
    words = tomllib.loads(resource(file).read_text(encoding="utf-8"))

    assert sorted(keys(words["da"])) == sorted(keys(words["en"]))


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_rule_and_every_verdict_has_words(language):
    series = ([], [2, 40], STEADY, [*STEADY * 2, 9])
    said = [
        verdict_sentence(trend_of(Measure.MEDIAN_DAYS, weeks(values)), language)
        for values in series
    ]

    assert len(set(said)) == 4
    assert len({rule_words(rule, language) for rule in Rule}) == 4
    assert "Western Electric" in source_words(language)


def test_too_few_weeks_are_said_with_how_many_it_takes():
    few = trend_of(Measure.MEDIAN_DAYS, weeks([2, 40]))

    assert verdict_sentence(few, "en").startswith("There are 2 settled weeks; it takes")


def test_a_plan_is_said_with_its_uncertainty_never_better_than_it_is():
    question = Question(demand_of([], FIRST, FIRST, {}), WEEK, SHIPPED_POLICY)
    plan = Plan((1, 0, 2, 0, 3, 0, 0))
    best = Tried(plan, 0.979, 0.9519, 0.991, 20, 0, 0.9, is_enough=True)

    said = answer_sentence(Answer(Outlook.FOUND, question, best=best), "da")

    assert said == (
        "1 skranke mandag, 2 skranker onsdag og 3 skranker fredag holder målet for "
        "97 % af sagerne (95 %-interval 95-100 %); målet er mindst 95 % inden for "
        "6 dage."
    )


def test_a_plan_that_was_not_found_names_the_last_one_tried():
    question = Question(demand_of([], FIRST, FIRST, {}), WEEK, SHIPPED_POLICY)
    tried = Tried(Plan((9, 0, 9, 9, 9, 0, 0)), 0.4, 0.3, 0.5, 5, 0, 2, is_enough=False)

    said = answer_sentence(Answer(Outlook.NOT_FOUND, question, tried=(tried,)), "en")

    assert said.startswith("Even 9 counters on Monday, ")


@pytest.mark.parametrize("language", ["da", "en"])
def test_everything_that_may_lack_has_words(language):
    question = Question(demand_of([], FIRST, FIRST, {}), WEEK, SHIPPED_POLICY)

    assert "0" in answer_sentence(how_many_counters(question), language)
    assert all(lack_words(Lack(what, 3, 30), language) for what in Lacking)
