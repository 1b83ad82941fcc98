import pytest

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Cohort, Period
from desk_app.domain.waiting.policy import SHIPPED_POLICY, Starts
from desk_app.domain.waiting.service_level import spread_of, summarise
from desk_app.domain.waiting.standing import Standing
from desk_app.errors import DeskError
from tests.domain.waiting.timelines import SHIPPED, a_desk, a_policy, day

MARCH = Period(day("2026-03-01"), day("2026-03-31"))
INFORMED = ("applied 2026-03-02", "informed 2026-03-02")
AS_OF = "2026-03-31"
DESK = {
    "fast": (*INFORMED, "cpr_issued 2026-03-04", "mitid_issued 2026-03-05"),
    "within": (*INFORMED, "cpr_issued 2026-03-08"),
    "late": (*INFORMED, "cpr_issued 2026-03-09"),
    "open-late": INFORMED,
    "in-time": ("applied 2026-03-29", "informed 2026-03-29"),
    "paused": (*INFORMED, "paused 2026-03-04 siri"),
    "late-then-paused": (*INFORMED, "paused 2026-03-15 siri"),
    "not-started": ("applied 2026-03-02",),
    "given-up": (*INFORMED, "not_completed 2026-03-20 no_housing"),
    "april": ("applied 2026-04-01",),
    "february": ("applied 2026-02-28", "informed 2026-02-28", "cpr_issued 2026-03-01"),
}


def report(cases=DESK, cohort=Cohort.STARTED, as_of=AS_OF, policies=SHIPPED):
    counted = a_desk(cases, as_of, policies)
    return summarise(counted, MARCH, day(as_of), policies, cohort)


def test_every_case_of_the_period_stands_in_one_place_for_each_milestone():
    figures = report()

    target = figures.k2[Milestone.CPR]
    assert {s.value: c for s, c in target.cases.items()} == {
        "fast": ("fast",),
        "within": ("within",),
        "late": ("late",),
        "open_in_time": ("in-time",),
        "open_late": ("open-late", "late-then-paused"),
        "paused": ("paused",),
        "not_started": ("not-started",),
        "not_completed": ("given-up",),
    }
    assert figures.started == sum(target.count(s) for s in Standing) == 9


def test_the_share_within_the_target_counts_the_late_ones_still_waiting():
    assert report().k2[Milestone.CPR].share_within == pytest.approx(2 / 5)


def test_the_figure_equals_the_list_behind_it():
    figures = report()

    written = figures.to_json_dict()
    for milestone in ("cpr", "mitid"):
        for name, count in written[f"k2_{milestone}"].items():
            if (group := f"k2_{milestone}.{name}") in figures.groups:
                assert len(figures.groups[group]) == count
        assert (
            len(figures.groups[f"k1_{milestone}.n"]) == written[f"k1_{milestone}"]["n"]
        )
    assert len(figures.groups["started"]) == written["started"]
    assert len(figures.groups["not_completed"]) == written["not_completed"]


def test_the_report_file_has_exactly_the_agreed_names():
    written = report().to_json_dict()

    target = "n p50 p90 max fast within late open_in_time open_late paused not_started"
    assert list(written) == [
        *("cohort", "from", "to", "as_of", "started", "not_completed", "definition"),
        *("k1_cpr", "k1_mitid", "k2_cpr", "k2_mitid"),
    ]
    for milestone in ("cpr", "mitid"):
        assert list(written[f"k1_{milestone}"]) == ["n", "p50", "p90", "max"]
        assert list(written[f"k2_{milestone}"]) == [*target.split(), "share_within"]


def test_the_report_file_carries_the_figures():
    written = report().to_json_dict()

    assert written["cohort"] == "started in the period"
    assert (written["from"], written["to"]) == ("2026-03-01", "2026-03-31")
    assert written["as_of"] == AS_OF
    assert written["k1_cpr"] == {"n": 3, "p50": 6, "p90": 7, "max": 7}
    assert written["k2_mitid"]["n"] == 1
    assert "fully informed" in written["definition"]


def test_nobody_finished_is_none_and_neither_nought_nor_nan():
    written = report({"A": ("applied 2026-03-02",)}).to_json_dict()

    assert written["k1_cpr"] == {"n": 0, "p50": None, "p90": None, "max": None}
    assert written["k2_cpr"]["share_within"] is None
    assert written["k2_cpr"]["not_started"] == 1


