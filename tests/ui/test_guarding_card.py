"""The settings about CPR numbers and the lock, as a lead and a clerk see them."""

import pytest

from desk_app.services.cpr_numbers import KeepCpr
from tests.ui.desk_at_work import ANNA, BO, at_the_desk
from ui.settings.guarding_card import GuardingCard
from ui.wiring.guarding_wiring import guard
from ui.wiring.lock_wiring import LockWiring, Seats


@pytest.fixture
def at_work(qtbot, looks, tmp_path):
    with at_the_desk(qtbot, tmp_path) as clerk:
        yield clerk


@pytest.fixture
def locking(at_work):
    return LockWiring(at_work.shell, Seats(lambda: ["Bo K."], lambda: BO), 2)


def a_card(at_work, locking, qtbot, who=BO):
    card = GuardingCard()
    qtbot.addWidget(card)
    guard(card, at_work.desk, lambda: who, locking)
    return card


def choose(choice, key):
    choice.setCurrentIndex(choice.findData(key))
    choice.activated.emit(choice.currentIndex())


def test_the_card_shows_what_the_office_chose(at_work, locking, qtbot):
    card = a_card(at_work, locking, qtbot)

    assert card.keeping.currentData() == KeepCpr.WHILE_OPEN
    assert card.minutes.currentData() == "2"


def test_a_lead_chooses_to_keep_no_numbers(at_work, locking, qtbot):
    card = a_card(at_work, locking, qtbot)

    choose(card.keeping, "never")

    assert at_work.desk.numbers.keeping() is KeepCpr.NEVER


def test_the_lock_follows_the_minutes_at_once(at_work, locking, qtbot):
    card = a_card(at_work, locking, qtbot)

    choose(card.minutes, "15")

    assert at_work.desk.lock_setting.minutes() == 15
    assert locking.lock.after_s == 15 * 60


def test_a_clerk_sees_who_chooses(at_work, locking, qtbot):
    card = a_card(at_work, locking, qtbot, who=ANNA)

    assert not card.keeping.isEnabled()
    assert card.minutes.toolTip() == "Chosen by the team lead."


def test_everybody_sets_a_pin_of_their_own(at_work, locking, qtbot):
    card = a_card(at_work, locking, qtbot, who=ANNA)

    card.pin.setText("2746")
    card.set_pin.click()

    assert locking.lock.takes_pin(ANNA.name)
    assert not locking.lock.takes_pin(BO.name)
    assert card.pin.text() == ""


def test_a_pin_that_is_too_easy_is_refused_in_words(at_work, locking, qtbot):
    card = a_card(at_work, locking, qtbot, who=ANNA)

    card.pin.setText("1111")
    card.set_pin.click()

    assert card.told.words.text().startswith("A PIN has 4 to 8 digits")
    assert not locking.lock.takes_pin(ANNA.name)
