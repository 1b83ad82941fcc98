"""The people who came together: what one shows counts for all who want it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desk_app.domain.case.action import By
from desk_app.domain.case.case import Case
from desk_app.domain.case.case_record import CaseRecord
from desk_app.domain.case.events import COPENHAGEN, Event, EventKind
from desk_app.errors import DeskError
from desk_app.services.ports import Unit
from desk_app.services.rule_shelf import RuleShelf


@dataclass(frozen=True)
class Party:
    """Everybody who came with one newcomer, inside one unit."""

    unit: Unit
    rules: RuleShelf
    record: CaseRecord
    by: By

    def _others(self) -> Iterator[Case]:
        on = self.by.at.astimezone(COPENHAGEN).date()
        for other in self.unit.party(self.record.party):
            if other.reference != self.record.reference:
                yield self.rules.case(other, self.unit, on)

    def accept(self, step: str, paper: str) -> None:
        """Accept a shared document for all who still want it."""
        for case in self._others():
            wanting = [s for s in case.steps if s.id == step]
            if case.progress.ended_on is not None or not wanting:
                continue
            if any(
                paper in wanted.any_of for wanted in case.papers_missing(wanting[0])
            ):
                case.accept_paper(step, paper, self.by)
                self.unit.save(case.record, case.standing())

    def rewind(self, rewound: Event, rewind: Callable[[Case, By], Event]) -> None:
        """Undo or redo a shared document for those it was accepted for together."""
        if rewound.kind is not EventKind.PAPER_ACCEPTED:
            return
        for case in self._others():
            try:
                event = rewind(case, self.by)
            except DeskError:  # nothing to undo there
                continue
            if (event.at, event.paper) == (rewound.at, rewound.paper):
                self.unit.save(case.record, case.standing())
