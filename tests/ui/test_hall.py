"""The hall in the desk's left column, by keyboard."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, Qt

from desk_app.domain.waiting.visits import VisitKind
from desk_app.services.staff import Role, Staff
from tests.ui.desk_at_work import ANNA, BO, at_the_desk
from ui.tokens import Tone

Key = Qt.Key


@pytest.fixture
def at_work(qtbot, looks, tmp_path):
    with at_the_desk(qtbot, tmp_path) as clerk:
        yield clerk


def give(at_work, typed="", who=BO):
    """Somebody at another desk gives a ticket; this window hears of it."""
    visit = at_work.desk.hall.give(who, at_work.key(), typed)
    at_work.case.catch_up()
    return visit


def column(at_work):
    return at_work.page.today


def tick(at_work):
    """Let the timer of the hall come round."""
    at_work.page.findChild(QObject, "hall").tick()


def told(at_work):
    banner = column(at_work).told
    return "" if banner.isHidden() else banner.words.text()


def shown(at_work):
    """Each line of the hall: number, chip or minutes."""
    lines = column(at_work).hall.lines.lines
    return [(line.lead, line.word or line.side) for line in lines]


def test_an_empty_hall_is_one_quiet_line(at_work):
    hall = column(at_work).hall

    assert hall.nobody.isVisible()
    assert hall.nobody.text() == "Nobody in the hall"
    assert not hall.lines.isVisible()
    assert not hall.heading.isVisible()
    assert not column(at_work).at_desk.isVisible()


def test_f9_and_enter_give_the_next_ticket_and_f9_again_takes_a_scanned_one(at_work):
    at_work.press(Key.Key_F9)
    at_work.press(Key.Key_Return)
    at_work.press(Key.Key_F9)
    at_work.type("87")
    at_work.press(Key.Key_Return)

    assert [number for number, _ in shown(at_work)] == ["1", "87"]
    assert column(at_work).hall.heading.text() == "Hall · 2 waiting"
    assert not column(at_work).hall.typed.isVisible()


def test_enter_pressed_twice_gives_one_ticket(at_work):
    at_work.press(Key.Key_F9)
    at_work.press(Key.Key_Return)
    at_work.press(Key.Key_Return)

    # The second Enter finds "Give a ticket" under the keyboard: it asks, gives nothing.
    assert len(shown(at_work)) == 1


def test_a_ticket_that_cannot_be_given_says_why_under_the_field(at_work):
    at_work.press(Key.Key_F9)
    at_work.type("x")
    at_work.press(Key.Key_Return)

    hall = column(at_work).hall
    assert "neither a number" in hall.message.words.text()
    at_work.press(Key.Key_Escape)
    assert not hall.typed.isVisible()
    assert not hall.message.isVisible()


def test_f7_f11_f12_serve_somebody_from_the_hall(at_work):
    give(at_work)
    give(at_work)
    desk = column(at_work).at_desk

    at_work.press(Key.Key_F7)
    assert (desk.who.text(), desk.about.text()) == ("Number 1", "called · 0 min")
    at_work.press(Key.Key_F11)
    assert desk.about.text().startswith("at your desk")
    at_work.press(Key.Key_F12)

    assert desk.done.text() == "Number 1 finished"
    assert shown(at_work) == [("2", "0 min")]
    assert desk.call.isVisible()


def test_f7_pressed_twice_calls_one(at_work):
    give(at_work)
    give(at_work)

    at_work.press(Key.Key_F7)
    at_work.press(Key.Key_F7)

    assert shown(at_work) == [("2", "0 min")]


def test_calling_a_ticket_with_a_case_opens_the_case(at_work):
    case = at_work.open_new()
    give(at_work, case)

    at_work.press(Key.Key_F7)

    assert at_work.case.reference == case
    assert "ERIKSSON" in column(at_work).at_desk.about.text()


def test_the_case_opened_while_somebody_is_called_is_theirs(at_work):
    case = at_work.open_new()
    visit = give(at_work)
    at_work.press(Key.Key_F7)

    at_work.case.open_case(case)

    with at_work.desk.store.reading() as reader:
        assert reader.visit(visit.id).case == case


def test_who_did_not_come_can_be_called_again_from_the_list(at_work):
    give(at_work)
    at_work.press(Key.Key_F7)
    column(at_work).at_desk.missed.click()
    assert shown(at_work) == [("1", "did not come")]

    at_work.go_to("Hall")
    at_work.press(Key.Key_Down)
    at_work.press(Key.Key_Return)

    assert column(at_work).at_desk.about.text() == "called 2 times · 0 min"


def test_who_was_parked_comes_back_to_their_place_by_a_click(at_work):
    first = give(at_work)
    give(at_work)
    at_work.press(Key.Key_F7)
    column(at_work).at_desk.park.click()
    assert shown(at_work) == [("2", "0 min"), ("1", "parked")]

    column(at_work).hall.lines.opened.emit(str(first.id))

    assert shown(at_work) == [("1", "0 min"), ("2", "0 min")]


def test_what_was_done_last_in_the_hall_can_be_taken_back(at_work):
    give(at_work)
    at_work.press(Key.Key_F7)

    column(at_work).at_desk.undo.click()

    assert shown(at_work) == [("1", "0 min")]
    assert not column(at_work).at_desk.undo.isVisible()


def test_another_desks_call_is_seen_here(at_work):
    give(at_work)
    at_work.desk.hall.call_next(BO, at_work.key())
    at_work.case.catch_up()

    assert shown(at_work) == [("1", "at a desk")]
    assert column(at_work).hall.lines.lines[0].sub == "Bo K. · desk 1"
    assert not column(at_work).at_desk.call.isVisible()


def test_minutes_go_by_without_anybody_doing_anything(at_work):
    give(at_work)
    at_work.clock.now += timedelta(minutes=9)

    tick(at_work)

    assert shown(at_work) == [("1", "9 min")]


def test_who_waits_with_a_case_in_danger_is_marked_and_still_says_how_long(
    at_work, qtbot
):
    at_work.clock.now -= timedelta(days=6)
    danger = at_work.open_new()
    at_work.settle(danger)
    at_work.clock.now += timedelta(days=6)
    for case in (danger, at_work.open_new(family_name="NY")):
        give(at_work, case)
    lines = column(at_work).hall.lines

    qtbot.waitUntil(lambda: bool(lines.lines[0].word), timeout=5000)

    marked, calm = lines.lines
    assert (marked.word, marked.tone) == ("Last chance today", Tone.WARN)
    assert (marked.side, calm.side, calm.word) == ("0 min", "0 min", "")


def test_at_midnight_the_hall_is_empty(at_work):
    give(at_work)
    at_work.clock.now += timedelta(hours=20)

    tick(at_work)

    assert column(at_work).hall.nobody.isVisible()


def test_a_case_put_back_reminds_of_who_still_sits_there(at_work):
    case = at_work.open_new()
    visit = give(at_work, case)
    at_work.press(Key.Key_F7)
    at_work.press(Key.Key_F11)

    at_work.guide.put_back_wanted.emit()

    assert told(at_work) == "Number 1 is still at your desk: F12 finishes it."
    at_work.press(Key.Key_F12)
    assert told(at_work) == ""
    with at_work.desk.store.reading() as reader:
        assert reader.visit(visit.id).story[-1].kind is VisitKind.FINISHED


def test_a_protected_name_is_not_told_in_the_hall(at_work):
    give(at_work, at_work.open_new(family_name="SILVA", protected=True))

    assert column(at_work).hall.lines.lines[0].title == "protected"


def test_tickets_can_be_given_where_there_is_little_room(at_work):
    at_work.shell.resize(1280, 720)
    at_work.case.open_case(at_work.open_new())
    give(at_work)

    at_work.press(Key.Key_F9)

    assert column(at_work).hall.typed.hasFocus()
    assert not column(at_work).hall.heading.isVisible()
    assert column(at_work).at_desk.call.isVisible()
    assert at_work.desk.hall.view(ANNA).waiting


def test_who_may_not_see_the_hall_sees_nothing_of_it(at_work, monkeypatch):
    give(at_work)
    at_work.press(Key.Key_F7)
    give(at_work)
    monkeypatch.setattr(at_work.case, "who", lambda: Staff("Ida P.", Role.ADMIN))

    at_work.case.changed.emit()

    parts = column(at_work).hall, column(at_work).hall.lines, column(at_work).at_desk
    assert not any(part.isVisible() for part in parts)
