"""Into the desk from the command line: who it is, and what they know."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk_app.config import KEYRING_SERVICE, PASSWORD_VARIABLE
from desk_app.errors import DeskError
from desk_app.services.staff import Role, Staff

if TYPE_CHECKING:
    from desk_app.bootstrap.signing_in import DeskKey, SignedIn
    from desk_app.services.desk import Desk


@contextmanager
def at_desk(
    folder: Path, staff: str, role: Role = Role.LEAD
) -> Iterator[tuple[Desk, Staff]]:
    """Open the desk for whoever acts, and close it at the end of the block.

    At a training desk nobody needs a password, and the first with ``role`` acts when
    nobody is named.

    Raises:
        DeskError: ``staff-unknown`` (name), ``staff-needed``, ``password-needed``; see
            ``bootstrap.signing_in.sign_in``.
    """
    from desk_app.bootstrap.desk import opened
    from desk_app.bootstrap.refusals import refusals_kept

    signed = signed_in(folder, staff, role)
    with (
        opened(folder, store=signed.store) as desk,
        refusals_kept(desk.store, signed.who),
    ):
        yield desk, signed.who


def signed_in(folder: Path, staff: str, role: Role = Role.LEAD) -> SignedIn:
    """Open the desk for whoever acts; who asks closes it. Raises as ``at_desk``."""
    from desk_app.bootstrap.desk import one_of
    from desk_app.bootstrap.signing_in import (
        SignedIn,
        open_keyed_desk,
        published_key,
        sign_in,
    )

    if is_real(folder):
        name = name_of(staff)
        return sign_in(folder, name, password_of(folder, name))
    key = published_key(folder)
    store = open_keyed_desk(key)
    try:
        with store.reading() as reader:
            who = one_of(reader.staff(), staff, role)
    except BaseException:
        store.close()
        raise
    return SignedIn(store, who, key)


def key_for(folder: Path, staff: str, *, recovery: bool = False) -> tuple[DeskKey, str]:
    """Return what opens the desk, also a damaged one or a backup, and who has it.

    Raises:
        DeskError: as ``at_desk``; ``recovery-key-mistyped``, ``recovery-key-refused``.
    """
    from desk_app.bootstrap.signing_in import key_by_recovery, key_of, published_key

    if not is_real(folder):
        return published_key(folder), staff
    if recovery:
        return key_by_recovery(folder, click.prompt(_word("ask-recovery-key"))), staff
    name = name_of(staff)
    return key_of(folder, name, password_of(folder, name)), name


def is_real(folder: Path) -> bool:
    """Whether the desk opens with a password only."""
    from db.keys.key_file import REAL, kind_of
    from db.opening import finish_cut_short

    finish_cut_short(folder)
    return kind_of(folder) == REAL


def name_of(staff: str) -> str:
    """Return who acts, asked at a terminal where nobody is named.

    Raises:
        DeskError: ``staff-needed``.
    """
    if staff:
        return staff
    if not sys.stdin.isatty():
        raise DeskError("staff-needed")
    return str(click.prompt(_word("ask-name")))


def password_of(folder: Path, name: str) -> str:
    """Return the password: of the environment, the keyring, or typed at a terminal.

    Raises:
        DeskError: ``password-needed``.
    """
    given = os.environ.get(PASSWORD_VARIABLE) or remembered(folder, name)
    if given:
        return given
    if not sys.stdin.isatty():
        raise DeskError("password-needed")
    return str(click.prompt(_word("ask-password"), hide_input=True))


def new_password(variable: str) -> str:
    """Return a password nobody has yet: of that variable, or typed twice.

    Raises:
        DeskError: ``password-needed``.
    """
    if given := os.environ.get(variable):
        return given
    if not sys.stdin.isatty():
        raise DeskError("password-needed")
    asked = click.prompt(
        _word("ask-new-password"),
        hide_input=True,
        confirmation_prompt=_word("ask-once-more"),
    )
    return str(asked)


def prove_kept(recovery: str) -> None:
    """Show the recovery key once, and have two of its groups typed back.

    Raises:
        DeskError: ``recovery-key-not-kept``.
    """
    from secrets import SystemRandom

    from db.keys.recovery_key import as_printed
    from desk_app.commands.options import own_language
    from desk_app.services.safekeeping.telling import said

    groups = recovery.split("-")
    click.echo(said("recovery-key-shown", own_language()))
    click.echo(f"\n    {recovery}\n")
    for place in sorted(SystemRandom().sample(range(len(groups)), 2)):
        ask = said("recovery-key-group", own_language(), number=place + 1)
        if as_printed(str(click.prompt(ask))) != groups[place]:
            raise DeskError("recovery-key-not-kept")


def remembered(folder: Path, name: str) -> str:
    """Return the password in the computer's keyring; nothing where there is none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(KEYRING_SERVICE, _entry(folder, name)) or ""
    except KeyringError:
        return ""


def remember(folder: Path, name: str, password: str) -> None:
    """Put the password in the computer's keyring.

    Raises:
        DeskError: ``no-keyring``.
    """
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(KEYRING_SERVICE, _entry(folder, name), password)
    except KeyringError as refused:
        raise DeskError("no-keyring") from refused


def _entry(folder: Path, name: str) -> str:
    from db.keys.key_file import read_keys

    keys = read_keys(folder)
    return f"{keys.salt.hex()[:16]} {keys.id_of(name)}"


def _word(code: str) -> str:
    from desk_app.commands.options import own_language
    from desk_app.services.safekeeping.telling import said

    return said(code, own_language())
