from itertools import product

import pytest

from desk_app.domain.waiting.small_cells import HIDDEN, SMALL, safe_row


def test_one_to_four_cases_are_shown_as_fewer_than_five():
    assert safe_row([0, 1, 4, 5]).cells == ("0", "<5", "<5", "5")


def test_one_more_cell_is_hidden_where_subtraction_would_tell():
    row = safe_row([12, 3, 40], total=55)

    assert row.cells == ("*", "<5", "40")
    assert row.total == "55"
    assert row.is_hiding


def test_without_a_total_nothing_else_needs_hiding():
    assert safe_row([12, 3, 40]).cells == ("12", "<5", "40")


def test_a_row_without_small_cells_is_shown_as_it_is():
    row = safe_row([12, 0, 40], total=52)

    assert (row.cells, row.total, row.is_hiding) == (("12", "0", "40"), "52", False)


def test_two_small_cells_that_must_both_be_one_hide_a_third():
    assert safe_row([1, 1, 9], total=11).cells == ("<5", "<5", "*")


def test_a_small_total_is_hidden_itself():
    row = safe_row([3, 0], total=3)

    assert (row.cells, row.total) == (("<5", "0"), "<5")


def test_where_no_other_cell_can_help_the_total_is_hidden():
    assert safe_row([4, 4], total=8).total == HIDDEN
    assert safe_row([1, 5], total=6).total == HIDDEN


def test_the_reader_can_work_out_no_small_cell_in_any_row():
    for counts in product(range(8), repeat=3):
        assert_nothing_leaks(counts)


def assert_nothing_leaks(counts):
    row = safe_row(counts, total=sum(counts))
    if not row.total.isdigit():
        return
    choices = {SMALL: range(1, 5), HIDDEN: range(5, 30)}
    rows = [
        guess
        for guess in product(*(choices.get(c) or [int(c)] for c in row.cells))
        if sum(guess) == sum(counts)
    ]
    for place, cell in enumerate(row.cells):
        if cell == SMALL:
            assert len({guess[place] for guess in rows}) > 1, (counts, row)


@pytest.mark.parametrize("counts", [(7, 8, 9), (0, 0)])
def test_nothing_is_hidden_without_need(counts):
    assert not safe_row(counts, total=sum(counts)).is_hiding
