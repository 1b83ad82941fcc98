"""The computer's own keyring, which remembers a password when asked to."""

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail

from tests.commands.desks import LOOK


class Ring(KeyringBackend):
    """A computer's keyring, in memory."""

    priority = 1

    def __init__(self):
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


@pytest.fixture
def ring():
    before = keyring.get_keyring()
    keyring.set_keyring(Ring())
    yield keyring.get_keyring()
    keyring.set_keyring(before)


def test_the_keyring_remembers_only_when_it_is_asked_to(at_work, recovery, ring):
    assert at_work(*LOOK)[0] == 0
    assert ring.kept == {}

    assert at_work("staff", "remember")[0] == 0

    assert at_work(*LOOK, types="")[0] == 0
    assert not any("Dorte" in entry for _, entry in ring.kept)


def test_a_wrong_password_is_not_remembered(at_work, recovery, ring):
    assert at_work("staff", "remember", types="forgotten")[0] == 1

    assert ring.kept == {}


def test_a_computer_without_a_keyring_says_so(at_work, recovery):
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    try:
        code, _, err = at_work("staff", "remember")
    finally:
        keyring.set_keyring(before)

    assert code == 1
    assert "no keyring" in err
