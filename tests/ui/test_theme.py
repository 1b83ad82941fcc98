"""One look for the whole program, from one place."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette

from resources import resource
from ui import icons
from ui.style_sheet import style_sheet
from ui.theme import Scheme, font_of, scaled, theme_now
from ui.tokens import DARK, LIGHT, LINE_PX, Type

UI = Path(__file__).parents[2] / "ui"
COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b")
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def test_the_program_turns_dark_and_light_while_it_runs(qapp, looks):
    looks.choose(Scheme.DARK)

    assert theme_now() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == DARK.surface.lower()

    looks.choose(Scheme.LIGHT)

    assert theme_now() is LIGHT


def test_the_system_decides_until_the_clerk_does(looks, qapp):
    looks.choose(Scheme.SYSTEM)

    dark = qapp.styleHints().colorScheme().name == "Dark"
    assert looks.theme is (DARK if dark else LIGHT)


def test_letters_grow_to_twice_their_size_and_no_further(looks):
    looks.scale_text(300)

    assert looks.text_percent == 200
    assert font_of(Type.SMALL).pixelSize() == 2 * Type.SMALL
    assert scaled(24) == 48


def test_everybody_is_told_of_a_new_look(qtbot, looks):
    with qtbot.waitSignal(looks.changed):
        looks.scale_text(150)


def test_our_own_letters_are_used(looks, qapp):
    assert qapp.font().family() == "Inter"
    assert qapp.font().exactMatch()


@THEMES
@pytest.mark.parametrize("percent", [100, 125, 200])
def test_the_style_sheet_has_no_colour_of_its_own(theme, percent):
    used = set(COLOUR.findall(style_sheet(theme, percent)))

    assert used <= set(vars(theme).values())
    assert "$" not in style_sheet(theme, percent)


@pytest.mark.parametrize(
    "file", [*sorted(UI.rglob("*.py")), resource("style.qss")], ids=lambda f: f.name
)
def test_colours_stand_in_one_file_only(file):
    if file.name != "tokens.py":
        assert not COLOUR.search(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", icons.NAMES)
def test_an_icon_is_drawn_crisp_on_a_fine_screen_in_one_line_width(qapp, name):
    fine = icons.pixmap(name, LIGHT.text, 24, 2.0)
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")

    assert (fine.width(), fine.devicePixelRatio()) == (48, 2.0)
    assert 'viewBox="0 0 24 24"' in drawing
    assert f'stroke-width="{LINE_PX}"' in drawing
    image = fine.toImage()
    inks = {
        image.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {LIGHT.text.lower()}


def test_every_shipped_icon_is_known():
    shipped = {file.stem for file in resource("icons").glob("*.svg")}

    assert shipped == {*icons.NAMES, "app"}
