"""`ankomst letter`: the letter about papers that a case still lacks."""

from __future__ import annotations

from pathlib import Path

import click

from desk_app.commands.options import desk_options


@click.command("letter")
@click.argument("case")
@desk_options
@click.option(
    "--language", default="en", show_default=True, help="ISO 639-1, e.g. uk or da."
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The PDF to write.",
)
@click.option("--large", is_flag=True, help="In 18 point.")
def command(  # noqa: PLR0913 (one argument for each option)
    data_dir: Path, staff: str, case: str, language: str, out: Path, *, large: bool
) -> None:
    """Write the letter about the papers that CASE lacks as a PDF."""
    from desk_app.bootstrap.paper import letter_bytes
    from desk_app.commands.way_in import at_desk
    from desk_app.services.whole_file import write_whole

    with at_desk(data_dir, staff) as (desk, who):
        letter = desk.checklists.letter_of(who, case, language)
        size = write_whole(out, letter_bytes(letter, "large" if large else "normal"))
    click.echo(f"{out}: {size} bytes")
