from datetime import UTC, datetime, timedelta

import pytest

from db.training import create_training_desk
from desk_app.services.print_port import Printed
from tests.db.builders import a_record, a_standing

NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


def a_print(case="2026-11-0001", at=NOON, **values):
    said = {
        "actor": "Anna L.", "desk": "4", "kind": "checklist", "case": case, "rev": 1,
        "language": "uk", "variant": "large", "details": "", "pages": 3, "copies": 2,
        "how": "printer",
    } | values  # fmt: skip
    return Printed(at=at, **said)


@pytest.fixture
def store(tmp_path):
    store = create_training_desk(tmp_path / "desk", lambda: NOON)
    yield store
    store.close()


def kept(store, *prints):
    with store.unit() as unit:
        for printed in prints:
            unit.keep_print(printed)


def read(store, first=NOON, end=NOON + timedelta(days=1)):
    with store.reading() as reader:
        return reader.prints_between(first, end)


def test_a_print_is_read_as_it_was_kept(store):
    kept(store, a_print())

    (found,) = read(store)

    assert found == a_print()._replace(number=1)


def test_the_newest_print_stands_first_and_other_days_stand_elsewhere(store):
    later, before = NOON + timedelta(hours=1), NOON - timedelta(days=1)

    kept(store, a_print(at=before), a_print(kind="letter"), a_print(at=later))

    assert [it.at for it in read(store)] == [later, NOON]


def test_a_print_says_when_its_case_has_been_saved_since(store):
    record, standing = a_record(), a_standing()
    with store.unit() as unit:
        unit.add(record, standing)
    with store.reading() as reader:
        record = reader.get(record.reference)
    kept(store, a_print(record.reference, rev=record.rev))
    before = read(store)[0].changed

    with store.unit() as unit:
        unit.save(record, standing)

    assert (before, read(store)[0].changed) == (False, True)


def test_a_print_lost_with_its_unit_leaves_no_line(store):
    with pytest.raises(ZeroDivisionError), store.unit() as unit:
        unit.keep_print(a_print())
        1 / 0  # noqa: B018 - the program dies

    assert not read(store)
