"""Which backups are kept, and which nobody needs any more."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.case.events import COPENHAGEN
from desk_app.services.safekeeping.keeping import superfluous
from desk_app.services.safekeeping.values import Backup, Counts, Reason

NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
NOTHING = Counts(0, 0, 0, "0" * 64)

moments = st.integers(0, 3 * 365 * 24 * 60).map(
    lambda minutes: NOON - timedelta(minutes=minutes)
)
shelves = st.lists(
    st.tuples(moments, st.sampled_from(Reason)), max_size=60, unique_by=lambda it: it[0]
).map(lambda made: [backup_at(at, reason) for at, reason in made])


def backup_at(at, reason=Reason.AUTOMATIC):
    name = f"{at:%Y-%m-%dT%H%M%SZ}"
    return Backup(name, Path(name), at, reason, NOTHING, 0, "")


def every(step, count, reason=Reason.AUTOMATIC, *, until=NOON):
    """So many backups, one each ``step``, the newest ``until``."""
    return [backup_at(until - step * number, reason) for number in range(count)]


def kept(backups, now=NOON):
    gone = superfluous(backups, now)
    return sorted(set(backups) - set(gone), key=lambda backup: backup.made_at)


def day_of(backup):
    return backup.made_at.astimezone(COPENHAGEN).date()


def test_the_newest_eight_are_kept_however_close_together_they_are():
    backups = every(timedelta(minutes=1), 20)

    assert kept(backups) == sorted(backups, key=lambda it: it.made_at)[-8:]


def test_of_an_earlier_day_only_the_last_is_kept():
    yesterday = every(timedelta(hours=1), 5, until=NOON - timedelta(days=1))
    today = every(timedelta(minutes=15), 8)

    assert kept(yesterday + today) == [
        yesterday[0],
        *sorted(today, key=lambda it: it.made_at),
    ]


def test_a_year_of_daily_backups_becomes_days_weeks_and_months():
    backups = every(timedelta(days=1), 365)

    left = kept(backups)

    assert [day_of(it) for it in left[-12:]] == [
        NOON.date() - timedelta(days=back) for back in reversed(range(12))
    ]
    assert len({day_of(it).isocalendar()[:2] for it in left}) >= 10
    assert len({(day_of(it).year, day_of(it).month) for it in left}) == 9
    assert len(left) <= 12 + 10 + 9


def test_days_without_a_backup_do_not_count():
    backups = every(timedelta(days=40), 9)

    assert kept(backups) == sorted(backups, key=lambda it: it.made_at)


def test_a_day_is_a_day_in_copenhagen():
    before_midnight = backup_at(datetime(2026, 11, 10, 22, 30, tzinfo=UTC))
    after_midnight = backup_at(datetime(2026, 11, 10, 23, 30, tzinfo=UTC))

    left = kept([before_midnight, after_midnight, *every(timedelta(minutes=1), 8)])

    assert before_midnight in left
    assert after_midnight in left


@pytest.mark.parametrize("reason", [Reason.BEFORE_MIGRATION, Reason.BEFORE_RESTORE])
def test_what_was_made_before_a_turning_point_is_kept_for_14_days(reason):
    made = NOON - timedelta(days=3, hours=5)
    turning_point = backup_at(made, reason)
    backups = [turning_point, *every(timedelta(hours=1), 200)]

    assert turning_point in kept(backups)
    assert turning_point in kept(backups, made + timedelta(days=14, seconds=-1))
    assert turning_point not in kept(backups, made + timedelta(days=14))


def test_the_superfluous_come_oldest_first():
    gone = superfluous(every(timedelta(minutes=1), 20), NOON)

    assert gone == sorted(gone, key=lambda it: it.made_at)


@given(shelves)
def test_the_newest_backup_is_never_superfluous(backups):
    gone = superfluous(backups, NOON)

    newest = sorted(backups, key=lambda it: it.made_at)[-8:]
    assert not set(newest) & set(gone)


@given(shelves)
def test_the_order_does_not_matter(backups):
    assert superfluous(backups, NOON) == superfluous(backups[::-1], NOON)


@given(shelves)
def test_what_was_kept_is_kept_when_asked_again(backups):
    left = kept(backups)

    assert superfluous(left, NOON) == []


@given(shelves)
def test_there_are_never_more_than_the_rules_allow(backups):
    ordinary = [it for it in backups if it.reason is Reason.AUTOMATIC]

    assert len(kept(ordinary)) <= 8 + 12 + 10 + 9


@given(shelves)
def test_the_last_backup_of_each_of_the_newest_12_days_is_kept(backups):
    left = kept(backups)

    days = sorted({day_of(it) for it in backups})[-12:]
    for day in days:
        of_the_day = [it for it in backups if day_of(it) == day]
        assert max(of_the_day, key=lambda it: it.made_at) in left


def test_while_a_backup_is_brought_back_none_is_taken_away():
    backups = every(timedelta(minutes=15), 8, until=NOON - timedelta(minutes=1))

    assert kept([*backups, backup_at(NOON, Reason.BEFORE_RESTORE)])[0] == backups[-1]
    assert backups[-1] not in kept([*backups, backup_at(NOON)])
