from dataclasses import replace
from datetime import date

import pytest

from db.cases.kept_numbers import Prints
from db.safekeeping.salvaging.damaged_pages import DamagedPages
from db.store import SqliteStore
from desk_app.domain.case.case_record import Status
from desk_app.domain.identity.cpr import Cpr
from tests.db.builders import KEY, a_desk, a_record, a_standing, access_to, at_noon

NUMBER = "2512489996"
TODAY = date(2026, 11, 4)
ISSUED = a_standing(cpr_on=TODAY)
CLOSED = a_standing(Status.COMPLETED, cpr_on=TODAY, closed_on=TODAY)


def issued(store, standing=ISSUED):
    with store.unit() as unit:
        unit.add(a_record(), a_standing())
        record = unit.get("2026-11-0001")
        numbered = replace(record.person, cpr=Cpr(NUMBER))
        return unit.save(replace(record, person=numbered), standing)


def closed(store):
    with store.unit() as unit:
        return unit.save(unit.get("2026-11-0001"), CLOSED)


def pages_with_number(path):
    """How many pages of the file, once decrypted, carry the ten digits."""
    pages = DamagedPages(path, KEY, ())
    found = [pages.page(number) for number in range(1, pages.count + 1)]
    pages.close()
    return sum(NUMBER.encode() in (page or b"") for page in found)


def test_the_number_stays_while_the_case_is_open(store):
    assert issued(store).person.cpr == Cpr(NUMBER)

    with store.reading() as desk:
        assert desk.get("2026-11-0001").person.cpr == Cpr(NUMBER)
        assert desk.cpr_cases(NUMBER) == ["2026-11-0001"]


def test_a_case_that_closes_leaves_the_digits_in_no_page_of_the_file(desk_path):
    store = a_desk(desk_path)
    issued(store)
    store.close()
    before = pages_with_number(desk_path)

    again = SqliteStore(access_to(desk_path), at_noon)
    record = closed(again)
    again.close()

    assert before
    assert record.person.cpr is None
    assert pages_with_number(desk_path) == 0


def test_a_closed_case_is_still_found_by_its_number(store):
    issued(store)
    closed(store)

    with store.reading() as desk:
        assert desk.get("2026-11-0001").person.cpr is None
        assert desk.cpr_cases(NUMBER) == ["2026-11-0001"]
        assert desk.cpr_cases("1509819996") == []
        assert [row.reference for row in desk.search([NUMBER], 5)] == ["2026-11-0001"]
        both_parts = [NUMBER[:6], NUMBER[6:]]
        assert [row.reference for row in desk.search(both_parts, 5)]


def test_an_office_that_keeps_no_numbers_never_has_the_digits_in_its_file(desk_path):
    store = a_desk(desk_path)
    with store.unit() as unit:
        unit.set_setting("keep-cpr", "never")

    record = issued(store)
    while_open = pages_with_number(desk_path)
    with store.reading() as desk:
        found = desk.cpr_cases(NUMBER)
    store.close()

    assert record.person.cpr is None
    assert found == ["2026-11-0001"]
    assert while_open == pages_with_number(desk_path) == 0


def test_a_case_that_is_imported_closed_keeps_only_the_fingerprint(store):
    with store.unit() as unit:
        unit.add_many([(a_record(cpr=Cpr(NUMBER)), CLOSED)])

    with store.reading() as desk:
        assert desk.get("2026-11-0001").person.cpr is None
        assert desk.cpr_cases(NUMBER) == ["2026-11-0001"]


def test_forgetting_all_numbers_takes_them_out_of_open_cases_too(desk_path):
    store = a_desk(desk_path)
    issued(store)

    with store.unit() as unit:
        unit.forget_numbers()

    with store.reading() as desk:
        assert desk.get("2026-11-0001").person.cpr is None
        assert desk.cpr_cases(NUMBER) == ["2026-11-0001"]
    store.close()
    assert pages_with_number(desk_path) == 0


def test_a_number_issued_by_mistake_leaves_no_fingerprint(store):
    record = issued(store)

    with store.unit() as unit:
        nobody = replace(record.person, cpr=None)
        unit.save(replace(record, person=nobody), a_standing())

    with store.reading() as desk:
        assert desk.cpr_cases(NUMBER) == []


@pytest.mark.parametrize("other", [(NUMBER, bytes(32)), ("1509819996", KEY)])
def test_a_fingerprint_tells_one_number_of_one_desk(other):
    number, key = other

    assert Prints(KEY).of(NUMBER) == Prints(KEY).of(NUMBER)
    assert Prints(key).of(number) != Prints(KEY).of(NUMBER)
    assert NUMBER.encode() not in Prints(KEY).of(NUMBER)
