"""Two clerks on one case: nothing typed is lost, nothing is written over unseen."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from desk_app.domain.case.progress import PaperState
from desk_app.services.steps import PaperMark, Written
from tests.ui.desk_at_work import BO
from tests.ui.two_desks import Key, at_work, case, person

__all__ = ["at_work", "case"]


def bo_writes(at_work, case, **person):
    record = at_work.sheet(case).case.record
    written = Written(replace(record.person, **person), record.household)
    at_work.desk.steps.write_down(BO, at_work.ticket(case), written)


def both(at_work):
    """The panel, as far as it can be read."""
    panel = at_work.guide.panels.both
    return [(it.label, it.theirs, it.whose, it.mine) for it, _, _ in panel._rows]


def test_what_two_clerks_wrote_in_different_fields_is_kept_without_a_question(
    at_work, case
):
    bo_writes(at_work, case, sex="M")

    at_work.fill_in("Place of birth", "Warszawa")

    assert (person(at_work).sex, person(at_work).birth_place) == ("M", "Warszawa")
    assert at_work.told() == "Bo K. changed meanwhile (10:24): Sex."
    assert at_work.guide.panels.open_panel is None
    assert at_work.field("sex").value() == "M"


def test_what_another_wrote_shows_at_once_and_what_is_being_typed_stays(at_work, case):
    field = at_work.go_to("Place of birth")
    at_work.type("Warsz")
    bo_writes(at_work, case, sex="M", family_name="ERIKSEN")

    at_work.case.catch_up()
    at_work.type("awa")

    assert at_work.field("family_name").text() == "ERIKSEN"
    assert field.text() == "Warszawa"
    assert QApplication.focusWidget() is field
    assert at_work.told() == "Bo K. changed meanwhile (10:24): Family name, Sex."


def test_typing_that_cannot_be_read_yet_outlives_what_others_save(at_work, case):
    field = at_work.fill_in("Came to Denmark", "31.11.2026")

    bo_writes(at_work, case, sex="M")
    at_work.case.catch_up()

    assert field.text() == "31.11.2026"
    assert "not in the calendar" in at_work.said_under("entered_on")


def test_a_field_both_wrote_in_says_so_while_it_is_typed_in(at_work, case):
    at_work.go_to("Place of birth")
    at_work.type("Warszawa")
    bo_writes(at_work, case, birth_place="Kraków")

    at_work.case.catch_up()

    assert at_work.said_under("birth_place").endswith("There it says: Kraków")
    assert at_work.field("birth_place").text() == "Warszawa"
    assert at_work.guide.panels.open_panel is None


@pytest.mark.parametrize("read_again_first", [True, False])
def test_both_versions_are_shown_side_by_side_and_nothing_is_saved(
    at_work, case, read_again_first
):
    at_work.go_to("Place of birth")
    at_work.type("Warszawa")
    bo_writes(at_work, case, birth_place="Kraków")
    if read_again_first:
        at_work.case.catch_up()

    at_work.press(Key.Key_Tab)

    assert at_work.guide.panels.both.isVisible()
    assert both(at_work) == [("Place of birth", "Kraków", "Bo K. · 10:24", "Warszawa")]
    assert person(at_work).birth_place == "Kraków"


def clashing(at_work, case):
    at_work.go_to("Place of birth")
    at_work.type("Warszawa")
    bo_writes(at_work, case, birth_place="Kraków")
    at_work.press(Key.Key_Tab)


def test_enter_saves_what_the_clerk_typed(at_work, case):
    clashing(at_work, case)

    at_work.press(Key.Key_Return)

    assert person(at_work).birth_place == "Warszawa"
    assert at_work.guide.panels.open_panel is None
    assert at_work.shell.saved.text() == "Saved 10:24:07"


def test_the_other_version_is_chosen_with_an_arrow_key(at_work, case, qtbot):
    clashing(at_work, case)
    [(_, _, mine)] = at_work.guide.panels.both._rows
    qtbot.waitUntil(mine.hasFocus)

    at_work.press(Key.Key_Left)
    at_work.press(Key.Key_Return)

    assert person(at_work).birth_place == "Kraków"
    assert at_work.field("birth_place").text() == "Kraków"


def test_taking_over_what_is_in_the_file_changes_nothing_there(at_work, case):
    clashing(at_work, case)
    rev = at_work.sheet().case.record.rev

    at_work.guide.panels.both.over.click()

    assert at_work.sheet().case.record.rev == rev
    assert at_work.field("birth_place").text() == "Kraków"
    assert at_work.guide.panels.open_panel is None


def test_escape_goes_on_typing_and_the_question_comes_again(at_work, case):
    clashing(at_work, case)

    at_work.press(Key.Key_Escape)
    typed_on = QApplication.focusWidget()
    at_work.type("!")
    at_work.press(Key.Key_Tab)

    assert typed_on is at_work.field("birth_place")
    assert both(at_work)[0][3] == "Warszawa!"
    assert person(at_work).birth_place == "Kraków"


def test_a_third_version_is_not_written_over_unseen(at_work, case):
    clashing(at_work, case)
    bo_writes(at_work, case, birth_place="Gdańsk")

    at_work.case.catch_up()

    assert both(at_work) == [("Place of birth", "Gdańsk", "Bo K. · 10:24", "Warszawa")]


def test_finishing_a_step_asks_about_a_clash_first(at_work, case):
    at_work.go_to("Accept: Passport")
    at_work.press(Key.Key_Space)
    at_work.go_to("Place of birth")
    at_work.type("Warszawa")
    bo_writes(at_work, case, birth_place="Kraków")
    at_work.case.catch_up()

    at_work.ctrl(Key.Key_Return)

    assert both(at_work)[0][1:] == ("Kraków", "Bo K. · 10:24", "Warszawa")
    assert at_work.step == "identity"


def test_what_another_did_with_steps_and_papers_is_told_in_one_line(at_work, case):
    mark = PaperMark("identity", "passport", PaperState.ACCEPTED)
    at_work.desk.steps.mark_paper(BO, at_work.ticket(case), mark)
    at_work.desk.steps.finish(BO, at_work.ticket(case), "identity")

    at_work.case.catch_up()

    assert at_work.told() == (
        "Bo K. changed meanwhile (10:24): Passport: accepted, Identity: done."
    )
    assert at_work.step == "identity"


def test_a_wish_that_came_too_late_says_so_and_what_was_asked_stays_asked(
    at_work, case
):
    at_work.press(Key.Key_F6)
    mark = PaperMark("identity", "passport", PaperState.ACCEPTED)
    at_work.desk.steps.mark_paper(BO, at_work.ticket(case), mark)

    at_work.press(Key.Key_Return)
    said = at_work.guide.panels.wait.trouble.words.text()
    at_work.press(Key.Key_Return)

    assert said.startswith("Bo K. changed the case 10:24. What you wanted was not done")
    assert said.endswith("Bo K. changed meanwhile (10:24): Passport: accepted.")
    assert [p.reason for p in at_work.sheet().case.progress.pauses] == ["citizen"]


def test_what_was_typed_in_another_step_is_not_written_over_what_came_since(
    at_work, case
):
    at_work.fill_in("Came to Denmark", "31.11.2026")
    at_work.guide.show_step("housing")
    bo_writes(at_work, case, entered_on=at_work.sheet().case.on)
    at_work.case.catch_up()
    at_work.guide.show_step("identity")

    at_work.fill_in("Came to Denmark", "1/11/26")

    assert both(at_work)[0][1:] == (
        "23 November 2026",
        "Bo K. · 10:24",
        "1 November 2026",
    )
