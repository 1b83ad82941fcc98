from datetime import UTC, date, datetime, timedelta

import pytest

from db.cases.case_reader import SqliteCaseReader
from db.cases.kept_numbers import Prints
from desk_app.domain.case.case_record import Status
from desk_app.domain.case.events import EventKind
from desk_app.services.ports import CaseFilter
from tests.db.builders import KEY, a_desk, a_record, a_standing, an_event, kept

FIRST_DAY = date(2026, 1, 5)
STATUSES = [Status.OPEN, Status.WAITING, Status.COMPLETED, Status.NOT_COMPLETED]


@pytest.fixture
def hall(store):
    """Forty cases on ten days; every fourth is open."""
    with store.unit() as unit:
        unit.add_many(
            (
                a_record(f"C{number:03d}", protected=number == 5),
                a_standing(STATUSES[number % 4], FIRST_DAY + timedelta(number // 4)),
            )
            for number in range(40)
        )
    return store


def all_pages(desk, wanted, size):
    references, key = [], None
    while True:
        rows, key = desk.page(wanted, key, size)
        references += [row.reference for row in rows]
        if key is None:
            return references


@pytest.mark.parametrize("size", [1, 7, 40, 100])
def test_leafing_through_shows_every_case_once_newest_first(hall, size):
    with hall.reading() as desk:
        assert all_pages(desk, CaseFilter(), size) == [
            f"C{number:03d}" for number in reversed(range(40))
        ]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (CaseFilter(statuses=("open", "waiting")), 20),
        (CaseFilter(pathways=("EU_STUDENT",)), 0),
        (CaseFilter(municipalities=("0101", "0147")), 40),
        (CaseFilter(applied_from=FIRST_DAY + timedelta(8)), 8),
        (CaseFilter(applied_to=FIRST_DAY), 4),
        (CaseFilter(("open",), applied_to=FIRST_DAY + timedelta(1)), 2),
        (CaseFilter(references=("C001", "C039", "C039", "unknown")), 2),
        (CaseFilter(references=()), 0),
    ],
)
def test_a_filter_shows_and_counts_the_same_cases(hall, wanted, expected):
    with hall.reading() as desk:
        assert len(all_pages(desk, wanted, 3)) == expected
        assert desk.count(wanted) == expected
        assert len(list(desk.histories(wanted, batch=3))) == expected


def test_thousands_of_references_are_one_list(hall):
    asked = tuple(f"C{number:03d}" for number in range(5_000))

    with hall.reading() as desk:
        wanted = CaseFilter(references=asked)
        assert all_pages(desk, wanted, 9) == all_pages(desk, CaseFilter(), 9)
        assert desk.count(wanted) == 40


def test_open_cases_stand_with_the_longest_waiting_first(hall):
    with hall.reading() as desk:
        rows = desk.open_rows(3)

    assert [row.reference for row in rows] == ["C000", "C001", "C004"]


def test_a_list_says_what_is_kept_but_names_no_protected_person(hall):
    with hall.reading() as desk:
        rows, _ = desk.page(CaseFilter(references=("C004", "C005")), None, 2)

    protected, named = rows
    assert (named.family_name, named.party) == ("Ørsted", "P-C004")
    assert named.standing == a_standing(Status.OPEN, FIRST_DAY + timedelta(1))
    assert named.last_change == "2026-11-02T08:15:00+00:00"
    assert protected.protected
    assert (protected.family_name, protected.given_names) == ("", "")


def test_cases_opened_today_by_the_clock_in_denmark_newest_first(desk_path):
    late = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    store = a_desk(desk_path, now=lambda: late)
    kept(store, a_record("C1"), a_record("C2"))

    with store.reading() as desk:
        assert desk.touched_on(date(2026, 7, 1), 9) == []
        today = [row.reference for row in desk.touched_on(date(2026, 7, 2), 9)]

    assert today == ["C2", "C1"]
    store.close()


def test_a_history_has_what_moves_a_clock_and_what_was_undone_oldest_case_first(store):
    kinds = [EventKind.APPLIED, EventKind.STEP_DONE, EventKind.PAPER_MISSING]
    kinds += [EventKind.PAUSED, EventKind.UNDONE, EventKind.INFORMED_CORRECTED]
    events = [an_event(seq, kind, reason="siri") for seq, kind in enumerate(kinds, 1)]
    kept(store, a_record("new"), standing=a_standing(applied_on=date(2026, 5, 2)))
    kept(
        store,
        a_record("old", events=events),
        standing=a_standing(applied_on=date(2026, 5, 1)),
    )

    with store.reading() as desk:
        old, new = desk.histories(CaseFilter())

    assert [event.kind for event in old.events] == [kinds[0], *kinds[3:]]
    assert (old.reference, old.citizenship, old.municipality) == ("old", "DEU", "0101")
    assert new.reference == "new"


class Listening:
    """A connection that remembers its statements."""

    def __init__(self, connection):
        self.connection = connection
        self.plans = []

    def execute(self, sql, values=()):
        plan = self.connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)
        self.plans += [row[3] for row in plan.fetchall()]
        return self.connection.execute(sql, values)


@pytest.mark.parametrize(
    "look",
    [
        lambda desk: desk.page(CaseFilter(), ("2026-01-07", 9), 5),
        lambda desk: desk.page(CaseFilter(("open",), ("EU_WORKER",)), None, 5),
        lambda desk: desk.page(CaseFilter(references=("C001", "C002")), None, 5),
        lambda desk: desk.open_rows(5),
        lambda desk: desk.touched_on(FIRST_DAY, 5),
        lambda desk: desk.get("C001"),
        lambda desk: desk.cpr_cases("2512489996"),
        lambda desk: list(desk.histories(CaseFilter(applied_from=FIRST_DAY))),
    ],
)
def test_no_list_reads_all_cases_to_show_a_few(hall, look):
    with hall.reading() as desk:
        listening = Listening(desk._connection)
        look(SqliteCaseReader(listening, Prints(KEY)))

    scans = [step for step in listening.plans if step.startswith("SCAN")]
    assert all("INDEX" in scan for scan in scans), scans
    sorted_again = [step for step in listening.plans if "TEMP B-TREE" in step]
    # A list of references is sorted after it was picked: it is short.
    assert not sorted_again or "reference=?" in str(listening.plans)
