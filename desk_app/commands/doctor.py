"""`ankomst doctor`: examine the desk's file and say what is found."""

from __future__ import annotations

from pathlib import Path

import click

from desk_app.commands.options import data_dir_option


@click.command("doctor")
@data_dir_option
def command(data_dir: Path) -> int:
    """Examine settings, schema, every page, the audit chain. Changes nothing."""
    from desk_app.bootstrap.desk import examine

    findings = examine(data_dir)
    for finding in findings:
        mark = "ok" if finding.good else "!!"
        click.echo(f"{mark}  {finding.name}: {finding.said}")
    return 0 if all(finding.good for finding in findings) else 1
