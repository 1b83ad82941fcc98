"""Long work on two threads, and somebody who looks how far it is."""

import threading
from functools import partial

import pytest

from db.driver import EngineError, connect
from db.safekeeping.side_by_side import end_when, side_by_side

ENDLESS = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
    " SELECT count(*) FROM n"
)


class EnoughError(Exception):
    pass


def enough():
    raise EnoughError


def until_ended(at_work, ended):
    at_work.set()
    while not ended():
        threading.Event().wait(0.001)


def nothing():
    return None


def test_each_work_is_done_once():
    done = []

    side_by_side([lambda _, n=n: done.append(n) for n in range(20)], nothing)

    assert sorted(done) == list(range(20))


def test_two_works_are_done_at_the_same_time():
    meeting = threading.Barrier(2, timeout=60)

    side_by_side([lambda _: meeting.wait(), lambda _: meeting.wait()], nothing)

    assert not meeting.broken


def test_what_the_look_raises_ends_every_work():
    at_work = [threading.Event(), threading.Event()]
    works = [partial(until_ended, event) for event in at_work]
    never = []

    def look():
        if all(event.is_set() for event in at_work):
            enough()

    with pytest.raises(EnoughError):
        side_by_side([*works, lambda _: never.append(1)], look)

    assert never == []


def test_what_one_work_raises_ends_the_others():
    at_work = threading.Event()

    def fail(_):
        at_work.wait(60)
        enough()

    with pytest.raises(EnoughError):
        side_by_side([partial(until_ended, at_work), fail], nothing)


def test_a_statement_in_the_middle_of_its_work_is_ended():
    begun = threading.Event()

    def count_for_ever(ended):
        connection = connect(":memory:")
        try:
            end_when(connection, lambda: begun.set() or ended())
            connection.execute(ENDLESS).fetchone()
        except EngineError as fault:
            interrupted.append(fault)
        finally:
            connection.close()

    interrupted = []

    with pytest.raises(EnoughError):
        side_by_side([count_for_ever], lambda: begun.is_set() and enough())

    assert len(interrupted) == 1
