"""`ankomst` itself: opens the window, or runs the command that is named."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from desk_app.commands.options import data_dir_option, own_language
from desk_app.errors import DeskError

COMMANDS = {
    "setup": "setup",
    "staff": "staff",
    "tour": "tour",
    "demo": "demo",
    "import": "import_file",
    "cases": "cases",
    "explain": "explain",
    "report": "report",
    "policy": "policy",
    "calendar": "opening_days",
    "checklist": "checklist",
    "letter": "letter",
    "welcome": "welcome",
    "notice": "notice",
    "access": "access",
    "forget": "forget",
    "hold": "hold",
    "backup": "backup",
    "restore": "restore",
    "rehearse": "rehearse",
    "doctor": "doctor",
    "log": "log",
}


class LazyCommands(click.Group):
    """Loads a command's file only when it is named, so that each starts at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order of a first day."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name; None when there is none."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"desk_app.commands.{COMMANDS[cmd_name]}")
        command: click.Command = module.command
        return command


@click.group(cls=LazyCommands, invoke_without_command=True)
@data_dir_option
@click.option(
    "--language",
    type=click.Choice(["da", "en"]),
    help="Language of the windows; the system's by default.",
)
@click.version_option(package_name="ankomst", message="%(version)s")
@click.pass_context
def ankomst(ctx: click.Context, data_dir: Path, language: str | None) -> int:
    """Ankomst: from the first question to CPR number and MitID.

    Without a command it opens the window.
    """
    ctx.obj = data_dir
    if ctx.invoked_subcommand is not None:
        return 0
    from desk_app.bootstrap.window import run_window

    return run_window(data_dir, language)


def say(error: DeskError) -> None:
    """Say on stderr what the desk says, in one sentence."""
    from desk_app.services.messages import sentence

    click.echo(sentence(error, own_language()), err=True)


def run(args: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; a refusal is one sentence."""
    try:
        return int(ankomst.main(args, standalone_mode=False) or 0)
    except DeskError as error:
        say(error)
        return 1
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo(err=True)
        return 1
