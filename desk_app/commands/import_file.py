"""`ankomst import`: arrivals or the event history from a CSV file."""

from __future__ import annotations

from pathlib import Path

import click

from desk_app.commands.options import desk_options, own_language

MOST_SHOWN = 50


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@desk_options
@click.option("--dry-run", is_flag=True, help="Read and check only; keep nothing.")
def command(data_dir: Path, staff: str, file: Path, *, dry_run: bool) -> int:
    """Take in FILE: all of it, or nothing when a row is refused."""
    from desk_app.commands.way_in import at_desk
    from desk_app.services.reports.exports import import_lines

    with at_desk(data_dir, staff) as (desk, who):
        outcome = desk.importing.take_in(who, file, dry_run=dry_run)
        for line in import_lines(outcome, own_language(), MOST_SHOWN):
            click.echo(line, err=bool(outcome.refusals))
    return 1 if outcome.refusals else 0
