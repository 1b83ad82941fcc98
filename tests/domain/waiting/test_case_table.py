from desk_app.domain.waiting.case_table import COLUMNS, case_rows
from tests.domain.waiting.timelines import a_desk


def rows(*past, as_of="2026-03-31"):
    return case_rows(a_desk({"2026-0001": past}, as_of))


def test_a_case_is_one_row_of_the_agreed_columns():
    (row,) = rows(
        "applied 2026-03-02",
        "informed 2026-03-03",
        "paused 2026-03-04 citizen",
        "resumed 2026-03-05",
        "cpr_issued 2026-03-06",
        "mitid_issued 2026-03-10",
    )

    assert tuple(row) == COLUMNS
    assert tuple(row.values()) == (
        "2026-0001",
        "EU_WORKER",
        "0101",
        "2026-03-02",
        "2026-03-03",
        "2026-03-06",
        "2026-03-10",
        4,
        2,
        "fast",
        8,
        6,
        "within",
        1,
        "completed",
        "2026-03-31",
    )


def test_what_has_not_come_is_empty_and_an_open_case_is_counted_to_the_day_of_asking():
    (row,) = rows("applied 2026-03-02", as_of="2026-03-12")

    assert row["cpr_issued"] is row["k2_cpr_days"] is row["k2_cpr_band"] is None
    assert (row["k1_cpr_days"], row["outcome"]) == (10, "open")


def test_a_case_that_came_in_later_has_no_row():
    assert rows("applied 2026-03-02", as_of="2026-03-01") == []
