"""`ankomst doctor`: examine the desk's file and say what is found."""

from __future__ import annotations

from pathlib import Path

import click

from desk_app.commands.options import data_dir_option


@click.command("doctor")
@data_dir_option
def command(data_dir: Path) -> int:
    """Examine settings, tables, every page and the audit log. Changes nothing."""
    from db.safekeeping.doctor import doctor
    from db.training import training_access
    from desk_app.services.safekeeping.values import State

    findings = doctor(training_access(data_dir))
    for finding in findings:
        click.echo(f"{finding.state.value:<12} {finding.check:<18} {finding.detail}")
    return 1 if any(finding.state is State.BAD for finding in findings) else 0
