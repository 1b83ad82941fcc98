"""The answer to a citizen who asks for everything, on paper."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO

from pypdf import PdfReader

from desk_app.printing.access import access_pdf
from desk_app.services.privacy.access import Access, Fact, Happened

AT = datetime(2026, 11, 23, 12, 0)  # noqa: DTZ001 (local)


def an_access(**more):
    values = {
        "case": "2026-11-0001",
        "language": "en",
        "made_at": AT,
        "person": (Fact("family_name", "Family name", "Ørsted"),),
        "household": (Fact("address", "Address", "Prøvevej 1"),),
        "withheld": "",
        "standing": (Fact("status", "Status", "open"),),
        "events": (Happened(AT, "Applied", "in person"),),
        "log": (Happened(AT, "The case was shown", ""),),
        "rules": ("Purpose: to register you.",),
    }
    return Access(**(values | more))


def text_of(access):
    pages = PdfReader(BytesIO(access_pdf(access))).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def test_everything_stands_on_the_sheet():
    said = text_of(an_access())

    for words in (
        "What we hold about you",
        "Family name Ørsted",
        "Address Prøvevej 1",
        "Case 2026-11-0001",
        "Applied in person",
        "The case was shown",
        "Purpose: to register you.",
        "23 November 2026",
        "Page 1 of 1",
    ):
        assert words in said


def test_it_is_written_in_danish_too():
    said = text_of(an_access(language="da"))

    assert "Det har vi registreret om dig" in said
    assert "23. november 2026" in said


def test_hostile_names_come_out_as_they_went_in():
    name = 'Ole <Jr> Hansen & "Søn" <img src="file:///etc/passwd"/>'

    said = text_of(an_access(person=(Fact("family_name", "Family name", name),)))

    assert name in said


def test_a_cpr_number_is_never_printed_whole():
    facts = (Fact("doctor_name", "Doctor", "call 251248-9996 first"),)

    assert "9996" not in text_of(an_access(person=facts))


def test_a_long_answer_goes_on_with_nothing_lost():
    log = tuple(Happened(AT, f"Line number {at}", "x" * 300) for at in range(120))

    access = an_access(log=log)
    pages = PdfReader(BytesIO(access_pdf(access))).pages

    said = text_of(access)
    assert len(pages) > 3
    assert all(f"Line number {at} " in said for at in range(120))
    assert f"Page {len(pages)} of {len(pages)}" in said


def test_the_same_answer_gives_the_same_bytes():
    assert access_pdf(an_access()) == access_pdf(an_access())
    assert access_pdf(an_access()) != access_pdf(an_access(case="2026-11-0002"))


def test_a_training_desk_says_so():
    assert "training" in text_of(an_access(training=True)).lower()
    assert "training" not in text_of(replace(an_access())).lower()


def test_why_the_address_is_missing_is_said():
    said = text_of(an_access(household=(), withheld="The address is left out."))

    assert "The address is left out." in said
