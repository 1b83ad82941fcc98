"""What this computer remembers: language, look, desk, who sits here, widths."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings

from ui.i18n import LANGUAGES
from ui.last_printer import LastPrinter
from ui.theme import Scheme
from ui.tokens import TEXT_SCALE_MAX_PERCENT, TEXT_SCALE_MIN_PERCENT

SYSTEM = "system"
_MOST_CHARACTERS = 200
_MOST_COPIES = 20


class Preferences(QObject):
    """Read and kept in an ini file. Odd values count as not chosen."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = QSettings(str(file), QSettings.Format.IniFormat, self)

    @property
    def language(self) -> str:
        """``da``, ``en``, or ``system``."""
        code = self._word("look/language")
        return code if code in LANGUAGES else SYSTEM

    @property
    def scheme(self) -> Scheme:
        """Light, dark, or as the system has it."""
        chosen = self._word("look/scheme")
        return Scheme(chosen) if chosen in set(Scheme) else Scheme.SYSTEM

    @property
    def text_percent(self) -> int:
        """How big the letters are, 100 to 200."""
        chosen = self._word("look/text_percent")
        percent = int(chosen) if chosen.isdecimal() else TEXT_SCALE_MIN_PERCENT
        return max(TEXT_SCALE_MIN_PERCENT, min(TEXT_SCALE_MAX_PERCENT, percent))

    @property
    def desk(self) -> str:
        """The desk's number; may be empty."""
        return self._word("desk/number")

    @property
    def person(self) -> str:
        """Who sits here; empty: nobody chosen."""
        return self._word("desk/person")

    @property
    def column_widths(self) -> list[int]:
        """The columns of the list of cases, in px at 100 %; empty: not chosen."""
        words = self._word("cases/columns").split()
        return [int(word) for word in words] if all(map(str.isdecimal, words)) else []

    def printer_of(self, kind: str) -> LastPrinter:
        """Where this kind of paper went the last time."""
        copies = self._word(f"print/{kind}/copies")
        return LastPrinter(
            self._word(f"print/{kind}/printer"),
            min(_MOST_COPIES, max(1, int(copies))) if copies.isdecimal() else 1,
            self._word(f"print/{kind}/duplex"),
        )

    def keep_printer(self, kind: str, last: LastPrinter) -> None:
        """Remember where this kind of paper went."""
        self._keep(f"print/{kind}/printer", last.name)
        self._keep(f"print/{kind}/copies", str(last.copies))
        self._keep(f"print/{kind}/duplex", last.duplex)

    def keep_language(self, code: str) -> None:
        """Remember ``da``, ``en`` or ``system``."""
        self._keep("look/language", code)

    def keep_scheme(self, scheme: Scheme) -> None:
        """Remember the theme."""
        self._keep("look/scheme", scheme)

    def keep_text_percent(self, percent: int) -> None:
        """Remember how big the letters are."""
        self._keep("look/text_percent", str(percent))

    def keep_desk(self, number: str) -> None:
        """Remember which desk this is."""
        self._keep("desk/number", number)

    def keep_person(self, name: str) -> None:
        """Remember who sits here."""
        self._keep("desk/person", name)

    def keep_column_widths(self, widths: Sequence[int]) -> None:
        """Remember the columns of the list of cases."""
        self._keep("cases/columns", " ".join(str(width) for width in widths))

    def _word(self, name: str) -> str:
        """What is kept; what nobody here can have chosen counts as nothing."""
        value = self._kept.value(name, "")
        if not isinstance(value, str) or len(value) > _MOST_CHARACTERS:
            return ""
        return value if value.isprintable() else ""

    def _keep(self, name: str, value: str) -> None:
        self._kept.setValue(name, str(value))
        self._kept.sync()
