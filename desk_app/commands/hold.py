"""`ankomst hold`: keep a case from being forgotten, or let it go."""

from __future__ import annotations

from pathlib import Path

import click

from desk_app.commands.options import desk_options, own_language


@click.command("hold")
@click.argument("case")
@desk_options
@click.option("--reason", help="Why it must be kept, without names if that can be.")
@click.option("--release", is_flag=True, help="It may be forgotten again.")
def command(
    *, data_dir: Path, staff: str, case: str, reason: str | None, release: bool
) -> None:
    """Keep CASE, whatever its age, until it is released."""
    from desk_app.bootstrap.privacy import forgetting_at
    from desk_app.commands.way_in import signed_in
    from desk_app.services.safekeeping.telling import said

    if (reason is None) is not release:
        raise click.UsageError("--reason or --release")
    signed = signed_in(data_dir, staff)
    with forgetting_at(signed) as forgetting:
        if reason is None:
            forgetting.release(signed.who, case)
            click.echo(said("hold-released", own_language(), case=case))
        else:
            forgetting.hold(signed.who, case, reason)
            click.echo(said("hold-set", own_language(), case=case))
