"""The sheet for the sealed envelope: the key can be read, and is all there."""

import io
from datetime import date

import pytest
from pypdf import PdfReader

from desk_app.printing.recovery_sheet import recovery_pdf

KEY = "0K7MA-9QX2C-PPW3D-44HTB-ZN8RE-06YZP"


@pytest.mark.parametrize(
    ("language", "said"), [("da", "Gendannelsesnøgle"), ("en", "Recovery key")]
)
def test_the_key_stands_on_one_page_in_its_groups(language, said):
    pdf = recovery_pdf(KEY, "Borgerservice <Øst>", date(2026, 11, 23), language)

    [page] = PdfReader(io.BytesIO(pdf)).pages
    text = page.extract_text()
    assert said in text
    assert "Borgerservice <Øst>" in text
    assert all(group in text for group in KEY.split("-"))


def test_the_same_key_gives_the_same_sheet():
    once, twice = (recovery_pdf(KEY, "x", date(2026, 11, 23), "da") for _ in range(2))

    assert once == twice


def test_a_very_long_name_of_an_office_leaves_the_key_on_the_page():
    pdf = recovery_pdf(KEY, "Kontor " * 500, date(2026, 11, 23), "en")

    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
