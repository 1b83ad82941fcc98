"""`ankomst backup`: make a verified backup, list them, name a second folder."""

from __future__ import annotations

import json
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import click

from desk_app.commands.options import desk_options, format_option, own_language

if TYPE_CHECKING:
    from desk_app.services.safekeeping.safekeeping import Safekeeping
    from desk_app.services.staff import Staff


@click.command("backup")
@desk_options
@click.option("--list", "listing", is_flag=True, help="List them; make none.")
@click.option(
    "--second-folder",
    type=click.Path(path_type=Path),
    help="From now on keep a copy of each there too: another disk or a share.",
)
@click.option(
    "--no-second-folder", is_flag=True, help="From now on keep them here only."
)
@format_option
def command(  # noqa: PLR0913 (one parameter an option)
    *,
    data_dir: Path,
    staff: str,
    listing: bool,
    second_folder: Path | None,
    no_second_folder: bool,
    form: str,
) -> int:
    """Make a backup, examine it, count it. The desk may be open meanwhile."""
    from desk_app.bootstrap.safekeeping import kept_safe
    from desk_app.commands.way_in import signed_in
    from desk_app.services.safekeeping.telling import said

    if second_folder is not None and no_second_folder:
        raise click.UsageError("--second-folder and --no-second-folder")
    signed = signed_in(data_dir, staff)
    who = signed.who
    with kept_safe(signed) as safe:
        if listing:
            _list(safe, who, form)
            return 0
        if second_folder is not None:
            safe.choose_second_folder(who, second_folder)
            path = str(second_folder)
            click.echo(
                said("second-folder-chosen", own_language(), path=path), err=True
            )
        if no_second_folder:
            safe.choose_second_folder(who, None)
            click.echo(said("second-folder-none", own_language()), err=True)
        return _make(safe, who, form)


def _list(safe: Safekeeping, who: Staff, form: str) -> None:
    from desk_app.services.safekeeping.telling import backup_data, backup_lines, said

    backups = safe.backups(who)
    if form == "json":
        click.echo(json.dumps([backup_data(one) for one in backups], indent=2))
        return
    for line in backup_lines(backups, own_language()):
        click.echo(line)
    if not backups:
        click.echo(said("backup-none", own_language()), err=True)


def _make(safe: Safekeeping, who: Staff, form: str) -> int:
    """Exit code 1 also where the copy did not reach the second folder."""
    from desk_app.commands.progress import progress
    from desk_app.services.safekeeping.telling import backup_data, said, seconds, size

    language, began_s = own_language(), monotonic()
    with progress("Backup") as told:
        backup = safe.back_up_now(who, told)
    took_s = monotonic() - began_s
    safe.note_back_up(who, backup)
    trouble = safe.second_folder_trouble()
    safe.note_second_folder(trouble)
    if form == "json":
        data = backup_data(backup) | {"seconds": round(took_s, 2)}
        click.echo(json.dumps(data, indent=2))
    else:
        line = said(
            "backup-made",
            language,
            name=backup.name,
            cases=backup.counts.cases,
            size=size(backup.size_bytes, language),
            seconds=seconds(took_s, language),
        )
        click.echo(line)
    if trouble:
        click.echo(said("second-folder-trouble", language, why=trouble), err=True)
    return 1 if trouble else 0
