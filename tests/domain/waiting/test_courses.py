from desk_app.domain.waiting.courses import CLOSED, FAR, OUT, courses_of
from tests.domain.waiting.timelines import a_past, day

BOTH = ("applied 2026-03-02", "informed 2026-03-02")


def span(first, last):
    return day(first).toordinal(), FAR if last is None else day(last).toordinal()


def test_a_case_that_only_went_forward_has_one_course_for_good():
    past = a_past(*BOTH, "paused 2026-03-04 siri", "mitid_issued 2026-03-09")

    (course,) = courses_of(past)

    assert (course.from_day, course.to_day) == span("2026-03-02", None)
    assert [(gap.kind, gap.after, gap.until) for gap in course.gaps] == [
        (OUT, *span("2026-03-04", None)),
        ("siri", *span("2026-03-04", None)),
    ]


def test_a_reopened_case_is_another_one_for_whoever_asks_before():
    past = a_past(*BOTH, "not_completed 2026-03-05 no_show", "reopened 2026-03-20")

    before, after = courses_of(past)

    assert (before.from_day, before.to_day) == span("2026-03-02", "2026-03-20")
    assert before.history.ended == day("2026-03-05")
    assert after.history.ended is None
    assert (CLOSED, *span("2026-03-05", "2026-03-20")) in [
        (gap.kind, gap.after, gap.until) for gap in after.gaps
    ]


def test_pauses_that_touch_are_one_and_own_capacity_stops_nothing():
    past = a_past(
        *BOTH,
        "paused 2026-03-03 citizen",
        "resumed 2026-03-05",
        "paused 2026-03-05 siri",
        "resumed 2026-03-08",
        "paused 2026-03-10 own_capacity",
    )

    (course,) = courses_of(past)

    out = [(gap.after, gap.until) for gap in course.gaps if gap.kind == OUT]
    assert out == [span("2026-03-03", "2026-03-08")]
    assert "own_capacity" in {gap.kind for gap in course.gaps}


def test_a_case_without_a_first_contact_has_no_course():
    assert courses_of(a_past("informed 2026-03-02")) == ()
