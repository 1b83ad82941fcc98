import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import pytest

from db.connection import create_file, open_writer
from db.store import SqliteStore
from desk_app.errors import DeskError
from desk_app.services.ports import AuditEntry, CaseFilter
from tests.db.builders import a_record, a_standing, access_to, at_noon

SPAWN = multiprocessing.get_context("spawn")


def open_once(path):
    open_writer(access_to(path)).close()


def add_cases(path, program, number):
    store = SqliteStore(access_to(path), at_noon)
    for _ in range(number):
        with store.unit() as unit:
            reference = unit.next_reference(at_noon().date())
            unit.add(a_record(reference), a_standing())
            unit.audit(AuditEntry(program, "open-case", reference))
    store.close()


def test_four_programs_that_start_at_once_on_an_empty_file_all_find_a_desk(desk_path):
    create_file(desk_path)

    with ProcessPoolExecutor(4, mp_context=SPAWN) as programs:
        starts = [programs.submit(open_once, desk_path) for _ in range(8)]

    assert [start.exception() for start in starts] == [None] * 8


def test_two_programs_take_turns_and_lose_nothing(desk_path):
    create_file(desk_path)

    with ProcessPoolExecutor(2, mp_context=SPAWN) as programs:
        for run in [
            programs.submit(add_cases, desk_path, name, 20) for name in ("Anna", "Bo")
        ]:
            run.result()

    store = SqliteStore(access_to(desk_path), at_noon)
    with store.reading() as desk:
        rows, _ = desk.page(CaseFilter(), None, 100)
        assert sorted(row.reference for row in rows) == [
            f"2026-11-{number:04d}" for number in range(1, 41)
        ]
    store.close()


def test_a_desk_that_another_program_keeps_busy_says_so(store, desk_path):
    other = SqliteStore(access_to(desk_path, busy_timeout_ms=50), at_noon)

    with (
        store.unit() as unit,
        pytest.raises(DeskError, match="desk-busy"),
        other.unit(),
    ):
        unit.set_setting("never", "reached")
    other.close()
