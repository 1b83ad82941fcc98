import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.schema.first_courses import keep_courses
from tests.db.builders import a_record, a_standing
from tests.db.reports.test_counts import any_pasts

TABLES = ("courses", "gaps")


def days_in(unit):
    return [
        unit._connection.execute(
            f"SELECT * FROM {table} ORDER BY 1, 2, 3, 4"  # noqa: S608
        ).fetchall()
        for table in TABLES
    ]


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(pasts=st.lists(any_pasts(), min_size=1, max_size=12))
def test_an_older_file_is_filled_as_a_new_case_is_kept(store, pasts):
    with pytest.raises(ZeroDivisionError), store.unit() as unit:
        unit.add_many(
            (a_record(f"2026-03-{nth:04}", events=past), a_standing())
            for nth, past in enumerate(pasts)
        )
        kept = days_in(unit)
        for table in TABLES:
            unit._connection.execute(f"DELETE FROM {table}")  # noqa: S608

        keep_courses(unit._connection)

        filled = days_in(unit)
        raise ZeroDivisionError  # nothing of it stays for the next example

    assert filled == kept
