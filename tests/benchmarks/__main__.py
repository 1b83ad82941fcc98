"""Measure the promises about speed: ``make bench``."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import click

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks.measure import Result
from tests.benchmarks.office import Office, training_office

MEASURES = (
    "demo",
    "start",
    "sign-in",
    "search",
    "typing",
    "save",
    "cases",
    "paper",
    "preview",
    "figures",
    "waiting",
    "reasons",
    "examine",
    "audit",
    "backup",
    "blocks",
)
_HEADINGS = ("measure", "ours", "bare", "value", "limit", "ok", "")


def measure(office: Office, name: str) -> Iterator[Result]:
    """What the measure of that name found."""
    run: Callable[[Office], Iterator[Result]] = import_module(
        f"tests.benchmarks.bench_{name.replace('-', '_')}"
    ).run
    yield from run(office)


def lines(results: list[Result]) -> Iterator[str]:
    """The table, a measure a line."""
    rows = [_HEADINGS, *map(_cells, results)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            cell.ljust(width) if at in {0, 5, 6} else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()


def _cells(result: Result) -> tuple[str, ...]:
    value = "-" if result.value is None else f"{result.value:.2f} {result.unit}"
    limit = "" if result.limit is None else f"{result.limit:g} {result.unit}"
    verdict = ("ok" if result.ok else "MISSED") if limit and result.value else ""
    return (
        result.name,
        result.ours,
        result.bare,
        value,
        limit,
        verdict,
        result.note,
    )


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
@click.option("--anew", is_flag=True, help="Make the office again.")
@click.option("--only", type=click.Choice(MEASURES), multiple=True)
@click.option("--out", type=click.Path(path_type=Path), default=Path("bench.json"))
def bench(
    cases: int, kept_in: Path, *, anew: bool, only: tuple[str, ...], out: Path
) -> None:
    """Measure, print one table, write it as JSON; exit code 1 if a limit is missed."""
    office = training_office(kept_in, cases, anew=anew)
    results: list[Result] = []
    for name in only or MEASURES:
        click.echo(f"measuring: {name}", err=True)
        results += measure(office, name)
    for line in lines(results):
        click.echo(line)
    told = [result.to_json() for result in results]
    out.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    sys.exit(0 if all(result.ok for result in results) else 1)


if __name__ == "__main__":
    bench()
