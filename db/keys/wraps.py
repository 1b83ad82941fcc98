"""Sealing the desk's keys for a person, and opening the seal with their password."""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from db.keys.key_file import (
    FORMAT,
    NONCE_BYTES,
    REAL,
    SALT_BYTES,
    Cost,
    KeyFile,
    Wrap,
    new_generation,
    read_keys,
    write_keys,
)
from db.keys.recovery_key import recovery_secret
from desk_app.errors import DeskError

KEY_BYTES = 32
# RFC 9106, its second recommendation; 0.16 s on a small office computer.
FULL = Cost(kib=64 * 1024, passes=3, lanes=4)
# For a password that is published: it guards nothing.
PUBLISHED = Cost(kib=8, passes=1, lanes=1)
_RECOVERY = "recovery"
_FIRST = " first"
_PURPOSE_OF_RECOVERY = b"ankomst recovery key 1"


class Secret(NamedTuple):
    """What opens a desk.

    Attributes:
        data: the key of its file; another one after a re-key.
        lasting: seals the log, and what must stay comparable after a re-key.
    """

    data: bytes
    lasting: bytes


def new_secret() -> Secret:
    """Return keys nobody has."""
    return Secret(secrets.token_bytes(KEY_BYTES), secrets.token_bytes(KEY_BYTES))


def new_keys(
    kind: str, secret: Secret, passwords: Mapping[str, str], recovery: str = ""
) -> KeyFile:
    """Seal the keys for people (name to password) and with the recovery key.

    Raises:
        DeskError: ``recovery-key-mistyped``.
    """
    keys = KeyFile(kind, new_generation(), secrets.token_bytes(SALT_BYTES), {})
    people = {
        keys.id_of(name): _sealed_for(keys, secret, name, password)
        for name, password in passwords.items()
    }
    if not recovery:
        return replace(keys, people=people)
    salt = secrets.token_bytes(SALT_BYTES)
    by_recovery = _seal(keys, secret, _RECOVERY, _Opener(None, salt, recovery))
    return replace(keys, people=people, recovery=by_recovery)


def create_keys(
    folder: Path,
    kind: str,
    secret: Secret,
    passwords: Mapping[str, str],
    recovery: str = "",
) -> None:
    """Write the file of keys for a new desk. Raises as ``new_keys``, ``write_keys``."""
    write_keys(folder, new_keys(kind, secret, passwords, recovery))


def unwrap(folder: Path, name: str, password: str) -> Secret:
    """Return the keys. A name that is not there costs as much as a wrong password.

    Raises:
        DeskError: ``sign-in-refused``, one answer for both; ``keys-missing``,
            ``keys-damaged``.
    """
    keys = read_keys(folder)
    person = keys.id_of(name)
    wrap = keys.people.get(person) or _nobody(keys)
    try:
        # Sealed in: who takes the mark out of the file opens nothing any more.
        return _open(keys, wrap, person + (_FIRST if wrap.first else ""), password)
    except _WrongError as wrong:
        raise DeskError("sign-in-refused") from wrong


def unwrap_recovery(folder: Path, typed: str) -> Secret:
    """Return the keys to whoever has the recovery key.

    Raises:
        DeskError: ``recovery-key-mistyped``, ``recovery-key-refused``,
            ``keys-missing``, ``keys-damaged``.
    """
    keys = read_keys(folder)
    if keys.recovery is None:
        raise DeskError("recovery-key-refused")
    try:
        return _open(keys, keys.recovery, _RECOVERY, typed)
    except _WrongError as wrong:
        raise DeskError("recovery-key-refused") from wrong


def wrap_for(folder: Path, secret: Secret, name: str, password: str) -> None:
    """Seal the keys for a person, instead of what was sealed for them before.

    Raises:
        DeskError: ``keys-missing``, ``keys-damaged``, ``data-folder-not-writable``.
    """
    keys = read_keys(folder)
    _put(folder, keys, name, _sealed_for(keys, secret, name, password))


