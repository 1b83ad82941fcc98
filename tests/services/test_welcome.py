"""The welcome page: offers that fit and are not over, from the office's own file."""

from datetime import date

import pytest

from desk_app.domain.case.person import Relation
from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from desk_app.services.welcome import Welcoming, audiences, fitting, offers_in
from desk_app.services.welcome_file import (
    Audience,
    read_offers,
    shipped_offers,
)
from tests.kept_cases import keep

__all__ = ["keep"]

HEAD = "checked_on = 2026-11-21\nconfirmed = true\n"
OFFER = """
[[offers]]
title.da = "Fest"
title.en = "Party"
text.da = "Kom."
text.en = "Come."
for = ["everyone"]
"""
TODAY = date(2026, 11, 23)


def titles(offers):
    return [offer.title["en"] for offer in offers]


def refused(text):
    with pytest.raises(DeskError) as caught:
        read_offers(text)
    assert caught.value.code == "welcome-file-wrong"
    return caught.value


def test_the_example_can_be_read_and_says_what_the_office_must_confirm():
    offers = shipped_offers()

    assert {audience for offer in offers for audience in offer.audiences} == set(
        Audience
    )
    assert not any(offer.confirmed for offer in offers)


def test_what_is_over_is_never_printed_and_the_last_day_still_is():
    over, today, open_end, ahead = (
        f"{OFFER}{days}"
        for days in (
            "until = 2026-11-22",
            "from = 2026-11-23\nuntil = 2026-11-23",
            "from = 2026-11-01",
            "from = 2026-12-24",
        )
    )
    offers = read_offers(f"{HEAD}{over}\n{open_end}\n{ahead}\n{today}")

    chosen = fitting(offers, frozenset({Audience.EVERYONE}), TODAY)

    assert chosen == (offers[3], offers[2], offers[1])


@pytest.mark.parametrize(
    ("wrong", "line", "reason"),
    [
        ('for = ["pensioner"]', 10, "unknown-audience"),
        ("until = 2026-13-01", 10, "not-toml"),
        ('until = "soon"', 10, "wrong-type"),
        ("from = 2026-12-02\nuntil = 2026-12-01", 11, "ends-before-it-begins"),
        ('link = "http://example.org"', 10, "wrong-link"),
        ('price = "0"', 10, "unknown-key"),
        ('title.xx = "?"', 10, "unknown-key"),
        (f'place = "{"x" * 121}"', 10, "too-long"),
        ('when.da = "kl. 10"', 10, "missing-key"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line_and_what_to_write(wrong, line, reason):
    offer = OFFER.replace('for = ["everyone"]\n', "") if "for =" in wrong else OFFER
    if "for =" in wrong:
        line -= 1

    error = refused(f"{HEAD}{offer}{wrong}\n")

    assert (error.details["line"], error.details["reason"]) == (line, reason)
    assert error.details["remedy"]
    for language in ("da", "en"):
        assert "welcome.toml" in sentence(error, language)


def test_a_file_without_its_day_is_refused():
    assert refused(OFFER).details["key"] == "checked_on"


def test_the_offices_own_file_replaces_the_example(tmp_path):
    assert offers_in(tmp_path) == shipped_offers()

    (tmp_path / "welcome.toml").write_text(HEAD + OFFER, encoding="utf-8")

    assert titles(offers_in(tmp_path)) == ["Party"]


def test_a_file_that_is_not_utf_8_is_refused_with_its_line(tmp_path):
    text = HEAD + OFFER.replace("Fest", "Nytår")
    (tmp_path / "welcome.toml").write_bytes(text.encode("latin-1"))

    with pytest.raises(DeskError) as caught:
        offers_in(tmp_path)

    assert (caught.value.code, caught.value.details["line"]) == (
        "welcome-file-wrong",
        5,
    )


@pytest.fixture
def sheet_of(desk, clerk, keep):
    def sheet_of(pathway, person):
        keep("A-1", "applied 2026-11-02", pathway=pathway, **person)
        return desk.lookup.sheet(clerk, "A-1")

    return sheet_of


@pytest.mark.parametrize(
    ("pathway", "person", "expected"),
    [
        ("EU_WORKER", {}, {"worker"}),
        ("EU_STUDENT", {"children_along": True}, {"student", "family"}),
        ("NONEU_ACCFAM", {"birth_date": date(1990, 5, 1)}, {"spouse"}),
        ("NONEU_ACCFAM", {"birth_date": date(2015, 5, 1)}, set()),
        ("EU_WORKER", {"relation": Relation.SPOUSE}, {"worker", "spouse"}),
        ("CHILD", {"relation": Relation.CHILD}, {"family"}),
    ],
)
def test_who_somebody_is_follows_from_the_case(sheet_of, pathway, person, expected):
    found = audiences(sheet_of(pathway, person))

    assert found == {Audience.EVERYONE, *map(Audience, expected)}


def test_the_page_says_nothing_of_the_person(desk, clerk, keep):
    keep("A-1", "applied 2026-11-02", family_name="Silva", protected=True)
    makes = Welcoming(desk.lookup, shipped_offers)

    page = makes.page_of(clerk, "A-1", "uk")

    assert "Silva" not in repr(page)
    assert "Danish lessons" in titles(page.offers)
    assert "Day care for small children" not in titles(page.offers)


def test_no_page_is_made_when_nothing_fits(desk, clerk, keep):
    keep("A-1", "applied 2026-11-02")
    makes = Welcoming(desk.lookup, lambda: ())

    with pytest.raises(DeskError, match="welcome-nothing"):
        makes.page_of(clerk, "A-1", "uk")


def test_a_language_that_no_paper_has_is_refused(desk, clerk, keep):
    keep("A-1", "applied 2026-11-02")

    with pytest.raises(DeskError, match="language-unknown"):
        Welcoming(desk.lookup, shipped_offers).page_of(clerk, "A-1", "xx")
