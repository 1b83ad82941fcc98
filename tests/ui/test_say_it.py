"""One key and a sentence stands large on the screen, in the citizen's language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QRawFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.services.paper.translations import LANGUAGES, shipped_words
from desk_app.services.say_it import sentences_in
from tests.ui.desk_at_work import at_the_desk
from ui.say_it.cover import SayItCover
from ui.say_it.letters import card_font

UKRAINIAN = sentences_in("uk")["bring_original"].partition(":")[0]
CERTIFICATE = shipped_words("uk").say("document.marriage_certificate.title")


@pytest.fixture
def at_work(qtbot, looks, tmp_path):
    with at_the_desk(qtbot, tmp_path) as clerk:
        yield clerk


@pytest.fixture
def cover(at_work):
    """The list, opened with the key at a Ukrainian's case."""
    at_work.case.open_case(at_work.open_new(citizenship="UKR"))
    at_work.press(Qt.Key.Key_F10)
    return the_cover(at_work)


def the_cover(clerk):
    [cover] = clerk.shell.findChildren(SayItCover)
    return cover


def test_one_key_lists_what_the_case_lacks_in_the_clerks_language(cover):
    first = cover.chooser.list.lines[0]

    assert cover.isVisible()
    assert first.title.startswith("Please bring your original: ")
    assert first.sub.startswith("Tag venligst originalen med: ")
    assert first.word == "fits now"
    assert cover.chooser.language.currentText() == "Ukrainian"


def test_typing_finds_a_sentence_and_enter_shows_it_large(cover, at_work):
    at_work.type("marriage original")
    at_work.press(Qt.Key.Key_Return)

    card = cover.card
    assert card.isVisible()
    assert card.saying.own == f"{UKRAINIAN}:\n{CERTIFICATE}"
    assert card.saying.da == "Tag venligst originalen med:\nVielsesattest"
    assert card.accessibleName().startswith(UKRAINIAN)


def test_nothing_of_the_case_can_be_seen_beside_the_sentence(cover, at_work):
    assert not at_work.page.isVisible()
    assert cover.geometry() == at_work.shell.rect()

    at_work.shell.resize(1280, 720)

    assert cover.geometry() == at_work.shell.rect()


def test_the_arrows_go_on_to_the_next_sentence_and_around(cover, at_work):
    keys = [line.key for line in cover.chooser.list.lines]
    at_work.press(Qt.Key.Key_Return)

    at_work.press(Qt.Key.Key_Right)
    assert cover.card.saying.key == keys[1]
    at_work.press(Qt.Key.Key_Left)
    at_work.press(Qt.Key.Key_Up)

    assert cover.card.saying.key == keys[-1]


def test_the_arrows_move_in_the_list_while_one_types(cover, at_work):
    keys = [line.key for line in cover.chooser.list.lines]
    at_work.press(Qt.Key.Key_Down)
    at_work.press(Qt.Key.Key_Return)

    assert cover.card.saying.key == keys[1]


def test_escape_gives_the_case_back_with_the_keyboard_where_it_was(at_work):
    at_work.case.open_case(at_work.open_new())
    before = QApplication.focusWidget()
    at_work.press(Qt.Key.Key_F10)
    at_work.press(Qt.Key.Key_Return)

    at_work.press(Qt.Key.Key_Escape)

    assert at_work.page.isVisible()
    assert not the_cover(at_work).isVisible()
    assert QApplication.focusWidget() is before


def test_any_click_gives_the_case_back(cover, at_work):
    at_work.press(Qt.Key.Key_Return)

    QTest.mouseClick(cover.card, Qt.MouseButton.LeftButton)

    assert at_work.page.isVisible()


def test_the_key_leads_from_the_card_to_the_list(cover, at_work):
    at_work.press(Qt.Key.Key_Return)
    at_work.press(Qt.Key.Key_F10)

    assert cover.chooser.isVisible()
    assert QApplication.focusWidget() is cover.chooser.search


def test_the_language_the_clerk_chose_is_remembered_for_the_case(cover, at_work):
    ukrainian = at_work.case.reference
    choice = cover.chooser.language
    choice.setCurrentIndex(choice.findData("ru"))
    choice.activated.emit(choice.currentIndex())
    at_work.press(Qt.Key.Key_Escape)

    at_work.case.open_case(at_work.open_new(citizenship="BGR"))
    at_work.press(Qt.Key.Key_F10)
    assert choice.currentData() == "bg"
    at_work.press(Qt.Key.Key_Escape)
    at_work.case.open_case(ukrainian)
    at_work.press(Qt.Key.Key_F10)

    assert choice.currentData() == "ru"


def test_the_day_and_the_office_are_put_into_the_sentence(cover, at_work):
    place = cover.chooser.place
    place.setCurrentIndex(place.findData("SIRI"))
    place.activated.emit(place.currentIndex())

    at_work.type("another office")

    assert [line.title for line in cover.chooser.list.lines] == [
        "Another office can help you. Please go to: SIRI"
    ]


def test_without_a_case_the_sentences_are_there_too(at_work):
    at_work.press(Qt.Key.Key_F10)

    assert the_cover(at_work).isVisible()
    assert not [line for line in the_cover(at_work).chooser.list.lines if line.word]


def test_somebody_new_is_not_spoken_to_in_the_language_of_the_case_before(at_work):
    opening = QWidget()
    at_work.page.set_opening(opening)
    at_work.case.open_case(at_work.open_new(citizenship="UKR"))
    at_work.page.show_opening()

    at_work.press(Qt.Key.Key_F10)

    chooser = the_cover(at_work).chooser
    assert chooser.language.currentData() == "en"
    assert not [line for line in chooser.list.lines if line.word]


def test_the_help_tells_the_key(at_work):
    assert "F10" in {line.key for line in at_work.page.keys()}  # noqa: SIM118 - no dictionary


def test_words_that_no_sentence_has_are_said_to_be_so(cover, at_work):
    at_work.type("qqqq")

    assert cover.chooser.nothing.isVisible()
    at_work.press(Qt.Key.Key_Return)
    assert not cover.card.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_fonts_have_every_letter_of_every_sentence(looks, language):
    font = card_font(language, 60, QFont.Weight.DemiBold)
    raw = [
        QRawFont.fromFont(one)
        for one in (QFont(family, 60, font.weight()) for family in font.families())
    ]

    for sentence in sentences_in(language).values():
        lacking = {
            letter
            for letter in sentence
            if not any(it.supportsCharacter(ord(letter)) for it in raw)
        }
        assert not lacking, sentence


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (900, 600)])
def test_the_longest_sentence_still_fits_large(cover, at_work, size):
    at_work.shell.resize(*size)
    at_work.type("legalis")
    at_work.press(Qt.Key.Key_Return)

    assert cover.card.own_px >= size[1] // 20
