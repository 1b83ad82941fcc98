"""A document is judged by its dates, its language and its stamp."""

from dataclasses import replace
from datetime import date

import pycountry
import pytest

from desk_app.domain.rules.documents import (
    Authentication,
    FindingCode,
    ShownDocument,
    examine,
)
from tests.rule_builders import RULES

TODAY = date(2026, 11, 23)


def findings(document, on=TODAY, **shown):
    rule = RULES.documents[document]
    return examine(rule, ShownDocument(document, **shown), on, RULES.apostille)


def codes(document, on=TODAY, **shown):
    return [finding.code for finding in findings(document, on, **shown)]


def test_an_eu_document_seven_months_old_is_too_old():
    (finding,) = findings(
        "eu_document_recent",
        issued_on=date(2026, 4, 23),
        expires_on=date(2031, 4, 23),
    )

    assert finding.code is FindingCode.TOO_OLD
    assert (finding.age_months, finding.limit_months) == (7, 6)
    assert finding.day == date(2026, 10, 23)
    assert not finding.provenance.confirmed


@pytest.mark.parametrize(
    ("issued", "shown", "too_old"),
    [
        (date(2026, 5, 23), date(2026, 11, 23), False),
        (date(2026, 5, 23), date(2026, 11, 24), True),
        (date(2026, 8, 31), date(2027, 2, 28), False),
        (date(2026, 8, 31), date(2027, 3, 1), True),
        (date(2027, 8, 31), date(2028, 2, 29), False),
    ],
    ids=["last day", "day after", "no 31st in February", "March", "leap year"],
)
def test_six_months_are_counted_by_the_calendar(issued, shown, too_old):
    found = codes(
        "eu_document_recent", shown, issued_on=issued, expires_on=date(2031, 1, 1)
    )

    assert found == ([FindingCode.TOO_OLD] if too_old else [])


def test_a_passport_is_good_on_its_last_day_and_not_after():
    last = date(2026, 11, 23)

    assert codes("passport", last, expires_on=last) == []
    assert codes("passport", date(2026, 11, 24), expires_on=last) == [
        FindingCode.EXPIRED
    ]


def test_a_document_from_tomorrow_is_noticed():
    assert codes(
        "passport", issued_on=date(2026, 11, 24), expires_on=date(2036, 1, 1)
    ) == [FindingCode.ISSUED_LATER]


def test_what_is_not_known_is_said_and_not_guessed():
    assert codes("eu_document_recent") == [
        FindingCode.UNKNOWN_ISSUE_DATE,
        FindingCode.UNKNOWN_EXPIRY_DATE,
    ]
    assert codes("marriage_certificate") == [
        FindingCode.UNKNOWN_LANGUAGE,
        FindingCode.UNKNOWN_COUNTRY,
    ]


def test_a_spanish_certificate_is_translated_but_needs_no_apostille():
    shown = {"language": "es", "issuing_country": "ESP"}

    assert codes("marriage_certificate", **shown) == [FindingCode.NEEDS_TRANSLATION]
    assert codes("marriage_certificate", **shown, translated=True) == []


@pytest.mark.parametrize("language", ["da", "en", "de", "sv"])
def test_certificates_are_read_in_four_languages(language):
    assert codes("birth_certificate", language=language, issuing_country="DEU") == []


@pytest.mark.parametrize(
    ("country", "needed"),
    [
        ("DEU", Authentication.NONE),
        ("CHE", Authentication.NONE),
        ("USA", Authentication.NONE),
        ("TUR", Authentication.NONE),
        ("UKR", Authentication.APOSTILLE),
        ("RUS", Authentication.APOSTILLE),
        ("GBR", Authentication.APOSTILLE),
        ("IND", Authentication.APOSTILLE),
        ("SYR", Authentication.LEGALISATION),
        ("NPL", Authentication.LEGALISATION),
    ],
)
def test_the_stamp_follows_the_country(country, needed):
    assert RULES.apostille.authentication_for(country) is needed


def test_only_the_eu_regulation_is_certain():
    sure = [g.id for g in RULES.apostille.groups if g.provenance.confirmed]

    assert sure == ["eu_regulation"]


def test_an_indian_certificate_needs_the_apostille_it_does_not_carry():
    shown = ShownDocument("birth_certificate", language="en", issuing_country="IND")
    rule = RULES.documents["birth_certificate"]
    stamped = replace(shown, authentication=Authentication.APOSTILLE)

    bare = examine(rule, shown, TODAY, RULES.apostille)

    assert [finding.code for finding in bare] == [FindingCode.NEEDS_APOSTILLE]
    assert not bare[0].provenance.confirmed
    assert examine(rule, stamped, TODAY, RULES.apostille) == ()


def test_an_apostille_does_not_replace_legalisation():
    shown = {"language": "en", "issuing_country": "SYR"}

    assert codes(
        "birth_certificate", **shown, authentication=Authentication.APOSTILLE
    ) == [FindingCode.NEEDS_LEGALISATION]
    assert (
        codes("birth_certificate", **shown, authentication=Authentication.LEGALISATION)
        == []
    )


def test_a_lease_needs_no_stamp():
    assert codes("rental_contract", language="da", issuing_country="SYR") == []


def test_every_country_on_the_lists_exists_and_stands_on_one():
    listed = [c for group in RULES.apostille.groups for c in group.countries]

    assert len(set(listed)) == len(listed)
    for code in set(listed) - {"XKX"}:  # Kosovo has no ISO code of its own
        assert pycountry.countries.get(alpha_3=code), code
