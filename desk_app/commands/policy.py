"""`ankomst policy`: the service targets, copied, tried on last year, put in force."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk_app.commands.options import DAY, desk_options, format_option, own_language

if TYPE_CHECKING:
    from desk_app.domain.waiting.policy import Policy


@click.group("policy")
def command() -> None:
    """The targets that waiting times are judged by, each from a day on."""


@command.command("list")
@desk_options
@format_option
def list_policies(*, data_dir: Path, staff: str, form: str) -> None:
    """Show every target that was put in force, and those prepared."""
    from desk_app.commands.way_in import at_desk

    with at_desk(data_dir, staff) as (desk, who):
        in_force, drafts = desk.targets.in_force(who), desk.targets.drafts(who)
    rows = [_row(policy) for policy in in_force]
    rows += [_row(policy) | {"valid_from": None} for policy in drafts]
    if form == "json":
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    for row in rows:
        code = "policy-line" if row["valid_from"] else "policy-line-draft"
        _say(
            code,
            policy=row["id"],
            day=row["valid_from"] or "",
            limit=row["limit_days"],
            fast=row["fast_days"],
            kind=row["day_kind"],
            starts=row["starts"],
            source=row["source"],
        )


@command.command("copy")
@click.argument("source")
@click.argument("name")
@desk_options
@click.option("--starts", type=click.Choice(["applied", "informed"]))
@click.option("--day-kind", type=click.Choice(["calendar", "working", "opening"]))
@click.option("--fast-days", type=click.IntRange(0, 365))
@click.option("--limit-days", type=click.IntRange(0, 365))
@click.option("--decided-in", help="Who decided it, and where it is written.")
def copy(  # noqa: PLR0913 - what a target is made of
    *,
    data_dir: Path,
    staff: str,
    source: str,
    name: str,
    starts: str | None,
    day_kind: str | None,
    fast_days: int | None,
    limit_days: int | None,
    decided_in: str | None,
) -> None:
    """Prepare NAME, a copy of SOURCE with the changes named; nothing counts by it yet.

    Again with the same two names: change what was prepared.
    """
    from desk_app.commands.way_in import at_desk
    from desk_app.domain.waiting.day_counts import DayKind
    from desk_app.domain.waiting.policy import Starts

    with at_desk(data_dir, staff) as (desk, who):
        kept = {draft.id: draft for draft in desk.targets.drafts(who)}
        draft = kept.get(name) or desk.targets.copy(who, source, name)
        draft = replace(
            draft,
            starts=Starts(starts) if starts else draft.starts,
            day_kind=DayKind(day_kind) if day_kind else draft.day_kind,
            fast_days=draft.fast_days if fast_days is None else fast_days,
            limit_days=draft.limit_days if limit_days is None else limit_days,
            source=draft.source if decided_in is None else decided_in,
        )
        desk.targets.edit(who, draft)
    _say("policy-copied", policy=name, source=source)


@command.command("dry-run")
@click.argument("name")
@desk_options
@click.option("--from", "first", type=DAY, help="First day; a year ago by default.")
@click.option("--to", "last", type=DAY, help="Last day, inclusive; today by default.")
def dry_run(
    *, data_dir: Path, staff: str, name: str, first: date | None, last: date | None
) -> None:
    """Show how last year would have looked under NAME, beside how it was (JSON)."""
    from desk_app.commands.way_in import at_desk
    from desk_app.domain.waiting.cohort import Period

    if (first is None) is not (last is None):
        raise click.UsageError("--from and --to, or neither")
    period = Period(first, last) if first and last else None
    with at_desk(data_dir, staff) as (desk, who):
        tried = desk.targets.dry_run(who, name, period)
    figures = {
        "policy": name,
        "as_it_was": tried.as_it_was.to_json_dict(own_language()),
        "as_it_would_be": tried.as_it_would_be.to_json_dict(own_language()),
    }
    click.echo(json.dumps(figures, indent=2, ensure_ascii=False))


@command.command("put-in-force")
@click.argument("name")
@desk_options
@click.option("--from", "valid_from", type=DAY, required=True, help="The first day.")
@click.option("--reason", default="", help="Why, for a day before today.")
def put_in_force(
    *, data_dir: Path, staff: str, name: str, valid_from: date, reason: str
) -> None:
    """Judge cases whose clock starts on that day or later by NAME."""
    from desk_app.commands.way_in import at_desk

    with at_desk(data_dir, staff) as (desk, who):
        desk.targets.put_in_force(who, name, valid_from, reason)
    _say("policy-put-in-force", policy=name, day=valid_from.isoformat())


def _row(policy: Policy) -> dict[str, str | int | None]:
    return {
        "id": policy.id,
        "starts": policy.starts.value,
        "day_kind": policy.day_kind.value,
        "fast_days": policy.fast_days,
        "limit_days": policy.limit_days,
        "valid_from": policy.valid_from.isoformat(),
        "source": policy.source,
    }


def _say(code: str, **details: str | int | None) -> None:
    from desk_app.services.safekeeping.telling import said

    known = {name: value for name, value in details.items() if value is not None}
    click.echo(said(code, own_language(), **known))
