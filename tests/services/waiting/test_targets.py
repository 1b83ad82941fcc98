from dataclasses import replace
from datetime import date

import pytest

from desk_app.domain.waiting.cohort import Cohort, Period
from desk_app.domain.waiting.day_counts import DayKind
from desk_app.domain.waiting.policy import SHIPPED_POLICY
from desk_app.domain.waiting.service_level import Spread
from desk_app.domain.waiting.standing import Standing
from desk_app.errors import DeskError
from desk_app.services.reports.figures import Question
from desk_app.services.reports.summary import spread_of_counts
from tests.db.builders import a_record, a_standing
from tests.domain.waiting.timelines import a_past

TODAY = date(2026, 11, 23)
NEW_YEAR = date(2027, 1, 1)
PASTS = (
    ("applied 2026-03-02", "informed 2026-03-02", "cpr_issued 2026-03-06"),
    ("applied 2026-03-03", "informed 2026-03-05", "cpr_issued 2026-03-06"),
    ("applied 2026-10-02", "informed 2026-10-02"),
    ("applied 2026-10-05", "paused 2026-10-06 siri"),
    ("applied 2026-10-05", "not_completed 2026-10-09 no_show"),
)


@pytest.fixture
def busy(desk):
    """A desk with a year behind it."""
    records = [
        a_record(f"2026-03-{nth:04}", events=a_past(*past))
        for nth, past in enumerate(PASTS)
    ]
    with desk.store.unit() as unit:
        unit.add_many((record, a_standing()) for record in records)
    return desk


def a_draft(desk, lead, **changes):
    draft = replace(desk.targets.copy(lead, SHIPPED_POLICY.id, "2027"), **changes)
    desk.targets.edit(lead, draft)
    return draft


def code_of(call, *args, **more):
    with pytest.raises(DeskError) as refused:
        call(*args, **more)
    return refused.value.code


def test_a_target_is_edited_as_a_copy_and_counts_nothing_before_it_is_put_in_force(
    desk, lead
):
    draft = a_draft(desk, lead, limit_days=4)

    assert desk.targets.drafts(lead) == (draft,)
    assert desk.targets.in_force(lead) == (SHIPPED_POLICY,)


def test_a_target_in_force_is_never_edited(desk, lead):
    assert code_of(desk.targets.edit, lead, SHIPPED_POLICY) == "policy-in-force"
    assert code_of(desk.targets.discard, lead, SHIPPED_POLICY.id) == "policy-in-force"


def test_a_target_is_put_in_force_from_a_day(desk, lead):
    a_draft(desk, lead, limit_days=4)

    put = desk.targets.put_in_force(lead, "2027", NEW_YEAR)

    assert desk.targets.in_force(lead) == (SHIPPED_POLICY, put)
    assert (put.limit_days, put.valid_from) == (4, NEW_YEAR)
    assert desk.targets.drafts(lead) == ()
    with desk.store.reading() as reader:
        line = reader.log_between(desk.now(), desk.now().replace(year=2100))[-1]
    assert (line.action, line.purpose) == ("put-policy-in-force", "2027 2027-01-01")


def test_a_target_reaches_into_the_past_only_with_a_reason(desk, lead):
    a_draft(desk, lead)
    yesterday = date(2026, 11, 22)

    refused = code_of(desk.targets.put_in_force, lead, "2027", yesterday)
    desk.targets.put_in_force(lead, "2027", yesterday, "The council decided so")

    assert refused == "counting-past-needs-reason"
    with desk.store.reading() as reader:
        assert reader.counting_changes()[0].reason == "The council decided so"


def test_two_targets_never_begin_on_one_day(desk, lead):
    a_draft(desk, lead)

    taken = code_of(
        desk.targets.put_in_force, lead, "2027", SHIPPED_POLICY.valid_from, "So"
    )

    assert taken == "policy-day-taken"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("2025-01", "policy-exists"),
        ("a b", "policy-wrong-name"),
        ("", "policy-wrong-name"),
    ],
)
def test_a_copy_has_a_short_name_of_its_own(desk, lead, name, code):
    assert code_of(desk.targets.copy, lead, SHIPPED_POLICY.id, name) == code


def test_a_clerk_changes_no_target(desk, clerk, lead):
    a_draft(desk, lead)

    assert code_of(desk.targets.put_in_force, clerk, "2027", NEW_YEAR) == "not-allowed"
    assert code_of(desk.targets.copy, clerk, "2025-01", "mine") == "not-allowed"


def test_a_draft_is_tried_on_last_year_beside_the_target_in_force(busy, lead):
    a_draft(busy, lead, limit_days=3, fast_days=1, day_kind=DayKind.WORKING)

    tried = busy.targets.dry_run(lead, "2027")

    was, would_be = (of.k2 for of in (tried.as_it_was, tried.as_it_would_be))
    cpr = next(iter(was))
    assert was[cpr].cases[Standing.FAST] == 1
    assert was[cpr].cases[Standing.WITHIN] == 1
    assert would_be[cpr].cases[Standing.FAST] == 1
    assert would_be[cpr].cases[Standing.LATE] == 1
    assert tried.as_it_was.k1 == tried.as_it_would_be.k1
    assert busy.targets.in_force(lead) == (SHIPPED_POLICY,)


@pytest.mark.parametrize("cohort", list(Cohort))
@pytest.mark.parametrize("day_kind", list(DayKind))
def test_the_numbers_alone_are_those_of_the_report_with_its_cases(
    busy, lead, cohort, day_kind
):
    a_draft(busy, lead, limit_days=3, day_kind=day_kind)
    busy.targets.put_in_force(lead, "2027", date(2026, 10, 1), "Test")
    for first, last in (("2026-03-01", "2026-03-31"), ("2026-03-01", "2026-11-23")):
        period = Period(date.fromisoformat(first), date.fromisoformat(last))
        question = Question(period, cohort=cohort)

        alone = busy.figures.summary(lead, question)
        report = busy.figures.report(lead, question)

        assert alone.to_json_dict() == report.to_json_dict()
        assert alone.not_completed == report.not_completed_by_reason


def test_a_period_before_the_desk_existed_has_no_figures(busy, lead):
    period = Period(date(2001, 1, 1), date(2001, 12, 31))

    alone = busy.figures.summary(lead, Question(period))

    assert alone.started == 0
    assert set(alone.k1.values()) == {Spread(0, None, None, None)}
    assert [of.share_within for of in alone.k2.values()] == [None, None]


def test_half_and_nine_tenths_are_waits_that_somebody_had():
    assert spread_of_counts([(3, 5), (1, 5), (9, 1), (None, 4)]) == Spread(11, 3, 3, 9)
