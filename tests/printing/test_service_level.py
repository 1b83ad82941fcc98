"""The two pages a committee reads."""

from datetime import date, timedelta
from fractions import Fraction
from io import BytesIO

import pytest
from pypdf import PdfReader

from desk_app.domain.waiting.standing import Standing
from desk_app.domain.waiting.trend import Measure, Note, WeekFigure, trend_of
from desk_app.printing.service_level import service_level_pdf
from desk_app.services.reports.safe_report import safe_report
from desk_app.services.reports.service_report import Story
from tests.services.reports.report_builders import Counted, a_report

LATE = Counted(30, cpr=Standing.LATE, mitid=Standing.LATE)
GONE = Counted(20, cpr=Standing.NOT_COMPLETED, mitid=Standing.NOT_COMPLETED)


def a_trend(weeks=26, cases=20, notes=()):
    monday = date(2026, 6, 1)
    figures = [
        WeekFigure(
            monday + timedelta(7 * n), Fraction(3 + n % 2), cases, is_settled=True
        )
        for n in range(weeks)
    ]
    return trend_of(Measure.MEDIAN_DAYS, figures, notes)


def pages(report, language="en", trend=None):
    story = Story(trend or a_trend(), None)
    made = service_level_pdf(report, safe_report(report), story, language)
    return [page.extract_text() for page in PdfReader(BytesIO(made)).pages]


def test_the_first_page_says_how_long_citizens_waited_and_how_much_was_ours():
    first, _ = pages(a_report(Counted(70), LATE))

    assert "Service level · November 2026" in first
    assert "Cases that started in the period" in first
    assert "Citizens waited 9 days (median); 3 of them were ours." in first
    assert "70 %" in first
    assert "The wait is counted in calendar days" in first


def test_it_is_written_in_danish_too():
    first, second = pages(a_report(Counted(70), LATE, GONE), "da")

    assert "Serviceniveau · november 2026" in first
    assert "Borgerne ventede 9 dage (median); 3 af dem var vores." in first
    assert "Kom ikke" in first
    assert "Loggens hoved" in second
    assert "linje 1.234" in second


def test_the_second_page_says_how_to_make_it_again():
    _, second = pages(a_report(Counted(70)))

    assert "2025-01, in force from 1 January 2025" in second
    assert "9f" * 32 in second
    assert "Ankomst 0.1.0" in second
    assert "--from 2026-11-01 --to 2026-11-30" in second


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_period_without_cases_is_told_in_words(language):
    trend = trend_of(Measure.MEDIAN_DAYS, [])
    first, second = pages(a_report(), language, trend)

    empty = {"da": "Ingen sager i perioden.", "en": "No cases in the period."}
    assert empty[language] in first
    assert empty[language] in second
    for word in ("nan", "None", "inf "):
        assert word not in f"{first} {second}".replace("informed", "")


def test_one_case_tells_nobody_how_long_it_took():
    first, _ = pages(a_report(Counted(1)))

    assert "So few were given a CPR number" in first
    assert "9 days" not in first


def test_only_open_cases_have_no_median():
    waiting = Counted(40, cpr=Standing.OPEN_IN_TIME, mitid=Standing.OPEN_IN_TIME)
    first, _ = pages(a_report(waiting))

    assert "Nobody has a CPR number yet." in first


def test_causes_stand_under_the_trend():
    note = Note(date(2026, 8, 18), "semester start")
    _, second = pages(a_report(Counted(70)), trend=a_trend(notes=[note]))

    assert "18 August 2026: semester start" in second
    assert "upper limit" in second


def test_weeks_of_fewer_than_five_cases_are_not_drawn():
    many = service_level_size(a_trend(cases=5))
    few = service_level_size(a_trend(cases=4))

    assert few < many


def service_level_size(trend):
    report = a_report(Counted(70))
    made = service_level_pdf(report, safe_report(report), Story(trend, None), "en")
    [_, page] = PdfReader(BytesIO(made)).pages
    return len(page.get_contents().get_data())


def test_however_much_there_is_to_say_it_stays_on_two_pages():
    groups = [Counted(10 + n, f"P{n:02}", f"{n:04}") for n in range(60)]
    paused = [(f"reason-{n}", 10, 20) for n in range(20)]
    notes = [Note(date(2026, 8, 18), "x" * 60)] * 20
    said = pages(
        a_report(*groups, paused=paused, source="Byrådet " * 25),
        trend=a_trend(120, notes=notes),
    )

    assert len(said) == 2
    assert "more pathways" in said[1]
    assert "9f" * 32 in said[1]


def test_the_same_report_gives_the_same_bytes():
    report, story = a_report(Counted(70), LATE), Story(a_trend(), None)
    safe = safe_report(report)

    first = service_level_pdf(report, safe, story, "da")
    assert first == service_level_pdf(report, safe, story, "da")


def test_every_font_is_in_the_file():
    report = a_report(Counted(70), LATE)
    made = service_level_pdf(report, safe_report(report), Story(a_trend(), None), "da")

    for page in PdfReader(BytesIO(made)).pages:
        for font in page["/Resources"]["/Font"].values():
            assert "Inter" in font["/BaseFont"]
