"""A program that opens a desk, uses it, closes it, and waits to be looked into."""

import gc
import hashlib
import sys
from pathlib import Path

from db.connection import Access
from db.store import SqliteStore
from tests.db.builders import a_record, at_noon, kept


def stop(where: str) -> None:
    """Say how far it came, and wait to be told to go on."""
    sys.stdout.write(f"{where}\n")
    sys.stdout.flush()
    sys.stdin.readline()


def hold(path: Path) -> None:
    """Walk through a desk's day; the key is one that the onlooker can make too."""
    access = Access(path, hashlib.sha256(b"an invented key").digest())
    store = SqliteStore(access, at_noon)
    stop("opened")
    kept(store, *(a_record(f"2026-10-{number:04d}") for number in range(1, 200)))
    with store.reading() as reader:
        rows = reader.open_rows(200)
    stop("used")
    store.close()
    del rows
    stop("closed")
    access = replace_key(access)
    del store, reader
    gc.collect()
    stop("dropped")


def replace_key(access: Access) -> Access:
    """Let go of the key."""
    return access._replace(key=b"")


if __name__ == "__main__":
    hold(Path(sys.argv[1]))
