"""The counts in the file against those of the rules, on pasts nobody thought of."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.reports import counting_rules
from desk_app.domain.case.events import Event, EventKind, PauseReason
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.clocks import clocks
from desk_app.domain.waiting.cohort import Cohort, Period, belongs
from desk_app.domain.waiting.counted_case import CountedCase
from desk_app.domain.waiting.day_counts import DayKind
from desk_app.domain.waiting.history import history_of
from desk_app.domain.waiting.policy import SHIPPED_POLICY, Starts
from desk_app.domain.waiting.standing import standing
from desk_app.services.counts_port import Asked
from tests.db.builders import a_record, a_standing
from tests.domain.waiting.test_clocks_property import MARCH, days_after
from tests.domain.waiting.timelines import CALENDAR, a_past, a_policy

KINDS = [kind.value for kind in list(EventKind)[1:10]]
ANYTHING = st.tuples(
    st.sampled_from(KINDS), st.integers(-2, 6), st.sampled_from(PauseReason)
)
POLICIES = st.lists(
    st.builds(
        a_policy,
        st.sampled_from(Starts),
        st.sampled_from(DayKind),
        fast=st.integers(0, 2),
        limit=st.integers(2, 7),
    ),
    min_size=1,
    max_size=3,
)


@st.composite
def any_pasts(draw):
    """Events in any order, with actions taken back: more than can happen."""
    when, past = MARCH, [f"applied {MARCH}"]
    for kind, days, reason in draw(st.lists(ANYTHING, max_size=10)):
        when += timedelta(days=days)
        word = reason.value if kind in {"paused", "resumed"} else when.isoformat()
        past.append(f"{kind} {when} {word}")
    events = list(a_past(*past))
    for _ in range(draw(st.integers(0, 2))):
        seq = len(events) + 1
        undone = draw(st.integers(2, seq))
        at = events[-1].at
        events.append(Event(seq, EventKind.UNDONE, at, action=seq, undoes=undone))
    return tuple(events)


@pytest.fixture
def counting_desk(store):
    with store.unit() as unit:
        counting_rules.keep_day_counts(unit._connection, CALENDAR)
    return store


def dated(policies):
    """Policies one after another, the second and third inside the time of the cases."""
    days = (date(2025, 1, 1), MARCH + timedelta(days=3), MARCH + timedelta(days=8))
    return tuple(
        a_policy(
            policy.starts,
            policy.day_kind,
            policy.fast_days,
            policy.limit_days,
            id=f"P{number}",
            valid_from=days[number],
        )
        for number, policy in enumerate(policies)
    )


def by_the_rules(case_id, history, policies):
    found = clocks(history, policies, CALENDAR)
    case = CountedCase("", "", "", history, found)
    return (
        case_id,
        *(number(day) for day in (history.applied, history.informed, history.cpr)),
        *(number(day) for day in (history.mitid, history.ended)),
        policies.index(found.policy),
        *(found.cpr.k1_days, found.cpr.k2_days),
        *(found.mitid.k1_days, found.mitid.k2_days),
        found.paused_days,
        int(found.is_paused),
        *(standing(case, milestone).value for milestone in Milestone),
    )


def number(day):
    return None if day is None else day.toordinal()


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    pasts=st.lists(any_pasts(), min_size=1, max_size=12),
    asked=st.integers(0, 40),
    rules=POLICIES,
    cohort=st.sampled_from(Cohort),
    ends=st.integers(0, 30),
)
def test_the_file_counts_every_case_as_the_rules_do(  # noqa: PLR0913, PLR0917
    counting_desk, pasts, asked, rules, cohort, ends
):
    policies = dated(rules)
    as_of = MARCH + timedelta(days=asked)
    period = Period(MARCH - timedelta(days=2), MARCH + timedelta(days=ends))
    records = [
        a_record(f"2026-03-{nth:04}", events=past) for nth, past in enumerate(pasts)
    ]
    question = Asked(as_of, policies, period, cohort)

    with pytest.raises(ZeroDivisionError), counting_desk.unit() as unit:
        unit.add_many((record, a_standing()) for record in records)
        ids = dict(unit._connection.execute("SELECT reference, id FROM cases"))
        found = sorted(map(tuple, unit.counted_rows(question)))
        known = {one.reference: one.history for one in unit.known_histories(question)}
        raise ZeroDivisionError  # nothing of it stays for the next example

    expected, belonging = [], set()
    for record in records:
        history = history_of(record.events, as_of)
        if history and any(belongs(history, cohort, m, period) for m in Milestone):
            case_id = ids[record.reference]
            expected.append(by_the_rules(case_id, history, policies))
            belonging.add(record.reference)
            told = clocks(known[record.reference], policies, CALENDAR)
            assert told == clocks(history, policies, CALENDAR)
    assert found == sorted(expected)
    assert set(known) == belonging


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    pasts=st.lists(any_pasts(), min_size=1, max_size=12),
    asked=st.integers(0, 40),
    rules=POLICIES,
    by=st.sampled_from(["", "week", "pathway", "municipality"]),
)
def test_cases_counted_together_are_the_cases_counted_one_by_one(
    counting_desk, pasts, asked, rules, by
):
    question = Asked(MARCH + timedelta(days=asked), dated(rules))
    records = [
        a_record(f"2026-03-{nth:04}", events=past) for nth, past in enumerate(pasts)
    ]

    with pytest.raises(ZeroDivisionError), counting_desk.unit() as unit:
        unit.add_many((record, a_standing()) for record in records)
        rows = list(unit.counted_rows(question))
        together = unit.tallies(question, by)
        weeks = unit.trend(question, Milestone.CPR)
        waits = unit.paused_for(question)
        raise ZeroDivisionError  # nothing of it stays for the next example

    for milestone in Milestone:
        m = milestone.value
        one_by_one = Counter(
            (
                {"": "", "week": monday_of(row.applied)}.get(by, PLACE[by]),
                getattr(row, f"stands_{m}"),
                row.policy,
                getattr(row, m) is not None,
                getattr(row, f"k1_{m}"),
                getattr(row, f"k2_{m}"),
            )
            for row in rows
        )
        assert one_by_one == {
            tuple(one[1:7]): one.cases for one in together if one.milestone is milestone
        }
    assert Counter(
        (monday_of(row.applied), row.stands_cpr, row.k2_cpr) for row in rows
    ) == {(one.monday.toordinal(), *one[1:3]): one.cases for one in weeks}
    assert {one.reason: (one.cases, one.days) for one in waits} == waited(
        records, question.as_of
    )


PLACE = {"": "", "week": "", "pathway": "EU_WORKER", "municipality": "0101"}


def monday_of(day):
    return day - date.fromordinal(day).weekday()


def waited(records, as_of):
    """Whom the cases waited for, day by day."""
    found = {}
    for record in records:
        history = history_of(record.events, as_of)
        if history is None:
            continue
        end = history.end(Milestone.MITID)
        for reason in PauseReason:
            days = {
                day
                for pause in history.pauses
                if pause.reason is reason
                for day in days_after(
                    max(pause.from_day, history.applied), min(pause.to_day or end, end)
                )
            }
            if days:
                cases, so_far = found.get(reason.value, (0, 0))
                found[reason.value] = (cases + 1, so_far + len(days))
    return found


def test_days_that_were_never_counted_beforehand_are_a_mistake_of_ours(store):
    working = (a_policy(day_kind=DayKind.WORKING),)

    with store.reading() as reader, pytest.raises(RuntimeError):
        list(reader.counted_rows(Asked(MARCH, working)))


def test_a_changed_case_is_counted_anew(store):
    record = a_record(events=a_past("applied 2026-03-02", "informed 2026-03-03"))
    everything = Asked(date(2026, 3, 20), (SHIPPED_POLICY,))
    with store.unit() as unit:
        unit.add(record, a_standing())
    more = a_past(
        "applied 2026-03-02",
        "informed 2026-03-03",
        "paused 2026-03-04 siri",
        "resumed 2026-03-08",
        "cpr_issued 2026-03-10",
    )

    with store.unit() as unit:
        read = unit.get(record.reference)
        unit.save(a_record(events=more, rev=read.rev), a_standing())
    with store.reading() as reader:
        (row,) = reader.counted_rows(everything)

    assert (row.k1_cpr, row.k2_cpr, row.paused_days) == (8, 3, 4)
