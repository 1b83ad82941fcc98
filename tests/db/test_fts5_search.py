from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk_app.domain.identity.cpr import Cpr
from desk_app.domain.identity.names import search_words
from tests.db.builders import a_record, a_standing, kept

SOREN = "2026-11-0412"


@pytest.fixture
def hall(store):
    kept(
        store,
        a_record(
            SOREN,
            family_name="Ørsted-Quist",
            given_names="Søren Michel",
            birth_date=date(1990, 3, 5),
            phone="+45 20 12 34 56",
            cpr=Cpr("2512489996"),
        ),
        a_record("2026-11-0413", family_name="Wu", given_names="Li"),
    )
    return store


def found(store, text, limit=50):
    with store.reading() as desk:
        return [row.reference for row in desk.search(search_words(text), limit)]


@pytest.mark.parametrize(
    "text",
    [
        "soren",
        "Søren",
        "soe",
        "quist soren",
        "MICHEL Ørsted",
        "so or qu",
        "1990-03-05",
        "05.03.1990",
        "05031990",
        "050390",
        "05 03 90",
        "soren 1990",
        "2026-11-0412",
        "2026110412",
        "0412",
        "20123456",
        "20 12 34 56",
        "+45 20 12",
        "251248-9996",
        "251248 9996",
        "2512489996",
    ],
)
def test_a_person_is_found_by_what_the_clerk_has_at_hand(hall, text):
    assert found(hall, text) == [SOREN]


@pytest.mark.parametrize("text", ["sorensen", "soren wu", "1991-03-05", "251248-9997"])
def test_nobody_is_found_by_what_does_not_fit(hall, text):
    assert found(hall, text) == []


@pytest.mark.parametrize("day", [date(2001, 1, 1), date(2005, 5, 5)])
def test_a_birth_date_of_equal_numbers_is_found_too(hall, day):
    kept(hall, a_record("2026-11-0500", birth_date=day))

    assert found(hall, f"{day:%d.%m.%Y}") == ["2026-11-0500"]


def test_the_newest_case_comes_first_and_no_more_than_asked_for(hall):
    kept(hall, a_record("2026-12-0001", given_names="Sørine"))

    assert found(hall, "sor") == ["2026-12-0001", SOREN]
    assert found(hall, "sor", limit=1) == ["2026-12-0001"]


def test_after_a_new_name_the_old_one_finds_nobody_and_is_gone_from_the_index(hall):
    with hall.unit() as unit:
        record = unit.get(SOREN)
        person = replace(record.person, family_name="Holm", given_names="Bente")
        unit.save(replace(record, person=person), a_standing())

    assert found(hall, "quist") == []
    assert found(hall, "holm bente") == [SOREN]
    with hall.reading() as desk:
        blocks = desk._connection.execute("SELECT block FROM search_data").fetchall()
    assert not any(b"uist" in bytes(block) for (block,) in blocks)


def test_a_protected_person_is_found_but_not_named(hall):
    kept(
        hall,
        a_record(
            "2026-11-0600",
            family_name="Blomqvist",
            given_names="Ida",
            birth_date=date(1980, 1, 2),
            protected=True,
        ),
    )

    with hall.reading() as desk:
        (row,) = desk.search(["blomqvist"], 9)

    assert row.protected
    assert (row.family_name, row.given_names, row.birth_date) == ("", "", None)


@pytest.mark.parametrize(
    "words",
    [
        [],
        [""],
        ['"'],
        ['so"ren'],
        ["*"],
        ["so*"],
        ["AND"],
        ["NOT", "OR"],
        ["words:soren"],
        ["^soren"],
        ["(", ")"],
        ["-soren"],
        ["NEAR(a b)"],
        ["a\x00b"],
        ["\ud800"],
        ["😀"],
        ["{x}"],
        ["'; DROP TABLE cases; --"],
        ["x" * 100_000],
        ["a"] * 1_000,
    ],
)
def test_no_text_makes_the_search_fail(hall, words):
    with hall.reading() as desk:
        assert len(desk.search(words, 9)) <= 9


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(words=st.lists(st.text(max_size=12), max_size=5))
def test_whatever_is_typed_the_search_answers(hall, words):
    with hall.reading() as desk:
        assert len(desk.search(words, 9)) <= 2
        assert len(desk.search(search_words(" ".join(words)), 9)) <= 2
