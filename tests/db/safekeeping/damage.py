"""Damaging a desk's file, and asking what is left, for the tests of salvage."""

import shutil
from contextlib import closing

from db.connection import open_keyed
from db.desk_folder import desk_file
from db.driver import EngineError
from db.safekeeping.doctor import doctor
from db.safekeeping.salvaging import damaged_rows
from db.safekeeping.salvaging.damaged_pages import DamagedPages
from desk_app.services.ports import CaseFilter
from desk_app.services.safekeeping.values import State
from tests.db.builders import a_record, a_standing
from tests.db.safekeeping.offices import access_in, opened, root_of

CASES = 300
ALL = [f"2026-11-{number:04d}" for number in range(1, CASES + 1)]
PAGE = 4096


def bad(folder):
    return [it for it in doctor(access_in(folder)) if it.state is not State.GOOD]


def zero(folder, page):
    with desk_file(folder).open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(bytes(PAGE))


def everything_in(folder):
    store = opened(folder)
    with store.reading() as desk:
        rows, _ = desk.page(CaseFilter(), None, CASES)
        records = [desk.get(row.reference) for row in rows]
    store.close()
    return rows, records


def after_a_power_cut(folder, tmp_path):
    """Add a case; return the folder as it was before anything moved into the file."""
    store = opened(folder)
    with store.unit() as unit:
        unit.add(a_record("2026-11-0301"), a_standing())
    torn = shutil.copytree(folder, tmp_path / "torn")
    store.close()
    return torn


def pages_of(folder, *names):
    """Return the pages of these tables and indexes, roots first."""
    access = access_in(folder)
    with closing(DamagedPages(access.path, access.key, ())) as pages:
        return [
            page
            for name in names
            for page in damaged_rows._below(pages, root_of(access, name), name)
        ]


def leaf_of(folder, table, *, last=False):
    """Return a page of rows in the middle of the table, or its last one."""
    leaves = sorted(set(pages_of(folder, table)) - {root_of(access_in(folder), table)})
    return leaves[-1 if last else len(leaves) // 2]


def rows_on(folder, page, table="audit", key="seq"):
    """Ask the engine which rows it cannot read without the page."""
    torn = folder.with_name("asked")
    shutil.copytree(folder, torn)
    zero(torn, page)
    connection = open_keyed(access_in(torn))
    missing = set()
    for number in range(1, CASES + 1):
        try:
            question = f"SELECT * FROM {table} WHERE {key} = {number}"  # noqa: S608
            connection.execute(question).fetchall()
        except EngineError:
            missing.add(number)
            # The engine answers nothing more on this connection.
            connection.close()
            connection = open_keyed(access_in(torn))
    connection.close()
    shutil.rmtree(torn)
    return missing


def references_on(folder, page, table):
    key = {"cases": "id", "parties": "id"}.get(table, "case_id")
    return {ALL[number - 1] for number in rows_on(folder, page, table, key)}
