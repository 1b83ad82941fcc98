"""The program speaks Danish and English, and changes while it runs."""

from datetime import date, time

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from resources import resource
from ui.i18n import (
    Worded,
    choose_language,
    format_date,
    format_days,
    format_minutes,
    format_number,
    format_percent,
    format_time,
)

DAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("system", "spoken"),
    [
        (["da-DK"], "da"),
        (["en-US", "da"], "en"),
        (["de-DE", "en_GB"], "en"),
        (["ar"], "da"),
        ([], "da"),
    ],
)
def test_the_first_language_we_speak_is_taken_and_danish_where_we_speak_none(
    system, spoken
):
    assert choose_language(system) == spoken


def test_danish_dates_and_numbers(language):
    assert format_date(DAY) == "25. november 2026"
    assert format_number(35214) == "35.214"
    assert format_number(3.04, decimals=1) == "3,0"
    assert format_percent(0.948) == "94,8\N{NO-BREAK SPACE}%"
    assert format_time(time(9, 5)) == "09:05"


def test_english_dates_and_numbers(language):
    language.speak("en")

    assert format_date(DAY) == "25 November 2026"
    assert format_number(35214) == "35,214"
    assert format_percent(0.948) == "94.8%"


@pytest.mark.parametrize(
    ("code", "days", "said"),
    [("da", 1, "1 dag"), ("da", 9, "9 dage"), ("en", 1, "1 day"), ("en", 9, "9 days")],
)
def test_one_day_and_many_days(language, code, days, said):
    language.speak(code)

    assert format_days(days) == said


def test_minutes(language):
    assert format_minutes(4) == "4 min"


class Greeting(Worded, QWidget):
    def __init__(self):
        super().__init__()
        self.label = QLabel()
        self.word(self.label.setText, lambda: format_days(2))


def test_a_window_follows_the_language_while_it_is_open(qtbot, language):
    greeting = Greeting()
    qtbot.addWidget(greeting)
    assert greeting.label.text() == "2 dage"

    language.speak("en")
    qtbot.waitUntil(lambda: greeting.label.text() == "2 days")

    language.speak("da")
    qtbot.waitUntil(lambda: greeting.label.text() == "2 dage")


@pytest.mark.parametrize("code", ["da", "en"])
def test_no_text_is_left_untranslated(code):
    texts = resource(f"translations/ankomst_{code}.ts").read_text(encoding="utf-8")

    assert 'type="unfinished"' not in texts
