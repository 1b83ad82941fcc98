"""A killed program takes nothing of what was half typed; nobody else can read it."""

import os
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import Qt

from tests.ui.crashed import (
    crashed,
    dead,
    drafts_in,
    every_byte,
    folder,
    go_on,
    kept,
    lines,
    made,
    offer,
    started,
)
from tests.ui.typing_hands import (
    HALF_A_NUMBER,
    JOBS,
    WORDS,
    a_typed_field,
    field_of,
)
from ui.opening.stages import Stage

__all__ = ["crashed", "dead", "folder", "made", "started"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LIMIT_S = 2.0


def test_a_newcomer_half_typed_comes_back_after_kill_9(crashed, folder, started):
    took_s = crashed("newcomer")
    _, window, clerk = started()

    card = offer(window, clerk)
    assert "did not close properly" in card.heading.text()
    [(words, at)] = lines(card)
    assert words == "Opening a case for ZEBRASTRIPE, Ola"
    assert at.startswith("10:2")  # the clock of the other program has gone on
    go_on(clerk, card)

    form = window.opening_page.people.panel.form
    assert form.isVisible()
    assert form.fields["family_name"].text() == "Zebrastripe"
    assert form.fields["birth_date"].text() == "3/12"
    assert not card.isVisible()
    assert took_s <= LIMIT_S


def test_no_byte_of_the_folder_tells_the_name(crashed, folder):
    crashed("newcomer")
    everything = every_byte(folder)

    assert drafts_in(folder)
    for text in ("Zebrastripe", "ZEBRASTRIPE", "zebrastripe"):
        for coding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert text.encode(coding) not in everything


def test_a_family_with_answers_comes_back_where_it_was(crashed, folder, started):
    took_s = crashed("family")
    _, window, clerk = started()
    card = offer(window, clerk)
    assert lines(card)[0][0] == "Opening a case for KOWALSKA, Anna Maria and 1 more"
    go_on(clerk, card)

    page = window.opening_page
    assert page.stage is Stage.QUESTIONS
    assert len(page.list.lines) == 2
    clerk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.stage is Stage.QUESTIONS  # one answer had been given
    clerk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.stage is Stage.HOME
    assert page.home.fields["address"].text().startswith("Zebrastripe Alle 7")
    assert took_s <= LIMIT_S


def test_fields_of_a_case_and_half_a_number_come_back(crashed, folder, started):
    took_s = crashed("steps")
    everything = every_byte(folder)
    _, window, clerk = started()
    card = offer(window, clerk)
    assert all(what.startswith("Case 2026-") for what, _ in lines(card))
    names = [what for what, _ in lines(card)]
    at = next(n for n, what in enumerate(names) if "CPR" in what)

    go_on(clerk, card, at)
    guide = window.desk_page.guide
    assert guide.page.cpr.field.text() == HALF_A_NUMBER
    assert guide.page.cpr.field.hasFocus()
    go_on(clerk, card)

    _, attribute = a_typed_field(window)
    assert field_of(window, attribute).text() == WORDS
    assert field_of(window, attribute).hasFocus()
    assert took_s <= LIMIT_S
    assert WORDS.encode() not in everything
    assert HALF_A_NUMBER.encode() not in everything


def test_what_was_typed_before_the_window_closed_is_offered(folder, started):
    program, window, clerk = started()
    JOBS["newcomer"](window, clerk)
    program.close()
    program.window = None

    _, window, clerk = started()

    assert "when Ankomst was closed" in offer(window, clerk).heading.text()


def test_what_was_saved_is_not_offered(folder, started):
    program, window, clerk = started()
    JOBS["steps"](window, clerk)
    kept(clerk, folder)
    guide = window.desk_page.guide
    guide.page.cpr.field.clear()
    step, attribute = a_typed_field(window)
    guide.show_step(step)
    clerk.go_to(field_of(window, attribute))
    clerk.clear_and_type("22/10/26")
    clerk.press(Qt.Key.Key_Tab)  # left: it is saved

    kept(clerk, folder, 0)
    program.close()
    program.window = None
    assert not list((folder / "drafts").iterdir())


def test_starting_over_throws_the_draft_away(folder, started):
    _, window, clerk = started()
    JOBS["newcomer"](window, clerk)
    kept(clerk, folder)

    window.opening_page.start_over.click()

    kept(clerk, folder, 0)


def test_what_is_typed_in_one_case_never_lands_in_the_next(folder, started):
    _, window, clerk = started()
    with window.desk.store.reading() as reader:
        first, second = [row.reference for row in reader.open_rows(2)]
    window.open_case(first)
    window.desk_page.guide.show_step("identity")
    before = window.desk.lookup.sheet(window.who(), second).case.record
    clerk.go_to(field_of(window, "birth_place"))
    clerk.clear_and_type(WORDS)

    window.case.open_case(second)  # the keyboard is still in the field of the first

    after = window.desk.lookup.sheet(window.who(), second).case.record
    assert (after.person, after.household) == (before.person, before.household)
    record = window.desk.lookup.sheet(window.who(), first).case.record
    assert record.person.birth_place == WORDS
    assert window.desk_page.half_typed() == {}


def test_trouble_with_the_disk_is_told_once_and_ends_when_there_is_room(
    folder, started
):
    _, window, clerk = started()
    inside = folder / "drafts"
    inside.write_text("in the way of the folder")
    told = []
    window.shell.say_saved = told.append

    JOBS["newcomer"](window, clerk)
    clerk.wait_for(lambda: told, "the trouble is told")
    clerk.type_in("/90")
    for _ in range(3):  # it is tried again and again, and told once
        clerk.wait_for(window.keeping._under_way.done, "it was tried")
        window.keeping.look()
    inside.unlink()
    clerk.wait_for(lambda: len(told) == 2, "it is kept again")

    assert "cannot be kept safe" in told[0]
    assert told[1] == "What is being typed is kept safe again."
    assert len(drafts_in(folder)) == 1


def test_looking_costs_a_key_nothing_to_speak_of(folder, started):
    _, window, clerk = started()
    JOBS["family"](window, clerk)
    kept(clerk, folder)
    times_s = []
    for _ in range(100):
        began = perf_counter()
        window.keeping._see()
        times_s.append(perf_counter() - began)

    assert median(times_s) * 1000 < 1.0


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_only_the_owner_may_read_the_drafts(folder, started):
    _, window, clerk = started()
    JOBS["newcomer"](window, clerk)
    kept(clerk, folder)

    assert {p.stat().st_mode & 0o777 for p in drafts_in(folder)} == {0o600}


def test_a_second_program_is_not_offered_what_the_first_is_typing(folder, started):
    _, window, clerk = started()
    JOBS["newcomer"](window, clerk)
    kept(clerk, folder)

    _, second, other_clerk = started()

    second.settle(other_clerk.wait_for)
    assert second.desk_page._over == ()
