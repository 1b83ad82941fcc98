"""How fast a search is, beside the same full-text question in bare SQL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import partial
from random import Random
from statistics import median

from db.cases.case_rows import LIST_COLUMNS
from db.connection import open_reader
from db.driver import Connection
from db.training import training_access
from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.identity.names import search_words
from desk_app.services.desk import Desk
from desk_app.services.ports import CaseFilter
from tests.benchmarks.measure import Result, in_turn, p95, ratio
from tests.benchmarks.office import SEED, WHO, Office

LIMIT = 2.0
SEARCHES = 200
ROWS = 12
_A_DAY = 5  # cases
_BARE = (
    f"SELECT {LIST_COLUMNS} FROM search JOIN cases ON cases.id = search.rowid"  # noqa: S608
    " JOIN persons ON persons.case_id = cases.id"
    " JOIN parties ON parties.id = cases.party_id"
    " WHERE search MATCH :words ORDER BY search.rowid DESC LIMIT :limit"
)


def run(office: Office) -> Iterator[Result]:
    """Names, names with a birth year, case numbers and phones."""
    with office.desk() as desk:
        typed = searches(desk)
        bare = open_reader(training_access(office.folder))
        try:
            yield _beside(desk, bare, typed, max(1, office.rounds // 6))
        finally:
            bare.close()


def _beside(desk: Desk, bare: Connection, typed: Sequence[str], rounds: int) -> Result:
    ours_s: list[float] = []
    bare_s: list[float] = []
    for text in typed:
        match = " AND ".join(f'"{word}"*' for word in search_words(text))
        ours, theirs = in_turn(
            partial(desk.lookup.search, WHO, text, ROWS),
            partial(_rows, bare, match),
            rounds,
        )
        ours_s.append(ours)
        bare_s.append(theirs)
    note = f"slowest 5 of 100: {p95(ours_s) * 1000:.1f} ms"
    return ratio(
        f"search: one of {len(typed)} beside bare SQL",
        median(ours_s),
        median(bare_s),
        LIMIT,
        note,
    )


def _rows(bare: Connection, match: str) -> object:
    return bare.execute(_BARE, {"words": match, "limit": ROWS}).fetchall()


def searches(desk: Desk, how_many: int = SEARCHES) -> list[str]:
    """What clerks type, taken from cases spread over all years."""
    chance = Random(SEED)  # noqa: S311 - the same searches every time
    found: list[str] = []
    with desk.store.reading() as reader:
        today = desk.lookup.today()
        first = next(iter(reader.histories(CaseFilter(), batch=1))).events[0]
        span = max(1, (today - first.at.astimezone(COPENHAGEN).date()).days)
        while len(found) < how_many:
            day = today - timedelta(days=chance.randrange(span))
            rows, _ = reader.page(CaseFilter(), (day.isoformat(), 2**60), _A_DAY)
            for row in rows:
                person = reader.get(row.reference).person
                kinds = [f"{person.family_name[:4]} {person.given_names[:2]}"]
                kinds += [person.family_name, row.reference, person.phone]
                if person.birth_date is not None:
                    kinds.append(f"{person.family_name} {person.birth_date.year}")
                found.append(chance.choice([kind for kind in kinds if kind.strip()]))
    return found[:how_many]
