"""`ankomst report`: the service level of a period."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from desk_app.commands.options import DAY, desk_options, out_option


@click.command("report")
@desk_options
@click.option("--from", "first", type=DAY, required=True, help="First day.")
@click.option("--to", "last", type=DAY, required=True, help="Last day, inclusive.")
@click.option("--as-of", type=DAY, help="The day of asking; today by default.")
@click.option("--format", "form", type=click.Choice(["json", "csv"]), default="json")
@out_option("File to write.")
def command(  # noqa: PLR0913
    *,
    data_dir: Path,
    staff: str,
    first: date,
    last: date,
    as_of: date | None,
    form: str,
    out: Path | None,
) -> None:
    """Report the cases that started in the period against the service target.

    In CSV, which leaves the office, cells of 1-4 cases are shown as "<5".
    """
    from desk_app.commands.way_in import at_desk
    from desk_app.domain.waiting.cohort import Period
    from desk_app.services.reports.exports import write_report
    from desk_app.services.reports.figures import Question
    from desk_app.services.whole_file import text_of, whole_file

    with at_desk(data_dir, staff) as (desk, who):
        question = Question(Period(first, last), as_of)
        desk.figures.log_export(who, "report")
        figures = desk.figures.report(who, question)
        if out is None:
            write_report(figures, form, sys.stdout)
        else:
            with whole_file(out) as raw, text_of(raw) as file:
                write_report(figures, form, file)
