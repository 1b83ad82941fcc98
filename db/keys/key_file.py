"""The file of sealed keys beside the desk: read, and written whole or not at all."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from db.desk_folder import KEYS_FILE
from desk_app.errors import DeskError

FORMAT = 1
TRAINING = "training"
REAL = "real"
SALT_BYTES = 16
NONCE_BYTES = 12
_ID_BYTES = 16
_PRIVATE = 0o600
_MOST_BYTES = 4 * 1024 * 1024
# A file from elsewhere must not keep the computer busy for a day.
_MOST_KIB, _MOST_PASSES, _MOST_LANES = 1024 * 1024, 16, 16


class Cost(NamedTuple):
    """How dear one guess of a password is (Argon2id).

    Attributes:
        kib: memory.
        passes: over that memory.
        lanes: threads at once.
    """

    kib: int
    passes: int
    lanes: int


@dataclass(frozen=True, slots=True)
class Wrap:
    """The desk's keys, sealed with what one person knows, or with the recovery key.

    Attributes:
        cost: of a guess; None where a key and no password seals it.
        salt: for that password only.
        nonce: of the seal.
        sealed: the keys, unreadable.
        first: another person chose the password; its owner has to choose their own.
    """

    cost: Cost | None
    salt: bytes
    nonce: bytes
    sealed: bytes
    first: bool = False


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What the file holds. No name stands in it.

    Attributes:
        kind: ``training`` or ``real``.
        generation: another one after a new key was made; hexadecimal.
        salt: makes a name an id.
        people: id to sealed keys.
        recovery: the keys, sealed with the recovery key; None at a training desk.
    """

    kind: str
    generation: str
    salt: bytes
    people: Mapping[str, Wrap]
    recovery: Wrap | None = None

    def id_of(self, name: str) -> str:
        """What stands for the name: it cannot be read from it."""
        folded = unicodedata.normalize("NFKC", " ".join(name.split())).casefold()
        digest = hmac.digest(self.salt, folded.encode(), hashlib.sha256)
        return digest[:_ID_BYTES].hex()


def new_generation() -> str:
    """Return a mark for a new key."""
    return secrets.token_hex(_ID_BYTES)


def read_keys(folder: Path) -> KeyFile:
    """Read the file.

    Raises:
        DeskError: ``keys-missing``, ``keys-damaged``.
    """
    try:
        with (folder / KEYS_FILE).open("rb") as file:
            text = file.read(_MOST_BYTES)
    except FileNotFoundError as missing:
        raise DeskError("keys-missing") from missing
    except OSError as unreadable:
        raise DeskError("keys-damaged") from unreadable
    try:
        return _read(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise DeskError("keys-damaged") from wrong


def generation_of(file: Path) -> str:
    """Which key the file of keys holds; a text no key has where it cannot be read."""
    try:
        return read_keys(file.parent).generation
    except DeskError:
        return ""


def kind_of(folder: Path) -> str | None:
    """``training`` or ``real``; None without a file of keys.

    Raises:
        DeskError: ``keys-damaged``.
    """
    return read_keys(folder).kind if (folder / KEYS_FILE).exists() else None


def write_keys(folder: Path, keys: KeyFile) -> None:
    """Write the file: whole and on the disk, or not at all.

    Raises:
        DeskError: ``data-folder-not-writable`` (path).
    """
    draft = folder / f".{KEYS_FILE}.{secrets.token_hex(4)}"
    try:
        try:
            file = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE)
            with os.fdopen(file, "w", encoding="utf-8") as written:
                json.dump(_written(keys), written, indent=1)
                written.write("\n")
                written.flush()
                os.fsync(written.fileno())
            draft.replace(folder / KEYS_FILE)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
        _sync_names(folder)
    except OSError as refused:
        raise DeskError("data-folder-not-writable", path=str(folder)) from refused


def _sync_names(folder: Path) -> None:
    if os.name != "posix":
        return
    names = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(names)
    finally:
        os.close(names)


def _written(keys: KeyFile) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "kind": keys.kind,
        "generation": keys.generation,
        "salt": keys.salt.hex(),
        "people": {one: _wrap_written(wrap) for one, wrap in keys.people.items()},
        "recovery": keys.recovery and _wrap_written(keys.recovery),
    }


def _wrap_written(wrap: Wrap) -> dict[str, Any]:
    return {
        "argon2id": wrap.cost and wrap.cost._asdict(),
        "salt": wrap.salt.hex(),
        "nonce": wrap.nonce.hex(),
        "sealed": wrap.sealed.hex(),
    } | ({"first": True} if wrap.first else {})


def _read(entry: dict[str, Any]) -> KeyFile:
    if entry["format"] != FORMAT or entry["kind"] not in {TRAINING, REAL}:
        raise ValueError(entry["format"])
    people = {str(one): _wrap(wrap) for one, wrap in entry["people"].items()}
    if any(wrap.cost is None for wrap in people.values()):
        raise ValueError("a password without a cost")
    recovery = entry["recovery"] and _wrap(entry["recovery"])
    return KeyFile(
        entry["kind"],
        bytes.fromhex(entry["generation"]).hex(),
        bytes.fromhex(entry["salt"]),
        people,
        recovery,
    )


def _wrap(entry: dict[str, Any]) -> Wrap:
    cost = entry["argon2id"] and Cost(**entry["argon2id"])
    if cost is not None and not (
        isinstance(cost.kib, int)
        and isinstance(cost.passes, int)
        and isinstance(cost.lanes, int)
        and 1 <= cost.lanes <= _MOST_LANES
        and 8 * cost.lanes <= cost.kib <= _MOST_KIB
        and 1 <= cost.passes <= _MOST_PASSES
    ):
        raise ValueError("cost")
    salt, nonce = bytes.fromhex(entry["salt"]), bytes.fromhex(entry["nonce"])
    if len(salt) != SALT_BYTES or len(nonce) != NONCE_BYTES:
        raise ValueError("salt or nonce")
    first = entry.get("first", False) is True
    return Wrap(cost, salt, nonce, bytes.fromhex(entry["sealed"]), first)
