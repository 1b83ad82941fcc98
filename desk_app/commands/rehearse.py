"""`ankomst rehearse`: bring the newest backup back aside, and prove that it works."""

from __future__ import annotations

from pathlib import Path

import click

from desk_app.commands.options import desk_options, out_option, own_language


@click.command("rehearse")
@desk_options
@out_option("The PDF to write.", required=True)
@click.option(
    "--language",
    type=click.Choice(["da", "en"]),
    help="Language of the paper; the system's by default.",
)
def command(data_dir: Path, staff: str, out: Path, language: str | None) -> int:
    """Restore the newest backup aside, compare it, write one page that says so."""
    from desk_app.bootstrap.paper import write_rehearsal
    from desk_app.bootstrap.safekeeping import kept_safe
    from desk_app.commands.progress import progress
    from desk_app.commands.way_in import signed_in
    from desk_app.services.safekeeping.telling import (
        check_name,
        damage,
        moment,
        said,
        seconds,
    )

    language = language or own_language()
    signed = signed_in(data_dir, staff)
    who = signed.who
    with kept_safe(signed) as safe:
        with progress("Rehearsal") as told:
            rehearsal = safe.rehearse(who, told)
        safe.note_rehearsal(who, rehearsal)
    write_rehearsal(rehearsal, language, out)
    backup = rehearsal.backup
    newest = {"name": backup.name, "moment": moment(backup.made_at)}
    click.echo(said("backup-newest", language, cases=backup.counts.cases, **newest))
    for finding in rehearsal.findings:
        name = check_name(finding.check, language)
        click.echo(f"{finding.state.value:<12} {damage(finding, language) or name}")
    click.echo(
        said(
            "rehearsal-passed" if rehearsal.passed else "rehearsal-failed",
            language,
            name=backup.name,
            seconds=seconds(rehearsal.took_s, language),
        )
    )
    return 0 if rehearsal.passed else 1
