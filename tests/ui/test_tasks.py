"""Slow work runs beside the windows."""

import threading

import pytest

from desk_app.errors import DeskError
from ui.tasks import Tasks


@pytest.fixture
def tasks(qapp):
    tasks = Tasks()
    yield tasks
    tasks.stop()


def test_slow_work_runs_beside_the_window_and_answers_in_it(qtbot, tasks):
    answers = []

    with qtbot.waitSignal(tasks.idle):
        tasks.run(
            threading.get_ident,
            done=lambda worker: answers.append((worker, threading.get_ident())),
            failed=answers.append,
        )

    [(worker, here)] = answers
    assert worker != here == threading.get_ident()


def test_a_refusal_comes_back_in_the_desks_words(qtbot, tasks):
    def refuse():
        raise DeskError("disk-full")

    refusals = []

    with qtbot.waitSignal(tasks.idle):
        tasks.run(refuse, done=refusals.append, failed=refusals.append)

    [refusal] = refusals
    assert refusal.code == "disk-full"


def test_a_bug_is_not_hidden(qtbot, tasks):
    refusals = []

    with qtbot.captureExceptions() as bugs, qtbot.waitSignal(tasks.idle):
        tasks.run(lambda: 1 // 0, done=refusals.append, failed=refusals.append)

    assert refusals == []
    assert [kind for kind, _, _ in bugs] == [ZeroDivisionError]


def test_a_newer_search_overtakes_the_one_before(qtbot, tasks):
    go_on, answers = threading.Event(), []

    def old_search():
        go_on.wait(5)
        return "old"

    with qtbot.waitSignal(tasks.idle):
        tasks.run(
            old_search, done=answers.append, failed=answers.append, topic="search"
        )
        tasks.run(
            lambda: "new", done=answers.append, failed=answers.append, topic="search"
        )
        go_on.set()

    assert answers == ["new"]


def test_work_of_another_topic_is_left_alone(qtbot, tasks):
    answers = []

    with qtbot.waitSignal(tasks.idle):
        tasks.run(lambda: 1, done=answers.append, failed=answers.append, topic="search")
        tasks.run(lambda: 2, done=answers.append, failed=answers.append, topic="report")

    assert sorted(answers) == [1, 2]


def test_long_work_tells_how_far_it_is(qtbot, tasks):
    seen, answers, begin = [], [], threading.Event()

    def count(job):
        begin.wait(5)
        for done in range(3):
            job.report(done, 3)
        return "counted"

    with qtbot.waitSignal(tasks.idle):
        job = tasks.run_long(count, done=answers.append, failed=answers.append)
        job.progressed.connect(lambda done, total: seen.append((done, total)))
        begin.set()

    assert seen == [(0, 3), (1, 3), (2, 3)]
    assert answers == ["counted"]


def test_cancelled_work_stops_and_nobody_hears_of_it(qtbot, tasks):
    started, cancelled, answers, further = threading.Event(), threading.Event(), [], []

    def export(job):
        started.set()
        cancelled.wait(5)
        job.report(1, 2)
        further.append("went on")

    with qtbot.waitSignal(tasks.idle):
        job = tasks.run_long(export, done=answers.append, failed=answers.append)
        started.wait(5)
        job.cancel()
        cancelled.set()

    assert answers == further == []


def test_stopping_waits_for_what_runs_and_leaves_no_thread(qtbot, qapp):
    before = threading.active_count()
    tasks, answers = Tasks(), []
    tasks.run(lambda: 1, done=answers.append, failed=answers.append)

    tasks.stop()
    qapp.processEvents()

    assert threading.active_count() == before
    assert answers == []
