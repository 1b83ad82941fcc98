"""Numbers for new cases and parties: each is given once."""

from __future__ import annotations

from db.driver import Connection


class Counters:
    """Numbers taken in one unit; the file learns of them before it ends."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._taken: dict[str, int] = {}

    def next(self, name: str) -> int:
        """Return a number nobody had under this name, from 1."""
        if name not in self._taken:
            row = self._connection.execute(
                "SELECT value FROM counters WHERE name = :name", {"name": name}
            ).fetchone()
            self._taken[name] = 0 if row is None else row[0]
        self._taken[name] += 1
        return self._taken[name]

    def keep(self) -> None:
        """Write down the last number of each name."""
        for name, value in self._taken.items():
            self._connection.execute(
                "INSERT INTO counters (name, value) VALUES (:name, :value)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                {"name": name, "value": value},
            )
