"""`ankomst tour`: the main job by itself, through the real windows, off screen."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("tour")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="The folder for the pictures and papers.",
)
@click.option("--language", type=click.Choice(["da", "en"]), default="da")
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light")
def command(out: Path, language: str, theme: str) -> None:
    """Play one EU worker with family and one non-EU student; leave the pictures."""
    from desk_app.bootstrap.tour import play_tour

    for line in play_tour(out, language, theme):
        click.echo(line)
