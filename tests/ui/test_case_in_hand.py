"""A case in somebody's hand: taken, put back, and known to the others."""

from datetime import UTC, datetime

from desk_app.domain.case.events import PauseReason
from desk_app.services.steps import Wait
from tests.ui.desk_at_work import ANNA, BO
from tests.ui.two_desks import Key, at_work, case, person
from ui.tokens import Tone

__all__ = ["at_work", "case"]


def opened_before(at_work, *names):
    at_work.clock.now = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    cases = [at_work.open_new(family_name=name) for name in names]
    at_work.clock.now = datetime(2026, 11, 23, 9, 24, 7, tzinfo=UTC)
    return cases


def holders(at_work):
    with at_work.desk.store.reading() as reader:
        today = at_work.desk.lookup.today()
        return {ref: claim.actor for ref, claim in reader.claims(today).items()}


def test_f5_opens_the_case_that_has_waited_longest(at_work):
    first, second = opened_before(at_work, "FIRST", "SECOND")

    at_work.press(Key.Key_F5)
    opened = at_work.case.reference
    at_work.press(Key.Key_F5)

    assert (opened, at_work.case.reference) == (first, second)
    assert holders(at_work) == {first: "Anna L.", second: "Anna L."}


def test_when_nothing_is_left_to_take_the_column_says_so(at_work):
    at_work.press(Key.Key_F5)

    told = at_work.page.today.told
    assert told.isVisible()
    assert told.words.text().startswith("There is no case to take")


def test_a_case_only_looked_at_is_put_back_when_another_is_opened(at_work):
    first, second = opened_before(at_work, "FIRST", "SECOND")

    at_work.case.open_case(first)
    looking = holders(at_work)
    at_work.case.open_case(second)

    assert (looking, holders(at_work)) == ({first: "Anna L."}, {second: "Anna L."})


def test_a_case_something_was_done_with_stays_in_hand(at_work):
    first, second = opened_before(at_work, "FIRST", "SECOND")
    at_work.case.open_case(first)
    at_work.fill_in("Place of birth", "Warszawa")

    at_work.case.open_case(second)

    assert holders(at_work) == {first: "Anna L.", second: "Anna L."}


def test_a_case_that_another_has_says_so_quietly_and_can_be_worked_on(at_work):
    [case] = opened_before(at_work, "FIRST")
    at_work.desk.taking.take_next(BO, at_work.key())

    at_work.case.open_case(case)
    at_work.fill_in("Place of birth", "Warszawa")

    chip = at_work.guide.head.elsewhere
    assert (chip.text(), chip.tone) == ("with Bo K. · desk 1", Tone.NEUTRAL)
    assert person(at_work).birth_place == "Warszawa"
    assert holders(at_work) == {case: "Bo K."}


def test_todays_list_names_the_desk_that_has_a_case(at_work, qtbot):
    [case] = opened_before(at_work, "FIRST")
    at_work.settle(case)  # fully informed: it is due
    at_work.desk.taking.put_back(ANNA, case)
    at_work.desk.taking.take_next(BO, at_work.key())

    at_work.case.elsewhere.emit()

    due = at_work.page.today.due
    qtbot.waitUntil(lambda: len(due.lines) == 1, timeout=5000)
    assert due.lines[0].sub == "Bo K. · desk 1"


def test_a_case_is_put_back_from_the_menu(at_work):
    [case] = opened_before(at_work, "FIRST")
    at_work.press(Key.Key_F5)
    menu = at_work.guide.page.bar.menu()

    next(it for it in menu.actions() if it.text() == "Put the case back").trigger()

    assert holders(at_work) == {}
    assert at_work.told().startswith("The case is put back")
    assert not at_work.guide.page.bar._allowed.put_back
    assert at_work.desk.taking.take_next(BO, at_work.key()) == case


def test_a_paused_case_is_in_nobodys_hand(at_work):
    [case] = opened_before(at_work, "FIRST")
    at_work.press(Key.Key_F5)

    at_work.desk.steps.pause(ANNA, at_work.ticket(case), Wait(PauseReason.CITIZEN))

    assert holders(at_work) == {}
