"""Who came, what was typed and answered: there and back it is the same."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain.case.person import Person, Relation
from desk_app.domain.identity.countries import read_country
from desk_app.errors import DeskError
from desk_app.services.opening.half_opened import HalfOpened, as_fields, from_fields
from desk_app.services.opening.newcomers import (
    Arriving,
    TypedHome,
    TypedPerson,
    scanned,
    with_typed,
)
from tests.mrz import ERIKSSON, ERIKSSON_CARD, a_passport

TODAY = date(2026, 11, 23)
MISREAD = a_passport("Kowalska", "Anna", "900517", number="EA1234561").replace(
    "EA1234561", "EAI234561", 1
)
read_country("POL")  # reads the list of countries, once
texts = st.text(max_size=20)
typed_people = st.builds(
    TypedPerson,
    family_name=texts,
    given_names=texts,
    birth_date=st.sampled_from(["", "3/12/90", "12.08.1974", "3/12", "never"]) | texts,
    citizenship=st.sampled_from(["", "POL", "Sverige", "Atlantis"]),
    sex=st.sampled_from(["", "F", "M", "X"]),
)


@st.composite
def somebody(draw):
    """One at the counter, after whatever the clerk did."""
    key = draw(st.integers(1, 9))
    lines = draw(st.sampled_from(["", ERIKSSON, ERIKSSON_CARD, MISREAD]))
    one = Arriving(key, Person(family_name="", given_names=""))
    if lines:
        one = scanned(key, lines, TODAY)
        offered = tuple(r for r in one.reading.repairs if not r.applied)
        if offered and draw(st.booleans()):
            one = scanned(key, lines, TODAY, offered)
    for _ in range(draw(st.integers(0 if lines else 1, 2))):
        one = with_typed(one, draw(typed_people), TODAY)
    relation = draw(st.sampled_from(list(Relation)))
    compared = draw(st.booleans())
    unread = one.person.names_from_mrz and not compared
    return replace(
        one,
        person=replace(one.person, relation=relation, names_from_mrz=unread),
        answers=draw(st.lists(st.tuples(texts, texts), max_size=4).map(tuple)),
        asks_all=draw(st.booleans()),
        chosen=draw(st.sampled_from(["", "EU_WORKER"])),
        opens=draw(st.booleans()),
    )


@st.composite
def openings(draw):
    people = draw(st.lists(somebody(), max_size=4).map(tuple))
    return HalfOpened(
        people=people,
        at=draw(st.integers(0, max(0, len(people) - 1))),
        home=draw(st.builds(TypedHome, texts, texts, texts)),
        scan=draw(texts),
        stage=draw(st.sampled_from(["PEOPLE", "HOME", "QUESTIONS", "RESULT"])),
        joined=draw(st.sampled_from(["", "2026-11-0412"])),
        key=draw(st.uuids()).hex,
    )


def same(one, other):
    """Refusals are errors, and equal errors are not the same error: by their words."""

    def plain(half):
        return [
            (
                replace(each, refused={}),
                {k: (e.code, e.details) for k, e in each.refused.items()},
            )
            for each in half.people
        ], replace(half, people=())

    return plain(one) == plain(other)


@settings(deadline=None)
@given(openings())
def test_there_and_back_it_is_the_same(half):
    fields = as_fields(half)

    assert all(isinstance(text, str) for text in fields.values())
    assert same(from_fields(fields, half.joined, TODAY), half)


def test_an_accepted_repair_stays_accepted():
    offered = scanned(1, MISREAD, TODAY).reading.repairs
    one = scanned(1, MISREAD, TODAY, offered)
    half = HalfOpened((one,), 0, TypedHome(), "", "PEOPLE", "", "k")

    (back,) = from_fields(as_fields(half), "", TODAY).people

    assert offered
    assert back.reading.document_number == "EA1234561"
    assert back.accepted == offered


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"people": "{"},
        {"people": "[3]"},
        {"people": '[{"key": 1}]'},
        {"at": "one"},
    ],
)
def test_what_another_version_wrote_is_refused_in_words(broken):
    good = as_fields(HalfOpened((), 0, TypedHome(), "", "PEOPLE", "", "k"))
    fields = {**good, **broken} if broken else {}

    with pytest.raises(DeskError, match="draft-unreadable"):
        from_fields(fields, "", TODAY)
