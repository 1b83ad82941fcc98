from datetime import date, timedelta
from fractions import Fraction

from desk_app.domain.waiting.trend import (
    WEEKS_NEEDED,
    Measure,
    Note,
    Rule,
    Verdict,
    WeekFigure,
    trend_of,
)

MONDAY = date(2026, 1, 5)
# They alternate by 1: mean 5, mean step 1, so a limit lies 2.66 from the mean.
STEADY = [Fraction(9, 2), Fraction(11, 2)] * 8


def weeks(values, *, settled=True):
    return [
        WeekFigure(
            MONDAY + timedelta(weeks=number),
            None if value is None else Fraction(value),
            10,
            settled,
        )
        for number, value in enumerate(values)
    ]


def trend(values, notes=(), measure=Measure.MEDIAN_DAYS):
    return trend_of(measure, weeks(values), notes)


def broken(values):
    return [point.broken for point in trend(values).points]


def test_no_week_is_nothing_to_judge():
    assert trend([]).verdict is Verdict.NOTHING
    assert trend([None, None]).verdict is Verdict.NOTHING


def test_two_weeks_are_drawn_and_never_judged():
    found = trend([2, 40])

    assert (found.verdict, found.limits) == (Verdict.TOO_FEW, None)
    assert [point.broken for point in found.points] == [(), ()]


def test_one_week_less_than_needed_has_no_limits():
    values = [*STEADY[: WEEKS_NEEDED - 2], 90]

    assert trend(values).verdict is Verdict.TOO_FEW


def test_the_limits_lie_two_point_six_six_mean_steps_from_the_mean():
    limits = trend(STEADY).limits

    assert limits.centre == 5
    assert (limits.lower, limits.upper) == (Fraction(234, 100), Fraction(766, 100))


def test_a_steady_desk_is_called_steady():
    assert trend(STEADY).verdict is Verdict.STEADY


def test_a_desk_where_every_week_is_the_same_is_steady():
    assert trend([3] * 20).verdict is Verdict.STEADY


def test_a_single_week_far_out_breaks_the_first_rule():
    rules = broken([*STEADY * 2, 9])

    assert Rule.BEYOND_LIMIT in rules[-1]
    assert not any(rules[:-1])


def test_eight_weeks_on_one_side_break_the_fourth_rule_on_the_eighth():
    rules = broken([4, Fraction(39, 10)] * 8 + [6, Fraction(61, 10)] * 8)

    completed = [Rule.EIGHT_IN_A_ROW in week for week in rules]
    assert completed == ([False] * 7 + [True] * 9) * 2


def test_two_of_three_weeks_beyond_two_sigma_break_the_second_rule():
    rules = broken([*STEADY * 3, 8, 5, 8])

    assert Rule.TWO_OF_THREE in rules[-1]
    assert Rule.TWO_OF_THREE not in rules[-3]


def test_four_of_five_weeks_beyond_one_sigma_break_the_third_rule():
    rules = broken([*STEADY * 4, 7, 7, 5, 7, 7])

    assert Rule.FOUR_OF_FIVE in rules[-1]
    assert Rule.FOUR_OF_FIVE not in rules[-2]


def test_weeks_on_both_sides_break_no_rule_together():
    rules = broken([*STEADY * 4, 8, 5, 2])

    assert Rule.TWO_OF_THREE not in rules[-1]


def test_a_share_has_no_limit_above_one_nor_below_none():
    found = trend(
        [Fraction(1), Fraction(1, 2)] * 8, measure=Measure.SHARE_WITHIN
    ).limits

    assert (found.lower, found.upper) == (0, 1)


def test_a_week_that_may_still_change_is_drawn_but_never_judged():
    unsettled = WeekFigure(
        MONDAY + timedelta(weeks=16), Fraction(90), 1, is_settled=False
    )

    found = trend_of(Measure.MEDIAN_DAYS, [*weeks(STEADY), unsettled])

    assert (found.points[-1].broken, found.settled) == ((), 16)
    assert found.limits.centre == 5


def test_an_empty_week_is_passed_over_and_no_nought():
    found = trend([*STEADY, None, *STEADY])

    assert (found.settled, found.verdict) == (32, Verdict.STEADY)


def test_a_cause_stands_on_its_week():
    note = Note(date(2026, 1, 18), "Semesterstart")

    points = trend(STEADY, notes=[note]).points

    assert [point.name for point in points if point.notes] == ["2026-W03"]
