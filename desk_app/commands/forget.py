"""`ankomst forget`: who is to be forgotten, forget them, and prove it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk_app.commands.options import desk_options, format_option, own_language

if TYPE_CHECKING:
    from desk_app.services.privacy.forgetting import Forgetting
    from desk_app.services.staff import Staff


@click.command("forget")
@desk_options
@click.option("--preview", "only_look", is_flag=True, help="Say who; forget nobody.")
@click.option("--case", help="Forget this closed case now, before its time.")
@click.option("--yes", is_flag=True, help="Do not ask again.")
@format_option
def command(  # noqa: PLR0913 (one parameter an option)
    *,
    data_dir: Path,
    staff: str,
    only_look: bool,
    case: str | None,
    yes: bool,
    form: str,
) -> int:
    """Take the people out of cases that were closed long ago; waiting times stay."""
    from desk_app.bootstrap.privacy import forgetting_at
    from desk_app.commands.way_in import signed_in
    from desk_app.services.privacy.telling import preview_data, preview_lines
    from desk_app.services.safekeeping.telling import said
    from desk_app.services.staff import Role

    if only_look and case:
        raise click.UsageError("--preview and --case")
    signed, language = signed_in(data_dir, staff, Role.ADMIN), own_language()
    with forgetting_at(signed) as forgetting:
        if case:
            if yes or click.confirm(said("forget-sure", language, number=1)):
                _tell(forgetting, signed.who, form, case)
            return 0
        preview = forgetting.preview(signed.who)
        if only_look and form == "json":
            click.echo(json.dumps(preview_data(preview), indent=2))
        else:
            for line in preview_lines(preview, language):
                click.echo(line, err=form == "json")
        if only_look or not preview.due:
            return 0
        if yes or click.confirm(
            said("forget-sure", language, number=len(preview.due)), err=form == "json"
        ):
            _tell(forgetting, signed.who, form)
    return 0


def _tell(forgetting: Forgetting, who: Staff, form: str, case: str = "") -> None:
    from desk_app.commands.progress import progress
    from desk_app.services.privacy.telling import proof_data, proof_lines

    if case:
        proof = forgetting.forget_case(who, case)
    else:
        with progress("Forget") as told:
            proof = forgetting.forget(who, told)
    if form == "json":
        click.echo(json.dumps(proof_data(proof), indent=2))
        return
    for line in proof_lines(proof, own_language()):
        click.echo(line)
