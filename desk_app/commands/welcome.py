"""`ankomst welcome`: what the centre offers one newcomer, on paper."""

from __future__ import annotations

from pathlib import Path

import click

from desk_app.commands.options import desk_options


@click.command("welcome")
@click.argument("case")
@desk_options
@click.option(
    "--language", default="en", show_default=True, help="ISO 639-1, e.g. en or uk."
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The PDF to write.",
)
def command(data_dir: Path, staff: str, case: str, language: str, out: Path) -> None:
    """Write the welcome page of CASE as a PDF: offers that fit and are still to come.

    The offers come from welcome.toml in the data folder.
    """
    from desk_app.bootstrap.welcome import write_welcome
    from desk_app.commands.way_in import at_desk

    with at_desk(data_dir, staff) as (desk, who):
        size = write_welcome(desk, data_dir, who, (case, language), out)
    click.echo(f"{out}: {size} bytes")
