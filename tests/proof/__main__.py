"""Prove the promises about data at full size: ``make proof``."""

from __future__ import annotations

import json
import os
import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

import click

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.proof.promise import Measured, table

PROOFS = (
    "kills",
    "power_cuts",
    "faults_at_every_write",
    "flips",
    "migrations",
    "many_programs",
    "fresh_machine",
    "planted",
    "stolen",
    "hostile",
    "erasure",
    "tampering",
    "roles",
    "looks",
)


@click.command()
@click.option("--only", type=click.Choice(PROOFS), multiple=True)
@click.option("--small", is_flag=True, help="The size of the daily test run.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("proof.json"))
def prove(only: tuple[str, ...], *, small: bool, out: Path) -> None:
    """Print promise, target and what was measured; exit with 1 if one is broken."""
    found: list[Measured] = []
    for name in only or PROOFS:
        found += _prove(name, small=small)
    out.write_text(json.dumps([it._asdict() for it in found], indent=2) + "\n")
    click.echo()
    for line in table(found):
        click.echo(line)
    sys.exit(any(not it.kept for it in found))


def _prove(name: str, *, small: bool) -> list[Measured]:
    proof = import_module(f"tests.proof.{name}")
    size = proof.SMALL if small else proof.WHOLE
    click.echo(f"{name} ({size:,}) ... ", nl=False)
    began_s = monotonic()
    with TemporaryDirectory(prefix="ankomst-proof-") as folder:
        found: list[Measured] = proof.prove(size, Path(folder))
    click.echo(f"{monotonic() - began_s:.0f} s")
    return found


if __name__ == "__main__":
    prove()
