"""Half-typed forms made unreadable for anybody without the desk's key, and back."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from desk_app.errors import DeskError
from desk_app.services.drafts import HalfTyped

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MOST_BYTES = 1_048_576
MOST_FORMS = 50
_PURPOSE_OF_KEY = b"ankomst drafts 1"
_FORMAT = b"ANKOMST-DRAFT-1\n"
_NONCE_BYTES = 12
_LENGTH_BYTES = 4
# Its size says little of what is in it.
_SIZES = (4_096, 16_384, 65_536, 262_144, MOST_BYTES)


class Unreadable(Exception):
    """Not ours, or damaged."""


class DraftSeal:
    """Seals and opens with a key of its own, made from the key of the desk."""

    def __init__(self, data_key: bytes) -> None:
        self._key = hmac.digest(data_key, _PURPOSE_OF_KEY, hashlib.sha256)

    def seal(self, halves: Sequence[HalfTyped], run: str, *, crashed: bool) -> bytes:
        """Return what may lie on the disk; the oldest give way when it is too much.

        Raises:
            DeskError: ``draft-not-kept`` (why): one alone is too much.
        """
        newest = sorted(halves, key=lambda half: half.at)[-MOST_FORMS:]
        text = _written(newest, crashed=crashed)
        while len(text) > MOST_BYTES - _LENGTH_BYTES:
            newest = newest[1:]
            if not newest:
                raise DeskError("draft-not-kept", why="too-much")
            text = _written(newest, crashed=crashed)
        whole = len(text).to_bytes(_LENGTH_BYTES, "big") + text
        padded = whole.ljust(next(size for size in _SIZES if size >= len(whole)), b"\0")
        nonce = os.urandom(_NONCE_BYTES)
        sealed = self._cipher().encrypt(nonce, padded, _FORMAT + run.encode())
        return _FORMAT + nonce + sealed

    def open(self, sealed: bytes, run: str) -> tuple[list[HalfTyped], bool]:
        """Return what was sealed for that run, and whether that run was still going.

        Raises:
            Unreadable: not ours, damaged, or of another run.
        """
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - 18 ms

        begin = len(_FORMAT) + _NONCE_BYTES
        if not sealed.startswith(_FORMAT):
            raise Unreadable
        nonce, rest = sealed[len(_FORMAT) : begin], sealed[begin:]
        try:
            padded = self._cipher().decrypt(nonce, rest, _FORMAT + run.encode())
            length = int.from_bytes(padded[:_LENGTH_BYTES], "big")
            found = json.loads(padded[_LENGTH_BYTES : _LENGTH_BYTES + length])
            return [_half(plain) for plain in found["forms"]], bool(found["crashed"])
        except (InvalidTag, ValueError, KeyError, TypeError) as fault:
            raise Unreadable from fault

    def _cipher(self) -> AESGCM:
        # When first needed: it must not slow the start.
        from cryptography.hazmat.primitives.ciphers.aead import (  # noqa: PLC0415
            AESGCM,
        )

        return AESGCM(self._key)


def _written(halves: Sequence[HalfTyped], *, crashed: bool) -> bytes:
    forms = [
        {**asdict(half), "typed": dict(half.typed), "kept": dict(half.kept)}
        | {"at": half.at.isoformat()}
        for half in halves
    ]
    whole = {"crashed": crashed, "forms": forms}
    # Half a letter can be pasted: surrogates pass as escapes.
    return json.dumps(whole, separators=(",", ":")).encode("ascii")


def _half(plain: dict[str, Any]) -> HalfTyped:
    return HalfTyped(**{**plain, "at": datetime.fromisoformat(plain["at"])})
