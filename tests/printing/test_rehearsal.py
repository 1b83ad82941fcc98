"""The sheet that says what came of bringing a backup back."""

from dataclasses import fields, replace
from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from desk_app.printing.rehearsal import rehearsal_pdf
from desk_app.printing.rehearsal_words import rehearsal_words
from desk_app.services.safekeeping.values import Counts, Finding, Rehearsal, State
from tests.services.safekeeping.fake_vault import NOON, a_backup

HELD = Counts(2143, 38211, 91842, "9f" * 32)
CHECKS = (
    "copy-digest",
    "open",
    "settings",
    "tables",
    "quick-check",
    "cipher-integrity",
    "references",
    "log",
    "counts",
    "read",
)


def a_rehearsal(found=HELD, bad=(), checks=CHECKS):
    backup = a_backup(NOON - timedelta(minutes=12), HELD)
    findings = tuple(
        Finding(check, State.BAD if check in bad else State.GOOD) for check in checks
    )
    return Rehearsal(backup, NOON, 3.42, found, findings)


def text_of(rehearsal, language):
    [page] = PdfReader(BytesIO(rehearsal_pdf(rehearsal, language))).pages
    return page.extract_text()


def test_a_passed_rehearsal_says_so_with_every_check_and_figure():
    said = text_of(a_rehearsal(), "en")

    assert "Passed" in said
    assert "Not passed" not in said
    assert "2026-11-23T104800Z" in said
    assert "23 November 2026, 12:00" in said
    assert said.count("38,211") == 2
    assert "3.4 s" in said
    assert said.count("good") == len(CHECKS)


def test_it_is_written_in_danish_too():
    said = text_of(a_rehearsal(), "da")

    assert "Bestået" in said
    assert "23. november 2026 kl. 12:00" in said
    assert said.count("38.211") == 2
    assert "Loggen hænger sammen" in said


def test_a_missing_case_is_shown_beside_what_was_expected():
    said = text_of(a_rehearsal(found=replace(HELD, cases=2142)), "en")

    assert "Not passed" in said
    assert "2,143" in said
    assert "2,142" in said
    assert said.count("differs") == 1


def test_seals_that_differ_only_at_their_end_differ():
    other = replace(HELD, seal="9f" * 31 + "00")

    assert text_of(a_rehearsal(found=other), "en").count("differs") == 1


def test_a_bad_check_is_never_left_out_for_want_of_room():
    many = tuple(f"future-{number}" for number in range(40))

    said = text_of(a_rehearsal(checks=(*many, "log"), bad=("log",)), "en")

    assert "The log is unbroken" in said
    assert "fault" in said
    assert "more checks" in said


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_check_of_a_rehearsal_that_failed_still_fits(language):
    said = text_of(a_rehearsal(found=replace(HELD, events=1)), language)

    assert rehearsal_words(language).more[0] == "\u2026"
    assert "\u2026" not in said


def test_the_same_rehearsal_gives_the_same_bytes():
    assert rehearsal_pdf(a_rehearsal(), "da") == rehearsal_pdf(a_rehearsal(), "da")


def test_nobody_and_no_folder_stands_on_it():
    said = text_of(a_rehearsal(), "en")

    assert "/desk" not in said
    assert "Bo K." not in said


def test_every_word_is_there_in_both_languages():
    for field in fields(rehearsal_words("en")):
        both = [
            getattr(rehearsal_words(language), field.name) for language in ("da", "en")
        ]
        assert all(both), field.name
