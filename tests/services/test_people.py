"""Who may take people on, and what keeps an office from locking itself out."""

import pytest

from db.keys.ring import KeyRing
from db.keys.wraps import Secret
from db.training import TRAINING_KEY
from desk_app.errors import DeskError
from desk_app.services.passwords import Strength, refuse_weak, strength
from desk_app.services.people import People
from desk_app.services.staff import Role, Staff
from tests.conftest import moment

CLERK, LEAD = Staff("clerk", Role.CLERK), Staff("lead", Role.LEAD)
ADMIN = Staff("admin", Role.ADMIN)
GOOD = "fem heste på en mark"


@pytest.fixture
def people(desk, tmp_path):
    ring = KeyRing(tmp_path / "desk", Secret(TRAINING_KEY, TRAINING_KEY))
    return People(desk.store, ring, moment)


def refused(code, call, *args):
    with pytest.raises(DeskError) as refusal:
        call(*args)
    assert refusal.value.code == code


def staff_of(people):
    with people.store.reading() as desk:
        return dict(desk.staff())


def test_somebody_new_is_on_the_list_and_comes_in(people):
    people.add(LEAD, "  Eva   Ek ", Role.CLERK, GOOD)

    assert staff_of(people)["Eva Ek"] == "clerk"
    assert people.keys.opens("Eva Ek", GOOD)


@pytest.mark.parametrize("name", ["CLERK", " clerk "])
def test_nobody_is_taken_on_under_a_name_that_is_taken(people, name):
    refused("staff-name-taken", people.add, LEAD, name, Role.CLERK, GOOD)


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "Eva\x00Ek", "Eva\u202eEk"])
def test_a_name_must_be_fit_for_the_log(people, name):
    refused("staff-name-missing", people.add, LEAD, name, Role.CLERK, GOOD)


def test_whoever_leaves_stays_in_the_books_and_comes_in_no_more(people):
    people.leave(LEAD, "clerk")

    assert "clerk" not in staff_of(people)
    left = {one.name: one.left_on for one in people.everybody(LEAD)}
    assert left["clerk"] == moment().date()
    assert not people.keys.has("clerk")
    refused("staff-unknown", people.change_role, LEAD, "clerk", Role.LEAD)


def test_whoever_left_can_come_back_under_their_name(people):
    people.leave(LEAD, "clerk")

    people.add(LEAD, "Clerk", Role.CLERK, GOOD)

    assert staff_of(people)["clerk"] == "clerk"
    assert people.keys.opens("clerk", GOOD)


def test_another_role_counts_from_now_on(people):
    people.change_role(LEAD, "clerk", Role.LEAD)

    assert staff_of(people)["clerk"] == "lead"


def test_the_last_administrator_can_neither_leave_nor_become_something_else(people):
    refused("last-admin", people.leave, ADMIN, "admin")
    refused("last-admin", people.change_role, ADMIN, "admin", Role.CLERK)

    people.add(ADMIN, "Eva Ek", Role.ADMIN, GOOD)
    people.leave(ADMIN, "admin")

    assert staff_of(people)["Eva Ek"] == "admin"


@pytest.mark.parametrize(
    "wish",
    [
        lambda people, who: people.add(who, "Eva Ek", Role.CLERK, GOOD),
        lambda people, who: people.change_role(who, "clerk", Role.LEAD),
        lambda people, who: people.leave(who, "clerk"),
        lambda people, who: people.give_password(who, "lead", GOOD),
        lambda people, who: people.everybody(who),
    ],
)
def test_a_clerk_does_not_look_after_the_staff(people, wish):
    refused("not-allowed", wish, people, CLERK)


@pytest.mark.parametrize(
    "wish",
    [
        lambda people: people.add(LEAD, "Eva Ek", Role.ADMIN, GOOD),
        lambda people: people.change_role(LEAD, "clerk", Role.ADMIN),
        lambda people: people.change_role(LEAD, "admin", Role.CLERK),
        lambda people: people.leave(LEAD, "admin"),
        lambda people: people.give_password(LEAD, "admin", GOOD),
    ],
)
def test_a_lead_makes_nobody_an_administrator_and_touches_none(people, wish):
    refused("not-allowed", wish, people)


@pytest.mark.parametrize("who", [CLERK, LEAD, ADMIN])
def test_everybody_changes_their_own_password_if_they_know_it(people, who):
    refused("password-wrong", people.change_password, who, GOOD, GOOD)

    people.change_password(who, "training-desk", GOOD)

    assert people.keys.opens(who.name, GOOD)
    assert not people.keys.opens(who.name, "training-desk")


def test_every_change_of_the_staff_is_in_the_log(people):
    people.add(LEAD, "Eva Ek", Role.CLERK, GOOD)
    people.change_role(LEAD, "Eva Ek", Role.LEAD)
    people.give_password(LEAD, "Eva Ek", GOOD)
    people.leave(LEAD, "Eva Ek")
    people.change_password(CLERK, "training-desk", GOOD)

    with people.store.reading() as desk:
        lines = [(it.actor, it.action, it.purpose) for it in desk.log_of("")]
    assert lines[-5:] == [
        ("lead", "manage-staff", "add clerk Eva Ek"),
        ("lead", "manage-staff", "role lead Eva Ek"),
        ("lead", "manage-staff", "password Eva Ek"),
        ("lead", "manage-staff", "leave Eva Ek"),
        ("clerk", "change-password", "own"),
    ]


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("kort", Strength.TOO_SHORT),
        ("elleve tegn", Strength.TOO_SHORT),
        ("x" * 257, Strength.TOO_LONG),
        ("passwordpassword", Strength.OBVIOUS),
        ("Velkommen2026!", Strength.OBVIOUS),
        ("123456789012", Strength.OBVIOUS),
        ("Sommerferie 2026!", Strength.OBVIOUS),
        ("efterår-vinter-26", Strength.OBVIOUS),
        ("p4ssw0rdp4ssw0rd", Strength.OBVIOUS),
        ("Københavns2026", Strength.FAIR),
        ("København Danmark 1", Strength.OBVIOUS),
        ("asdfghjklæøzxcvbnm", Strength.OBVIOUS),
        ("poiuytrewq4321", Strength.OBVIOUS),
        ("7#9!2@k4%6^8&", Strength.FAIR),
        ("mnbvcxzøælkjhg", Strength.OBVIOUS),
        ("1q2w3e4r5t6y", Strength.OBVIOUS),
        ("aaaaaaaaaaaaaaaa", Strength.OBVIOUS),
        ("Eva Ekström 1", Strength.NAME),
        ("eva ekströmeva ekström", Strength.NAME),
        ("tolv tegn kun", Strength.FAIR),
        ("tre små grise her", Strength.GOOD),
        ("fem heste på en stor mark", Strength.STRONG),
        ("🐎🐄🐖🐑🐓🦆🐈🐕🐇🐢🦔🐝", Strength.FAIR),
    ],
)
def test_a_password_is_judged_by_its_length_and_by_what_it_is(password, said):
    assert strength(password, "Eva Ekström") is said


def test_a_weak_password_is_refused_in_words():
    refused("password-too-short", refuse_weak, "kort", "Eva Ek")
    refuse_weak("tolv tegn kun", "Eva Ek")