def test_an_empty_period_still_says_how_days_are_counted():
    figures = report({})

    assert figures.started == 0
    assert figures.policies == (SHIPPED_POLICY,)


def test_both_ends_of_a_period_belong_to_it():
    figures = report({"A": ("applied 2026-03-01",), "B": ("applied 2026-03-31T23:59",)})

    assert figures.groups["started"] == ("A", "B")


def test_a_period_that_ends_before_it_begins_is_refused():
    with pytest.raises(DeskError) as refused:
        Period(MARCH.last, MARCH.first)

    assert refused.value.code == "period-ends-before-it-begins"


def test_cases_given_up_are_counted_by_their_reason():
    figures = report(
        DESK | {"B": ("applied 2026-03-02", "not_completed 2026-03-03 no_show")}
    )

    assert figures.not_completed == 2
    assert figures.not_completed_by_reason == {"no_housing": 1, "no_show": 1}
    assert figures.groups["not_completed.no_show"] == ("B",)


def test_a_cpr_number_before_the_case_was_given_up_counts_for_cpr():
    figures = report(
        {
            "A": (
                *INFORMED,
                "cpr_issued 2026-03-03",
                "not_completed 2026-03-09 withdrawn",
            )
        }
    )

    assert figures.k2[Milestone.CPR].cases[Standing.FAST] == ("A",)
    assert figures.k2[Milestone.MITID].cases[Standing.NOT_COMPLETED] == ("A",)


def test_finished_in_the_period_goes_by_the_day_of_each_milestone():
    figures = report(cohort=Cohort.FINISHED)

    assert set(figures.groups["k1_cpr.n"]) == {"fast", "within", "late", "february"}
    assert figures.groups["k1_mitid.n"] == ("fast",)
    assert figures.started == 4


def test_still_waiting_at_the_end_leaves_out_the_finished_and_the_given_up():
    figures = report(cohort=Cohort.WAITING, as_of="2026-04-02")

    waiting = {"open-late", "in-time", "paused", "late-then-paused", "not-started"}
    cpr = figures.k2[Milestone.CPR]
    assert {case for of_it in cpr.cases.values() for case in of_it} == waiting
    assert set(figures.groups["started"]) == waiting | {"within", "late", "february"}


def test_a_case_that_was_closed_at_the_end_of_the_period_was_not_waiting_then():
    past = (*INFORMED, "not_completed 2026-03-20 no_show", "reopened 2026-04-05")

    figures = report({"A": past}, Cohort.WAITING, as_of="2026-04-10")

    assert figures.started == 0


def test_a_case_finished_on_the_last_day_is_not_waiting_at_its_end():
    past = (*INFORMED, "mitid_issued 2026-03-31", "reopened 2026-04-05")

    then = report({"A": past}, Cohort.WAITING, as_of="2026-03-31")
    later = report({"A": past}, Cohort.WAITING, as_of="2026-04-10")

    assert (then.started, later.started) == (0, 0)


def test_a_second_target_gives_a_second_column_and_leaves_the_first():
    strict = a_policy(Starts.INFORMED, fast=0, limit=1, id="strict")

    first, second = report(), report(policies=(strict,))

    assert first.k2[Milestone.CPR].share_within == pytest.approx(2 / 5)
    assert second.k2[Milestone.CPR].share_within == 0
    assert "at most 1 day " in second.definition("en")


def test_a_period_with_two_targets_defines_both():
    new = a_policy(id="new", valid_from=day("2026-03-15"), limit=4)

    figures = report(policies=(SHIPPED_POLICY, new))

    assert figures.policies == (SHIPPED_POLICY, new)
    assert figures.definition("da").count("Ventetiden") == 2


@pytest.mark.parametrize(
    ("days", "p50", "p90"),
    [
        ([7], 7, 7),
        ([1, 2], 1, 2),
        ([3, 1, 2], 2, 3),
        (range(1, 11), 5, 9),
        (range(1, 12), 6, 10),
        ([0, 0, 0, 9], 0, 9),
    ],
)
def test_half_and_nine_tenths_are_waits_that_somebody_had(days, p50, p90):
    spread = spread_of(days)

    assert (spread.p50, spread.p90) == (p50, p90)
