import pytest

from desk_app.domain.waiting.history_order import check_order, in_order
from desk_app.errors import DeskError
from tests.domain.waiting.timelines import a_past

WHOLE = (
    "applied 2026-03-02",
    "paused 2026-03-03 citizen",
    "resumed 2026-03-04",
    "informed 2026-03-05",
    "cpr_issued 2026-03-06",
    "mitid_issued 2026-03-06",
)


@pytest.mark.parametrize(
    "past",
    [
        WHOLE,
        ("applied 2026-03-02", "paused 2026-03-03 citizen", "mitid_issued 2026-03-06"),
        (
            *WHOLE,
            "reopened 2026-03-09",
            "cpr_issued 2026-03-09",
            "mitid_issued 2026-03-10",
        ),
        (
            "applied 2026-03-02",
            "not_completed 2026-03-03 no_show",
            "reopened 2026-03-04",
            "informed 2026-03-04",
        ),
        (
            "applied 2026-03-02",
            "paused 2026-03-03 citizen",
            "cpr_issued 2026-03-04",
            "mitid_issued 2026-03-04",
            "resumed 2026-03-09 citizen",
        ),
    ],
)
def test_a_past_that_can_have_happened_is_accepted(past):
    check_order(a_past(*past))


@pytest.mark.parametrize(
    ("past", "reason"),
    [
        (("mitid_issued 2026-03-01", "applied 2026-03-02"), "before-applied"),
        (("applied 2026-03-02", "applied 2026-03-03"), "applied-twice"),
        (("applied 2026-03-02", "resumed 2026-03-03"), "not-paused"),
        (
            (
                "applied 2026-03-02",
                "paused 2026-03-03 siri",
                "resumed 2026-03-04 citizen",
            ),
            "not-paused",
        ),
        (
            (
                "applied 2026-03-02",
                "paused 2026-03-03 siri",
                "resumed 2026-03-04",
                "resumed 2026-03-05",
            ),
            "not-paused",
        ),
        (
            (
                "applied 2026-03-02",
                "not_completed 2026-03-03 no_show",
                "cpr_issued 2026-03-04",
            ),
            "after-the-end",
        ),
        (
            (
                "applied 2026-03-02",
                "not_completed 2026-03-03 no_show",
                "not_completed 2026-03-04 other",
            ),
            "after-the-end",
        ),
        (("applied 2026-03-02", "reopened 2026-03-03"), "not-ended"),
        ((*WHOLE, "mitid_issued 2026-03-09"), "issued-twice"),
        ((*WHOLE, "not_completed 2026-03-09 other"), "already-completed"),
        ((*WHOLE[:4], "informed 2026-03-09"), "informed-twice"),
        (
            ("applied 2026-03-02", "cpr_issued 2026-03-03", "informed 2026-03-04"),
            "after-the-milestone",
        ),
        (
            ("applied 2026-03-02", "mitid_issued 2026-03-03", "cpr_issued 2026-03-04"),
            "cpr-after-mitid",
        ),
    ],
)
def test_a_past_that_cannot_have_happened_is_refused_with_the_reason(past, reason):
    events = a_past(*past)

    with pytest.raises(DeskError) as refused:
        check_order(events)

    assert refused.value.code == "history-impossible-order"
    assert refused.value.details["reason"] == reason


def test_the_refusal_names_the_event_that_does_not_fit():
    with pytest.raises(DeskError) as refused:
        check_order(a_past("applied 2026-03-02", "resumed 2026-03-03"))

    assert refused.value.details["event"] == "resumed"
    assert refused.value.details["seq"] == 2


def test_a_past_without_a_first_contact_is_refused():
    with pytest.raises(DeskError) as refused:
        check_order(())

    assert refused.value.code == "history-without-applied"


def test_rows_in_any_order_are_put_in_the_order_of_their_days():
    found = in_order(reversed(a_past(*WHOLE)))

    assert [e.kind for e in found] == [e.kind for e in a_past(*WHOLE)]


def test_events_of_one_day_without_a_time_take_the_only_possible_order():
    day = "2026-03-02T00:00"
    events = a_past(
        f"mitid_issued {day}",
        f"resumed {day}",
        f"cpr_issued {day}",
        f"paused {day} citizen",
        f"informed {day}",
        "applied 2026-03-02T11:30",
    )

    found = in_order(events)

    check_order(found)
    assert [e.kind.value for e in found] == [
        "applied",
        "informed",
        "paused",
        "resumed",
        "cpr_issued",
        "mitid_issued",
    ]


def test_a_pause_may_follow_the_end_of_another_on_the_same_day():
    events = a_past(
        "applied 2026-03-02",
        "paused 2026-03-03T00:00 siri",
        "paused 2026-03-05T00:00 citizen",
        "resumed 2026-03-05T00:00",
    )

    found = in_order(events)

    assert [e.kind.value for e in found[2:]] == ["resumed", "paused"]


def test_times_that_are_known_are_never_turned_round():
    events = a_past(
        "applied 2026-03-02T08:00",
        "resumed 2026-03-02T09:00",
        "paused 2026-03-02T10:00 citizen",
    )

    with pytest.raises(DeskError):
        check_order(in_order(events))
