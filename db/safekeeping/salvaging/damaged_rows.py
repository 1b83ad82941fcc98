"""Rows out of single pages of a damaged file, whatever table they belong to.

Pages that can still be reached from the root of their table belong to it. Those that
hang below a damaged page are known by the shape of their rows.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from db.safekeeping.salvaging.damaged_pages import USABLE_BYTES, DamagedPages

Value = str | int | float | bytes | None

SCHEMA = "sqlite_schema"
_INNER_INDEX, _INNER_TABLE, _LEAF_INDEX, _LEAF_TABLE = 2, 5, 10, 13
_KINDS = frozenset({_INNER_INDEX, _INNER_TABLE, _LEAF_INDEX, _LEAF_TABLE})
_FILE_HEADER_BYTES = 100
_LEAST_LOCAL = (USABLE_BYTES - 12) * 32 // 255 - 23
_MOST_LOCAL_INDEX = (USABLE_BYTES - 12) * 64 // 255 - 23
_MOST_LOCAL_TABLE = USABLE_BYTES - 35
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_CONSTANTS: dict[int, Value] = {0: None, 8: 0, 9: 1}
_FLOAT, _FIRST_BLOB = 7, 12
_TYPES = {"INTEGER": int, "TEXT": str, "BLOB": bytes}
_LAST_VARINT_BYTE = 8


class Shape(NamedTuple):
    """What the rows of a table look like.

    Attributes:
        types: of the columns: ``INTEGER``, ``TEXT`` or ``BLOB``.
        needed: which of them are never empty.
        row_number: which column is the row's number, stored beside the row.
        by_rows: rows have numbers; else they lie in an index.
        added: how many of the last columns came later. A row does not end in them
            when it is older than they are, or has nothing in them.
        last: how the last of the columns before those reads, where another table has
            the same columns.
    """

    types: tuple[str, ...]
    needed: tuple[bool, ...]
    row_number: int | None = None
    by_rows: bool = True
    added: int = 0
    last: str = ""

    @property
    def fewest(self) -> int:
        """How many columns a row has at least."""
        return len(self.types) - self.added


_SCHEMA_SHAPE = Shape(
    ("TEXT", "TEXT", "TEXT", "INTEGER", "TEXT"), (True, True, True, True, False)
)


class Found(NamedTuple):
    """One row.

    Attributes:
        table: where it belongs; for a row of an index, the index.
        row: its number; None where rows have none.
        values: of its first columns: those added later may be missing.
    """

    table: str
    row: int | None
    values: tuple[Value, ...]


class _Cell(NamedTuple):
    row: int | None
    values: tuple[Value, ...]


def rows(
    pages: DamagedPages, shapes: Mapping[str, Shape], indexes: frozenset[str]
) -> Iterator[tuple[int, list[Found]]]:
    """Yield each page's number with the rows of these tables and indexes on it."""
    owners = _owners(pages)
    for number in range(1, pages.count + 1):
        page = pages.page(number)
        if page is None or _kind(page, number) not in _KINDS:
            yield number, []
            continue
        owner = owners.get(number)
        found: list[Found] = []
        if owner is None:
            found = _by_shape(_cells(pages, page, number), page, shapes)
        elif owner in shapes or owner in indexes:
            found = [Found(owner, *cell) for cell in _cells(pages, page, number)]
        yield number, found


def _owners(pages: DamagedPages) -> dict[int, str]:
    """Whose each page is, as far as the way down to it is whole."""
    owners = _below(pages, 1, SCHEMA)
    if any(pages.page(number) is None for number in owners):
        everywhere = range(2, pages.count + 1)
        owners |= {n: SCHEMA for n in everywhere if _is_schema(pages, n)}
    for name, root in [*_roots(pages, owners)]:
        owners |= _below(pages, root, name)
    return owners


def _roots(pages: DamagedPages, schema: Iterable[int]) -> Iterator[tuple[str, int]]:
    for number in schema:
        page = pages.page(number)
        if page is not None and _kind(page, number) == _LEAF_TABLE:
            for cell in _cells(pages, page, number):
                _, name, _, root, *_ = cell.values
                if isinstance(root, int) and root:
                    yield str(name), root


def _is_schema(pages: DamagedPages, number: int) -> bool:
    page = pages.page(number)
    if page is None or page[0] != _LEAF_TABLE:
        return False
    return bool(_by_shape(_cells(pages, page, number), page, {SCHEMA: _SCHEMA_SHAPE}))


