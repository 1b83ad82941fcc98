"""`ankomst access`: everything that is held about one person, for that person."""

from __future__ import annotations

from pathlib import Path

import click

from desk_app.commands.options import desk_options, out_option, own_language


@click.command("access")
@desk_options
@click.option("--person", "case", required=True, help="The case number.")
@out_option("The PDF or JSON file to write, by its ending.", required=True)
@click.option(
    "--language",
    type=click.Choice(["da", "en"]),
    help="Language of the answer; the system's by default.",
)
def command(
    *, data_dir: Path, staff: str, case: str, out: Path, language: str | None
) -> None:
    """Write everything held about one person (GDPR art. 15); it stands in the log."""
    from desk_app.bootstrap.paper import write_access
    from desk_app.commands.way_in import at_desk

    if out.suffix.lower() not in {".pdf", ".json"}:
        raise click.UsageError("--out F.pdf or F.json")
    with at_desk(data_dir, staff) as (desk, who):
        access = desk.access.access(who, case, language or own_language())
        size = write_access(access, out)
    click.echo(f"{out}: {size} bytes")
