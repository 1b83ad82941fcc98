"""The options that every command shares: where the desk lies, and who acts."""

from __future__ import annotations

import locale
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from desk_app.config import DATA_DIR_VARIABLE, STAFF_VARIABLE, default_data_dir

Function = TypeVar("Function", bound=Callable[..., Any])


def _data_dir(ctx: click.Context, _: click.Parameter, value: Path | None) -> Path:
    """The folder named here, else before the command, else the user's own."""
    before = ctx.parent.obj if ctx.parent else None
    return value or before or default_data_dir()


data_dir_option = click.option(
    "--data-dir",
    type=click.Path(file_okay=False, path_type=Path),
    envvar=DATA_DIR_VARIABLE,
    callback=_data_dir,
    help="The folder with the desk; your own folder for Ankomst by default.",
)


def _outside_desk(
    _ctx: click.Context, _param: click.Parameter, value: Path | None
) -> Path | None:
    """Say before anything is done that the file cannot lie there."""
    if value is not None:
        from desk_app.services.whole_file import refuse_in_desk

        refuse_in_desk(value)
    return value


def out_option(
    told: str, *, required: bool = False, folders: bool = False
) -> Callable[[Function], Function]:
    """Add ``--out``: a file, or where ``folders`` a folder, in no desk's folder.

    Args:
        told: its help.
        required: whether it must be named.
        folders: whether it may be a folder.
    """
    return click.option(
        "--out",
        type=click.Path(dir_okay=folders, path_type=Path),
        required=required,
        callback=_outside_desk,
        help=told,
    )


format_option = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text"
)
staff_option = click.option(
    "--staff",
    envvar=STAFF_VARIABLE,
    default="",
    help="Who acts, by name; at a training desk by default the team lead, where only"
    " an administrator may the administrator.",
)


def own_language() -> str:
    """``da`` on a Danish computer, else ``en``."""
    language, _ = locale.getlocale()
    return "da" if (language or "").startswith(("da", "Danish")) else "en"


class Day(click.ParamType[date]):
    """A day written ``YYYY-MM-DD``."""

    name = "YYYY-MM-DD"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Return the day, or tell what is wrong (exit code 2)."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a day like 2026-11-23", param, ctx)


DAY = Day()


def desk_options(function: Function) -> Function:
    """Add ``--data-dir`` and ``--staff``."""
    return data_dir_option(staff_option(function))
