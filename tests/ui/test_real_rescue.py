"""A real desk whose file is damaged or gone: first somebody signs in."""

import shutil

import pytest

from desk_app.bootstrap.program import Program
from desk_app.bootstrap.safekeeping import safekeeping_of
from desk_app.bootstrap.signing_in import sign_in as open_desk
from desk_app.bootstrap.tour import TourClock
from desk_app.services.safekeeping.values import Reason
from tests.real_desks import DORTE, KNUD, PASSWORDS, a_real_desk, guess_cheaply
from tests.ui.real_program import press, settle, sign_in, type_in

NEW = "syv svaner på en sø"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    guess_cheaply(monkeypatch)
    return tmp_path / "desk"


@pytest.fixture
def recovery(folder):
    return a_real_desk(folder)


@pytest.fixture
def backup(folder, recovery):
    clock = TourClock()
    signed = open_desk(folder, DORTE, PASSWORDS[DORTE], clock)
    keeping = safekeeping_of(folder, signed.store, clock, signed.key)
    backup = keeping.vault.back_up(Reason.BY_HAND)
    signed.store.close()
    return backup


@pytest.fixture
def program(qapp, folder):
    program = Program(qapp, folder, "en", TourClock(), signed_in=None)
    yield program
    program.close()


def opened(qtbot, program):
    program.open()
    settle(qtbot, program)
    return program


def lose(folder, *names):
    for name in names:
        for file in folder.glob(f"{name}*"):
            file.unlink()


def spoil(folder):
    """Write over the beginning, as a stray program does."""
    with (folder / "desk.db").open("r+b") as file:
        file.write(b"\x00" * 8192)


def restored(qtbot, program):
    press(qtbot, program.before.damage.restore)
    qtbot.waitUntil(lambda: program.window is not None, timeout=20_000)
    settle(qtbot, program)
    assert program.window.shell.notice("restored").isVisible()
    return program.window.who()


@pytest.mark.parametrize("harm", [spoil, lambda folder: lose(folder, "desk.db")])
def test_the_administrator_signs_in_and_brings_a_real_desk_back(
    qtbot, program, folder, backup, harm
):
    harm(folder)

    opened(qtbot, program)
    assert program.before.sign_in.isVisible()
    assert "damage" not in vars(program.before)
    sign_in(qtbot, program, DORTE, PASSWORDS[DORTE])

    page = program.before.damage
    assert page.isVisible()
    assert page.person.count() == 1
    assert restored(qtbot, program).name == DORTE


def test_a_wrong_password_shows_no_backup(qtbot, program, folder, backup):
    spoil(folder)
    opened(qtbot, program)

    sign_in(qtbot, program, DORTE, "not the right one")

    assert program.before.sign_in.isVisible()
    assert "damage" not in vars(program.before)


def test_a_clerk_sees_that_there_is_a_way_back_but_cannot_go_it(
    qtbot, program, folder, backup
):
    spoil(folder)
    opened(qtbot, program)

    sign_in(qtbot, program, KNUD, PASSWORDS[KNUD])

    page = program.before.damage
    assert page.isVisible()
    assert not page.restore.isEnabled()
    assert "administrator" in page.why_not.text()


def test_the_recovery_key_brings_it_back_and_gives_the_new_password(
    qtbot, program, folder, recovery, backup
):
    lose(folder, "desk.db")
    opened(qtbot, program)
    page = program.before.sign_in
    press(qtbot, page.recover)

    type_in(page.recovery.key, recovery)
    type_in(page.recovery.name, DORTE)
    for field in (page.recovery.fresh.first, page.recovery.fresh.again):
        type_in(field, NEW)
    press(qtbot, page.recovery.go)
    settle(qtbot, program)

    assert restored(qtbot, program).name == DORTE
    open_desk(folder, DORTE, NEW).store.close()


def test_a_folder_with_nothing_but_backups_asks_for_their_key(
    qtbot, program, folder, backup
):
    lose(folder, "desk.db", "keys.json")

    opened(qtbot, program)
    page = program.before.sign_in
    assert "backup" in page.told.words.text()
    sign_in(qtbot, program, DORTE, "not the right one")
    assert page.isVisible()
    sign_in(qtbot, program, DORTE, PASSWORDS[DORTE])

    assert restored(qtbot, program).name == DORTE


def test_a_new_computer_takes_a_real_desk_from_a_stick(
    qtbot, program, folder, backup, tmp_path
):
    stick = tmp_path / "stick"
    shutil.move(folder / "backups", stick / "backups")
    shutil.rmtree(folder)
    opened(qtbot, program)
    program.before.starting._ask_folder = lambda _page, _folder: stick

    press(qtbot, program.before.first.backup)
    settle(qtbot, program)
    assert program.before.sign_in.isVisible()
    sign_in(qtbot, program, DORTE, PASSWORDS[DORTE])

    assert restored(qtbot, program).name == DORTE
    assert (folder / "keys.json").exists()


def test_without_a_backup_what_can_be_read_is_saved_by_whoever_signed_in(
    qtbot, program, folder, recovery
):
    spoil(folder)
    opened(qtbot, program)

    sign_in(qtbot, program, DORTE, PASSWORDS[DORTE])

    page = program.before.damage
    assert page.isVisible()
    assert page.newest.text() == "There is no backup in this folder."
    assert page.person.currentData() == DORTE
    press(qtbot, page.salvage)
    settle(qtbot, program)
    assert page.told.isVisible() or page.result.isVisible()


def test_a_real_desk_found_damaged_while_it_is_open_is_taken_away_and_brought_back(
    qtbot, program, folder, backup
):
    content = bytearray((folder / "desk.db").read_bytes())
    content[-3 * 4096 + 100] ^= 0x10
    (folder / "desk.db").write_bytes(content)
    opened(qtbot, program)

    page = program.before.sign_in
    type_in(page.name, DORTE)
    type_in(page.password, PASSWORDS[DORTE])
    press(qtbot, page.go)
    qtbot.waitUntil(lambda: "damage" in vars(program.before), timeout=10_000)
    qtbot.waitUntil(program.before.damage.isVisible)
    settle(qtbot, program)

    assert program.window is None
    assert program.before.damage.person.currentData() == DORTE
    press(qtbot, program.before.damage.restore)
    qtbot.waitUntil(program.before.sign_in.isVisible, timeout=20_000)
    sign_in(qtbot, program, DORTE, PASSWORDS[DORTE])
    assert program.window.shell.notice("restored").isVisible()
