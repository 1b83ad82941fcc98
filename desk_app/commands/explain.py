"""`ankomst explain`: the sum behind one case's days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from desk_app.commands.options import DAY, desk_options, own_language


@click.command("explain")
@click.argument("case")
@desk_options
@click.option("--as-of", type=DAY, help="The day of asking; today by default.")
def command(data_dir: Path, staff: str, case: str, as_of: date | None) -> None:
    """Show each span of CASE: its days, why they count or not, and the policy."""
    from desk_app.commands.way_in import at_desk
    from desk_app.services.reports.exports import explanation_lines

    with at_desk(data_dir, staff) as (desk, who):
        explained = desk.figures.explain(who, case, as_of)
        for line in explanation_lines(explained, own_language()):
            click.echo(line)
