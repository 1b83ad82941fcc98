import pytest

from desk_app.errors import DeskError
from desk_app.services.locking import (
    TRAINING_PASSWORD,
    Lock,
    LockSetting,
    TrainingDoor,
)

ANNA = "Anna L."


class Seconds:
    """A clock that is set by hand."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now

    def pass_by(self, lock, seconds):
        """Let time go by while the lock looks every second."""
        for _ in range(seconds):
            self.now += 1
            if lock.is_due():
                return True
        return False


@pytest.fixture
def seconds():
    return Seconds()


@pytest.fixture
def lock(seconds):
    return Lock(TrainingDoor(), seconds, 120)


def said(call, *values):
    with pytest.raises(DeskError) as refused:
        call(*values)
    return refused.value


def test_the_lock_falls_after_two_minutes_without_input(lock, seconds):
    assert not seconds.pass_by(lock, 119)
    assert seconds.pass_by(lock, 1)


def test_input_puts_the_lock_off(lock, seconds):
    seconds.pass_by(lock, 119)
    lock.touch()

    assert not seconds.pass_by(lock, 119)


def test_a_computer_that_slept_wakes_up_locked(lock, seconds):
    seconds.pass_by(lock, 5)
    lock.touch()
    seconds.now += 30

    assert lock.is_due()


def test_a_clock_that_is_set_back_does_not_keep_the_window_open(lock, seconds):
    seconds.now -= 3600
    lock.is_due()

    assert not seconds.pass_by(lock, 119)
    assert seconds.pass_by(lock, 1)


def test_a_locked_window_is_not_locked_again(lock, seconds):
    lock.close()

    assert not seconds.pass_by(lock, 300)


def test_the_password_opens_and_another_does_not(lock):
    lock.close()

    assert said(lock.open_with_password, ANNA, "guess").code == "unlock-refused"
    assert lock.closed
    lock.open_with_password(ANNA, TRAINING_PASSWORD)

    assert not lock.closed


def test_nobody_opens_without_a_name(lock):
    assert said(lock.open_with_password, "", TRAINING_PASSWORD)


def test_a_pin_opens_for_the_person_who_set_it_only(lock):
    lock.set_pin(ANNA, "2746")
    lock.close()

    assert lock.takes_pin(ANNA)
    assert not lock.takes_pin("Bo K.")
    assert said(lock.open_with_pin, "Bo K.", "2746").code == "pin-used-up"
    lock.open_with_pin(ANNA, "2746")

    assert not lock.closed


def test_five_wrong_pins_and_only_the_password_opens(lock):
    lock.set_pin(ANNA, "2746")
    lock.close()

    refusals = [said(lock.open_with_pin, ANNA, "0000") for _ in range(5)]

    assert [it.details.get("left") for it in refusals] == [4, 3, 2, 1, None]
    assert refusals[-1].code == "pin-used-up"
    assert not lock.takes_pin(ANNA)
    assert said(lock.open_with_pin, ANNA, "2746").code == "pin-used-up"
    assert lock.closed


def test_the_right_pin_makes_the_wrong_ones_before_it_count_no_more(lock):
    lock.set_pin(ANNA, "2746")
    for _ in range(3):
        for _ in range(4):
            said(lock.open_with_pin, ANNA, "0000")
        lock.close()
        lock.open_with_pin(ANNA, "2746")

    assert lock.takes_pin(ANNA)


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "1111", "١٢٣٤"])
def test_a_pin_is_a_few_digits_that_differ(lock, pin):
    assert said(lock.set_pin, ANNA, pin).code == "pin-not-digits"


def test_the_lock_keeps_no_pin_that_could_be_read(lock):
    lock.set_pin(ANNA, "2746")

    assert "2746" not in repr(vars(lock))


def test_the_office_chooses_after_how_many_minutes(desk, lead):
    setting = LockSetting(desk.store)
    assert setting.minutes() == 2

    setting.choose(lead, 15)

    assert setting.minutes() == 15


@pytest.mark.parametrize("minutes", [0, 16])
def test_no_office_leaves_its_windows_open_all_day(desk, lead, minutes):
    setting = LockSetting(desk.store)

    assert said(setting.choose, lead, minutes).code == "lock-minutes-wrong"
    assert setting.minutes() == 2


def test_a_clerk_does_not_choose(desk, clerk):
    assert said(LockSetting(desk.store).choose, clerk, 5).code == "not-allowed"
