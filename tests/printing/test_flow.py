"""Paragraphs with bold lead words in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk_app.printing.flow import Part, flow
from desk_app.printing.fonts import TURN
from desk_app.printing.lines import printable, width
from desk_app.printing.paper import BODY, LEAD

WHERE = Part("Where", "At home")
COST = Part("Cost", "Free")


def texts_of(lines):
    return [[run.text for run in line] for line in lines]


def test_parts_follow_each_other_on_one_line():
    lines = flow([WHERE, COST], LEAD, BODY, 300)

    assert texts_of(lines) == [["Where", "At home", "Cost", "Free"]]
    assert [run.kind for run in lines[0]] == [LEAD, BODY, LEAD, BODY]


def test_a_part_without_text_leaves_no_lead_word_behind():
    lines = flow([Part("Bring", ""), COST], LEAD, BODY, 300)

    assert texts_of(lines) == [["Cost", "Free"]]
    assert lines[0][0].x == 0


def test_nothing_to_say_makes_no_line():
    assert flow([Part("Bring", ""), Part("", "")], LEAD, BODY, 300) == []


def test_a_lead_word_goes_to_the_next_line_together_with_its_text():
    room = width("Where At home Cost", BODY) + 10

    lines = flow([WHERE, COST], LEAD, BODY, room)

    assert texts_of(lines) == [["Where", "At home"], ["Cost", "Free"]]
    assert lines[1][0].x == 0


PARTS = st.builds(Part, st.text(max_size=30), st.text(max_size=120))


@given(st.lists(PARTS, max_size=4), st.floats(30, 300))
def test_no_line_is_wider_than_its_room_and_no_word_is_lost(parts, room):
    clean = [Part(printable(lead), printable(text)) for lead, text in parts]

    lines = flow(clean, LEAD, BODY, room)

    said = "".join(lead + text for lead, text in clean if text)
    printed = "".join(run.text for line in lines for run in line).replace(TURN, "")
    assert printed.replace(" ", "") == said.replace(" ", "")
    for line in lines:
        assert all(run.x + width(run.text, run.kind) <= room + 0.01 for run in line)
