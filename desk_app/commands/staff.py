"""`ankomst staff`: who works here, their roles and their passwords, the desk's key."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk_app.commands.options import desk_options, format_option, own_language
from desk_app.config import NEW_PASSWORD_VARIABLE
from desk_app.services.staff import Role, Staff

if TYPE_CHECKING:
    from desk_app.services.people import People

ROLE = click.Choice([role.value for role in Role])


@click.group("staff")
def command() -> None:
    """Who works here, their roles and passwords, and the key of the desk.

    A new password comes from ANKOMST_NEW_PASSWORD, or is typed twice.
    """


@command.command("list")
@desk_options
@format_option
def list_staff(data_dir: Path, staff: str, form: str) -> None:
    """Show everybody who works here or did."""
    with _people(data_dir, staff) as (people, who):
        everybody = people.everybody(who)
    if form == "json":
        rows = [
            {
                "name": one.name,
                "role": one.role,
                "left_on": one.left_on and one.left_on.isoformat(),
            }
            for one in everybody
        ]
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    for one in everybody:
        if one.left_on is None:
            _say("staff-line", name=one.name, role=one.role)
        else:
            day = one.left_on.isoformat()
            _say("staff-line-left", name=one.name, role=one.role, day=day)


@command.command("add")
@click.argument("name")
@click.argument("role", type=ROLE)
@desk_options
def add(data_dir: Path, staff: str, name: str, role: str) -> None:
    """Take NAME on as ROLE, with a first password."""
    from desk_app.commands.way_in import new_password

    with _people(data_dir, staff) as (people, who):
        people.add(who, name, Role(role), new_password(NEW_PASSWORD_VARIABLE))
    _say("staff-added", name=name, role=role)


@command.command("role")
@click.argument("name")
@click.argument("role", type=ROLE)
@desk_options
def change_role(data_dir: Path, staff: str, name: str, role: str) -> None:
    """Give NAME another ROLE."""
    with _people(data_dir, staff) as (people, who):
        people.change_role(who, name, Role(role))
    _say("staff-role-changed", name=name, role=role)


@command.command("leave")
@click.argument("name")
@desk_options
def leave(data_dir: Path, staff: str, name: str) -> None:
    """NAME works here no more: their password opens nothing from now on."""
    with _people(data_dir, staff) as (people, who):
        people.leave(who, name)
    _say("staff-left", name=name)


@command.command("password")
@click.argument("name", required=False)
@desk_options
@click.option(
    "--recovery", is_flag=True, help="An administrator comes in with the recovery key."
)
def password(data_dir: Path, staff: str, name: str | None, *, recovery: bool) -> None:
    """Change your own password; with NAME, give somebody else a new one."""
    from desk_app.bootstrap.signing_in import people_of, recover, sign_in_anew
    from desk_app.commands.way_in import (
        is_real,
        name_of,
        new_password,
        password_of,
        signed_in,
    )

    if recovery:
        whose = name or name_of(staff)
        typed = str(click.prompt(_sentence("ask-recovery-key")))
        fresh = new_password(NEW_PASSWORD_VARIABLE)
        recover(data_dir, typed, whose, fresh).store.close()
        _say("password-changed", name=whose)
        return
    if name is not None:
        with _people(data_dir, staff) as (people, who):
            people.give_password(who, name, new_password(NEW_PASSWORD_VARIABLE))
        _say("password-changed", name=name)
        return
    real = is_real(data_dir)
    me = name_of(staff) if real else staff
    old = password_of(data_dir, me) if real else _published()
    if real:
        fresh = new_password(NEW_PASSWORD_VARIABLE)
        anew = sign_in_anew(data_dir, me, (old, fresh))
        anew.store.close()
        _say("password-changed", name=anew.who.name)
        return
    signed = signed_in(data_dir, me)
    try:
        people = people_of(signed.store, signed.key)
        fresh = new_password(NEW_PASSWORD_VARIABLE)
        people.change_password(signed.who, old, fresh)
    finally:
        signed.store.close()
    _say("password-changed", name=signed.who.name)


@command.command("remember")
@desk_options
def remember(data_dir: Path, staff: str) -> None:
    """Have this computer's keyring remember your password. Nothing else does."""
    from desk_app.bootstrap.signing_in import key_of
    from desk_app.commands import way_in

    name = way_in.name_of(staff)
    password = way_in.password_of(data_dir, name)
    key_of(data_dir, name, password)
    way_in.remember(data_dir, name, password)
    _say("password-remembered", name=name)


@command.command("re-key")
@desk_options
def re_key(data_dir: Path, staff: str) -> None:
    """Give the desk another key, and everybody but you a new password afterwards.

    Makes a backup first. No window may have the desk open.
    """
    from desk_app.bootstrap import setting_up
    from desk_app.bootstrap.refusals import refusals_kept
    from desk_app.bootstrap.signing_in import sign_in
    from desk_app.commands.progress import progress
    from desk_app.commands.way_in import is_real, name_of, password_of, prove_kept
    from desk_app.errors import DeskError
    from desk_app.services.staff import Action, authorize

    if not is_real(data_dir):
        raise DeskError("training-has-no-secret")
    name = name_of(staff)
    password = password_of(data_dir, name)
    signed = sign_in(data_dir, name, password)
    try:
        with refusals_kept(signed.store, signed.who):
            authorize(signed.who, Action.RE_KEY)
        recovery = setting_up.new_recovery_key()
        prove_kept(recovery)
        with progress("Backup") as told:
            setting_up.re_key(signed, password, recovery, told=told)
    finally:
        signed.store.close()
    _say("re-keyed", name=signed.who.name)


@contextmanager
def _people(data_dir: Path, staff: str) -> Iterator[tuple[People, Staff]]:
    from desk_app.bootstrap.refusals import refusals_kept
    from desk_app.bootstrap.signing_in import people_of
    from desk_app.commands.way_in import signed_in

    signed = signed_in(data_dir, staff, Role.ADMIN)
    try:
        with refusals_kept(signed.store, signed.who):
            yield people_of(signed.store, signed.key), signed.who
    finally:
        signed.store.close()


def _published() -> str:
    from db.training import TRAINING_PASSWORD

    return TRAINING_PASSWORD


def _say(code: str, **details: str) -> None:
    click.echo(_sentence(code, **details))


def _sentence(code: str, **details: str) -> str:
    from desk_app.services.safekeeping.telling import said

    return said(code, own_language(), **details)
