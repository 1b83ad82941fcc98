"""`ankomst log`: who has looked at one citizen, and the citizen's own extract."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk_app.commands.options import (
    desk_options,
    format_option,
    out_option,
    own_language,
)

if TYPE_CHECKING:
    from desk_app.domain.rules.rulebook import Rulebook
    from desk_app.services.log_port import LogLine


@click.command("log")
@desk_options
@click.option("--person", "case", required=True, help="The case number.")
@out_option("Write the citizen's extract as a PDF: when and why, no names of staff.")
@click.option(
    "--language",
    type=click.Choice(["da", "en"]),
    help="Language of the lines; the system's by default.",
)
@format_option
def command(  # noqa: PLR0913
    *,
    data_dir: Path,
    staff: str,
    case: str,
    out: Path | None,
    language: str | None,
    form: str,
) -> None:
    """Show every line of the log about one citizen, newest first.

    Looking is written in the log too.
    """
    from desk_app.bootstrap.paper import write_extract
    from desk_app.commands.way_in import at_desk

    language = language or own_language()
    with at_desk(data_dir, staff) as (desk, who):
        if out is not None:
            size = write_extract(desk.extracts.extract(who, case, language), out)
            click.echo(f"{out}: {size} bytes")
            return
        lines = desk.review.looks_at(who, case)
        if form == "json":
            click.echo(json.dumps(_data(lines), ensure_ascii=False, indent=1))
            return
        for text in _lines(lines, language, desk.rules.current):
            click.echo(text)


def _lines(lines: Sequence[LogLine], language: str, rules: Rulebook) -> Iterator[str]:
    from desk_app.services.log.log_words import action_words, reason_words
    from desk_app.services.safekeeping.telling import moment

    for line in lines:
        what = action_words(line.action, language)
        why = reason_words(line, language, rules)
        said = f"{what}: {why}" if why else what
        yield f"{moment(line.at)}  {line.actor:<20}  {said}"


def _data(lines: Sequence[LogLine]) -> list[dict[str, str | int]]:
    return [
        {
            "number": line.seq,
            "at": line.at.isoformat(),
            "actor": line.actor,
            "action": line.action,
            "case": line.case,
            "purpose": line.purpose,
        }
        for line in lines
    ]
