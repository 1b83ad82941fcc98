"""A report tells of no group so small that somebody could be recognised."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Cohort
from desk_app.domain.waiting.standing import Standing
from desk_app.services.reports.figures import Question
from desk_app.services.reports.safe_levels import sum_of
from desk_app.services.reports.safe_report import safe_report
from tests.services.reports.report_builders import (
    AS_OF,
    MONDAYS,
    NOVEMBER,
    Counted,
    a_report,
)

CPR, MITID = Milestone.CPR, Milestone.MITID
COUNTED = st.builds(
    Counted,
    cases=st.integers(1, 30),
    pathway=st.sampled_from(["EU_WORKER", "NORDIC", "CHILD"]),
    municipality=st.sampled_from(["0101", "0147", "0751"]),
    monday=st.sampled_from(MONDAYS),
    cpr=st.sampled_from(Standing),
    mitid=st.sampled_from(Standing),
)


def test_large_numbers_are_shown_as_they_are():
    safe = safe_report(a_report(Counted(60), Counted(40, cpr=Standing.LATE)))

    assert safe.started == "100"
    assert safe.levels[CPR].counts[Standing.LATE] == "40"
    assert safe.levels[CPR].share == 0.6
    assert safe.pathways[0].levels[CPR].k1.p50 == 9


def test_a_small_number_takes_another_of_its_row_with_it():
    late = Counted(2, cpr=Standing.LATE)
    safe = safe_report(a_report(Counted(60), Counted(40, cpr=Standing.WITHIN), late))

    level = safe.levels[CPR]
    assert level.counts[Standing.LATE] == "<5"
    assert list(level.counts.values()).count("*") == 1
    assert safe.started == "102"


def test_a_share_that_would_tell_a_small_number_says_at_least():
    late = Counted(2, cpr=Standing.LATE)
    waiting = Counted(30, cpr=Standing.NOT_STARTED, mitid=Standing.NOT_STARTED)
    safe = safe_report(a_report(Counted(40), late, waiting))

    level = safe.levels[CPR]
    assert level.share is None
    assert level.share_at_least == 40 / 44


def test_of_fewer_than_five_no_days_are_told():
    safe = safe_report(a_report(Counted(4)))

    level = safe.levels[CPR]
    assert (level.k1.n, level.k1.p50, level.k2.p50, level.share) == (
        "<5",
        None,
        None,
        None,
    )


def test_few_who_waited_for_somebody_do_not_tell_how_long():
    paused = [("siri", 3, 50), ("citizen", 12, 99)]
    safe = safe_report(a_report(Counted(60), paused=paused))

    assert [(p.cases, p.days) for p in safe.paused] == [("<5", ""), ("12", "99")]


def test_the_reasons_add_up_to_those_not_completed():
    gone = Counted(30, cpr=Standing.NOT_COMPLETED, mitid=Standing.NOT_COMPLETED)
    safe = safe_report(a_report(Counted(60), gone))

    assert (safe.reasons, safe.not_completed) == ({"no_show": "30"}, "30")


def test_a_period_without_cases_has_noughts_and_no_days():
    safe = safe_report(a_report())

    assert (safe.started, safe.not_completed, safe.pathways) == ("0", "0", ())
    assert safe.levels[MITID].share is safe.levels[CPR].k1.p50 is None


def test_a_sum_of_hidden_numbers_is_hidden():
    assert sum_of(["12", "0", "3"]) == "15"
    assert sum_of(["0", "<5", "0"]) == "<5"
    assert sum_of(["12", "<5"]) == sum_of(["<5", "<5"]) == "*"


@settings(deadline=None)
@given(st.lists(COUNTED, max_size=14), st.sampled_from(Cohort))
def test_no_hidden_number_can_be_had_by_subtraction(counted, cohort):
    question = Question(NOVEMBER, AS_OF, cohort)

    safe = safe_report(a_report(*counted, question=question))

    for milestone, whole in safe.levels.items():
        sums = [*whole.counts.values(), whole.cases]
        assert_none_or_two(sums)
        for groups in (safe.pathways, safe.municipalities, safe.weeks):
            rows = [group.levels[milestone] for group in groups]
            lines = [[*row.counts.values(), row.cases] for row in rows]
            for line in [*lines, *zip(*lines, sums, strict=True)]:
                assert_none_or_two(line)


@settings(deadline=None)
@given(st.lists(COUNTED, max_size=14))
def test_no_small_number_is_ever_shown(counted):
    report = a_report(*counted)
    safe = safe_report(report)

    for shown, true in (
        *zip(safe.pathways, report.pathways, strict=True),
        *zip(safe.weeks, report.weeks, strict=True),
    ):
        for milestone, level in shown.levels.items():
            for standing, cell in level.counts.items():
                cases = true.k2[milestone].cases[standing]
                assert cell in {str(cases), "<5", "*"}
                assert not 0 < cases < 5 or cell in {"<5", "*"}


def assert_none_or_two(line):
    assert sum(not cell.isdigit() for cell in line) != 1, line
