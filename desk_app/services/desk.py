"""The desk: every use case, put together for the windows and the command line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from desk_app.services.cpr_numbers import Numbers
from desk_app.services.locking import LockSetting
from desk_app.services.looking import LookLog
from desk_app.services.lookup import Lookup
from desk_app.services.opening.intake import Intake
from desk_app.services.paper.checklists import Checklists
from desk_app.services.ports import Clock, Store
from desk_app.services.privacy.papers import Papers
from desk_app.services.reports.counting import Counting
from desk_app.services.rule_shelf import RuleShelf
from desk_app.services.steps import Steps
from desk_app.services.taking import Taking

if TYPE_CHECKING:
    from desk_app.services.bringing_in.importing import Importing
    from desk_app.services.log.extract import Extracts
    from desk_app.services.log.review import LogReview
    from desk_app.services.privacy.access import AccessRequests
    from desk_app.services.reports.figures import FigureReports


@dataclass(frozen=True)
class Desk:
    """What can be asked of an open desk file.

    What few clerks ask for on a day is loaded when it is first asked for: the window
    is there sooner.

    Attributes:
        store: the file.
        rules: today's rules and the older ones.
        now: the clock.
        intake: opening cases.
        steps: moving them.
        taking: the next case, so that no two desks call the same citizen.
        lookup: finding and reading them.
        looks: who looked at whom, until it is written.
        checklists: the list to carry home.
        counting: how days are counted, for whoever counts them.
        papers: draws the sheets about data that is kept.
    """

    store: Store
    rules: RuleShelf
    now: Clock
    intake: Intake
    steps: Steps
    taking: Taking
    lookup: Lookup
    looks: LookLog
    checklists: Checklists
    counting: Counting
    papers: Papers

    @cached_property
    def figures(self) -> FigureReports:
        """The service level."""
        from desk_app.services.reports.figures import FigureReports  # noqa: PLC0415

        return FigureReports(self.store, self.now, self.counting, self.looks)

    @cached_property
    def lock_setting(self) -> LockSetting:
        """After how many minutes the window locks."""
        return LockSetting(self.store)

    @cached_property
    def numbers(self) -> Numbers:
        """CPR numbers: shown, copied, typed again."""
        return Numbers(self.store, self.rules, self.now)

    @cached_property
    def review(self) -> LogReview:
        """Looking through the log."""
        from desk_app.services.log.review import LogReview  # noqa: PLC0415

        return LogReview(self.store, self.now, self.counting, self.looks)

    @cached_property
    def extracts(self) -> Extracts:
        """The citizen's own extract of the log."""
        from desk_app.services.log.extract import Extracts  # noqa: PLC0415

        return Extracts(self.store, self.rules, self.now)

    @cached_property
    def access(self) -> AccessRequests:
        """Everything that is held about one person."""
        from desk_app.services.privacy.access import AccessRequests  # noqa: PLC0415

        return AccessRequests(self.store, self.rules, self.now)

    @cached_property
    def importing(self) -> Importing:
        """Arrivals and history from elsewhere."""
        from desk_app.services.bringing_in.importing import Importing  # noqa: PLC0415

        return Importing(self.store, self.rules, self.now)
