"""A password that somebody else chose opens nothing until it has been changed."""

import json

import pytest

from desk_app.bootstrap.signing_in import key_of, people_of, sign_in, sign_in_anew
from desk_app.errors import DeskError
from desk_app.services.staff import Role
from tests.conftest import moment
from tests.real_desks import DORTE, KNUD, PASSWORDS, a_real_desk, guess_cheaply

FIRST, OWN, EVA = "tre blå både i havn", "ost fjord rav ti", "Eva E."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    guess_cheaply(monkeypatch)
    folder = tmp_path / "desk"
    a_real_desk(folder)
    signed = sign_in(folder, DORTE, PASSWORDS[DORTE], moment)
    people = people_of(signed.store, signed.key, moment)
    people.add(signed.who, EVA, Role.CLERK, FIRST)
    people.give_password(signed.who, KNUD, FIRST)
    signed.store.close()
    return folder


def refused(code, call, *args):
    with pytest.raises(DeskError) as refusal:
        call(*args)
    assert refusal.value.code == code


@pytest.mark.parametrize("name", [EVA, KNUD])
def test_whoever_was_given_a_password_is_asked_for_one_of_their_own(folder, name):
    refused("password-is-first", sign_in, folder, name, FIRST, moment)

    signed = sign_in_anew(folder, name, (FIRST, OWN), moment)
    signed.store.close()

    assert signed.who.name == name
    sign_in(folder, name, OWN, moment).store.close()
    refused("sign-in-refused", sign_in, folder, name, FIRST, moment)


def test_the_password_that_was_given_cannot_be_kept(folder):
    refused("password-same", sign_in_anew, folder, EVA, (FIRST, FIRST), moment)


def test_a_weak_one_is_refused_and_the_first_one_stays(folder):
    refused("password-obvious", sign_in_anew, folder, EVA, (FIRST, "sommersommer"))

    refused("password-is-first", sign_in, folder, EVA, FIRST, moment)


def test_whoever_takes_the_mark_out_of_the_file_opens_nothing(folder):
    file = folder / "keys.json"
    content = json.loads(file.read_text())
    for wrap in content["people"].values():
        wrap.pop("first", None)
    file.write_text(json.dumps(content))

    refused("sign-in-refused", key_of, folder, EVA, FIRST)


def test_an_administrator_with_a_password_of_their_own_is_not_asked(folder):
    assert sign_in(folder, DORTE, PASSWORDS[DORTE], moment).store.close() is None
