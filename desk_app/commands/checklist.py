"""`ankomst checklist`: the paper one citizen carries home."""

from __future__ import annotations

from pathlib import Path

import click

from desk_app.commands.options import desk_options, out_option


@click.command("checklist")
@click.argument("case")
@desk_options
@click.option(
    "--language", default="en", show_default=True, help="ISO 639-1, e.g. en or da."
)
@out_option("The PDF to write.", required=True)
def command(data_dir: Path, staff: str, case: str, language: str, out: Path) -> None:
    """Write the personal checklist of CASE as a PDF."""
    from desk_app.bootstrap.paper import write_paper
    from desk_app.commands.way_in import at_desk

    with at_desk(data_dir, staff) as (desk, who):
        checklist = desk.checklists.checklist_of(who, case, language)
        size = write_paper(checklist, out)
    click.echo(f"{out}: {size} bytes")
