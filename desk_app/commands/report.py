"""`ankomst report`: the service level of a day, a month or any period."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk_app.commands.options import DAY, desk_options, out_option, own_language

if TYPE_CHECKING:
    from desk_app.services.reports.figures import Question


@click.command("report")
@desk_options
@click.option("--from", "first", type=DAY, help="First day.")
@click.option("--to", "last", type=DAY, help="Last day, inclusive.")
@click.option("--day", help="One day: YYYY-MM-DD, today or yesterday.")
@click.option("--month", help="One month: YYYY-MM, or last (the one before this).")
@click.option(
    "--as-of", type=DAY, help="The day of asking; today, or with --day that day."
)
@click.option(
    "--cohort",
    type=click.Choice(["started", "finished", "waiting"]),
    default="started",
    help="Cases that started in the period, finished in it, or waited at its end.",
)
@click.option("--pathway", "pathways", multiple=True, help="Only this pathway's code.")
@click.option(
    "--municipality", "municipalities", multiple=True, help="Only this one's code."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "csv", "xlsx", "pdf"]),
    default="json",
)
@click.option(
    "--language",
    type=click.Choice(["da", "en"]),
    help="Language of PDF and XLSX; the system's by default.",
)
@out_option(
    "File to write, or a folder: then the file is named after the period.",
    folders=True,
)
def command(  # noqa: PLR0913
    *,
    data_dir: Path,
    staff: str,
    first: date | None,
    last: date | None,
    day: str | None,
    month: str | None,
    as_of: date | None,
    cohort: str,
    pathways: tuple[str, ...],
    municipalities: tuple[str, ...],
    form: str,
    language: str | None,
    out: Path | None,
) -> None:
    """Report a period against the service target.

    PDF is two pages for a committee, XLSX a spreadsheet. In all forms but JSON cells
    of 1-4 cases are shown as "<5".
    """
    whole = first is not None and last is not None
    if whole + (day is not None) + (month is not None) != 1 or (
        not whole and (first or last)
    ):
        raise click.UsageError("name --from and --to, or --day, or --month")
    if out is None and form in {"xlsx", "pdf"}:
        raise click.UsageError(f"--format {form} needs --out")
    from desk_app.bootstrap.reports import report_bytes, write_report_file
    from desk_app.commands.way_in import at_desk
    from desk_app.services.reports.report_periods import report_name

    language = language or own_language()
    with at_desk(data_dir, staff) as (desk, who):
        today = desk.service_reports.today()
        question = _question((first, last), day, month, as_of, today)
        question = _narrowed(question, cohort, pathways, municipalities)
        if out is None:
            sys.stdout.write(report_bytes(desk, who, question, form, language).decode())
            return
        to = out / report_name(question.period, form) if out.is_dir() else out
        write_report_file(desk, who, question, form, language, to=to)


def _question(
    ends: tuple[date | None, date | None],
    day: str | None,
    month: str | None,
    as_of: date | None,
    today: date,
) -> Question:
    from desk_app.domain.waiting.cohort import Period
    from desk_app.services.reports.figures import Question
    from desk_app.services.reports.report_periods import day_of, month_of

    first, last = ends
    if day is not None:
        the_day = day_of(day, today)
        return Question(Period(the_day, the_day), as_of or the_day)
    if month is not None:
        return Question(month_of(month, today), as_of or today)
    return Question(Period(first or today, last or today), as_of or today)


def _narrowed(
    question: Question,
    cohort: str,
    pathways: tuple[str, ...],
    municipalities: tuple[str, ...],
) -> Question:
    from dataclasses import replace

    from desk_app.services.reports.service_report import COHORT_WORDS

    return replace(
        question,
        cohort=COHORT_WORDS[cohort],
        pathways=pathways,
        municipalities=municipalities,
    )
