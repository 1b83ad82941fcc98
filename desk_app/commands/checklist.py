"""`ankomst checklist`: the paper that citizens carry home."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk_app.commands.options import desk_options, out_option
from desk_app.commands.progress import progress

if TYPE_CHECKING:
    from desk_app.services.desk import Desk
    from desk_app.services.staff import Staff


@click.command("checklist")
@click.argument("case", required=False)
@desk_options
@click.option(
    "--language",
    help="ISO 639-1, e.g. uk or da; en by default, with --all-open the language that"
    " each citizenship most likely reads.",
)
@out_option(
    "The PDF to write; with --all-open the folder for them.",
    required=True,
    folders=True,
)
@click.option("--large", "variant", flag_value="large", help="In 18 point.")
@click.option("--easy", "variant", flag_value="easy", help="In short sentences.")
@click.option("--booklet", "variant", flag_value="booklet", help="A5, to be folded.")
@click.option(
    "--party", is_flag=True, help="For all who came together: what they share, once."
)
@click.option("--all-open", is_flag=True, help="For every case under way, in a folder.")
def command(  # noqa: PLR0913, PLR0917 (one argument for each option)
    data_dir: Path,
    staff: str,
    case: str | None,
    language: str | None,
    out: Path,
    variant: str | None,
    *,
    party: bool,
    all_open: bool,
) -> None:
    """Write the personal checklist of CASE as a PDF."""
    from desk_app.commands.way_in import at_desk

    if all_open == bool(case) or (all_open and party):
        raise click.UsageError("Name a CASE, or --all-open without one.")
    with at_desk(data_dir, staff) as (desk, who):
        if case is None:
            _write_all(desk, who, language, out, variant or "normal")
        elif party:
            _write_party(desk, who, (case, language or "en"), out, variant or "normal")
        else:
            _write_one(desk, who, (case, language or "en"), out, variant or "normal")


def _write_one(
    desk: Desk, who: Staff, wanted: tuple[str, str], out: Path, variant: str
) -> None:
    from desk_app.bootstrap.paper import write_paper

    checklist = desk.checklists.checklist_of(who, *wanted)
    click.echo(f"{out}: {write_paper(checklist, out, variant)} bytes")


def _write_party(
    desk: Desk, who: Staff, wanted: tuple[str, str], out: Path, variant: str
) -> None:
    from desk_app.bootstrap.paper import family_bytes
    from desk_app.services.whole_file import write_whole

    lists = desk.checklists.family_of(who, *wanted)
    size = write_whole(out, family_bytes(lists, variant))
    people = len({one.reference for one in lists})
    click.echo(f"{out}: {size} bytes, people: {people}")


def _write_all(
    desk: Desk, who: Staff, language: str | None, folder: Path, variant: str
) -> None:
    """Write one file a case; when it is broken off, those written are whole.

    Protected names are left out: their paper is printed one by one.
    """
    from desk_app.bootstrap.paper import write_paper
    from desk_app.services.paper.choosing import likely_language
    from desk_app.services.paper.prints import PrintLog
    from desk_app.services.whole_file import plain_name

    cases = PrintLog(desk.store, desk.now).running(who)
    wanted = [one for one in cases if not one.protected]
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    try:
        with progress(str(folder)) as told:
            for one in wanted:
                chosen = language or likely_language(one.citizenship)
                checklist = desk.checklists.checklist_of(who, one.case, chosen)
                name = plain_name(one.case, checklist.printed_on, "pdf")
                write_paper(checklist, folder / name, variant)
                written.append(folder / name)
                told(len(written), len(wanted))
    finally:
        click.echo(
            f"{folder}: {len(written)} of {len(wanted)} cases,"
            f" {len(cases) - len(wanted)} protected left out"
        )
