"""One table of a rule file: asks for values and says where a wrong one stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from desk_app.domain.rules.pathway import Provenance, Text
from desk_app.domain.rules.rule_files import RuleFile, Where
from desk_app.errors import DeskError

Choice = TypeVar("Choice", bound=StrEnum)

# What a whole file may say once for all its entries.
FOR_THE_FILE = frozenset({"checked_on", "confirmed"})
PROVENANCE_KEYS = ("why", "sources", "checked_on", "confirmed")


@dataclass(frozen=True, slots=True)
class Table:
    """A table, with the library entry it builds on where it has one.

    Attributes:
        file: the file it stands in.
        where: the keys that lead to it.
        values: what stands in it.
        base: gives every value that this table does not.
    """

    file: RuleFile
    where: Where
    values: Mapping[str, Any]
    base: Table | None = None

    @classmethod
    def whole_file(cls, file: RuleFile) -> Table:
        """The file's outermost table."""
        return cls(file, (), file.values)

    def wrong(self, reason: str, key: str, remedy: str, value: str = "") -> DeskError:
        """The refusal of a value, with its file and line.

        ``reason`` is a fixed word, ``remedy`` what one would write instead; both
        are the same in every language of the desk.
        """
        owner = self.owner(key)
        return DeskError(
            "rule-file-wrong",
            file=owner.file.name,
            line=owner.file.line_of((*owner.where, *key.split(".")), value),
            reason=reason,
            key=f"{key} = {value}" if value else key,
            remedy=remedy,
        )

    def allow(self, *keys: str) -> None:
        """Refuse every key but these."""
        for key in self.values:
            if key not in keys:
                raise self.wrong("unknown-key", key, " | ".join(sorted(keys)))

    def owner(self, key: str) -> Table:
        """The table that gives the key: this one, its library entry, the file."""
        first = key.split(".", maxsplit=1)[0]
        if first in self.values:
            return self
        if self.base is not None and self.base.has(first):
            return self.base.owner(first)
        top = Table.whole_file(self.file)
        return top if first in FOR_THE_FILE and first in top.values else self

    def has(self, key: str) -> bool:
        """Whether the key is given here, in the library or for the whole file."""
        return key in self.owner(key).values

    def word(self, key: str, default: str | None = None) -> str:
        """A text that is not empty."""
        value: str = self._typed(key, str, f'{key} = "…"', default)
        if not value.strip() and value != default:
            raise self.wrong("empty", key, f'{key} = "…"')
        return value

    def whole(self, key: str, least: int = 0) -> int | None:
        """A whole number, or None where the key is missing."""
        if not self.has(key):
            return None
        value: int = self._typed(key, int, f"{key} = 6")
        if isinstance(value, bool) or value < least:
            raise self.wrong("wrong-type", key, f"{key} = 6")
        return value

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """True or false."""
        value: bool = self._typed(key, bool, f"{key} = true", default)
        return value

    def day(self, key: str) -> date:
        """A date, written without quotes."""
        value = self._typed(key, date, f"{key} = 2026-11-21")
        if type(value) is not date:
            raise self.wrong("wrong-type", key, f"{key} = 2026-11-21")
        return value

    def names(
        self, key: str, known: Collection[str] = (), kind: str = "value"
    ) -> tuple[str, ...]:
        """A list of words, each of them known; empty where the key is missing."""
        values = self._typed(key, list, f'{key} = ["…"]', [])
        for value in values:
            if not isinstance(value, str):
                raise self.wrong("wrong-type", key, f'{key} = ["…"]')
            if known and value not in known:
                raise self.unknown(kind, key, known, value)
        return tuple(values)

    def one_of(
        self, key: str, known: Collection[str], kind: str, default: str | None = None
    ) -> str:
        """A word that is known."""
        value = self.word(key, default)
        if value not in known and value != default:
            raise self.unknown(kind, key, known, value)
        return value

    def choice(self, key: str, choices: type[Choice]) -> Choice:
        """One of a fixed list of words."""
        return choices(self.one_of(key, tuple(choices), "value"))

    def unknown(
        self, kind: str, key: str, known: Collection[str], value: str
    ) -> DeskError:
        """The refusal of a word that is not in a list."""
        return self.wrong(f"unknown-{kind}", key, " | ".join(sorted(known)), value)

    def text(self, key: str) -> Text:
        """A sentence in both languages; neither may be empty."""
        both = self.table(key)
        both.allow("da", "en")
        return Text(both.word("da"), both.word("en"))

    def table(self, key: str) -> Table:
        """A table inside this one."""
        values = self._typed(key, dict, f"[{key}]")
        owner = self.owner(key)
        return Table(owner.file, (*owner.where, key), values)

    def tables(self, key: str) -> tuple[Table, ...]:
        """A list of tables; empty where the key is missing."""
        values = self._typed(key, list, f"[[{key}]]", [])
        if not all(isinstance(value, dict) for value in values):
            raise self.wrong("wrong-type", key, f"[[{key}]]")
        owner = self.owner(key)
        return tuple(
            Table(owner.file, (*owner.where, key, place), value)
            for place, value in enumerate(values)
        )

    def every(self) -> tuple[tuple[str, Table], ...]:
        """Every table inside this one, with its name."""
        names = [name for name in self.values if name not in FOR_THE_FILE]
        return tuple((name, self.table(name)) for name in names)

    def provenance(self, sources: Collection[str]) -> Provenance:
        """Why the rule is so, and who says it."""
        return Provenance(
            why=self.text("why"),
            sources=self.names("sources", sources, "source"),
            checked_on=self.day("checked_on"),
            confirmed=self.flag("confirmed"),
        )

    def _typed(self, key: str, kind: type, remedy: str, default: Any = None) -> Any:
        owner = self.owner(key)
        if key not in owner.values:
            if default is None:
                raise self.wrong("missing-key", key, remedy)
            return default
        if not isinstance(owner.values[key], kind):
            raise self.wrong("wrong-type", key, remedy)
        return owner.values[key]
