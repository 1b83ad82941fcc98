"""Setting up a real desk on the command line."""

import pytest

from db.keys.key_file import kind_of
from desk_app.bootstrap.signing_in import key_by_recovery, key_of
from tests.real_desks import DORTE, PASSWORDS

SETUP = ["setup", "--office", "Prøvekontoret", "--centre", "east", "--admin", DORTE]
SETUP += [
    "--municipality",
    "København",
    "--hours",
    "man 9-15",
    "--hours",
    "wed 11-17.30",
]


def test_a_desk_is_set_up_and_its_recovery_key_is_kept(at_work, place, typed):
    code, out, _ = at_work(*SETUP)

    assert (code, kind_of(place)) == (0, "real")
    assert "Prøvekontoret" in out
    [recovery] = set(typed.shown)
    by_password = key_of(place, DORTE, PASSWORDS[DORTE])
    assert key_by_recovery(place, recovery) == by_password
    assert by_password.access.wipes_memory
    assert at_work("staff", "list")[0] == 0
    assert at_work("doctor")[0] == 0


def test_whoever_did_not_keep_the_recovery_key_gets_no_desk(at_work, place, typed):
    typed.wrong.append("yes")

    code, _, err = at_work(*SETUP)

    assert code == 1
    assert "Nothing was made" in err
    assert not place.exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"east": "North Pole"}, "East"),
        ({"København": "Atlantis"}, "Atlantis"),
        ({"man 9-15": "monday all day"}, "monday all day"),
        ({"man 9-15": "mon 15-9"}, "mon 15-9"),
        ({"Prøvekontoret": " "}, "name"),
        ({DORTE: ""}, "name"),
    ],
)
def test_what_cannot_be_is_told_before_a_key_is_made(at_work, place, change, said):
    code, _, err = at_work(*(change.get(word, word) for word in SETUP))

    assert code == 1
    assert said in err
    assert not place.exists()


def test_a_weak_password_sets_up_no_desk(at_work, place):
    code, _, err = at_work(*SETUP, types="kort")

    assert (code, place.exists()) == (1, False)
    assert "12 characters" in err


def test_a_desk_is_not_set_up_twice(at_work, recovery):
    code, _, err = at_work(*SETUP)

    assert code == 1
    assert "desk.db" in err
