"""Whatever is done to the log behind the desk's back is seen.

Somebody has the key of the file and changes the log in it: edits, takes lines away,
swaps them, puts some in, cuts its end off, or writes it anew with a key of their own.
The newest line was noted elsewhere before.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from secrets import token_bytes

from db import audit
from db.connection import Access, open_keyed
from db.desk_folder import desk_file
from db.driver import Connection
from db.safekeeping.anchors import Anchor, check_log
from db.training import create_training_desk, training_access
from desk_app.services.ports import AuditEntry
from desk_app.services.safekeeping.values import State
from tests.proof.promise import Measured

SMALL, WHOLE = 60, 10_000
LINES = 200
_PROGRAMS = 2
_COLUMNS = ("at", "actor", "action", "case_ref", "purpose", "h")
_ALL = "seq, at, actor, action, case_ref, purpose, h"


def now() -> datetime:
    """A day of the office."""
    return datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


def prove(size: int, folder: Path) -> list[Measured]:
    """Tamper with the log of a desk in ``size`` ways, each in a fresh copy."""
    _write_log(folder / "whole")
    whole = training_access(folder / "whole")
    anchors = note_of(whole)
    if check_log(whole, anchors).state is State.BAD:
        return [Measured("an untouched log is left in peace", "yes", "no", kept=False)]
    seeds = [range(nth, size, _PROGRAMS) for nth in range(_PROGRAMS)]
    with ProcessPoolExecutor(_PROGRAMS) as programs:
        work = partial(_round, folder, anchors)
        unseen = [it for found in programs.map(work, seeds) for it in found]
    return [
        Measured(
            "tampering with the log is seen (newest line noted elsewhere)",
            "0 missed",
            f"{len(unseen)} of {size:,} missed",
            kept=not unseen,
        )
    ]


def note_of(access: Access) -> Sequence[Anchor]:
    """What somebody noted elsewhere: the newest line."""
    connection = open_keyed(access)
    newest = audit.head(connection)
    connection.close()
    return (Anchor(*newest, now()),)


def _write_log(folder: Path) -> None:
    store = create_training_desk(folder, now)
    actions = ("see-case", "finish-step", "search", "print-checklist")
    for nth in range(LINES // 10):
        with store.unit() as unit:
            for line in range(nth * 10, nth * 10 + 10):
                at = now() + timedelta(seconds=line)
                action = actions[line % len(actions)]
                case = f"2026-11-{line % 37:04d}"
                unit.audit(AuditEntry("Anna L.", action, case, "en", at=at))
    store.close()


def _round(folder: Path, anchors: Sequence[Anchor], seeds: range) -> list[str]:
    room = folder / f"tampered-{seeds.start}"
    shutil.copytree(folder / "whole", room)
    return [it for seed in seeds if (it := _missed(folder, room, anchors, seed))]


def _missed(
    folder: Path, room: Path, anchors: Sequence[Anchor], seed: int
) -> str | None:
    """Tamper once; None when it was seen."""
    shutil.copyfile(desk_file(folder / "whole"), desk_file(room))
    access = training_access(room)
    random, kind = Random(seed), KINDS[seed % len(KINDS)]
    connection = open_keyed(access)
    for trigger in ("audit_stays", "audit_is_kept"):
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute("BEGIN")
    kind(connection, random)
    connection.execute("COMMIT")
    connection.close()
    if check_log(access, anchors).state is State.BAD:
        return None
    return f"{kind.__name__} with seed {seed}"


def _edit(connection: Connection, random: Random) -> None:
    """Other words in one place of one line."""
    column, line = random.choice(_COLUMNS), _any_line(random)
    new: object = token_bytes(32)
    if column != "h":
        (old,) = connection.execute(
            f"SELECT {column} FROM audit WHERE seq = ?",  # noqa: S608 (constants)
            (line,),
        ).fetchone()
        new = random.choice((f"{old}x", f"{old[:-1]}", f" {old}", f"{old}\x00"))
    connection.execute(
        f"UPDATE audit SET {column} = ? WHERE seq = ?",  # noqa: S608 (constants)
        (new, line),
    )


def _shift_words(connection: Connection, random: Random) -> None:
    """The same letters, with the border between two columns elsewhere."""
    connection.execute(
        "UPDATE audit SET actor = actor || substr(action, 1, 1),"
        " action = substr(action, 2) WHERE seq = ?",
        (_any_line(random),),
    )


def _take_away(connection: Connection, random: Random) -> None:
    """Some lines are gone; perhaps the later ones get new numbers."""
    line, many = _any_line(random), random.randint(1, 5)
    connection.execute(
        "DELETE FROM audit WHERE seq >= ? AND seq < ?", (line, line + many)
    )
    if random.random() < 0.5:
        _renumber(connection, line, -many)


def _swap(connection: Connection, random: Random) -> None:
    """Two lines change places, with their seals or without."""
    one, other = random.sample(range(1, LINES + 1), 2)
    rows = {row[0]: list(row) for row in _rows(connection)}
    rows[one][1:], rows[other][1:] = rows[other][1:], rows[one][1:]
    if random.random() < 0.5:
        rows[one][-1], rows[other][-1] = rows[other][-1], rows[one][-1]
        same = rows[one][1:-1] == rows[other][1:-1]
        if same:  # nothing would have changed
            rows[one][2] += "x"
    _write(connection, [tuple(rows[one]), tuple(rows[other])])


def _put_in(connection: Connection, random: Random) -> None:
    """A line more: somewhere, or at the end."""
    line = random.choice((_any_line(random), LINES + 1))
    _renumber(connection, line, 1)
    _, *words, seal = random.choice(list(_rows(connection)))
    if random.random() < 0.5:
        seal = token_bytes(32)
    _write(connection, [(line, *words, seal)])


def _cut(connection: Connection, random: Random) -> None:
    """The newest lines are gone: all of them, in some."""
    connection.execute("DELETE FROM audit WHERE seq > ?", (random.randrange(LINES),))


def _write_anew(connection: Connection, random: Random) -> None:
    """From one line on everything is sealed again, with another key."""
    first = _any_line(random)
    rows = [row for row in _rows(connection) if row[0] >= first]
    connection.execute("DELETE FROM audit WHERE seq >= ?", (first,))
    last, forged = audit.head(connection), audit.audit_key(token_bytes(32))
    for _, at, actor, action, case, purpose, _ in rows:
        entry = AuditEntry(actor, action, case, purpose)
        last = audit.append(connection, forged, last, datetime.fromisoformat(at), entry)


KINDS: tuple[Callable[[Connection, Random], None], ...] = (
    _edit,
    _shift_words,
    _take_away,
    _swap,
    _put_in,
    _cut,
    _write_anew,
)


def _any_line(random: Random) -> int:
    return random.randint(1, LINES)


def _rows(connection: Connection) -> Iterator[tuple[object, ...]]:
    yield from connection.execute(f"SELECT {_ALL} FROM audit ORDER BY seq").fetchall()  # noqa: S608 (constants)


def _write(connection: Connection, rows: Sequence[tuple[object, ...]]) -> None:
    connection.executemany(
        f"INSERT OR REPLACE INTO audit ({_ALL}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 (constants)
        rows,
    )


def _renumber(connection: Connection, first: int, by: int) -> None:
    connection.execute("UPDATE audit SET seq = -seq WHERE seq >= ?", (first,))
    connection.execute("UPDATE audit SET seq = ? - seq WHERE seq < 0", (by,))
