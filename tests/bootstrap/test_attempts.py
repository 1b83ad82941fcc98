"""Wrong passwords: counted, slowed down, and told to whoever comes in next."""

from datetime import timedelta

import pytest

from db.connection import open_reader
from desk_app.bootstrap.attempts import ATTEMPTS_FILE, FREE, Attempts
from desk_app.bootstrap.signing_in import key_by_recovery, key_of, people_of, sign_in
from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from tests.conftest import NOON
from tests.real_desks import DORTE, KNUD, LIS, PASSWORDS, a_real_desk, guess_cheaply

WRONG = "seks svaner på en sø"


class Watch:
    def __init__(self):
        self.now = NOON

    def __call__(self):
        return self.now

    def wait(self, seconds):
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    guess_cheaply(monkeypatch)
    a_real_desk(tmp_path / "desk")
    return tmp_path / "desk"


def answer(folder, watch, name, password=WRONG):
    """Sign in; return the code and seconds of the refusal, or nothing."""
    try:
        sign_in(folder, name, password, watch).store.close()
    except DeskError as refused:
        return refused.code, refused.details.get("seconds", 0)
    return None


def log_of(folder):
    with_key = key_of(folder, DORTE, PASSWORDS[DORTE])
    connection = open_reader(with_key.access)
    found = connection.execute("SELECT actor, action, purpose FROM audit ORDER BY seq")
    lines = [tuple(line) for line in found]
    connection.close()
    return lines


def test_a_hand_may_slip_but_then_each_wrong_password_costs_twice_the_time(
    folder, watch
):
    slips = [answer(folder, watch, KNUD) for _ in range(FREE)]
    waits = []
    for _ in range(6):
        code, seconds = answer(folder, watch, KNUD)
        assert code == "sign-in-wait"
        waits.append(seconds)
        watch.wait(seconds)
        assert answer(folder, watch, KNUD) == ("sign-in-refused", 0)

    assert slips == [("sign-in-refused", 0)] * FREE
    assert waits == [2, 4, 8, 16, 30, 30]


def test_whoever_must_wait_is_told_how_long_and_the_right_password_waits_too(
    folder, watch
):
    for _ in range(FREE):
        answer(folder, watch, KNUD)

    watch.wait(0.5)

    assert answer(folder, watch, KNUD, PASSWORDS[KNUD]) == ("sign-in-wait", 2)
    assert "2 s" in sentence(DeskError("sign-in-wait", seconds=2), "da")
    watch.wait(1.5)
    assert answer(folder, watch, KNUD, PASSWORDS[KNUD]) is None


def test_a_colleague_does_not_wait_for_anothers_mistakes(folder, watch):
    for _ in range(FREE + 1):
        answer(folder, watch, KNUD)

    assert answer(folder, watch, LIS, PASSWORDS[LIS]) is None


def test_names_that_are_not_there_wait_together(folder, watch):
    codes = [answer(folder, watch, f"Nobody {number}")[0] for number in range(FREE + 1)]

    assert codes == ["sign-in-refused"] * FREE + ["sign-in-wait"]


def test_a_clock_that_is_set_back_makes_nobody_wait_longer_than_the_longest(
    folder, watch
):
    for _ in range(FREE):
        answer(folder, watch, KNUD)

    watch.wait(-86_400)

    assert answer(folder, watch, KNUD) == ("sign-in-wait", 2)


def test_whoever_comes_in_writes_down_what_was_tried_in_vain(folder, watch):
    answer(folder, watch, KNUD)
    watch.wait(60)
    answer(folder, watch, KNUD)
    answer(folder, watch, "Nobody")

    assert answer(folder, watch, LIS, PASSWORDS[LIS]) is None

    lines = [line for line in log_of(folder) if line[1] != "manage-staff"][-3:]
    assert set(lines) == {
        (LIS, "sign-in-failed", f"2 2026-11-23T11:00:00Z {KNUD}"),
        (LIS, "sign-in-failed", "1 2026-11-23T11:01:00Z "),
        (LIS, "sign-in", ""),
    }
    assert Attempts(folder).lines(LIS, [KNUD]) == []


def test_the_wrong_recovery_key_counts_too(folder, watch):
    other = a_real_desk(folder.parent / "other")

    for _ in range(FREE):
        with pytest.raises(DeskError, match="recovery-key-refused"):
            key_by_recovery(folder, other, watch)

    with pytest.raises(DeskError, match="sign-in-wait"):
        key_by_recovery(folder, other, watch)
    assert answer(folder, watch, KNUD, PASSWORDS[KNUD]) is None
    assert (KNUD, "sign-in-failed", f"{FREE} 2026-11-23T11:00:00Z recovery-key") in (
        log_of(folder)
    )


def test_the_file_names_nobody_and_holds_no_password(folder, watch):
    answer(folder, watch, KNUD)
    answer(folder, watch, "Somebody Else")

    text = (folder / ATTEMPTS_FILE).read_text()

    assert not [word for word in ("Knud", "Else", "svaner") if word in text]
    assert (folder / ATTEMPTS_FILE).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "text", ["", "[1]", '{"": 3}', '{"": [1, 1, "x", "y"]}', "{" * 9]
)
def test_a_damaged_file_keeps_nobody_out(folder, watch, text):
    (folder / ATTEMPTS_FILE).write_text(text)

    assert answer(folder, watch, KNUD) == ("sign-in-refused", 0)
    assert answer(folder, watch, KNUD, PASSWORDS[KNUD]) is None


def test_a_full_disk_keeps_nobody_out(folder, watch, monkeypatch):
    def full(*_args):
        raise OSError

    monkeypatch.setattr("desk_app.bootstrap.attempts._write", full)

    assert answer(folder, watch, KNUD) == ("sign-in-refused", 0)
    assert answer(folder, watch, KNUD, PASSWORDS[KNUD]) is None


def test_a_locked_window_counts_as_the_door_does(folder, watch):
    signed = sign_in(folder, KNUD, PASSWORDS[KNUD], watch)
    keys = people_of(signed.store, signed.key, watch).keys

    assert [keys.opens(KNUD, WRONG) for _ in range(FREE)] == [False] * FREE
    with pytest.raises(DeskError, match="sign-in-wait"):
        keys.opens(KNUD, PASSWORDS[KNUD])
    watch.wait(2)
    assert keys.opens(KNUD, PASSWORDS[KNUD])
    assert not keys.opens(KNUD, WRONG)
    signed.store.close()

    assert answer(folder, watch, KNUD, PASSWORDS[KNUD]) is None
    assert (KNUD, "sign-in-failed", f"{FREE + 1} 2026-11-23T11:00:00Z {KNUD}") in (
        log_of(folder)
    )


def test_a_colleague_who_comes_in_does_not_shorten_anothers_wait(folder, watch):
    for _ in range(FREE):
        answer(folder, watch, KNUD)

    answer(folder, watch, LIS, PASSWORDS[LIS])

    assert answer(folder, watch, KNUD) == ("sign-in-wait", 2)
