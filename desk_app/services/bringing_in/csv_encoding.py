"""Telling how a text file was written: UTF-8, or the Windows code page of old."""

from __future__ import annotations

import codecs
from typing import BinaryIO

from desk_app.errors import DeskError

_CHUNK_BYTES = 1 << 20
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WORKBOOK_MARKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UNDEFINED_IN_CP1252 = b"\x81\x8d\x8f\x90\x9d"
_NO_TEXT = bytes(set(range(32)) - set(b"\t\n\v\f\r"))
_MOST_CONTROLS_IN_1000 = 10


def encoding_of(stream: BinaryIO) -> str:
    """Return ``utf-8-sig`` if every byte of the file fits UTF-8, else ``cp1252``.

    The whole file is looked at, a piece at a time, so the answer never depends on
    where the first letter beyond ASCII stands.

    Raises:
        DeskError: ``csv-is-a-workbook`` for Excel files, ``csv-wrong-encoding`` for
            UTF-16 and for what is no text.
    """
    stream.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    beginning = stream.read(_CHUNK_BYTES)
    _refuse_what_is_no_text(beginning)
    is_utf_8, is_cp1252 = True, not beginning.startswith(codecs.BOM_UTF8)
    stream.seek(0)
    while chunk := stream.read(_CHUNK_BYTES):
        is_utf_8 = is_utf_8 and _fits(decoder, chunk)
        is_cp1252 = is_cp1252 and len(_without(chunk, _UNDEFINED_IN_CP1252)) == len(
            chunk
        )
        if not is_utf_8 and not is_cp1252:
            raise DeskError("csv-wrong-encoding")
    if is_utf_8 and _fits(decoder, b"", final=True):
        return "utf-8-sig"
    if is_cp1252:
        return "cp1252"
    raise DeskError("csv-wrong-encoding")


def _refuse_what_is_no_text(beginning: bytes) -> None:
    if beginning.startswith(_WORKBOOK_MARKS):
        raise DeskError("csv-is-a-workbook")
    controls = len(beginning) - len(_without(beginning, _NO_TEXT))
    if (
        beginning.startswith(_UTF_16_MARKS)
        or controls * 1000 > len(beginning) * _MOST_CONTROLS_IN_1000
    ):
        raise DeskError("csv-wrong-encoding")


def _fits(
    decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False
) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def _without(chunk: bytes, unwanted: bytes) -> bytes:
    return chunk.translate(None, unwanted)
