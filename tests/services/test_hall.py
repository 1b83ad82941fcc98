"""The hall, on a real, encrypted desk."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest

from db.store import SqliteStore
from desk_app.bootstrap.desk import put_together
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.visits import VisitKind
from desk_app.errors import DeskError
from desk_app.services.hall import Hall
from desk_app.services.looking import LookLog
from desk_app.services.rules import LoadedRules
from desk_app.services.staff import Role, Staff
from tests.conftest import NOON
from tests.db.builders import a_desk, access_to, at_noon
from tests.kept_cases import keep  # noqa: F401 - a fixture

TODAY = NOON.date()
SPAWN = multiprocessing.get_context("spawn")


@pytest.fixture
def bo():
    return Staff("Bo K.", Role.CLERK, "1")


@pytest.fixture
def hall(desk):
    return desk.hall


@pytest.fixture
def later(desk, rules):
    """The same desk so many minutes later."""

    def later(**after):
        loaded = LoadedRules(rules, (), ())
        return put_together(desk.store, loaded, lambda: NOON + timedelta(**after))

    return later


def key():
    return uuid4().hex


def numbers(lines):
    return [line.visit.number for line in lines]


def log(desk):
    with desk.store.reading() as reader:
        lines = reader.log_between(NOON - timedelta(1), NOON + timedelta(1))
        return [(line.action, line.case) for line in lines]


def test_tickets_are_called_in_the_order_they_were_given(hall, clerk, bo):
    given = [hall.give(clerk, key()).number for _ in range(3)]

    called = [hall.call_next(who, key()).number for who in (clerk, bo)]

    assert (given, called) == ([1, 2, 3], [1, 2])
    view = hall.view(clerk)
    assert view.mine.visit.number == 1
    assert (numbers(view.called), numbers(view.waiting)) == ([2], [3])


def test_a_paper_ticket_that_is_scanned_keeps_its_number(hall, clerk):
    assert hall.give(clerk, key(), "87").number == 87
    assert hall.give(clerk, key()).number == 88
    with pytest.raises(DeskError, match="ticket-given"):
        hall.give(clerk, key(), " 87 ")


def test_a_ticket_may_be_given_for_a_case(hall, clerk, keep):  # noqa: F811
    keep("2026-11-0007", "applied 2026-11-20")

    hall.give(clerk, key(), "2026-11-0007")

    (line,) = hall.view(clerk).waiting
    assert (line.visit.case, line.row.reference) == ("2026-11-0007",) * 2


@pytest.mark.parametrize(
    ("typed", "code"),
    [("x", "ticket-unreadable"), ("0", "no-such-case"), ("2026-1", "no-such-case")],
)
def test_a_ticket_that_cannot_be_read_is_refused(hall, clerk, typed, code):
    with pytest.raises(DeskError, match=code):
        hall.give(clerk, key(), typed)

    assert hall.view(clerk).is_empty


def test_enter_pressed_twice_gives_one_ticket_and_calls_one(hall, clerk):
    wish, call = key(), key()

    tickets = {hall.give(clerk, wish).id for _ in range(2)}
    hall.give(clerk, key())
    called = {hall.call_next(clerk, call).id for _ in range(2)}

    assert tickets == called
    assert numbers(hall.view(clerk).waiting) == [2]


def test_a_clerk_has_one_citizen_at_a_time(hall, clerk):
    first = hall.give(clerk, key())
    hall.give(clerk, key())
    hall.call_next(clerk, key())

    with pytest.raises(DeskError, match="ticket-at-desk"):
        hall.call_next(clerk, key())
    hall.move(clerk, key(), first.id, VisitKind.SEATED)
    hall.move(clerk, key(), first.id, VisitKind.FINISHED)

    assert hall.call_next(clerk, key()).number == 2


def test_a_no_show_called_twice(hall, clerk):
    visit = hall.give(clerk, key())
    hall.call_next(clerk, key())
    hall.move(clerk, key(), visit.id, VisitKind.NO_SHOW)
    assert numbers(hall.view(clerk).missed) == [1]

    again = hall.call(clerk, key(), visit.id)

    assert len(again.calls) == 2
    assert hall.view(clerk).mine.visit.number == 1


def test_who_was_parked_comes_back_to_their_own_place(hall, clerk, later):
    first = hall.give(clerk, key())
    later(minutes=1).hall.give(clerk, key())
    hall.call_next(clerk, key())
    hall.move(clerk, key(), first.id, VisitKind.PARKED)

    hall.move(clerk, key(), first.id, VisitKind.BACK)

    assert numbers(hall.view(clerk).waiting) == [1, 2]


def test_two_desks_cannot_call_the_same_ticket_by_hand(hall, clerk, bo):
    visit = hall.give(clerk, key())
    hall.call(clerk, key(), visit.id)

    with pytest.raises(DeskError, match="ticket-moved-on"):
        hall.call(bo, key(), visit.id)


def test_an_overnight_queue_is_gone_in_the_morning(hall, clerk, later):
    visit = hall.give(clerk, key())
    morning = later(hours=20)

    assert morning.hall.view(clerk).is_empty
    with pytest.raises(DeskError, match="ticket-moved-on"):
        morning.hall.call(clerk, key(), visit.id)
    assert morning.hall.give(clerk, key()).number == 1
    yesterday = morning.visits.figures(clerk, Period(TODAY, TODAY)).whole
    assert (yesterday.tickets, yesterday.left, yesterday.waiting_p90) == (1, 1, None)


def test_a_case_opened_at_the_counter_is_whose_ticket_it_is(hall, clerk, bo, keep):  # noqa: F811
    keep("A", "applied 2026-11-20")
    keep("B", "applied 2026-11-20")
    hall.give(clerk, key())
    hall.call_next(clerk, key())

    assert hall.belongs(bo, "A") is None
    assert hall.belongs(clerk, "A").case == "A"
    assert hall.belongs(clerk, "B") is None

    assert hall.undo(clerk, key()).case == ""
    assert hall.belongs(clerk, "B").case == "B"


def test_the_last_thing_done_can_be_taken_back_and_stays_written(hall, clerk):
    hall.give(clerk, key())
    hall.call_next(clerk, key())

    wish = key()
    for _ in range(2):
        hall.undo(clerk, wish)
    assert numbers(hall.view(clerk).waiting) == [1]
    hall.undo(clerk, key())

    assert hall.view(clerk).is_empty
    with pytest.raises(DeskError, match="nothing-to-undo"):
        hall.undo(clerk, key())
    assert hall.give(clerk, key()).number == 2


def test_what_a_colleague_has_gone_on_with_cannot_be_taken_back(hall, clerk, bo):
    visit = hall.give(clerk, key())
    hall.call_next(bo, key())

    with pytest.raises(DeskError, match="nothing-to-undo"):
        hall.undo(clerk, key())

    assert hall.view(bo).mine.visit.id == visit.id


def test_every_step_in_the_hall_has_its_line_in_the_log(desk, hall, clerk, keep):  # noqa: F811
    keep("A", "applied 2026-11-20")
    visit = hall.give(clerk, key(), "") and hall.call_next(clerk, key())
    hall.belongs(clerk, "A")
    hall.move(clerk, key(), visit.id, VisitKind.SEATED)
    hall.undo(clerk, key())

    hall.view(clerk)
    desk.looks.write_all()

    assert log(desk)[-6:] == [
        ("give-ticket", ""),
        ("call-ticket", ""),
        ("move-ticket", "A"),
        ("move-ticket", "A"),
        ("undo", "A"),
        ("see-list", ""),
    ]


def test_who_looks_after_keys_and_files_has_no_hall(hall):
    admin = Staff("Ida P.", Role.ADMIN)

    for wish in (
        lambda: hall.view(admin),
        lambda: hall.give(admin, key()),
        lambda: hall.call_next(admin, key()),
    ):
        with pytest.raises(DeskError, match="not-allowed"):
            wish()


def test_a_cancelled_count_of_visits_stops(desk, hall, clerk):
    hall.give(clerk, key())

    def stop(_done, _total):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        desk.visits.figures(clerk, Period(TODAY, TODAY), stop)


AT_ONCE = []
ROUNDS = 15


def meet(barrier):
    """Both programs wait here for each other."""
    AT_ONCE.append(barrier)


def call_at_once(path, name):
    """Another program: call at the same moment as the other one, again and again."""
    store = SqliteStore(access_to(path), at_noon)
    hall = Hall(store, at_noon, LookLog(store, at_noon))
    who, called = Staff(name, Role.CLERK), []
    for _ in range(ROUNDS):
        AT_ONCE[0].wait(timeout=60)
        visit = hall.call_next(who, key())
        called.append(visit.number)
        for kind in (VisitKind.SEATED, VisitKind.FINISHED):
            hall.move(who, key(), visit.id, kind)
    store.close()
    return called


def test_two_desks_take_one_ticket_and_each_gets_another(tmp_path):
    path = tmp_path / "desk.db"
    store = a_desk(path)
    hall = Hall(store, at_noon, LookLog(store, at_noon))
    for _ in range(2 * ROUNDS):
        hall.give(Staff("Ida P.", Role.CLERK), key())
    store.close()

    barrier = SPAWN.Barrier(2)
    with ProcessPoolExecutor(2, SPAWN, meet, (barrier,)) as programs:
        runs = [programs.submit(call_at_once, path, name) for name in ("Anna", "Bo")]
        anna, bo = (run.result() for run in runs)

    assert (len(anna), len(bo)) == (ROUNDS, ROUNDS)
    assert sorted(anna + bo) == list(range(1, 2 * ROUNDS + 1))
