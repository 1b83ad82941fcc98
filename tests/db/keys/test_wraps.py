"""Who opens the desk with what: passwords, the recovery key, and nothing else."""

import json
from time import perf_counter

import pytest

from db.keys import wraps
from db.keys.key_file import read_keys
from db.keys.recovery_key import new_recovery_key
from db.keys.ring import KeyRing
from db.keys.wraps import (
    FULL,
    create_keys,
    drop,
    new_secret,
    unwrap,
    unwrap_recovery,
    wrap_for,
)
from desk_app.errors import DeskError

ANNA, BO = "fem heste på en mark", "to cykler i regnvejr"
SECRET = new_secret()


@pytest.fixture
def folder(tmp_path):
    """Sealed as cheaply as at a training desk."""
    create_keys(tmp_path, "training", SECRET, {"Anna L.": ANNA, "Bo K.": BO})
    return tmp_path


def refused(code, call, *args):
    with pytest.raises(DeskError) as refusal:
        call(*args)
    assert (refusal.value.code, refusal.value.details) == (code, {})


def test_everybody_opens_the_desk_with_their_own_password(folder):
    assert unwrap(folder, "Anna L.", ANNA) == SECRET
    assert unwrap(folder, "anna l.", ANNA) == SECRET
    assert unwrap(folder, "Bo K.", BO) == SECRET


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("Anna L.", BO),
        ("Anna L.", ""),
        ("Carl M.", ANNA),
        ("", ""),
        ("Anna L.", "\ud800"),
    ],
)
def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(
    folder, name, password
):
    refused("sign-in-refused", unwrap, folder, name, password)


def test_a_password_is_the_same_however_the_keyboard_writes_it(folder):
    wrap_for(folder, SECRET, "Carl M.", "blåbærgrød og fløde")

    assert unwrap(folder, "Carl M.", "bla\u030abærgrød og fløde") == SECRET


def test_a_new_password_ends_the_old_one(folder):
    wrap_for(folder, SECRET, "Anna L.", "syv svaner på en sø")

    refused("sign-in-refused", unwrap, folder, "Anna L.", ANNA)
    assert unwrap(folder, "Anna L.", "syv svaner på en sø") == SECRET


def test_whoever_left_opens_nothing_and_the_others_do(folder):
    drop(folder, "Anna L.")

    refused("sign-in-refused", unwrap, folder, "Anna L.", ANNA)
    assert unwrap(folder, "Bo K.", BO) == SECRET


def test_a_seal_moved_to_another_person_does_not_open(folder):
    path, keys = folder / "keys.json", read_keys(folder)
    entry = json.loads(path.read_text(encoding="utf-8"))
    entry["people"][keys.id_of("Mallory")] = entry["people"][keys.id_of("Anna L.")]
    path.write_text(json.dumps(entry), encoding="utf-8")

    refused("sign-in-refused", unwrap, folder, "Mallory", ANNA)


def test_the_recovery_key_opens_the_desk_and_no_other_one_does(tmp_path):
    recovery = new_recovery_key()
    create_keys(tmp_path, "real", SECRET, {}, recovery)

    assert unwrap_recovery(tmp_path, recovery.lower().replace("-", " ")) == SECRET
    refused("recovery-key-refused", unwrap_recovery, tmp_path, new_recovery_key())
    refused("recovery-key-mistyped", unwrap_recovery, tmp_path, "no key")


def test_a_training_desk_has_no_recovery_key(folder):
    refused("recovery-key-refused", unwrap_recovery, folder, new_recovery_key())


def test_a_guess_at_a_real_desk_costs_64_mib_and_three_passes(tmp_path):
    create_keys(tmp_path, "real", SECRET, {"Anna L.": ANNA})

    [wrap] = read_keys(tmp_path).people.values()
    assert (wrap.cost.kib, wrap.cost.passes) == (64 * 1024, 3)
    assert wrap.cost == FULL
    assert unwrap(tmp_path, "Anna L.", ANNA) == SECRET


def test_an_unknown_name_costs_as_much_as_a_wrong_password(tmp_path, monkeypatch):
    create_keys(tmp_path, "real", SECRET, {"Anna L.": ANNA})
    costs = []
    real = wraps._key_of
    monkeypatch.setattr(
        wraps, "_key_of", lambda opener: costs.append(opener.cost) or real(opener)
    )

    refused("sign-in-refused", unwrap, tmp_path, "Anna L.", BO)
    refused("sign-in-refused", unwrap, tmp_path, "Nobody", BO)

    assert costs == [FULL, FULL]


def test_cheap_seals_keep_training_desks_fast(folder):
    began_s = perf_counter()
    for _ in range(20):
        unwrap(folder, "Anna L.", ANNA)

    assert perf_counter() - began_s < 1.0


def test_a_ring_of_keys_gives_and_takes(folder):
    ring = KeyRing(folder, SECRET)

    ring.give("Carl M.", "otte ænder i en dam")
    assert ring.opens("carl m.", "otte ænder i en dam")
    assert not ring.opens("Carl M.", ANNA)
    ring.take("Carl M.")

    assert not ring.has("Carl M.")
    assert ring.has("Bo K.")
