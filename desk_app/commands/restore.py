"""`ankomst restore`: bring the desk back from a backup."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk_app.commands.options import desk_options, own_language
from desk_app.errors import DeskError

if TYPE_CHECKING:
    from desk_app.services.safekeeping.safekeeping import Safekeeping
    from desk_app.services.safekeeping.values import Backup, Losses

NEWEST = "newest"
_DAMAGED = frozenset({"desk-damaged", "disk-error", "backup-failed"})


@click.command("restore")
@click.argument("name", required=False, metavar="[NAME|newest]")
@desk_options
@click.option(
    "--from",
    "place",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A backup, or a folder of them, lying anywhere.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be lost; change nothing.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--recovery", is_flag=True, help="Come in with the recovery key instead.")
@click.option("--confirm", is_flag=True, help="The restored desk is the right one.")
def command(  # noqa: PLR0913 (one parameter an option)
    *,
    name: str | None,
    data_dir: Path,
    staff: str,
    place: Path | None,
    dry_run: bool,
    yes: bool,
    confirm: bool,
    recovery: bool,
) -> None:
    """Put a backup in the place of the desk. Without NAME, list the backups.

    Works also where the desk is damaged or gone. The old file is kept for 14 days.
    """
    from desk_app.bootstrap.refusals import refusals_kept
    from desk_app.bootstrap.safekeeping import (
        acting_on,
        backups_in,
        backups_of,
        kept_safe_anyway,
        keys_lie_in,
    )
    from desk_app.commands.progress import progress
    from desk_app.commands.way_in import key_for
    from desk_app.services.safekeeping.telling import backup_lines
    from desk_app.services.staff import Action, Role, authorize

    if confirm:
        if name or place or dry_run:
            raise click.UsageError("--confirm")
        _confirm(data_dir, staff)
        return
    there = backups_in(place) if place else backups_of(data_dir)
    chosen = None if name is None else _chosen(there, name)
    keys = keys_lie_in(data_dir, chosen or next(iter(there), None))
    key, acting = key_for(keys, staff, recovery=recovery)
    with kept_safe_anyway(key.at(data_dir)) as safe:
        who = acting_on(safe, acting, Role.ADMIN, [chosen] if chosen else there)
        with refusals_kept(safe.store, who):
            authorize(who, Action.RESTORE if chosen else Action.SEE_BACKUPS)
        if chosen is None:
            for line in backup_lines(there, own_language()):
                click.echo(line)
            if not there:
                click.echo(_sentence("backup-none"), err=True)
            return
        _tell_losses(chosen, safe.losses(who, chosen))
    if dry_run:
        _say("restore-tried")
        return
    if not yes:
        click.confirm(_sentence("restore-ask"), abort=True)
    if safe.store is not None:
        _keep_what_is_there(safe)
    with progress("Restore") as told:
        old_file = safe.restore(who, chosen, told)
    _tell_done(chosen, old_file)


def _keep_what_is_there(safe: Safekeeping) -> None:
    """Back up the desk first; a damaged one is only laid aside, as it is."""
    from desk_app.commands.progress import progress
    from desk_app.services.safekeeping.values import Reason

    try:
        with progress("Backup") as told:
            safe.vault.back_up(Reason.BEFORE_RESTORE, told)
    except DeskError as refused:
        if refused.code not in _DAMAGED:
            raise


def _confirm(data_dir: Path, staff: str) -> None:
    from desk_app.bootstrap.safekeeping import kept_safe
    from desk_app.commands.way_in import signed_in
    from desk_app.services.staff import Role

    signed = signed_in(data_dir, staff, Role.ADMIN)
    with kept_safe(signed) as safe:
        safe.confirm_restored(signed.who)
    _say("restore-confirmed")


def _chosen(backups: Sequence[Backup], name: str) -> Backup:
    if not backups:
        raise DeskError("no-backup")
    if name == NEWEST:
        return backups[0]
    for backup in backups:
        if backup.name == name:
            return backup
    raise DeskError("backup-unknown", name=name)


def _tell_losses(backup: Backup, losses: Losses) -> None:
    from desk_app.services.safekeeping.telling import losses_lines, moment

    at = moment(backup.made_at)
    _say("restore-about", name=backup.name, moment=at, cases=backup.counts.cases)
    for line in losses_lines(losses, own_language()):
        click.echo(line)


def _tell_done(backup: Backup, old_file: Path) -> None:
    from desk_app.services.safekeeping.schedule import REPLACED_KEPT_DAYS

    _say("restore-done", name=backup.name, cases=backup.counts.cases)
    if old_file.exists():
        _say("restore-old-file", days=REPLACED_KEPT_DAYS, path=str(old_file))
    _say("restore-unconfirmed")


def _say(code: str, **details: str | int) -> None:
    click.echo(_sentence(code, **details))


def _sentence(code: str, **details: str | int) -> str:
    from desk_app.services.safekeeping.telling import said

    return said(code, own_language(), **details)
