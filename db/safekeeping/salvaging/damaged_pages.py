"""The pages of a damaged file that still carry the right seal, without the engine.

The engine stops at the first damaged page of a table, and at the first page of the
file altogether. Each page is sealed and encrypted for itself, so the others can be
read (the file format of SQLCipher 4 and the WAL format of SQLite 3).
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from desk_app.errors import DeskError

PAGE_BYTES = 4096
SALT_BYTES = 16
# What a page holds: all but its initialisation vector and its seal.
USABLE_BYTES = PAGE_BYTES - 80
_SEAL_BYTES = 64
_VECTOR_BYTES = 16
_SALT_MASK = 0x3A
_SALT_ROUNDS = 2
_WAL_HEADER_BYTES = 32
_FRAME_HEADER_BYTES = 24
_MAGIC = b"SQLite format 3\0"


class _Frame(NamedTuple):
    number: int
    commits: bool
    page: bytes | None


class DamagedPages:
    """A desk's file and what waits beside it, page by page.

    Attributes:
        count: pages of the file; they are numbered from 1.
    """

    def __init__(self, file: Path, key: bytes, salts: Iterable[bytes]) -> None:
        """Find the salt that fits: the file's own, or that of one of its backups.

        Args:
            file: nobody else uses it; it may have a ``-wal`` beside it.
            key: of the desk.
            salts: 16 bytes each, to try when the file's own is damaged.

        Raises:
            DeskError: ``nothing-readable``.
        """
        self._file = file.open("rb")
        self._key = algorithms.AES(key)
        self._seal = b""
        self._newer: dict[int, bytes | None] = {}
        self.count = file.stat().st_size // PAGE_BYTES
        own = self._file.read(SALT_BYTES)
        if not any(self._fits(salt, key) for salt in dict.fromkeys((own, *salts))):
            self.close()
            raise DeskError("nothing-readable")
        beside = file.with_name(f"{file.name}-wal")
        if beside.exists():
            self._newer = self._waiting(beside.read_bytes())
            self.count = max(self.count, *self._newer, 0)

    def page(self, number: int) -> bytes | None:
        """Return what the page holds, or None when it is damaged."""
        if number in self._newer:
            return self._newer[number]
        self._file.seek((number - 1) * PAGE_BYTES)
        return self._opened(number, self._file.read(PAGE_BYTES))

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _fits(self, salt: bytes, key: bytes) -> bool:
        masked = bytes(byte ^ _SALT_MASK for byte in salt)
        self._seal = hashlib.pbkdf2_hmac("sha512", key, masked, _SALT_ROUNDS, 32)
        return any(self.page(number) for number in range(1, self.count + 1))

    def _opened(self, number: int, sealed: bytes) -> bytes | None:
        if len(sealed) < PAGE_BYTES:
            return None
        begin = SALT_BYTES if number == 1 else 0
        message = sealed[begin:-_SEAL_BYTES] + number.to_bytes(4, "little")
        seal = hmac.digest(self._seal, message, "sha512")
        if not hmac.compare_digest(seal, sealed[-_SEAL_BYTES:]):
            return None
        vector = sealed[USABLE_BYTES : USABLE_BYTES + _VECTOR_BYTES]
        decryptor = Cipher(self._key, modes.CBC(vector)).decryptor()
        return (_MAGIC if begin else b"") + decryptor.update(sealed[begin:USABLE_BYTES])

    def _waiting(self, wal: bytes) -> dict[int, bytes | None]:
        """Return the newest committed version of each page beside the file."""
        frames = self._frames(wal)
        committed: list[_Frame] = []
        changes: list[list[_Frame]] = []
        for frame in frames:
            committed.append(frame)
            if frame.commits:
                changes.append(committed)
                committed = []
        # A change that was cut short while it was written never happened.
        while changes and any(frame.page is None for frame in changes[-1]):
            changes.pop()
        return {frame.number: frame.page for change in changes for frame in change}

    def _frames(self, wal: bytes) -> list[_Frame]:
        size = _FRAME_HEADER_BYTES + PAGE_BYTES
        frames: list[_Frame] = []
        ours = b""
        for begin in range(_WAL_HEADER_BYTES, len(wal) - size + 1, size):
            head = wal[begin : begin + _FRAME_HEADER_BYTES]
            # Those of an earlier round, not yet written over, carry other salts.
            ours = ours or head[8:16]
            if head[8:16] == ours:
                number = int.from_bytes(head[:4])
                sealed = wal[begin + _FRAME_HEADER_BYTES : begin + size]
                page = self._opened(number, sealed)
                frames.append(_Frame(number, head[4:8] != bytes(4), page))
        return frames
