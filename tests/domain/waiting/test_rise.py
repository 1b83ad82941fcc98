from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.day_counts import Calendar, OpeningRules
from desk_app.domain.waiting.history import history_of
from desk_app.domain.waiting.rise import why_it_rose
from desk_app.domain.waiting.rise_values import Cause, Caveat, Past, Told, tenths
from desk_app.errors import DeskError
from tests.domain.waiting.timelines import CALENDAR, a_past, day

MARCH = Period(day("2026-03-02"), day("2026-03-29"))
APRIL = Period(day("2026-03-30"), day("2026-04-26"))


def pasts(*cases, as_of="2026-07-01"):
    """Cases from ``("A", "NORDIC", "applied 2026-03-02", …)``."""
    return [
        Past(name, pathway, history_of(a_past(*past), day(as_of)))
        for name, pathway, *past in cases
    ]


def finished(name, applied, issued, pathway="EU_WORKER"):
    return (
        name,
        pathway,
        f"applied {applied}",
        f"informed {applied}",
        f"cpr_issued {issued}",
    )


def rise(*cases, before=MARCH, after=APRIL, calendar=CALENDAR):
    return why_it_rose(pasts(*cases), before, after, Milestone.CPR, calendar)


def bars(found):
    return {bar.cause: bar.days for bar in found.bars}


def test_nobody_at_all_is_said_and_not_reckoned():
    found = rise()

    assert (found.told, found.bars, found.change_tenths) == (Told.NOBODY, (), None)
    assert (found.before.mean_days, found.after.median_days) == (None, None)


def test_only_open_cases_are_counted_as_waiting_and_explain_nothing():
    found = rise(("A", "NORDIC", "applied 2026-03-10"))

    assert found.told is Told.NOBODY
    assert (found.before.waiting, found.after.waiting) == (("A",), ("A",))


def test_a_period_before_the_desk_existed_leaves_nothing_to_compare_with():
    found = rise(finished("A", "2026-04-01", "2026-04-08"))

    assert (found.told, found.bars) == (Told.NOBODY_BEFORE, ())
    assert Caveat.NOBODY_ARRIVED in found.caveats


def test_a_later_period_without_a_finished_case_leaves_nothing_to_explain():
    found = rise(finished("A", "2026-03-02", "2026-03-05"))

    assert (found.told, found.bars) == (Told.NOBODY_AFTER, ())


def test_one_case_on_each_side_is_compared_and_called_few():
    found = rise(
        finished("A", "2026-03-02", "2026-03-05"),
        finished("B", "2026-04-08", "2026-04-13"),
    )

    assert (found.told, found.change_tenths) == (Told.COMPARED, 20)
    assert found.caveats == (Caveat.FEW_CASES,)


def test_a_closed_year_puts_the_own_days_into_the_rest_and_says_so():
    closed = frozenset(
        day(f"2026-0{month}-{number:02}")
        for month, most in ((3, 31), (4, 30))
        for number in range(1, most + 1)
    )
    rules = OpeningRules(day("2025-01-01"), frozenset({0}), closed_days=closed)

    found = rise(
        finished("A", "2026-03-02", "2026-03-05"),
        finished("B", "2026-04-08", "2026-04-13"),
        calendar=Calendar([rules]),
    )

    shares = bars(found)
    assert (shares[Cause.ARRIVALS], shares[Cause.OPENING_DAYS]) == (0, 0)
    assert shares[Cause.REST] == 2
    assert Caveat.NEVER_OPEN in found.caveats


def test_periods_that_overlap_are_refused():
    with pytest.raises(DeskError) as refused:
        rise(before=APRIL, after=MARCH)

    assert refused.value.code == "periods-overlap"


def test_a_pathway_that_is_new_changes_the_mix_alone():
    found = rise(
        finished("A", "2026-03-02", "2026-03-05"),
        finished("B", "2026-04-08", "2026-04-11"),
        finished("C", "2026-04-08", "2026-04-17", pathway="NONEU_WORK"),
    )

    shares = bars(found)
    assert shares[Cause.MIX] == 3
    assert (shares[Cause.PAPERS], shares[Cause.OTHERS]) == (0, 0)


def test_periods_with_other_pathways_throughout_differ_in_the_mix_alone():
    found = rise(
        finished("A", "2026-03-02", "2026-03-05"),
        finished("B", "2026-04-08", "2026-04-13", pathway="NONEU_WORK"),
        finished("C", "2026-04-08", "2026-04-13", pathway="NONEU_WORK"),
    )

    assert {cause for cause, days in bars(found).items() if days} == {Cause.MIX}


def test_twice_the_load_at_the_same_pace_is_work_done_faster():
    a_week = Period(day("2026-06-15"), day("2026-06-21"))
    next_week = Period(day("2026-06-22"), day("2026-06-28"))

    found = rise(
        finished("A", "2026-06-15", "2026-06-17"),
        finished("B", "2026-06-22", "2026-06-24"),
        finished("C", "2026-06-22", "2026-06-24"),
        before=a_week,
        after=next_week,
        calendar=Calendar(
            [OpeningRules(day("2025-01-01"), frozenset(range(7)), frozenset())]
        ),
    )

    shares = bars(found)
    assert shares[Cause.ARRIVALS] == -shares[Cause.REST] > 0


def test_every_bar_names_its_cases_and_the_figure_equals_them():
    found = rise(
        finished("A", "2026-03-02", "2026-03-05"),
        (
            "B",
            "EU_WORKER",
            "applied 2026-04-08",
            "informed 2026-04-10",
            "paused 2026-04-10 siri",
            "resumed 2026-04-14",
            "cpr_issued 2026-04-14",
        ),
        finished("C", "2026-04-08", "2026-04-10"),
    )

    behind = {bar.cause: (bar.now, bar.cases_after) for bar in found.bars}
    assert behind[Cause.PAPERS] == (1, ("B",))
    assert behind[Cause.OTHERS] == (2, ("B",))
    assert behind[Cause.REST] == (1, ("C",))
    assert behind[Cause.ARRIVALS] == (Fraction(2, 4), ("B", "C"))
    assert behind[Cause.MIX] == (None, ("B", "C"))


def test_a_half_is_rounded_upwards():
    assert [tenths(Fraction(n, 100)) for n in (64, 65, 66, -65)] == [6, 7, 7, -6]


some_case = st.tuples(
    st.sampled_from(["EU_WORKER", "NORDIC", "CHILD"]),
    st.integers(0, 50),
    st.integers(0, 9),
    st.integers(0, 9),
    st.integers(0, 9),
    st.sampled_from(["siri", "citizen", "own_capacity"]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(some_case, max_size=25))
def test_the_bars_always_add_up_exactly_and_as_they_are_shown(drawn):
    cases = []
    for number, (pathway, start, informed, paused, own, reason) in enumerate(drawn):
        days = [MARCH.first.toordinal() + start]
        for more in (informed, paused, own):
            days.append(days[-1] + more)
        at = [type(MARCH.first).fromordinal(one).isoformat() for one in days]
        past = (
            f"applied {at[0]}",
            f"informed {at[1]}",
            f"paused {at[1]} {reason}",
            f"resumed {at[2]}",
            f"cpr_issued {at[3]}",
        )
        cases.append((f"C{number}", pathway, *past))

    found = rise(*cases)

    if found.told is Told.COMPARED:
        change = found.after.mean_days - found.before.mean_days
        assert sum(bar.days for bar in found.bars) == change
        assert sum(bar.tenths for bar in found.bars) == found.change_tenths
