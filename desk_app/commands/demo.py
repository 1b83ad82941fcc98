"""`ankomst demo`: a training desk with a believable office in it."""

from __future__ import annotations

from pathlib import Path

import click

from desk_app.commands.options import data_dir_option

LONG = 5000  # cases; more show their progress


@click.command("demo")
@data_dir_option
@click.option("--cases", type=click.IntRange(0, 2_000_000), default=2000)
@click.option("--years", type=click.IntRange(1, 30), default=2)
@click.option("--seed", type=int, default=1, help="Same seed, same office.")
def command(data_dir: Path, cases: int, years: int, seed: int) -> None:
    """Make a training desk; --cases 0 makes an empty one."""
    from desk_app.bootstrap.training import make_training_desk

    with click.progressbar(length=cases, label="Demo", hidden=cases < LONG) as bar:
        made = make_training_desk(data_dir, (cases, years, seed), bar.update)
    click.echo(f"{data_dir}: {made}")
