"""The citizen's own extract of the log: when and why, and no names of staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from desk_app.domain.case.events import COPENHAGEN
from desk_app.errors import DeskError
from desk_app.services.log.log_words import action_words, reason_words
from desk_app.services.log_port import LogLine
from desk_app.services.ports import AuditEntry, Clock, Store
from desk_app.services.rule_shelf import RuleShelf
from desk_app.services.staff import Action, Staff, authorize


class ExtractLine(NamedTuple):
    """One thing that happened to a case.

    Attributes:
        at: local moment, whole minutes.
        what: what was done.
        why: what it was for; may be empty.
    """

    at: datetime
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Extract:
    """What the citizen is given.

    Attributes:
        case: the case number; no name stands on the sheet.
        language: ``da`` or ``en``.
        made_at: local moment.
        lines: what happened, oldest first; the same thing within a minute once.
        training: the desk is for training: nothing on the sheet is real.
    """

    case: str
    language: str
    made_at: datetime
    lines: tuple[ExtractLine, ...]
    training: bool = False


@dataclass(frozen=True)
class Extracts:
    """Makes the extract; ``desk_app.printing`` draws it."""

    store: Store
    rules: RuleShelf
    now: Clock

    def extract(self, who: Staff, case: str, language: str) -> Extract:
        """Return all lines about one citizen, and log that they were taken out.

        Only for the thread that opened the desk.

        Raises:
            DeskError: ``not-allowed``, ``no-such-case``.
        """
        authorize(who, Action.PRINT_EXTRACT)
        language = "da" if language == "da" else "en"
        with self.store.reading() as reader:
            lines = reader.log_of(case)
            training = reader.setting("kind") == "training"
            if not lines and not reader.looked_at([case]):
                raise DeskError("no-such-case", case=case)
        entry = AuditEntry(who.name, Action.PRINT_EXTRACT, case, language)
        with self.store.unit() as unit:
            unit.audit(entry)
        told = dict.fromkeys(self._told(line, language) for line in lines)
        made_at = self.now().astimezone(COPENHAGEN)
        return Extract(case, language, made_at, tuple(told), training)

    def _told(self, line: LogLine, language: str) -> ExtractLine:
        at = line.at.astimezone(COPENHAGEN).replace(second=0, microsecond=0)
        what = action_words(line.action, language)
        return ExtractLine(at, what, reason_words(line, language, self.rules.current))
