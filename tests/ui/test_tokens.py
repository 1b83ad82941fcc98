"""Everything on the screen can be read, in both themes."""

import pytest

from ui.tokens import DARK, LIGHT, Tone, contrast

TEXT, MARK = 4.5, 3.0
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def test_black_on_white_is_as_far_apart_as_colours_get():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@THEMES
@pytest.mark.parametrize("ink", ["text", "muted"])
@pytest.mark.parametrize("paper", ["bg", "surface", "hover", "neutral_soft"])
def test_words_can_be_read_on_every_plain_ground(theme, ink, paper):
    assert contrast(getattr(theme, ink), getattr(theme, paper)) >= TEXT


@THEMES
@pytest.mark.parametrize("tone", list(Tone))
def test_a_chip_can_be_read(theme, tone):
    assert contrast(theme.mark(tone), theme.soft(tone)) >= TEXT


@THEMES
@pytest.mark.parametrize("tone", list(Tone))
def test_words_in_a_tone_can_be_read_on_a_card_and_on_the_page(theme, tone):
    assert contrast(theme.mark(tone), theme.surface) >= TEXT
    assert contrast(theme.mark(tone), theme.bg) >= TEXT


@THEMES
@pytest.mark.parametrize("tone", list(Tone))
def test_plain_words_can_be_read_on_a_banner_and_on_the_present_step(theme, tone):
    assert contrast(theme.text, theme.soft(tone)) >= TEXT


@THEMES
def test_muted_words_can_be_read_on_the_present_step(theme):
    assert contrast(theme.muted, theme.accent_soft) >= TEXT


@THEMES
def test_the_primary_button_can_be_read_also_under_the_pointer(theme):
    assert contrast(theme.on_accent, theme.accent) >= TEXT
    assert contrast(theme.on_accent, theme.accent_hover) >= TEXT


@THEMES
@pytest.mark.parametrize("ink", ["rail_text", "rail_muted"])
@pytest.mark.parametrize("paper", ["rail", "rail_active"])
def test_the_rail_can_be_read(theme, ink, paper):
    assert contrast(getattr(theme, ink), getattr(theme, paper)) >= TEXT


@THEMES
def test_the_border_of_a_field_can_be_seen(theme):
    for paper in (theme.surface, theme.bg):
        assert contrast(theme.edge, paper) >= MARK


@THEMES
def test_the_focus_ring_can_be_seen_on_every_ground(theme):
    for paper in (theme.surface, theme.bg, theme.hover, theme.accent_soft):
        assert contrast(theme.accent, paper) >= MARK
    assert contrast(theme.rail_text, theme.rail_active) >= MARK
