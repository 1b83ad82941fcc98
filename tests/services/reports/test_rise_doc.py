"""The example of docs/why-did-it-rise.md is reckoned again."""

import re
from pathlib import Path

import pytest

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.history import history_of
from desk_app.domain.waiting.rise import why_it_rose
from desk_app.domain.waiting.rise_values import Past
from desk_app.services.reports.rise_words import rise_sentence
from tests.domain.waiting.timelines import CALENDAR, a_past, day

PAGE = (Path(__file__).parents[3] / "docs" / "why-did-it-rise.md").read_text(
    encoding="utf-8"
)


def block(name):
    found = re.search(rf"^```{name}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    return found.group(1).splitlines()


@pytest.fixture
def example():
    periods = {}
    for line in block("periods"):
        name, first, last = line.split()
        periods[name] = Period(day(first), day(last))
    cases = []
    for line in block("cases"):
        name, pathway, past = line.split(" ", 2)
        events = a_past(*past.split(", "))
        cases.append(Past(name, pathway, history_of(events, day("2026-04-30"))))
    before, after = periods["before"], periods["after"]
    return why_it_rose(cases, before, after, Milestone.CPR, CALENDAR)


def test_the_bars_are_those_of_the_page(example):
    shown = [f"{bar.cause.value} {bar.tenths / 10:+.1f}" for bar in example.bars]

    assert shown == block("bars")


def test_the_steps_of_the_page_are_those_of_the_program(example):
    mix, papers, others = (bar.days for bar in example.bars[2:5])

    for step in (mix, papers, others):
        assert f" = {float(step):g}." in PAGE
    assert (float(example.before.mean_days), float(example.after.mean_days)) == (
        2.5,
        6.6,
    )
    assert (example.before.median_days, example.after.median_days) == (1, 7)
    assert (example.before.opening_days, example.after.opening_days) == (16, 13)
    assert (example.before.waiting, example.after.waiting) == ((), ("A6",))


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_sentence_is_that_of_the_page(example, language):
    (sentence,) = block(f"sentence {language}")

    assert rise_sentence(example, language) == sentence
