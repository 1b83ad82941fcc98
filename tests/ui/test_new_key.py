"""A new key for a real desk, given in the window by its administrator."""

import pytest

from db.safekeeping.drafting.drafts import FileDrafts
from desk_app.bootstrap.program import Program
from desk_app.bootstrap.signing_in import key_by_recovery, key_of
from desk_app.bootstrap.signing_in import sign_in as open_desk
from desk_app.bootstrap.tour import TourClock
from desk_app.errors import DeskError
from desk_app.services.drafts import HalfTyped
from tests.real_desks import DORTE, KNUD, PASSWORDS, a_real_desk, guess_cheaply
from tests.ui.real_program import press, settle, sign_in, type_in


@pytest.fixture
def folder(tmp_path, monkeypatch):
    guess_cheaply(monkeypatch)
    return tmp_path / "desk"


@pytest.fixture
def recovery(folder):
    return a_real_desk(folder)


@pytest.fixture
def program(qtbot, qapp, folder, recovery):
    program = Program(qapp, folder, "en", TourClock(), signed_in=None)
    program.open()
    sign_in(qtbot, program, DORTE, PASSWORDS[DORTE])
    yield program
    program.close()


@pytest.fixture
def page(program):
    program.window.shell.show_page("staff")
    return program.window.shell.page("staff")


def ask_for_new_key(qtbot, page, password):
    press(qtbot, page.key)
    type_in(page.re_keying.password, password)
    press(qtbot, page.re_keying.go)


def type_back(page):
    """Copy from the sheet what is asked for; return the whole key."""
    step = page.new_key.step
    for field, at in zip(step.fields, step._asked, strict=True):
        type_in(field, step._groups[at])
    return "-".join(step._groups)


def until_open_again(qtbot, program, before):
    qtbot.waitUntil(lambda: program.window not in (before, None), timeout=20_000)
    settle(qtbot, program)


def refused(call, *args):
    with pytest.raises(DeskError) as refusal:
        call(*args)
    return refusal.value.code


def test_the_desk_closes_gets_its_key_and_opens_for_the_same_person(
    qtbot, program, page, folder, recovery
):
    old, first = key_of(folder, DORTE, PASSWORDS[DORTE]).access.key, program.window
    ask_for_new_key(qtbot, page, PASSWORDS[DORTE])
    new_recovery = type_back(page)

    press(qtbot, page.new_key.go)
    until_open_again(qtbot, program, first)

    assert program.window.who().name == DORTE
    assert key_of(folder, DORTE, PASSWORDS[DORTE]).access.key != old
    assert key_by_recovery(folder, new_recovery).access.key != old
    assert refused(key_by_recovery, folder, recovery) == "recovery-key-refused"
    assert refused(key_of, folder, KNUD, PASSWORDS[KNUD]) == "sign-in-refused"


def test_a_wrong_password_shows_no_key(qtbot, program, page):
    ask_for_new_key(qtbot, page, "not the right one")

    assert page.re_keying.isVisible()
    assert not page.new_key.isVisible()
    assert page.re_keying.password.accessibleDescription()


def test_a_sheet_that_was_not_kept_changes_nothing(qtbot, program, page, folder):
    old = key_of(folder, DORTE, PASSWORDS[DORTE]).access.key
    ask_for_new_key(qtbot, page, PASSWORDS[DORTE])

    type_in(page.new_key.step.fields[0], "WRONG")
    press(qtbot, page.new_key.go)

    assert page.new_key.isVisible()
    press(qtbot, page.new_key.back)
    assert page.new_key.step.key.text() == ""
    assert key_of(folder, DORTE, PASSWORDS[DORTE]).access.key == old


def test_another_program_on_the_desk_keeps_it_from_getting_another_key(
    qtbot, program, page, folder
):
    other = open_desk(folder, KNUD, PASSWORDS[KNUD]).store
    ask_for_new_key(qtbot, page, PASSWORDS[DORTE])
    type_back(page)

    press(qtbot, page.new_key.go)
    qtbot.waitUntil(lambda: program.window is None)
    settle(qtbot, program)

    keying = program.before.re_keying
    assert keying.heading.text() == "The desk keeps the key it had"
    assert keying.trouble.isVisible()
    other.close()
    press(qtbot, keying.again)
    sign_in(qtbot, program, DORTE, PASSWORDS[DORTE])
    assert program.window.who().name == DORTE


def test_what_was_half_typed_is_there_under_the_new_key(qtbot, qapp, folder, recovery):
    old = key_of(folder, DORTE, PASSWORDS[DORTE]).access.key
    drafts = FileDrafts(folder, old, TourClock())
    typed = {"family_name": "Zebrastripe"}
    at = TourClock()()
    drafts.keep([HalfTyped("opening", "", 0, typed, {}, at, KNUD, "2")])
    drafts.close()
    program = Program(qapp, folder, "en", TourClock(), signed_in=None)
    program.open()
    sign_in(qtbot, program, DORTE, PASSWORDS[DORTE])
    window = program.window
    window.shell.show_page("staff")
    page = window.shell.page("staff")

    ask_for_new_key(qtbot, page, PASSWORDS[DORTE])
    type_back(page)
    press(qtbot, page.new_key.go)
    until_open_again(qtbot, program, window)
    program.close()

    new = key_of(folder, DORTE, PASSWORDS[DORTE]).access.key
    [left] = FileDrafts(folder, new, TourClock()).left_behind()
    assert left.half.typed == typed
