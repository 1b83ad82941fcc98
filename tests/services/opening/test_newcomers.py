"""Who stands at the counter, before there is a case."""

from datetime import date

import pytest

from desk_app.domain.case.person import Person, Relation
from desk_app.errors import DeskError
from desk_app.services.opening.newcomers import (
    Arriving,
    TypedHome,
    TypedPerson,
    likely_relation,
    read_home,
    same_person,
    scanned,
    with_typed,
)
from tests.mrz import ERIKSSON, ERIKSSON_CARD, a_passport
from tests.rule_builders import RULES, TODAY


def typed(**fields):
    values = {"family_name": "Kowalska", "citizenship": "Polen"} | fields
    return with_typed(Arriving(1, Person("", "")), TypedPerson(**values), TODAY)


def test_a_scanned_name_waits_to_be_compared_and_the_document_is_named():
    passport, card = (scanned(1, it, TODAY) for it in (ERIKSSON, ERIKSSON_CARD))

    assert passport.person.names_from_mrz
    kinds = [one.person.document_kind for one in (passport, card)]
    assert kinds == ["passport", "national_id"]
    assert passport.refused == {}


def test_a_danish_passport_is_called_so():
    lines = a_passport("HANSEN", "BO", "800101", citizen="DNK")

    assert scanned(1, lines, TODAY).person.document_kind == "danish_passport"


def test_a_citizenship_that_no_country_has_must_be_typed():
    lines = a_passport("KOWALSKI", "JAN", "900214", citizen="QQQ")

    assert scanned(1, lines, TODAY).refused["citizenship"].code == "country-unknown"


def test_what_was_typed_is_read_field_by_field():
    one = typed(given_names=" Ewa  Maria ", birth_date="20.5.91", sex="F")

    person = one.person
    assert (person.given_names, person.birth_date) == ("Ewa Maria", date(1991, 5, 20))
    assert (person.citizenship, person.sex) == ("POL", "F")
    assert one.refused == {}


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("family_name", "", "name-missing"),
        ("birth_date", "3/12/2031", "birth-date-in-future"),
        ("birth_date", "3/12/1890", "birth-date-too-old"),
        ("birth_date", "soon", "date-unreadable"),
        ("citizenship", "Atlantis", "country-unknown"),
    ],
)
def test_each_field_says_for_itself_what_is_wrong(field, text, code):
    one = typed(**{field: text})

    assert {name: error.code for name, error in one.refused.items()} == {field: code}


def test_typing_a_scanned_name_anew_counts_as_comparing_it():
    one = scanned(1, ERIKSSON, TODAY)

    same = with_typed(one, TypedPerson("ERIKSSON", "ANNA MARIA", "", "UTO"), TODAY)
    other = with_typed(one, TypedPerson("ERIKSSON", "Anna", "", "UTO"), TODAY)

    assert same.person.names_from_mrz
    assert not other.person.names_from_mrz


def test_the_same_person_is_known_by_name_and_birth_date():
    one = Person("SØRENSEN", "Åge", birth_date=date(1990, 2, 14))

    assert same_person(one, Person("SOERENSEN", "AAGE", birth_date=date(1990, 2, 14)))
    assert not same_person(one, Person("SØRENSEN", "Åge", birth_date=date(1990, 2, 15)))
    assert not same_person(one, Person("SØRENSEN", "Åge"))


def test_who_comes_second_is_likely_the_spouse_and_who_is_under_18_a_child():
    adult, child = (Person("A", "B", birth_date=date(y, 1, 1)) for y in (1990, 2010))
    first, both = [Relation.PRINCIPAL], [Relation.PRINCIPAL, Relation.SPOUSE]

    assert likely_relation(adult, [], TODAY) is Relation.PRINCIPAL
    assert likely_relation(adult, first, TODAY) is Relation.SPOUSE
    assert likely_relation(child, first, TODAY) is Relation.CHILD
    assert likely_relation(adult, both, TODAY) is Relation.OTHER


def test_a_home_is_read_by_the_municipalitys_name_or_code():
    known = RULES.municipalities

    for text in ("0157", "0157 Gentofte", "gentofte", "Gento"):
        home, refused = read_home(TypedHome("", "1/11/2026", text), known, TODAY)
        assert (home.municipality, home.moved_in) == ("0157", date(2026, 11, 1))
        assert refused == {}


def test_a_home_may_be_empty_but_not_wrong():
    known = RULES.municipalities

    nothing, fine = read_home(TypedHome(), known, TODAY)
    _, refused = read_home(TypedHome("", "24/12/2026", "Atlantis"), known, TODAY)

    assert (nothing.municipality, fine) == ("", {})
    codes = {name: error.code for name, error in refused.items()}
    assert codes == {"moved_in": "future-date", "municipality": "municipality-unknown"}


def test_a_scan_that_is_no_passport_is_refused():
    with pytest.raises(DeskError) as refused:
        scanned(1, "HELLO", TODAY)

    assert refused.value.code == "mrz-not-a-passport-text"


def test_nobody_is_named_in_a_traceback():
    assert "ERIKSSON" not in repr(scanned(1, ERIKSSON, TODAY))
