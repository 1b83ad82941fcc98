"""Today's rules, and the older ones that running cases began with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from desk_app.domain.case.case import Case
from desk_app.domain.case.case_record import CaseRecord
from desk_app.domain.rules.rulebook import Rulebook, read_rulebook
from desk_app.services.ports import CaseReader


class RuleShelf:
    """Finds the rules of a case: it keeps those it began with.

    Args:
        current: gives the rules of new cases; asked each time.
    """

    def __init__(self, current: Callable[[], Rulebook]) -> None:
        self._current = current
        self._older: dict[str, Rulebook] = {}

    @property
    def current(self) -> Rulebook:
        """The rules of new cases."""
        return self._current()

    def of(self, record: CaseRecord, reader: CaseReader) -> Rulebook:
        """Return the rules that the case began with.

        A version that the file does not hold (history from elsewhere) is today's.
        """
        version = record.rules_version
        if version in {"", self.current.version}:
            return self.current
        if version not in self._older:
            files = reader.rules(version)
            self._older[version] = read_rulebook(files) if files else self.current
        return self._older[version]

    def case(self, record: CaseRecord, reader: CaseReader, on: date) -> Case:
        """Return the case on its pathway, as it stands on that day."""
        rules = self.of(record, reader)
        return Case(record, rules.path(record.pathway, record.additions), on)
