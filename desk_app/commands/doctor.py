"""`ankomst doctor`: examine the desk's file and say what is found."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk_app.commands.options import desk_options, format_option, own_language

if TYPE_CHECKING:
    from desk_app.services.safekeeping.values import Backup, Finding, Losses

    WayBack = tuple[Backup, Losses] | None


@click.command("doctor")
@desk_options
@format_option
@click.option(
    "--anchor",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Notes of the log's newest line kept elsewhere (audit-head.txt): a log whose"
    " end was cut off is seen.",
)
def command(data_dir: Path, staff: str, form: str, anchor: Path | None) -> int:
    """Examine settings, tables, every page and the audit log. Changes nothing.

    Names the newest good backup, and says what may be missing since it.
    """
    from db.safekeeping.anchors import anchors_in
    from db.safekeeping.doctor import doctor
    from desk_app.bootstrap.safekeeping import safekeeping_of
    from desk_app.commands.way_in import key_for
    from desk_app.services.safekeeping.values import State

    key, _ = key_for(data_dir, staff)
    findings = doctor(key.access, anchors_in(anchor) if anchor else ())
    whole = all(finding.state is not State.BAD for finding in findings)
    way_back = safekeeping_of(data_dir, None, key=key).way_back()
    if form == "json":
        click.echo(json.dumps(_data(findings, way_back, whole=whole), indent=2))
    else:
        for line in _lines(findings, way_back, whole=whole):
            click.echo(line)
    return 0 if whole else 1


def _lines(findings: Sequence[Finding], way_back: WayBack, *, whole: bool) -> list[str]:
    from desk_app.services.safekeeping.telling import (
        damage,
        is_in_the_way,
        losses_lines,
        moment,
        said,
    )

    language = own_language()
    lines = [
        f"{finding.state.value:<12} {finding.check:<18} {finding.detail}"
        for finding in findings
    ]
    lines += ["", *(found for one in findings if (found := damage(one, language)))]
    if any(map(is_in_the_way, findings)):
        return [*lines, said("desk-not-looked-at", language)]
    lines.append(said("desk-is-whole" if whole else "desk-is-not-whole", language))
    if way_back is None:
        return [*lines, said("backup-none", language)]
    backup, losses = way_back
    newest = {"name": backup.name, "moment": moment(backup.made_at)}
    cases = backup.counts.cases
    lines.append(said("backup-newest", language, cases=cases, **newest))
    return lines + losses_lines(losses, language)


def _data(
    findings: Sequence[Finding], way_back: WayBack, *, whole: bool
) -> dict[str, object]:
    from desk_app.services.safekeeping.telling import backup_data, damage, losses_data

    language = own_language()
    told = [
        {
            "check": finding.check,
            "state": finding.state.value,
            "detail": finding.detail,
            "said": damage(finding, language),
        }
        for finding in findings
    ]
    backup, losses = way_back or (None, None)
    return {
        "whole": whole,
        "findings": told,
        "newest_backup": backup and backup_data(backup),
        "missing_since": losses and losses_data(losses),
    }
