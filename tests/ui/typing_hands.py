"""What a clerk was typing when the program died."""

from PySide6.QtCore import Qt

from ui.opening.stages import Stage
from ui.tour.clerk import CTRL
from ui.tour.people import ANNA, JAN

HALF_A_NUMBER = "251248-9"
WORDS = "some day in zebruary"


def first_case(window):
    with window.desk.store.reading() as reader:
        return reader.open_rows(50)[0].reference


def type_a_newcomer(window, clerk):
    """One who is typed: half a name and half a date."""
    clerk.press(Qt.Key.Key_N, CTRL)
    clerk.press(Qt.Key.Key_F2)
    clerk.type_in("Zebrastripe\nOla\n3/12")


def scan_a_family(window, clerk):
    """Two scanned; their home; the first asked a question; then half of an answer."""
    clerk.press(Qt.Key.Key_N, CTRL)
    clerk.scan(ANNA.code_lines())
    clerk.scan(JAN.code_lines())
    clerk.press(Qt.Key.Key_Return, CTRL)
    clerk.type_in("Zebrastripe Alle 7, 2100 København Ø\n3/11/26\n0101\n")
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert window.opening_page.stage is Stage.QUESTIONS, window.opening_page.stage
    clerk.type_in("1")


def type_in_two_steps(window, clerk):
    """Half a day in a field of an open case, and half of its CPR number."""
    window.open_case(first_case(window))
    guide = window.desk_page.guide
    step, attribute = a_typed_field(window)
    guide.show_step(step)
    clerk.go_to(field_of(window, attribute))
    clerk.clear_and_type(WORDS)
    guide.show_step("cpr")
    clerk.go_to(guide.page.cpr.field)
    clerk.type_in(HALF_A_NUMBER)


def a_typed_field(window):
    """The first step of the case with a field for a day, and that field."""
    guide = window.desk_page.guide
    for step in guide.sheet.case.steps:
        for name in ("entered_on", "moved_in"):
            if name in step.fields:
                return step.id, name
    raise AssertionError("the case has no such step")


def field_of(window, attribute):
    """The field of the step that is shown."""
    rows = window.desk_page.guide.page.form._rows
    return next(row.field for part, _, row in rows if part.attribute == attribute)


JOBS = {
    "newcomer": type_a_newcomer,
    "family": scan_a_family,
    "steps": type_in_two_steps,
}
