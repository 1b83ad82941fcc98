"""Measure ourselves beside other people's tools: ``make bench-peers``."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tests.benchmarks.office import training_office
from tests.peers.table import Line, table

SUBJECTS = ("waiting", "paper")


@click.command()
@click.option("--cases", type=click.IntRange(1), default=500_000, show_default=True)
@click.option(
    "--office",
    "kept_in",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(".bench"),
    show_default=True,
    help="Where the training office is kept.",
)
@click.option("--only", type=click.Choice(SUBJECTS), multiple=True)
def bench_peers(cases: int, kept_in: Path, only: tuple[str, ...]) -> None:
    """Print one table; exit code 1 if somebody came to another result.

    A goal that is not met is told and breaks nothing: the promises are ``make bench``.
    """
    office = training_office(kept_in, cases)
    found: list[Line] = []
    for name in only or SUBJECTS:
        click.echo(f"measuring beside peers: {name}", err=True)
        subject = import_module(f"tests.peers.{name}")
        with TemporaryDirectory(dir=kept_in) as here:
            found += subject.lines(office, Path(here).absolute())
    for line in table(found):
        click.echo(line)
    asked = [line for line in found if line.theirs_s is not None]
    sys.exit(0 if all(line.same for line in asked) else 1)


if __name__ == "__main__":
    bench_peers()
