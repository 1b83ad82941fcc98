"""`ankomst notice`: the page that tells a citizen what is done with their data."""

from __future__ import annotations

from pathlib import Path

import click

from desk_app.commands.options import out_option, own_language


@click.command("notice")
@click.option(
    "--language",
    type=click.Choice(["da", "en"]),
    help="Language of the paper; the system's by default.",
)
@click.option("--controller", default="", help="The municipality that is responsible.")
@click.option("--contact", default="", help="Its address, phone and e-mail.")
@click.option("--dpo", default="", help="How to reach its data protection officer.")
@click.option(
    "--texts",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The office's own copy of the texts (resources/texts/privacy_notice.toml).",
)
@out_option("The PDF to write.", required=True)
def command(language: str | None, texts: Path | None, out: Path, **names: str) -> None:
    """Write the privacy notice (GDPR art. 13) as a PDF. No desk is needed."""
    from desk_app.bootstrap.paper import write_notice

    size = write_notice(language or own_language(), texts, names, out)
    click.echo(f"{out}: {size} bytes")
