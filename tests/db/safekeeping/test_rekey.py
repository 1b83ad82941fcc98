"""A new key, killed anywhere: the old desk or the new one, with the keys that fit."""

import shutil
import sys

import pytest

from db.audit import audit_key, first_broken_line
from db.connection import open_reader
from db.desk_folder import RESTORING
from db.keys.key_file import REAL
from db.keys.wraps import Secret, create_keys, new_keys, new_secret, unwrap
from db.opening import finish_cut_short, open_with
from db.real_desk import Beginning, create_real_desk, real_access
from db.safekeeping.rekey import rekey
from desk_app.errors import DeskError
from tests.db.safekeeping.bringing_back.test_switch import after, in_a_child
from tests.db.safekeeping.offices import in_the_morning, later
from tests.real_desks import guess_cheaply

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="programs are killed by forking"
)

ADMIN, WORDS = "Dorte D.", "fem heste på en mark"
RECOVERY = "00000-00000-00000-00000-00000-06X3G"


@pytest.fixture
def made(tmp_path, monkeypatch):
    guess_cheaply(monkeypatch)
    folder = tmp_path / "made"
    beginning = Beginning({}, ADMIN, WORDS, RECOVERY)
    create_real_desk(folder, in_the_morning, beginning).close()
    return folder


def access_of(folder):
    return real_access(folder, unwrap(folder, ADMIN, WORDS))


def given(folder, secret):
    keys = new_keys(REAL, secret, {ADMIN: WORDS}, RECOVERY)
    return rekey(access_of(folder), keys, secret, ADMIN, later())


def another(folder):
    return new_secret()._replace(lasting=access_of(folder).sealing_key)


def actions_in(folder):
    """Open the desk with the keys beside it; return its log, whose chain must hold."""
    access = access_of(folder)
    open_with(access, later()).close()
    connection = open_reader(access)
    lines = [row[0] for row in connection.execute("SELECT action FROM audit")]
    broken = first_broken_line(connection, audit_key(access.sealing_key))
    connection.close()
    assert broken is None
    return lines


def test_a_program_killed_at_any_step_leaves_a_desk_and_the_keys_that_open_it(
    made, tmp_path
):
    outcomes, step, killed = [], 0, True

    while killed:
        folder = shutil.copytree(made, tmp_path / f"killed at {step}")
        secret = another(folder)
        killed = in_a_child(lambda at=folder, new=secret: given(at, new), after(step))
        open_finished(folder)
        outcomes.append("re-key" in actions_in(folder))
        assert (access_of(folder).key == secret.data) == outcomes[-1], step
        assert not (folder / RESTORING).exists(), step
        if outcomes[-1]:
            [old] = (folder / "replaced").iterdir()
            assert actions_in(old) == ["set-up"], step
        shutil.rmtree(folder)
        step += 1

    switched = outcomes.index(True)
    assert outcomes == [False] * switched + [True] * (len(outcomes) - switched)
    assert switched > 10
    assert len(outcomes) - switched > 5


def open_finished(folder):
    """The next program that starts, which does not know the key yet."""
    finish_cut_short(folder)


def test_keys_that_do_not_fit_change_nothing(made):
    keys = (made / "keys.json").read_bytes()
    wrong = access_of(made)._replace(key=bytes(32))

    with pytest.raises(DeskError, match="desk-file-not-ours"):
        rekey(wrong, new_keys(REAL, new_secret(), {}), new_secret(), ADMIN, later())

    assert (made / "keys.json").read_bytes() == keys
    assert actions_in(made) == ["set-up"]
    assert not (made / RESTORING).exists()


def test_the_file_is_sealed_anew_from_the_first_byte_to_the_last(made):
    before = (made / "desk.db").read_bytes()

    given(made, another(made))

    after_it = (made / "desk.db").read_bytes()
    pages = range(4096, min(len(before), len(after_it)), 4096)
    assert not [at for at in pages if before[at : at + 64] == after_it[at : at + 64]]


def test_nothing_opens_the_new_file_but_the_new_key(made):
    old = access_of(made)

    new, place = given(made, another(made))

    assert {it.name for it in place.iterdir()} == {"desk.db", "keys.json"}
    open_reader(new).close()
    with pytest.raises(DeskError, match="desk-file-not-ours"):
        open_reader(old)
    secret = Secret(old.key, old.sealing_key)
    create_keys(made, REAL, secret, {ADMIN: WORDS})
    with pytest.raises(DeskError, match="desk-file-not-ours"):
        open_with(access_of(made), later())
