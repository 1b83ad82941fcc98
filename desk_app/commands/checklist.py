"""`ankomst checklist`: the paper one citizen carries home."""

from __future__ import annotations

from pathlib import Path

import click

from desk_app.commands.options import desk_options


@click.command("checklist")
@click.argument("case")
@desk_options
@click.option(
    "--language", default="en", show_default=True, help="ISO 639-1, e.g. en or da."
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The PDF to write.",
)
def command(data_dir: Path, staff: str, case: str, language: str, out: Path) -> None:
    """Write the personal checklist of CASE as a PDF."""
    from desk_app.bootstrap.desk import acting, opened
    from desk_app.bootstrap.paper import write_paper

    with opened(data_dir) as desk:
        checklist = desk.checklists.checklist_of(acting(desk, staff), case, language)
        size = write_paper(checklist, out)
    click.echo(f"{out}: {size} bytes")
