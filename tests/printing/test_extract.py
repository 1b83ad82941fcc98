from datetime import datetime, timedelta
from io import BytesIO

from pypdf import PdfReader

from desk_app.domain.case.events import COPENHAGEN
from desk_app.printing.extract import extract_pdf
from desk_app.services.log.extract import Extract, ExtractLine

BEGAN = datetime(2026, 11, 16, 10, 0, tzinfo=COPENHAGEN)


def an_extract(language="da", lines=3, **more):
    what = "Sagen blev vist" if language == "da" else "The case was shown"
    told = tuple(
        ExtractLine(BEGAN + timedelta(hours=7 * nth), what, "Identitet" * (nth % 2))
        for nth in range(lines)
    )
    return Extract("2026-11-0001", language, BEGAN, told, **more)


def pages(content):
    return [page.extract_text() for page in PdfReader(BytesIO(content)).pages]


def test_the_extract_reads_in_danish_and_in_english():
    (danish,) = pages(extract_pdf(an_extract("da")))
    (english,) = pages(extract_pdf(an_extract("en")))

    assert "Hvem har set på din sag" in danish
    assert "16. november 2026" in danish
    assert "Who has looked at your case" in english
    assert "10:00" in english


def test_the_same_extract_gives_the_same_bytes():
    assert extract_pdf(an_extract()) == extract_pdf(an_extract())


def test_a_long_log_goes_over_pages_and_loses_no_line():
    found = pages(extract_pdf(an_extract(lines=300)))

    assert sum(text.count("Sagen blev vist") for text in found) == 300
    assert f"Side 2 af {len(found)}" in found[1]


def test_a_case_nobody_touched_says_so():
    (text,) = pages(extract_pdf(an_extract(lines=0)))

    assert "ingen linjer" in text


def test_a_sheet_of_a_training_desk_says_so():
    (text,) = pages(extract_pdf(an_extract(training=True)))

    assert "ØVELSE" in text.upper() or "TRÆNING" in text.upper()
