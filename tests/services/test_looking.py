from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from desk_app.errors import DeskError
from desk_app.services.looking import LookLog
from desk_app.services.staff import Action, Role, Staff, authorize
from tests.fakes import FakeStore

ANNA = Staff("Anna L.", Role.CLERK, "4")
BO = Staff("Bo K.", Role.LEAD, "1")
CASE, OTHER = "2026-11-0001", "2026-11-0002"


class Clock:
    def __init__(self):
        self.now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def __call__(self):
        return self.now

    def pass_by(self, seconds):
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(clock):
    return FakeStore(clock)


@pytest.fixture
def looks(store, clock):
    return LookLog(store, clock)


def written(store):
    return [(it.actor, it.action, it.case, it.purpose) for it in store.kept.log]


def test_a_look_at_a_case_is_written_before_the_case_is_shown(looks, store):
    looks.see_case(ANNA, CASE, [OTHER])

    assert written(store) == [
        ("Anna L.", "see-case", CASE, ""),
        ("Anna L.", "see-case", OTHER, "along"),
    ]


def test_a_list_is_written_at_the_next_chance_with_the_moment_of_looking(
    looks, store, clock
):
    looks.see_list(ANNA, "today")
    seen_at = clock.now
    clock.pass_by(1)
    assert store.kept.log == []

    looks.write()

    assert written(store) == [("Anna L.", "see-list", "", "today")]
    assert store.kept.log[0].at == seen_at


def test_what_waits_is_written_before_a_case_is_shown(looks, store):
    looks.see_list(ANNA, "today")
    looks.search(ANNA, 3)

    looks.see_case(ANNA, CASE)

    assert [it.action for it in store.kept.log] == ["see-list", "search", "see-case"]


def test_a_look_in_another_thread_waits_for_the_one_that_writes(looks, store):
    told = []
    looks.soon = lambda: told.append(1)

    with ThreadPoolExecutor(1) as worker:
        worker.submit(looks.see_case, ANNA, CASE).result()
    assert (told, store.kept.log) == ([1], [])

    looks.write()
    assert len(store.kept.log) == 1


def test_the_same_look_within_a_minute_is_one_line(looks, store, clock):
    for _ in range(3):
        looks.see_case(ANNA, CASE)
        clock.pass_by(59)
    looks.write()

    assert len(store.kept.log) == 1


def test_after_a_minute_elsewhere_it_is_another_look(looks, store, clock):
    looks.see_case(ANNA, CASE)
    clock.pass_by(60)

    looks.see_case(ANNA, CASE)
    looks.write()

    assert len(store.kept.log) == 2


def test_a_case_that_stays_on_the_screen_is_a_new_look_after_an_hour(
    looks, store, clock
):
    for _ in range(65):
        looks.see_case(ANNA, CASE)
        clock.pass_by(58)
    looks.write()

    assert len(store.kept.log) == 2


def test_another_person_or_another_case_is_another_look(looks, store):
    looks.see_case(ANNA, CASE)
    looks.see_case(BO, CASE)
    looks.see_case(ANNA, OTHER)
    looks.write()

    assert len(store.kept.log) == 3


def test_those_who_came_along_were_looked_at_too(looks, store):
    looks.see_case(ANNA, CASE, [OTHER])
    looks.write()

    assert ("Anna L.", "see-case", OTHER, "along") in written(store)


def test_typing_a_search_is_one_line_with_the_number_of_hits(looks, store):
    for hits in (12, 7, 2):
        looks.search(ANNA, hits)
        looks.write()
    assert store.kept.log == []

    looks.see_case(ANNA, CASE)
    looks.write()

    assert written(store) == [
        ("Anna L.", "search", "", "2"),
        ("Anna L.", "see-case", CASE, ""),
    ]


def test_a_search_nobody_goes_on_typing_is_written_too(looks, store):
    looks.search(ANNA, 2)

    left = looks.write_all()

    assert (left, written(store)) == (0, [("Anna L.", "search", "", "2")])
    assert not looks.is_typing


def test_looks_in_many_threads_are_all_written(looks, store):
    cases = [f"2026-11-{number:04d}" for number in range(400)]
    with ThreadPoolExecutor(4) as workers:
        list(workers.map(lambda case: looks.see_case(ANNA, case), cases))

    looks.write()

    assert sorted(it.case for it in store.kept.log) == cases


def test_what_cannot_be_written_now_waits(looks, store, monkeypatch):
    def busy():
        raise DeskError("desk-busy")

    with monkeypatch.context() as patched:
        patched.setattr(store, "unit", busy)
        looks.see_case(ANNA, CASE)
        assert looks.write_all() == 1
    looks.see_case(ANNA, OTHER)

    looks.write()

    assert [it.case for it in store.kept.log] == [CASE, OTHER]


def test_whoever_writes_is_told_of_each_new_look_only(looks):
    told = []
    looks.soon = lambda: told.append(1)

    looks.see_list(ANNA, "today")
    looks.see_list(ANNA, "today")

    assert len(told) == 1


def test_what_a_role_may_not_is_written_with_its_name(looks, store):
    clerk = looks.watched(ANNA)

    with pytest.raises(DeskError, match="not-allowed"):
        authorize(clerk, Action.EXPORT)
    looks.write()

    assert written(store) == [("Anna L.", "refused", "", "export clerk")]
    assert clerk == ANNA


def test_what_a_window_reads_by_itself_accuses_nobody(looks, store):
    with pytest.raises(DeskError, match="not-allowed"):
        authorize(looks.watched(ANNA).unasked(), Action.EXPORT)
    looks.write()

    assert store.kept.log == []
