"""Signing in at training desks and real ones, and what a stolen folder says."""

import pytest

from db.audit import audit_key, first_broken_line
from db.connection import open_reader
from db.safekeeping.doctor import doctor
from db.safekeeping.vault import SqliteVault
from db.training import TRAINING_KEY, TRAINING_PASSWORD, create_training_desk, open_desk
from desk_app.bootstrap.safekeeping import safekeeping_of
from desk_app.bootstrap.signing_in import (
    key_by_recovery,
    key_of,
    people_of,
    published_key,
    recover,
    sign_in,
)
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import Reason, State
from desk_app.services.staff import Role, Staff
from tests.conftest import moment
from tests.real_desks import (
    DORTE,
    KNUD,
    LIS,
    PASSWORDS,
    a_real_desk,
    guess_cheaply,
)

NEW = "syv svaner på en sø"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    guess_cheaply(monkeypatch)
    return tmp_path / "desk"


@pytest.fixture
def recovery(folder):
    return a_real_desk(folder)


def signed_in(folder, name, password=None):
    """Sign in and leave again; return who it was."""
    signed = sign_in(folder, name, password or PASSWORDS[name], moment)
    signed.store.close()
    return signed.who


def refused(code, call, *args):
    with pytest.raises(DeskError) as refusal:
        call(*args)
    assert refusal.value.code == code


def log_of(key):
    connection = open_reader(key.access)
    lines = connection.execute("SELECT actor, action, purpose FROM audit ORDER BY seq")
    found = [tuple(line) for line in lines]
    broken = first_broken_line(connection, audit_key(key.access.sealing_key))
    connection.close()
    assert broken is None
    return found


def test_everybody_signs_in_with_their_role_and_the_log_says_so(folder, recovery):
    assert signed_in(folder, DORTE) == Staff(DORTE, Role.ADMIN)
    assert signed_in(folder, KNUD) == Staff(KNUD, Role.CLERK)
    assert signed_in(folder, "  lis l. ", PASSWORDS[LIS]) == Staff(LIS, Role.LEAD)

    lines = log_of(key_of(folder, LIS, PASSWORDS[LIS]))
    assert lines[0] == (DORTE, "set-up", "")
    assert lines[-3:] == [(who, "sign-in", "") for who in (DORTE, KNUD, LIS)]


def test_a_real_desk_opens_with_nothing_else(folder, recovery):
    refused("sign-in-refused", signed_in, folder, KNUD, PASSWORDS[LIS])
    refused("sign-in-refused", signed_in, folder, "Nobody", PASSWORDS[LIS])
    refused("sign-in-needed", open_desk, folder, moment)
    refused("sign-in-needed", published_key, folder)
    refused("sign-in-needed", safekeeping_of, folder, None)
    refused("desk-exists", create_training_desk, folder, moment)


def test_a_real_desk_keeps_its_memory_wiped_and_its_office(folder, recovery):
    signed = sign_in(folder, DORTE, PASSWORDS[DORTE], moment)

    with signed.store.reading() as desk:
        assert desk.setting("kind") == "real"
        assert desk.setting("office") == "Prøvekontoret"
        assert desk.setting("municipality") == "0101"
    signed.store.close()
    assert signed.key.access.wipes_memory
    assert all(it.state is not State.BAD for it in doctor(signed.key.access))


def test_without_its_keys_a_real_desk_says_nothing(folder, recovery):
    (folder / "keys.json").unlink()

    refused("desk-file-not-ours", open_desk, folder, moment)
    refused("keys-missing", key_of, folder, DORTE, PASSWORDS[DORTE])


def test_damaged_keys_are_told_apart_from_a_wrong_password(folder, recovery):
    (folder / "keys.json").write_text("{")

    refused("keys-damaged", signed_in, folder, DORTE)
    refused("keys-damaged", open_desk, folder, moment)


def test_whoever_left_does_not_come_in_with_the_keys_of_an_old_backup(folder, recovery):
    old = (folder / "keys.json").read_bytes()
    signed = sign_in(folder, DORTE, PASSWORDS[DORTE], moment)
    people_of(signed.store, signed.key, moment).leave(signed.who, KNUD)
    signed.store.close()
    refused("sign-in-refused", signed_in, folder, KNUD)

    (folder / "keys.json").write_bytes(old)

    refused("sign-in-refused", signed_in, folder, KNUD)


def test_the_recovery_key_gives_an_administrator_a_new_password(folder, recovery):
    recover(folder, recovery.lower(), DORTE.upper(), NEW, moment).store.close()

    refused("sign-in-refused", signed_in, folder, DORTE)
    assert signed_in(folder, DORTE, NEW).role is Role.ADMIN
    key = key_by_recovery(folder, recovery)
    assert (DORTE, "sign-in", "recovery-key") in log_of(key)


@pytest.mark.parametrize("name", [KNUD, LIS, "Nobody"])
def test_the_recovery_key_makes_nobody_an_administrator(folder, recovery, name):
    refused("recovery-not-admin", recover, folder, recovery, name, NEW, moment)


def test_a_backup_and_the_recovery_key_bring_a_desk_to_an_empty_computer(
    folder, recovery, tmp_path
):
    key = key_of(folder, DORTE, PASSWORDS[DORTE])
    backup = SqliteVault(key.access, moment).back_up(Reason.BY_HAND)
    new = tmp_path / "new"

    found = key_by_recovery(backup.folder, recovery).at(new)
    SqliteVault(found.access, moment).restore(backup, DORTE)

    recover(new, recovery, DORTE, NEW, moment).store.close()
    assert signed_in(new, DORTE, NEW).name == DORTE
    assert signed_in(new, KNUD).name == KNUD
    assert log_of(found)[: backup.counts.audit] == log_of(key)[: backup.counts.audit]


def test_a_restored_desk_keeps_the_passwords_of_now(folder, recovery):
    signed = sign_in(folder, KNUD, PASSWORDS[KNUD], moment)
    vault = SqliteVault(signed.key.access, moment)
    backup = vault.back_up(Reason.BY_HAND)
    people = people_of(signed.store, signed.key, moment)
    people.change_password(signed.who, PASSWORDS[KNUD], NEW)
    signed.store.close()

    vault.restore(backup, DORTE)

    assert signed_in(folder, KNUD, NEW).name == KNUD
    refused("sign-in-refused", signed_in, folder, KNUD)


@pytest.mark.parametrize("name", ["clerk", "lead", "admin"])
def test_a_training_desk_has_three_people_with_a_published_password(folder, name):
    create_training_desk(folder, moment).close()

    who = signed_in(folder, name, TRAINING_PASSWORD)

    assert who == Staff(name, Role(name))
    refused("sign-in-refused", signed_in, folder, name, NEW)
    assert published_key(folder).access.key == TRAINING_KEY


def test_an_older_training_desk_gets_its_keys_when_it_is_opened(folder):
    store = create_training_desk(folder, moment)
    with store.unit() as unit:
        unit.add_staff("Anna L.", "clerk")
    store.close()
    (folder / "keys.json").unlink()

    assert signed_in(folder, "Anna L.", TRAINING_PASSWORD).role is Role.CLERK
