"""The desk: every use case, put together for the windows and the command line."""

from __future__ import annotations

from dataclasses import dataclass

from desk_app.services.bringing_in.importing import Importing
from desk_app.services.lookup import Lookup
from desk_app.services.opening.intake import Intake
from desk_app.services.paper.checklists import Checklists
from desk_app.services.ports import Clock, Store
from desk_app.services.reports.figures import FigureReports
from desk_app.services.rule_shelf import RuleShelf
from desk_app.services.steps import Steps


@dataclass(frozen=True)
class Desk:
    """What can be asked of an open desk file.

    Attributes:
        store: the file.
        rules: today's rules and the older ones.
        now: the clock.
        intake: opening cases.
        steps: moving them.
        lookup: finding and reading them.
        figures: the service level.
        checklists: the list to carry home.
        importing: arrivals and history from elsewhere.
    """

    store: Store
    rules: RuleShelf
    now: Clock
    intake: Intake
    steps: Steps
    lookup: Lookup
    figures: FigureReports
    checklists: Checklists
    importing: Importing
