"""`ankomst cases`: the clocks of every case, as CSV or JSON."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from desk_app.commands.options import DAY, desk_options


@click.command("cases")
@desk_options
@click.option("--format", "form", type=click.Choice(["csv", "json"]), default="csv")
@click.option("--as-of", type=DAY, help="Count open cases to this day; today else.")
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="File to write."
)
def command(
    data_dir: Path, staff: str, form: str, as_of: date | None, out: Path | None
) -> None:
    """Print one line for each case: its days, its clocks and its outcome."""
    from desk_app.bootstrap.desk import acting, opened
    from desk_app.services.reports.exports import write_case_table

    with opened(data_dir) as desk:
        who = acting(desk, staff)
        rows = desk.figures.case_table(who, as_of)
        if out is None:
            write_case_table(rows, form, sys.stdout)
        else:
            with out.open("w", encoding="utf-8", newline="") as file:
                write_case_table(rows, form, file)
