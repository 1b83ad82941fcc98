"""Taking the next case, on a real, encrypted desk."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from desk_app.bootstrap.desk import put_together
from desk_app.domain.case.events import NotCompletedReason, PauseReason
from desk_app.errors import DeskError
from desk_app.services.rules import LoadedRules
from desk_app.services.staff import Role, Staff
from desk_app.services.steps import Ticket, Wait, Written
from tests.conftest import NOON
from tests.kept_cases import keep  # noqa: F401 - a fixture

TODAY = NOON.date()


@pytest.fixture
def bo():
    return Staff("Bo K.", Role.CLERK, "1")


def key():
    return uuid4().hex


def ticket(desk, who, reference):
    return Ticket(reference, desk.lookup.sheet(who, reference).case.record.rev, key())


def claims(desk, day=TODAY):
    with desk.store.reading() as reader:
        return {case: claim[:2] for case, claim in reader.claims(day).items()}


def opened(keep, *days):  # noqa: F811
    for day in days:
        keep(f"C{day}", f"applied 2026-11-{day:02d}")


def test_the_case_that_has_waited_longest_is_taken_first(desk, clerk, bo, keep):  # noqa: F811
    opened(keep, 12, 10, 11)

    taken = [desk.taking.take_next(who, key()) for who in (clerk, bo, clerk)]

    assert taken == ["C10", "C11", "C12"]
    assert claims(desk)["C11"] == ("Bo K.", "1")


def test_a_case_that_waits_for_others_or_has_ended_is_not_taken(desk, clerk, keep):  # noqa: F811
    keep("paused", "applied 2026-11-02", "paused 2026-11-03 siri")
    keep("ended", "applied 2026-11-02", "not_completed 2026-11-05 no_show")
    opened(keep, 12)

    assert desk.taking.take_next(clerk, key()) == "C12"
    with pytest.raises(DeskError, match="nobody-waiting"):
        desk.taking.take_next(clerk, key())


def test_the_same_wish_sent_twice_takes_one_case(desk, clerk, keep):  # noqa: F811
    opened(keep, 10, 11)
    once = key()

    assert desk.taking.take_next(clerk, once) == desk.taking.take_next(clerk, once)
    assert list(claims(desk)) == ["C10"]


def test_what_was_in_hand_yesterday_is_taken_again_today(desk, clerk, bo, keep, rules):  # noqa: F811
    opened(keep, 10)
    desk.taking.take_next(clerk, key())
    tomorrow = put_together(
        desk.store, LoadedRules(rules, (), ()), lambda: NOON + timedelta(days=1)
    )

    assert tomorrow.taking.take_next(bo, key()) == "C10"
    assert claims(desk, TODAY) == {}
    assert claims(desk, TODAY + timedelta(days=1)) == {"C10": ("Bo K.", "1")}


def test_a_case_opened_by_hand_is_taken_unless_another_has_it(desk, clerk, bo, keep):  # noqa: F811
    opened(keep, 10, 11)

    assert desk.taking.take(clerk, "C10")
    assert not desk.taking.take(bo, "C10")

    assert claims(desk) == {"C10": ("Anna L.", "4")}
    assert desk.taking.take_next(bo, key()) == "C11"


def test_a_case_that_was_put_back_is_taken_by_the_next(desk, clerk, bo, keep):  # noqa: F811
    opened(keep, 10, 11)
    desk.taking.take_next(clerk, key())

    desk.taking.put_back(clerk, "C10")

    assert desk.taking.take_next(bo, key()) == "C10"


def test_a_case_that_waits_or_ends_is_in_nobodys_hand(desk, clerk, keep):  # noqa: F811
    opened(keep, 10, 11)
    for _ in range(2):
        desk.taking.take_next(clerk, key())

    desk.steps.pause(clerk, ticket(desk, clerk, "C10"), Wait(PauseReason.CITIZEN))
    reason = NotCompletedReason.NO_SHOW
    desk.steps.give_up(clerk, ticket(desk, clerk, "C11"), reason)

    assert claims(desk) == {}


def test_whoever_goes_on_with_a_case_has_it_in_hand(desk, clerk, bo, keep):  # noqa: F811
    opened(keep, 10)
    desk.steps.pause(clerk, ticket(desk, clerk, "C10"), Wait(PauseReason.CITIZEN))

    desk.steps.resume(bo, ticket(desk, bo, "C10"))

    assert claims(desk) == {"C10": ("Bo K.", "1")}


def test_working_on_a_case_does_not_take_it_out_of_anothers_hand(
    desk,
    clerk,
    bo,
    keep,  # noqa: F811
):
    opened(keep, 10)
    desk.taking.take_next(clerk, key())
    record = desk.lookup.sheet(bo, "C10").case.record

    written = Written(record.person, record.household)
    desk.steps.write_down(bo, ticket(desk, bo, "C10"), written)

    assert claims(desk) == {"C10": ("Anna L.", "4")}


def test_todays_list_says_who_else_has_a_case(desk, clerk, bo, keep):  # noqa: F811
    opened(keep, 10, 11)
    desk.taking.take_next(bo, key())
    desk.taking.take_next(clerk, key())

    due = {one.row.reference: one for one in desk.lookup.in_hand(clerk).due}
    sheets = [desk.lookup.sheet(clerk, case) for case in ("C10", "C11")]

    assert due == {}  # nobody of them is fully informed yet
    assert [(s.claim.actor, s.elsewhere) for s in sheets] == [
        ("Bo K.", True),
        ("Anna L.", False),
    ]


def test_every_take_and_put_back_is_in_the_log(desk, clerk, keep):  # noqa: F811
    opened(keep, 10, 11)

    desk.taking.take_next(clerk, key())
    desk.taking.take(clerk, "C11")
    desk.taking.put_back(clerk, "C11")
    desk.taking.put_back(clerk, "C11")

    with desk.store.unit() as unit:
        rows = unit._connection.execute(
            "SELECT action, case_ref, purpose FROM audit WHERE case_ref LIKE 'C%'"
        ).fetchall()
    assert [tuple(row) for row in rows] == [
        ("take-next", "C10", ""),
        ("take-next", "C11", "by-hand"),
        ("put-back", "C11", ""),
    ]


def test_an_administrator_takes_no_cases(desk):
    with pytest.raises(DeskError, match="not-allowed"):
        desk.taking.take_next(Staff("Admin", Role.ADMIN), key())


def test_the_day_is_the_local_one(desk, clerk, keep, rules):  # noqa: F811
    opened(keep, 10)
    late = NOON.replace(hour=23, minute=30)  # half past midnight in Copenhagen
    night = put_together(desk.store, LoadedRules(rules, (), ()), lambda: late)

    night.taking.take_next(clerk, key())

    assert claims(desk, date(2026, 11, 24)) == {"C10": ("Anna L.", "4")}
