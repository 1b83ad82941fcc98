"""The sentence under the visits of a period."""

from datetime import timedelta

import pytest

from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.visit_figures import visit_figures
from desk_app.services.reports.visit_words import visits_sentence
from tests.domain.waiting.test_visits import LATER, MONDAY, a_visit

PERIOD = Period(MONDAY, MONDAY + timedelta(days=6))


def sentence(*visits, language="en"):
    return visits_sentence(visit_figures(visits, PERIOD, LATER), language)


def test_figures_say_what_the_minutes_are_and_empty_ones_that_there_are_none():
    served = a_visit("called 5", "seated 6", "finished 9")

    assert sentence().startswith("No tickets were given")
    assert sentence(a_visit()).startswith("None of the period's tickets")
    assert sentence(a_visit(), served).startswith("Waiting is whole minutes")


@pytest.mark.parametrize(
    "visits", [(), (a_visit(),), (a_visit("called 1", "seated 1"),)]
)
def test_each_sentence_is_there_in_danish(visits):
    danish = sentence(*visits, language="da")

    assert danish != sentence(*visits)
    assert danish.endswith(".")