def _below(pages: DamagedPages, root: int, name: str) -> dict[int, str]:
    """Go down level by level; all ways down are equally long."""
    owners: dict[int, str] = {}
    level = [root]
    while level:
        owners |= dict.fromkeys(level, name)
        children = []
        for number in level:
            page = pages.page(number)
            if page is None:
                continue
            if _kind(page, number) not in {_INNER_INDEX, _INNER_TABLE}:
                return owners
            children += _children(page, number)
        new = range(1, pages.count + 1)
        level = [n for n in children if n in new and n not in owners]
    return owners


def _children(page: bytes, number: int) -> list[int]:
    begin = _header(number)
    last = int.from_bytes(page[begin + 8 : begin + 12])
    return [
        last,
        *(int.from_bytes(page[at : at + 4]) for at in _places(page, number)),
    ]


def _by_shape(
    cells: list[_Cell], page: bytes, shapes: Mapping[str, Shape]
) -> list[Found]:
    by_rows = page[0] == _LEAF_TABLE
    for name, shape in shapes.items():
        if shape.by_rows is by_rows and all(_fits(cell, shape) for cell in cells):
            return [Found(name, *cell) for cell in cells]
    return []


def _fits(cell: _Cell, shape: Shape) -> bool:
    if not shape.fewest <= len(cell.values) <= len(shape.types):
        return False
    columns = zip(cell.values, shape.types, shape.needed, strict=False)
    return all(
        not needed if value is None else isinstance(value, _TYPES[kind])
        for value, kind, needed in columns
    ) and (
        not shape.last or bool(re.match(shape.last, str(cell.values[shape.fewest - 1])))
    )


def _kind(page: bytes, number: int) -> int:
    return page[_header(number)]


def _header(number: int) -> int:
    return _FILE_HEADER_BYTES if number == 1 else 0


def _places(page: bytes, number: int) -> list[int]:
    begin = _header(number)
    count = int.from_bytes(page[begin + 3 : begin + 5])
    inner = page[begin] in {_INNER_INDEX, _INNER_TABLE}
    first = begin + (12 if inner else 8)
    return [
        int.from_bytes(page[at : at + 2]) for at in range(first, first + 2 * count, 2)
    ]


def _cells(pages: DamagedPages, page: bytes, number: int) -> list[_Cell]:
    """Read the rows on a page; without those whose further pages are damaged."""
    kind = _kind(page, number)
    if kind == _INNER_TABLE:
        return []
    found = []
    for place in _places(page, number):
        at = place + 4 if kind == _INNER_INDEX else place
        size, at = _varint(page, at)
        row = None
        if kind == _LEAF_TABLE:
            row, at = _varint(page, at)
        most = _MOST_LOCAL_TABLE if kind == _LEAF_TABLE else _MOST_LOCAL_INDEX
        payload = _payload(pages, page, at, size, most)
        if payload is not None:
            found.append(_Cell(row, _values(payload)))
    return found


def _payload(
    pages: DamagedPages, page: bytes, at: int, size: int, most: int
) -> bytes | None:
    if size <= most:
        return page[at : at + size]
    local = _LEAST_LOCAL + (size - _LEAST_LOCAL) % (USABLE_BYTES - 4)
    local = local if local <= most else _LEAST_LOCAL
    payload = page[at : at + local]
    following = int.from_bytes(page[at + local : at + local + 4])
    while len(payload) < size:
        further = pages.page(following) if following else None
        if further is None:
            return None
        following = int.from_bytes(further[:4])
        payload += further[4:USABLE_BYTES]
    return payload[:size]


def _values(payload: bytes) -> tuple[Value, ...]:
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values = []
    at = end
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind >= _FIRST_BLOB:
        end = at + (kind - _FIRST_BLOB) // 2
        return (
            str(payload[at:end], "utf-8", "replace") if kind % 2 else payload[at:end]
        ), end
    if kind in _INTEGER_BYTES:
        end = at + _INTEGER_BYTES[kind]
        return int.from_bytes(payload[at:end], signed=True), end
    if kind == _FLOAT:
        (number,) = struct.unpack_from(">d", payload, at)
        return float(number), at + 8
    return _CONSTANTS[kind], at


def _varint(data: Sequence[int], at: int) -> tuple[int, int]:
    """Return the number that begins there, and where it ends."""
    number = 0
    for place in range(_LAST_VARINT_BYTE):
        byte = data[at + place]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 (the eighth bit: there is more)
            return number, at + place + 1
    return number << 8 | data[at + _LAST_VARINT_BYTE], at + _LAST_VARINT_BYTE + 1
