"""`ankomst setup`: make a real desk, with a key of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from desk_app.commands.options import data_dir_option, own_language


@click.command("setup")
@data_dir_option
@click.option("--office", help="The office's name.")
@click.option("--centre", help="Its centre, e.g. East.")
@click.option("--municipality", help="Its municipality: the name or four digits.")
@click.option(
    "--hours",
    multiple=True,
    help="Opening hours of one day, e.g. 'mon 9-15'; once for each day.",
)
@click.option("--admin", help="Name of the first administrator.")
def command(  # noqa: PLR0913 (one parameter an option)
    *,
    data_dir: Path,
    office: str | None,
    centre: str | None,
    municipality: str | None,
    hours: tuple[str, ...],
    admin: str | None,
) -> None:
    """Make a real desk. Asks at a terminal for what is not said.

    The password comes from ANKOMST_PASSWORD or is typed twice. The recovery key is
    shown once, and two of its groups are typed back.
    """
    from desk_app.bootstrap.desk import rules_of
    from desk_app.bootstrap.setting_up import new_recovery_key, refuse_unfit, set_up
    from desk_app.commands.way_in import new_password, prove_kept
    from desk_app.config import PASSWORD_VARIABLE
    from desk_app.services.safekeeping.telling import said
    from desk_app.services.setting_up import Office, hours_of

    def asked(value: str | None, code: str, **details: str) -> str:
        if value is not None:
            return value
        if not sys.stdin.isatty():
            raise click.UsageError("--office, --centre, --municipality, --admin")
        return str(click.prompt(said(code, own_language(), **details)))

    centres = ", ".join(rules_of(data_dir).rulebook.places.centres)
    place = Office(
        asked(office, "ask-office"),
        asked(centre, "ask-centre", known=centres),
        asked(municipality, "ask-municipality"),
        hours_of(hours),
    )
    name = asked(admin, "ask-admin")
    password = new_password(PASSWORD_VARIABLE)
    refuse_unfit(data_dir, place, name, password)
    recovery = new_recovery_key()
    prove_kept(recovery)
    signed = set_up(data_dir, place, (name, password), recovery)
    signed.store.close()
    click.echo(
        said("set-up-done", own_language(), office=place.name, name=signed.who.name)
    )
