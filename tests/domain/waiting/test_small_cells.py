"""Nobody shall be recognised in a table that leaves the office."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.waiting.small_cells import (
    HIDDEN,
    SMALL,
    Table,
    safe_count,
    safe_tables,
)


def a_row(*counts, total="total"):
    """One row whose sum is shown, but not the sums of its columns."""
    [safe] = safe_tables([Table([counts], [total], [""] * len(counts))])
    return safe


def a_table(counts, name=""):
    """A table with all its sums."""
    return Table(
        counts,
        [f"row {name} {nr}" for nr in range(len(counts))],
        [f"column {nr}" for nr in range(len(counts[0]))],
        "whole",
    )


def test_one_to_four_cases_are_shown_as_fewer_than_five():
    assert [safe_count(n) for n in (0, 1, 4, 5)] == ["0", "<5", "<5", "5"]


def test_one_more_cell_is_hidden_where_subtraction_would_tell():
    row = a_row(12, 3, 40)

    assert row.cells == ((HIDDEN, SMALL, "40"),)
    assert row.row_sums == ("55",)


def test_without_a_sum_nothing_else_needs_hiding():
    assert a_row(12, 3, 40, total="").cells == (("12", SMALL, "40"),)


def test_a_table_without_small_cells_is_shown_as_it_is():
    [safe] = safe_tables([a_table([(12, 0), (0, 40)])])

    assert safe.cells == (("12", "0"), ("0", "40"))
    assert (safe.row_sums, safe.column_sums) == (("12", "40"), ("12", "40"))
    assert safe.whole == "52"


def test_two_small_cells_that_must_both_be_one_hide_a_third():
    assert a_row(1, 1, 9).cells == ((SMALL, SMALL, HIDDEN),)


def test_a_small_sum_is_hidden_itself():
    row = a_row(3, 0)

    assert (row.cells, row.row_sums) == (((SMALL, "0"),), (SMALL,))


def test_where_no_other_cell_can_help_a_small_one_is_left_out_altogether():
    assert a_row(4, 4).cells == ((HIDDEN, SMALL),)
    assert a_row(1, 5).row_sums == (HIDDEN,)


def test_small_cells_that_fill_a_small_sum_do_not_tell_each_other():
    [safe] = safe_tables([a_table([(1, 20), (1, 30), (1, 40), (1, 50)])])

    assert [row[0] for row in safe.cells] == [SMALL] * 4
    assert safe.column_sums[0] == HIDDEN


def test_a_column_is_protected_as_well_as_a_row():
    [safe] = safe_tables([a_table([(3, 20, 30), (15, 22, 33), (17, 25, 35)])])

    assert safe.cells[0][0] == SMALL
    assert_every_line_hides_none_or_two(safe)
    assert (safe.row_sums, safe.whole) == (("53", "70", "77"), "200")


def test_a_sum_that_one_table_leaves_out_is_left_out_in_all():
    ones = Table([(1, 20), (1, 30), (1, 40), (1, 50)], [""] * 4, ["shared", "b"])
    four = Table([(4, 7, 8)], ["shared more"], ["shared", "", ""])

    safe = safe_tables([ones, four])

    assert [one.column_sums[0] for one in safe] == [HIDDEN, HIDDEN]


def test_an_empty_table_has_noughts_for_sums():
    [safe] = safe_tables([Table([], [], ["a", "b"], "whole")])

    assert (safe.cells, safe.column_sums, safe.whole) == ((), ("0", "0"), "0")


def test_the_reader_can_work_out_no_hidden_number_of_any_row():
    for counts in product(range(8), repeat=3):
        assert_nothing_leaks(Table([counts], ["total"], ["", "", ""]))


@given(st.data())
def test_the_reader_can_work_out_no_hidden_number_of_any_small_table(data):
    columns = data.draw(st.integers(1, 3))
    row = st.lists(st.integers(0, 7), min_size=columns, max_size=columns)

    assert_nothing_leaks(a_table(data.draw(st.lists(row, min_size=1, max_size=2))))


SIZE = st.integers(1, 9)


@given(SIZE, SIZE, st.randoms(use_true_random=False), st.integers(2, 60))
def test_in_a_large_table_every_hidden_number_could_be_another(
    rows, columns, chance, most
):
    counts = [[chance.randint(0, most) for _ in range(columns)] for _ in range(rows)]

    [safe] = safe_tables([a_table(counts)])

    assert_every_line_hides_none_or_two(safe)
    for row, cells in zip(counts, safe.cells, strict=True):
        for count, cell in zip(row, cells, strict=True):
            assert cell in ({str(count)} if count == 0 else {str(count), SMALL, HIDDEN})
            assert cell == str(count) or not (count >= 5 and cell == SMALL)
            assert not (0 < count < 5 and cell.isdigit())


def assert_every_line_hides_none_or_two(safe):
    """A sum of things of which one is unknown tells it."""
    lines = [
        [*cells, total] for cells, total in zip(safe.cells, safe.row_sums, strict=True)
    ]
    lines += [
        [*cells, total]
        for *cells, total in zip(*safe.cells, safe.column_sums, strict=True)
    ]
    lines += [[*safe.row_sums, safe.whole], [*safe.column_sums, safe.whole]]
    for line in lines:
        assert sum(not cell.isdigit() for cell in line) != 1, safe


def assert_nothing_leaks(table):
    """Try tables the reader may think of: nothing hidden is the same in all."""
    [safe] = safe_tables([table])
    flat = [cell for row in safe.cells for cell in row]
    if not {SMALL, HIDDEN} & {*flat, *safe.row_sums, *safe.column_sums, safe.whole}:
        return
    width = len(safe.column_sums)
    seen = [set() for _ in flat]
    true = [count for row in table.counts for count in row]
    for guess in product(*map(guesses, flat, true)):
        rows = [guess[at : at + width] for at in range(0, len(guess), width)]
        if fits(rows, safe):
            for values, value in zip(seen, guess, strict=True):
                values.add(value)
            if all(len(v) > 1 or c.isdigit() for v, c in zip(seen, flat, strict=True)):
                return
    raise AssertionError((table.counts, safe))


def guesses(cell, count):
    """What a cell may be, as near to the truth as will do."""
    near = range(count - 1, count + 2)
    if cell == SMALL:
        return [value for value in near if 0 < value < 5]
    return [value for value in near if value] if cell == HIDDEN else [int(cell)]


def fits(rows, safe):
    """Whether these numbers could stand behind what is shown."""
    sums = [sum(row) for row in rows]
    columns = [sum(column) for column in zip(*rows, strict=True)]
    shown = [*safe.row_sums, *safe.column_sums, safe.whole]
    return all(
        may_be(text, value)
        for text, value in zip(shown, [*sums, *columns, sum(sums)], strict=True)
    )


def may_be(text, value):
    if text == SMALL:
        return 0 < value < 5
    return text in {"", HIDDEN} or int(text) == value
