"""What was half typed is offered once, covers nothing, and names nobody protected."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from db.safekeeping.drafting.drafts import FileDrafts
from db.training import TRAINING_KEY
from desk_app.bootstrap.tour import TourClock
from desk_app.services.drafts import HalfTyped
from desk_app.services.steps import Ticket, Written
from tests.ui.crashed import (
    crashed,
    dead,
    drafts_in,
    folder,
    go_on,
    kept,
    lines,
    made,
    offer,
    started,
)
from tests.ui.typing_hands import first_case
from ui.tour.people import ANNA

__all__ = ["crashed", "dead", "folder", "made", "started"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_later_asks_again_next_time(crashed, folder, started):
    crashed("newcomer")
    program, window, clerk = started()
    card = offer(window, clerk)
    card.later.click()
    assert not card.isVisible()
    program.close()
    program.window = None

    _, window, clerk = started()

    assert len(offer(window, clerk).lines) == 1


def test_thrown_away_needs_two_presses_and_is_gone(crashed, folder, started):
    crashed("newcomer")
    _, window, clerk = started()
    card = offer(window, clerk)
    clerk.go_to(card.lines[0].throw_away)

    clerk.press(Qt.Key.Key_Space)
    assert card.lines[0].throw_away.text() == "Throw away for good"
    assert drafts_in(folder)
    clerk.press(Qt.Key.Key_Space)

    assert not card.isVisible()
    kept(clerk, folder, 0)


def test_a_second_crash_after_going_on_loses_nothing(crashed, folder, started):
    crashed("newcomer")
    _, window, clerk = started()
    before = drafts_in(folder)
    go_on(clerk, offer(window, clerk))

    clerk.wait_for(lambda: drafts_in(folder) != before, "the new draft")
    kept(clerk, folder, 1)

    # What a third program would find, were this one killed now.
    (mine,) = drafts_in(folder)
    other = FileDrafts(folder, TRAINING_KEY, TourClock())
    assert other.left_behind() == []  # this one lives
    assert mine not in before


def test_a_draft_never_covers_what_is_being_typed(crashed, folder, started):
    crashed("newcomer")
    _, window, clerk = started()
    clerk.scan(ANNA.code_lines())

    card = offer(window, clerk)
    go_on(clerk, card)

    assert "Something is being typed" in card.trouble.words.text()
    assert len(card.lines) == 1
    assert len(window.opening_page.list.lines) in {0, 1}
    assert window.opening_page.people.panel.card.isVisible()


def leave(folder, half):
    """An earlier run has left this."""
    run = FileDrafts(folder, TRAINING_KEY, TourClock())
    run.keep([half])
    run.close()


def half_of(window, **more):
    now = TourClock()()
    values = {"form": "identity", "case": first_case(window), "rev": 1}
    values |= {"typed": {"birth_place": "Typed"}, "kept": {"birth_place": "Then"}}
    return HalfTyped(**(values | more), at=now, by="Anna L.", desk="4")


def test_a_field_that_was_changed_meanwhile_says_what_the_case_says(folder, started):
    program, window, _ = started()
    reference = first_case(window)
    record = window.desk.lookup.sheet(window.who(), reference).case.record
    person = replace(record.person, birth_place="Roskilde")
    ticket = Ticket(reference, record.rev, "meanwhile")
    said = Written(person, record.household)
    window.desk.steps.write_down(window.who(), ticket, said)
    leave(folder, half_of(window))
    program.close()
    program.window = None

    _, window, clerk = started()
    card = offer(window, clerk)
    assert lines(card)[0][1] == "Anna L., 10:24"
    go_on(clerk, card)

    rows = window.desk_page.guide.page.form._rows
    (row,) = (row for part, _, row in rows if part.attribute == "birth_place")
    assert row.field.text() == "Typed"
    assert "There it says: Roskilde" in row.message.words.text()


@pytest.mark.parametrize(
    "gone", [{"case": "2026-01-0999"}, {"form": "no_such_step"}, {"form": "opening"}]
)
def test_a_draft_whose_place_is_gone_is_told_and_stays(folder, started, gone):
    program, window, _ = started()
    leave(folder, half_of(window, **gone))
    program.close()
    program.window = None
    _, window, clerk = started()
    card = offer(window, clerk)

    go_on(clerk, card)

    assert card.trouble.words.text()
    assert len(card.lines) == 1


def test_a_protected_name_is_not_read_over_the_counter(crashed, folder, started):
    crashed("newcomer")
    program, window, clerk = started()
    go_on(clerk, offer(window, clerk))
    person = window.opening_page.people.panel.form
    person.fields["family_name"].setText(protect_somebody(window))
    person.fields["given_names"].clear()
    program.close()
    program.window = None

    _, window, clerk = started()

    ((said, _),) = lines(offer(window, clerk))
    assert said == "Opening a case for protected"


def protect_somebody(window):
    """Protect the citizen of a case; their family name."""
    reference = first_case(window)
    record = window.desk.lookup.sheet(window.who(), reference).case.record
    person = replace(record.person, protected=True)
    ticket = Ticket(reference, record.rev, "protect")
    said = Written(person, record.household)
    window.desk.steps.write_down(window.who(), ticket, said)
    return record.person.family_name
