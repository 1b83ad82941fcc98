"""`ankomst cases`: the clocks of every case, as CSV or JSON."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from desk_app.commands.options import DAY, desk_options, out_option


@click.command("cases")
@desk_options
@click.option("--format", "form", type=click.Choice(["csv", "json"]), default="csv")
@click.option("--as-of", type=DAY, help="Count open cases to this day; today else.")
@out_option("File to write.")
def command(
    data_dir: Path, staff: str, form: str, as_of: date | None, out: Path | None
) -> None:
    """Print one line for each case: its days, its clocks and its outcome."""
    from desk_app.commands.way_in import at_desk
    from desk_app.services.reports.exports import write_case_table
    from desk_app.services.whole_file import text_of, whole_file

    with at_desk(data_dir, staff) as (desk, who):
        rows = desk.figures.case_table(who, as_of)
        if out is None:
            write_case_table(rows, form, sys.stdout)
        else:
            with whole_file(out) as raw, text_of(raw) as file:
                write_case_table(rows, form, file)
