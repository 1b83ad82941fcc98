"""The clocks against a count that looks at every single day."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain.case.events import EventKind, PauseReason
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.clocks import clocks
from desk_app.domain.waiting.day_counts import DayKind
from desk_app.domain.waiting.explain import Clock, explain
from desk_app.domain.waiting.history import history_of
from desk_app.domain.waiting.history_order import check_order
from desk_app.domain.waiting.policy import Starts
from desk_app.errors import DeskError
from tests.domain.waiting.timelines import CALENDAR, a_past, a_policy, day

MARCH = day("2026-03-20")  # Easter and a clock change are near
LATER_KINDS = [kind.value for kind in list(EventKind)[1:8]]
ISSUED = {
    Milestone.CPR: EventKind.CPR_ISSUED,
    Milestone.MITID: EventKind.MITID_ISSUED,
}
ENDS = {*ISSUED.values(), EventKind.NOT_COMPLETED}
moves = st.tuples(
    st.sampled_from(LATER_KINDS), st.integers(0, 5), st.sampled_from(PauseReason)
)
policies_ = st.builds(
    a_policy, st.sampled_from(Starts), st.sampled_from(DayKind), limit=st.integers(2, 9)
)


@st.composite
def pasts(draw):
    """A history that can have happened: of random moves only the possible ones."""
    when = MARCH
    past = [f"applied {when}"]
    for kind, days, reason in draw(st.lists(moves, max_size=12)):
        when += timedelta(days=days)
        named = f" {reason.value}" if kind == "paused" else ""
        try:
            check_order(a_past(*past, f"{kind} {when}{named}"))
        except DeskError:
            continue
        past.append(f"{kind} {when}{named}")
    return a_past(*past)


def naive(events, as_of, milestone, policy):
    """K1, K2 and paused days by definition: every day looked at by itself."""
    events = [event for event in events if event.local_day <= as_of]
    closed, paused = closed_days(events), paused_days(events, as_of)
    applied = events[0].local_day
    end = stands_still(events, milestone) or as_of
    informed = [e.local_day for e in events if e.kind is EventKind.INFORMED]
    start = applied if policy.starts is Starts.APPLIED else max(informed, default=None)
    wait = [d for d in days_after(applied, end) if d not in closed]
    target = None
    if start:
        target = sum(
            CALENDAR.is_counted(policy.day_kind, d)
            for d in days_after(start, end)
            if d not in closed | paused
        )
    return len(wait), target, sum(d in paused for d in wait)


def paused_days(events, as_of):
    days, running = set(), []
    for event in events:
        if event.kind is EventKind.PAUSED:
            running.append(event)
        if event.kind is EventKind.RESUMED:
            days |= days_of(running.pop(), event.local_day)
    return days.union(*(days_of(pause, as_of) for pause in running))


def days_of(pause, end):
    if pause.reason == PauseReason.OWN_CAPACITY:
        return set()
    return set(days_after(pause.local_day, end))


def closed_days(events):
    days, since = set(), None
    for event in events:
        if event.kind in ENDS:
            since = event.local_day
        if event.kind is EventKind.REOPENED and since:
            days |= set(days_after(since, event.local_day))
            since = None
    return days


def stands_still(events, milestone):
    """The last day of this milestone, or of giving up, that was not taken back."""
    kept = []
    for event in events:
        if event.kind in ENDS:
            kept.append(event)
        if event.kind is EventKind.REOPENED and kept:
            taken_back = kept.pop().kind
            kept = [e for e in kept if e.kind is not taken_back]
    issued = [e for e in kept if e.kind is ISSUED[milestone]]
    given_up = [e for e in kept if e.kind is EventKind.NOT_COMPLETED]
    return (issued or given_up)[-1].local_day if issued or given_up else None


def days_after(start, end):
    return [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]


@settings(max_examples=300, deadline=None)
@given(events=pasts(), asked=st.integers(0, 40), policy=policies_)
def test_every_clock_equals_the_count_of_single_days(events, asked, policy):
    as_of = MARCH + timedelta(days=asked)

    history = history_of(events, as_of)
    found = clocks(history, [policy], CALENDAR)

    for milestone in Milestone:
        of_it = found.of(milestone)
        if milestone is Milestone.CPR and history.mitid and not history.cpr:
            assert of_it.k1_days is None
            continue
        k1, k2, paused = naive(events, as_of, milestone, policy)
        assert (of_it.k1_days, of_it.k2_days) == (k1, k2)
        if milestone is Milestone.MITID:
            assert found.paused_days == paused


@settings(max_examples=200, deadline=None)
@given(events=pasts(), asked=st.integers(0, 40), policy=policies_)
def test_the_explained_pieces_add_up_to_their_clock(events, asked, policy):
    history = history_of(events, MARCH + timedelta(days=asked))
    found = clocks(history, [policy], CALENDAR)

    for clock in Clock:
        of_it = found.of(clock.milestone)
        shown = of_it.k2_days if clock.is_target else of_it.k1_days
        pieces = explain(history, clock, [policy], CALENDAR)
        assert sum(piece.counted_days for piece in pieces) == (shown or 0)


@settings(max_examples=200, deadline=None)
@given(events=pasts(), asked=st.integers(0, 40), policy=policies_)
def test_a_case_left_alone_reaches_its_limit_on_its_due_day(events, asked, policy):
    as_of = MARCH + timedelta(days=asked)
    found = clocks(history_of(events, as_of), [policy], CALENDAR)
    if found.due_day is None or found.due_day <= as_of:
        return
    left_alone = tuple(event for event in events if event.local_day <= as_of)

    on_the_day = clocks(history_of(left_alone, found.due_day), [policy], CALENDAR)
    the_day_before = found.due_day - timedelta(days=1)
    just_before = clocks(history_of(left_alone, the_day_before), [policy], CALENDAR)

    assert on_the_day.days_left == 0
    assert just_before.days_left == 1
