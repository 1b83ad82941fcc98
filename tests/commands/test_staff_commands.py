"""Looking after the staff of a real desk, on the command line."""

import json

import pytest

from desk_app.commands.root import run
from tests.commands.desks import LOOK, NEW, OWN, PERIOD
from tests.real_desks import KNUD, LIS


def test_the_staff_is_listed_with_those_who_left(at_work, recovery):
    at_work("staff", "leave", KNUD)

    _, out, _ = at_work("staff", "list", "--format", "json")
    _, told, _ = at_work("staff", "list")

    everybody = {row["name"]: row for row in json.loads(out)}
    assert (everybody[LIS]["role"], everybody[LIS]["left_on"]) == ("lead", None)
    assert everybody[KNUD]["left_on"] is not None
    assert everybody[KNUD]["left_on"] in told


def choose_own(at_work, name):
    """Somebody else chose the password: it opens nothing until it is changed."""
    assert at_work(*LOOK, as_=name, types=NEW)[0] == 1
    assert at_work("staff", "password", as_=name, types=NEW, new=OWN)[0] == 0


def test_somebody_is_taken_on_promoted_and_leaves(at_work, recovery):
    assert at_work("staff", "add", "Eva Ek", "clerk")[0] == 0
    choose_own(at_work, "Eva Ek")
    assert at_work(*LOOK, as_="Eva Ek", types=OWN)[0] == 0
    assert at_work("report", *PERIOD, as_="Eva Ek", types=OWN)[0] == 1
    assert at_work("staff", "role", "Eva Ek", "lead")[0] == 0
    assert at_work("report", *PERIOD, as_="Eva Ek", types=OWN)[0] == 0
    assert at_work("staff", "leave", "Eva Ek")[0] == 0

    code, _, err = at_work(*LOOK, as_="Eva Ek", types=OWN)

    assert code == 1
    assert "do not belong together" in err


def test_everybody_changes_their_own_password(at_work, recovery):
    assert at_work("staff", "password", as_=KNUD)[0] == 0

    assert at_work(*LOOK, as_=KNUD)[0] == 1
    assert at_work(*LOOK, as_=KNUD, types=NEW)[0] == 0


def test_a_lead_gives_a_new_password_to_a_clerk_who_forgot(at_work, recovery):
    assert at_work("staff", "password", KNUD, as_=LIS)[0] == 0

    choose_own(at_work, KNUD)
    assert at_work(*LOOK, as_=KNUD, types=OWN)[0] == 0


def test_an_administrator_who_forgot_comes_in_with_the_recovery_key(
    at_work, recovery, monkeypatch
):
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: recovery)

    assert at_work("staff", "password", "--recovery", types="forgotten")[0] == 0

    assert at_work("staff", "list", types=NEW)[0] == 0
    assert at_work("staff", "list")[0] == 1


def test_a_new_key_leaves_only_the_administrator(at_work, recovery, typed):
    code, out, _ = at_work("staff", "re-key")

    assert code == 0
    assert "Only Dorte D." in out
    assert at_work(*LOOK, as_=KNUD)[0] == 1
    assert at_work("staff", "password", KNUD)[0] == 0
    choose_own(at_work, KNUD)
    assert at_work(*LOOK, as_=KNUD, types=OWN)[0] == 0
    assert at_work("doctor")[0] == 0


@pytest.mark.parametrize("wrong", ["", "no such password"])
def test_every_command_asks_who_it_is(at_work, recovery, wrong, tmp_path):
    for args in (
        ["cases"],
        ["report", *PERIOD],
        ["backup"],
        ["backup", "--list"],
        ["restore", "newest", "--yes"],
        ["restore", "--confirm"],
        ["rehearse", "--out", tmp_path / "x.pdf"],
        ["doctor"],
        ["staff", "list"],
        ["staff", "add", "Eva Ek", "clerk"],
        ["staff", "leave", KNUD],
        ["staff", "password"],
        ["staff", "re-key"],
    ):
        code, _, err = at_work(*args, types=wrong)

        assert code == 1, args
        assert len(err.splitlines()) == 1, args


def test_nobody_is_asked_where_nobody_sits(at_work, recovery):
    assert "--staff" in at_work(*LOOK, as_="")[2]
    assert "ANKOMST_PASSWORD" in at_work(*LOOK, types="")[2]


def test_a_training_desk_asks_nobody_for_a_password(at_work, place):
    run(["demo", "--data-dir", str(place), "--cases", "0"])

    assert at_work(*LOOK, as_="clerk", types="")[0] == 0
    assert at_work(*LOOK, as_="", types="")[0] == 0
    assert at_work("staff", "list", as_="", types="")[0] == 0
    assert at_work("staff", "re-key", as_="admin", types="")[0] == 1
    assert at_work("staff", "password", as_="clerk", types="")[0] == 0
    assert at_work(*LOOK, as_="clerk", types="")[0] == 0
