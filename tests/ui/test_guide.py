"""One case at the desk, from the passport to MitID, with the keyboard alone."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk_app.domain.case.person import Household, MaritalStatus
from tests.ui.desk_at_work import ANNA, at_the_desk
from ui.tokens import Tone

Key = Qt.Key


@pytest.fixture
def at_work(qtbot, looks, tmp_path):
    with at_the_desk(qtbot, tmp_path) as clerk:
        yield clerk


def test_a_newcomer_comes_from_the_passport_to_mitid_by_keyboard_alone(at_work):
    case = at_work.open_new(
        home=Household(),
        birth_date=None,
        sex="",
        citizenship="SWE",
        names_from_mrz=True,
    )
    at_work.case.open_case(case)

    at_work.go_to("Scanned name")
    at_work.press(Key.Key_Space)
    at_work.fill_in("Date of birth", "12/8/74")
    at_work.fill_in("Citizenship", "poland")
    at_work.fill_in("Came to Denmark", "1 nov 26")
    at_work.go_to("Accept: Passport")
    at_work.press(Key.Key_Space)
    at_work.ctrl(Key.Key_Return)
    at_work.go_to("Accept: EU residence document")
    at_work.press(Key.Key_Space)
    at_work.ctrl(Key.Key_Return)
    at_work.fill_in("Address", "Sankt Hans Gade 12")
    at_work.fill_in("Municipality", "aarhus")
    at_work.go_to("Accept: Rental contract")
    at_work.press(Key.Key_Space)
    at_work.ctrl(Key.Key_Return)
    at_work.ctrl(Key.Key_Return)
    at_work.type("1208749996")
    at_work.ctrl(Key.Key_Return)
    at_work.ctrl(Key.Key_Return)
    for label in ("Accept: Passport", "Accept: Health card (yellow)"):
        at_work.go_to(label)
        at_work.press(Key.Key_Space)
    at_work.ctrl(Key.Key_Return)

    person = at_work.sheet().case.record.person
    assert person.birth_date == date(1974, 8, 12)
    assert (person.citizenship, person.names_from_mrz) == ("POL", False)
    assert at_work.sheet().case.progress.mitid == date(2026, 11, 23)
    assert at_work.guide.head.status.text() == "completed"
    assert at_work.shell.saved.text() == "Saved 10:24:07"


def test_a_date_that_is_not_there_is_told_under_the_field_and_nothing_is_lost(at_work):
    at_work.case.open_case(at_work.open_new(entered_on=None))

    field = at_work.fill_in("Came to Denmark", "31.11.2026")
    at_work.ctrl(Key.Key_Return)

    assert "not in the calendar" in at_work.said_under("entered_on")
    assert field.text() == "31.11.2026"
    assert QApplication.focusWidget() is field
    assert at_work.step == "identity"


def test_a_date_is_shown_written_out_once_it_is_kept(at_work):
    at_work.case.open_case(at_work.open_new())

    field = at_work.fill_in("Came to Denmark", "1/11/26")

    assert field.text() == "1 November 2026"
    assert at_work.sheet().case.record.person.entered_on == date(2026, 11, 1)


def test_what_was_typed_waits_while_another_step_is_looked_at(at_work):
    at_work.case.open_case(at_work.open_new())
    at_work.fill_in("Came to Denmark", "31.11.2026")

    at_work.guide.show_step("housing")
    at_work.guide.show_step("identity")

    assert at_work.field("entered_on").text() == "31.11.2026"
    assert "not in the calendar" in at_work.said_under("entered_on")


def test_a_marriage_makes_the_certificate_wanted_at_once(at_work):
    case = at_work.open_new()
    at_work.settle(case, "family")
    at_work.case.open_case(case)
    assert at_work.papers() == []

    at_work.go_to("Marital status")
    at_work.press(Key.Key_Down)
    at_work.press(Key.Key_Down)

    assert at_work.field("marital_status").value() is MaritalStatus.MARRIED
    assert at_work.papers() == [("marriage_certificate", "not seen yet")]


def test_a_paper_that_is_not_there_keeps_the_step_closed_and_says_so(at_work):
    at_work.case.open_case(at_work.open_new())

    at_work.ctrl(Key.Key_Return)

    assert at_work.told().startswith("“Identity” lacks: Passport.")
    assert QApplication.focusWidget().accessibleName() == "Accept: Passport"


def test_something_is_missing_and_the_case_waits_for_siri(at_work):
    case = at_work.open_new()
    at_work.settle(case, "basis")
    at_work.case.open_case(case)

    at_work.press(Key.Key_F6)
    at_work.press(Key.Key_2)
    at_work.press(Key.Key_Return)

    assert at_work.guide.head.status.text() == "waiting for SIRI"
    assert [p.reason for p in at_work.sheet().case.progress.pauses] == ["siri"]
    assert at_work.guide.panels.open_panel is None
    assert at_work.guide.page.bar.resume_button.isVisible()


def test_escape_leaves_the_question_and_nothing_waits(at_work):
    at_work.case.open_case(at_work.open_new())

    at_work.press(Key.Key_F6)
    at_work.press(Key.Key_Escape)

    assert at_work.guide.panels.open_panel is None
    assert at_work.sheet().case.progress.pauses == []


def test_a_step_is_left_out_only_with_a_reason(at_work):
    case = at_work.open_new()
    at_work.settle(case, "family")
    at_work.case.open_case(case)

    at_work.guide.page.bar.skip.emit()
    at_work.press(Key.Key_Return)
    refused = at_work.guide.panels.why.trouble.words.text()
    at_work.type("Travels alone")
    at_work.press(Key.Key_Return)

    assert refused.startswith("Say why.")
    assert at_work.step == "cpr"


def test_ctrl_z_undoes_typing_first_and_then_the_last_step(at_work):
    case = at_work.open_new()
    at_work.settle(case, "housing")
    at_work.case.open_case(case)
    address = at_work.go_to("Address")
    address.deselect()
    at_work.press(Key.Key_End)
    at_work.type("!")

    at_work.ctrl(Key.Key_Z)
    typed = address.text()
    at_work.ctrl(Key.Key_Z)

    assert typed.endswith("København N")
    assert at_work.told() == "Undone: EU residence document: done"
    assert at_work.step == "basis"


def test_what_was_undone_can_be_redone(at_work):
    case = at_work.open_new()
    at_work.settle(case, "basis")
    at_work.case.open_case(case)

    at_work.ctrl(Key.Key_Z)
    at_work.ctrl(Key.Key_Y)

    assert at_work.told() == "Redone: Identity: done"
    assert at_work.sheet().case.present_step.id == "basis"


def test_a_number_with_an_odd_control_digit_is_hinted_at_and_still_issued(at_work):
    case = at_work.open_new(birth_date=date(1948, 12, 25), sex="M")
    at_work.settle(case)
    at_work.case.open_case(case)
    entry = at_work.guide.page.cpr

    at_work.type("2512489996")
    hints = [hint.words.text() for hint in entry.hints if not hint.isHidden()]
    shown = entry.field.text()
    at_work.ctrl(Key.Key_Return)

    assert shown == "251248-9996"
    assert any("control digit" in hint for hint in hints)
    assert any("other sex" in hint for hint in hints)
    assert at_work.sheet().case.progress.cpr == date(2026, 11, 23)
    at_work.guide.show_step("cpr")
    assert entry._masked.text() == "251248-****"
    assert entry.field.text() == ""


def test_what_cannot_be_a_cpr_number_is_told_under_its_field(at_work):
    case = at_work.open_new()
    at_work.settle(case)
    at_work.case.open_case(case)

    at_work.type("12087")
    at_work.ctrl(Key.Key_Return)

    assert at_work.guide.page.cpr._row.message.words.text().startswith(
        "A CPR number has ten digits; here are 5."
    )
    assert at_work.guide.page.cpr.field.text() == "12087"


def test_the_mitid_step_asks_for_no_code(at_work):
    case = at_work.open_new()
    at_work.settle(case)
    at_work.desk.steps.issue_cpr(ANNA, at_work.ticket(case), "1208749996")
    at_work.case.open_case(case)

    at_work.guide.show_step("mitid")

    parts = [part.attribute for part, _, _ in at_work.guide.page.form._rows]
    assert parts == ["mitid_way", "phone"]


def test_a_protected_name_comes_with_a_warning(at_work):
    at_work.case.open_case(at_work.open_new(protected=True))

    assert at_work.guide.head.protected.isVisible()


def test_looking_closer_tells_what_a_foreign_certificate_lacks(at_work):
    case = at_work.open_new(marital_status=MaritalStatus.MARRIED)
    at_work.settle(case, "family")
    at_work.case.open_case(case)
    row = at_work.guide.page.papers.rows[0]

    row.look.click()
    at_work.fill_in("Issued in", "India")
    chips = [row._chips.itemAt(at).widget() for at in range(row._chips.count())]

    assert ("needs an apostille", Tone.WARN) in [(c.text(), c.tone) for c in chips]


def test_the_list_of_steps_says_what_is_done_and_what_comes_after(at_work):
    case = at_work.open_new()
    at_work.settle(case, "basis")
    at_work.case.open_case(case)

    lines = {line.key: line for line in at_work.guide.steps.lines}

    assert lines["identity"].sub == "23 November 2026"
    assert lines["basis"].present
    assert lines["housing"].sub == "Rental contract"
    assert lines["cpr"].sub == "after EU residence document"


def test_an_ended_case_is_only_read_until_it_is_reopened(at_work):
    at_work.case.open_case(at_work.open_new())

    at_work.guide.page.bar.give_up.emit()
    at_work.press(Key.Key_Return)
    enabled = at_work.guide.page.form.isEnabled()
    words = at_work.guide.page.bar.primary.text()
    at_work.ctrl(Key.Key_Return)

    assert (enabled, words) == (False, "Reopen the case")
    assert at_work.guide.page.form.isEnabled()
    assert at_work.guide.head.status.text() == "open"
