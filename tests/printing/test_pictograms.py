"""Pictograms: one for every line, lines only, and inside their grid."""

from __future__ import annotations

from desk_app.printing.checklist_pdf import family_pdf
from desk_app.printing.pictograms import GRID, pictogram, strokes
from desk_app.services.paper.pictograms import ICONS, icon_of
from resources import resource
from tests.printing.builders import a_checklist, an_item


def test_every_line_of_the_rules_has_a_pictogram_that_is_drawn(rules):
    drawn = {file.stem for file in resource("icons/paper").glob("*.svg")}

    assert {icon_of(line) for line in rules.lines.values()} <= drawn
    assert drawn == ICONS


def test_every_stroke_stays_inside_the_grid():
    for name in ICONS:
        for _, at in strokes(name):
            assert all(0 <= value <= GRID for value in at), name


def test_a_pictogram_has_one_dark_colour_and_no_filling():
    for name in ICONS:
        words = pictogram(name, 10, 20, 17).split()

        assert words.count("RG") == 1
        assert not {"f", "B", "rg"} & set(words)


def test_a_family_with_boxes_for_names_is_one_file_with_pages_for_each():
    item = an_item(icon="home", ticks=("Anna", "Wolfeschlegelsteinhausen" * 3))
    common = a_checklist(to_do=(item,), done=(), for_all=True)

    content = family_pdf([common, a_checklist(to_do=(), done=(), besides=True)])

    assert content.startswith(b"%PDF")
