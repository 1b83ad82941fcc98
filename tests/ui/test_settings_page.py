"""The page of settings: what is chosen holds at once and is remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desk_app.errors import DeskError
from desk_app.services.rules import LoadedRules
from desk_app.services.staff import Role, Staff
from ui.settings.page import SettingsPage
from ui.settings.preferences import SYSTEM, Preferences
from ui.spoken import language_now
from ui.theme import Scheme
from ui.widgets.states import Banner
from ui.wiring.settings_wiring import SettingsWiring

LEAD = Staff("Bo K.", Role.LEAD)


@pytest.fixture
def kept(tmp_path):
    return Preferences(tmp_path / "window.ini")


@pytest.fixture
def settings(qtbot, looks):
    page = SettingsPage()
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def wiring(settings, kept, language, looks, rules):
    language.speak("en")
    wiring = SettingsWiring(settings, kept, language, looks)
    wiring.show_desk(lambda: LEAD)
    wiring.show_rules(LoadedRules(rules, (), ("pathways/NORDIC.toml",)))
    wiring.show_about("0.1.0", Path("/srv/ankomst"))
    return wiring


def choose(qtbot, choice, key):
    """Choose as the keyboard does."""
    choice.setFocus()
    steps = choice.findData(key) - choice.currentIndex()
    for _ in range(abs(steps)):
        qtbot.keyClick(choice, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def test_the_language_changes_at_once_and_is_remembered(
    qtbot, settings, wiring, kept, tmp_path
):
    choose(qtbot, settings.language, "da")

    assert language_now() == "da"
    assert Preferences(tmp_path / "window.ini").language == "da"


def test_the_theme_and_the_size_of_the_letters_are_remembered(
    qtbot, settings, wiring, looks, tmp_path
):
    choose(qtbot, settings.scheme, Scheme.DARK)
    choose(qtbot, settings.text_size, "150")

    assert (looks.scheme, looks.text_percent) == (Scheme.DARK, 150)
    again = Preferences(tmp_path / "window.ini")
    assert (again.scheme, again.text_percent) == (Scheme.DARK, 150)


def test_who_sits_here_is_shown_and_changed_on_the_lock_page(qtbot, settings, wiring):
    assert settings.person.text() == "Bo K. · team lead"

    with qtbot.waitSignal(settings.person_wanted):
        settings.another.setFocus()
        qtbot.keyClick(settings.another, Qt.Key.Key_Space)


def test_the_number_of_the_desk_is_told(qtbot, settings, wiring, kept):
    settings.desk.setFocus()
    qtbot.keyClicks(settings.desk, " 4 ")
    with qtbot.waitSignal(wiring.seated) as told:
        qtbot.keyClick(settings.desk, Qt.Key.Key_Return)

    assert told.args == ["4"]
    assert kept.desk == "4"


def test_the_rules_say_what_the_office_must_confirm(settings, wiring, rules):
    model = settings.rules.table.model()
    rows = [
        [model.index(row, column).data() for column in range(5)]
        for row in range(model.rowCount())
    ]

    assert len(rows) == len(rules.pathways)
    nordic = next(row for row in rows if row[0].startswith("Nordic"))
    assert nordic[3] == "the office"
    assert all(row[3] == "the program" for row in rows if row is not nordic)
    assert rules.version in settings.rules.summary.text()


def test_a_wrong_rule_file_is_told_with_its_line(settings, wiring, rules):
    wrong = DeskError(
        "rule-file-wrong",
        file="NORDIC.toml",
        line=12,
        reason="unknown-key",
        key="titel",
        remedy="title",
    )

    wiring.show_rules(LoadedRules(rules, (wrong,), ()))

    [banner] = settings.rules.findChildren(Banner)
    assert banner.words.text().startswith("NORDIC.toml, line 12\n")
    assert "title" in banner.words.text()


def test_where_the_data_lies_and_which_program_it_is(settings, wiring):
    assert settings.folder.text() == str(Path("/srv/ankomst"))
    assert settings.version.text() == "Version 0.1.0"


@pytest.mark.parametrize(
    "odd",
    ["[look]\nlanguage=xx\nscheme=pink\ntext_percent=big\n[cases]\ncolumns=a b", ""],
)
def test_odd_values_in_the_file_count_as_not_chosen(qapp, tmp_path, odd):
    file = tmp_path / "window.ini"
    file.write_text(odd, encoding="utf-8")

    kept = Preferences(file)

    assert (kept.language, kept.scheme, kept.text_percent) == (
        SYSTEM,
        Scheme.SYSTEM,
        100,
    )
    assert kept.column_widths == []