def wrap_first(folder: Path, secret: Secret, name: str, password: str) -> None:
    """The same, with a password that somebody else chose. Raises as above."""
    keys = read_keys(folder)
    _put(folder, keys, name, _sealed_for(keys, secret, name, password, first=True))


def _put(folder: Path, keys: KeyFile, name: str, wrap: Wrap) -> None:
    write_keys(folder, replace(keys, people={**keys.people, keys.id_of(name): wrap}))


def drop(folder: Path, name: str) -> None:
    """Throw away what was sealed for a person, if anything was. Raises as above."""
    keys = read_keys(folder)
    gone = keys.id_of(name)
    people = {one: wrap for one, wrap in keys.people.items() if one != gone}
    if len(people) != len(keys.people):
        write_keys(folder, replace(keys, people=people))


class _WrongError(Exception):
    """The seal does not open."""


class _Opener(NamedTuple):
    cost: Cost | None
    salt: bytes
    words: str


def _sealed_for(
    keys: KeyFile, secret: Secret, name: str, password: str, *, first: bool = False
) -> Wrap:
    cost = FULL if keys.kind == REAL else PUBLISHED
    opener = _Opener(cost, secrets.token_bytes(SALT_BYTES), password)
    whose = keys.id_of(name) + (_FIRST if first else "")
    return replace(_seal(keys, secret, whose, opener), first=first)


def _nobody(keys: KeyFile) -> Wrap:
    """A seal that no password opens, as dear to try as the dearest in the file."""
    usual = FULL if keys.kind == REAL else PUBLISHED
    costs = [wrap.cost for wrap in keys.people.values() if wrap.cost]
    empty = bytes(SALT_BYTES), bytes(NONCE_BYTES), bytes(2 * KEY_BYTES + 16)
    return Wrap(max(costs, default=usual), *empty)


def _seal(keys: KeyFile, secret: Secret, whose: str, opener: _Opener) -> Wrap:
    from cryptography.hazmat.primitives.ciphers.aead import (  # noqa: PLC0415 (14 ms)
        AESGCM,
    )

    nonce = secrets.token_bytes(NONCE_BYTES)
    seal = AESGCM(_key_of(opener))
    sealed = seal.encrypt(nonce, secret.data + secret.lasting, _about(keys, whose))
    return Wrap(opener.cost, opener.salt, nonce, sealed)


def _open(keys: KeyFile, wrap: Wrap, whose: str, words: str) -> Secret:
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    seal = AESGCM(_key_of(_Opener(wrap.cost, wrap.salt, words)))
    try:
        opened = seal.decrypt(wrap.nonce, wrap.sealed, _about(keys, whose))
    except InvalidTag as wrong:
        raise _WrongError from wrong
    if len(opened) != 2 * KEY_BYTES:
        raise DeskError("keys-damaged")
    return Secret(opened[:KEY_BYTES], opened[KEY_BYTES:])


def _about(keys: KeyFile, whose: str) -> bytes:
    """What the seal is for: moved to another person or desk it does not open."""
    return f"ankomst keys {FORMAT} {keys.kind} {keys.generation} {whose}".encode()


def _key_of(opener: _Opener) -> bytes:
    if opener.cost is None:
        return _key_of_recovery(recovery_secret(opener.words), opener.salt)
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415 (20 ms)

    # The same letters, however the keyboard or the system writes them.
    words = unicodedata.normalize("NFKC", opener.words)
    cost = opener.cost
    return hash_secret_raw(
        words.encode("utf-8", "surrogatepass"),
        opener.salt,
        time_cost=cost.passes,
        memory_cost=cost.kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def _key_of_recovery(secret: bytes, salt: bytes) -> bytes:
    """128 random bits need no dear guess, only to be used for nothing else."""
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415

    stretched = HKDF(SHA256(), KEY_BYTES, salt, _PURPOSE_OF_RECOVERY)
    return stretched.derive(secret)
