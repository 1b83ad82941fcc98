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
    from desk_app.services.hall import Hall
    from desk_app.services.log.extract import Extracts
    from desk_app.services.log.review import LogReview
    from desk_app.services.paper.prints import PrintLog
    from desk_app.services.privacy.access import AccessRequests
    from desk_app.services.reports.capacity import CapacityReports
    from desk_app.services.reports.figures import FigureReports
    from desk_app.services.reports.page_levels import PageReports
    from desk_app.services.reports.rescue import RescueReports
    from desk_app.services.reports.rise import RiseReports
    from desk_app.services.reports.service_report import ServiceReports
    from desk_app.services.reports.trend import TrendNotes, TrendReports
    from desk_app.services.reports.visits import VisitReports
    from desk_app.services.reports.wait_curve import CurveReports
    from desk_app.services.waiting.calendars import Calendars
    from desk_app.services.waiting.targets import Targets


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
    def page_levels(self) -> PageReports:
        """The service level as the page shows it."""
        from desk_app.services.reports.page_levels import PageReports  # noqa: PLC0415

        return PageReports(self.store, self.now, self.counting)

    @cached_property
    def trends(self) -> TrendReports:
        """The service level week by week, with its limits."""
        from desk_app.services.reports.trend import TrendReports  # noqa: PLC0415

        return TrendReports(self.store, self.now, self.counting)

    @cached_property
    def trend_notes(self) -> TrendNotes:
        """The causes written on the weeks."""
        from desk_app.services.reports.trend import TrendNotes  # noqa: PLC0415

        return TrendNotes(self.store)

    @cached_property
    def curves(self) -> CurveReports:
        """How many have the milestone by which day."""
        from desk_app.services.reports.wait_curve import CurveReports  # noqa: PLC0415

        return CurveReports(self.store, self.now, self.counting)

    @cached_property
    def rises(self) -> RiseReports:
        """Why the wait rose."""
        from desk_app.services.reports.rise import RiseReports  # noqa: PLC0415

        return RiseReports(self.store, self.now, self.counting)

    @cached_property
    def rescue(self) -> RescueReports:
        """Who breaks the target unless somebody acts."""
        from desk_app.services.reports.rescue import RescueReports  # noqa: PLC0415

        return RescueReports(
            self.store, self.rules, self.now, self.counting, self.looks
        )

    @cached_property
    def capacity(self) -> CapacityReports:
        """What it would take to keep the target."""
        from desk_app.services.reports.capacity import CapacityReports  # noqa: PLC0415

        return CapacityReports(self.store, self.counting)

    @cached_property
    def hall(self) -> Hall:
        """The hall: tickets given, called, parked, finished."""
        from desk_app.services.hall import Hall  # noqa: PLC0415

        return Hall(self.store, self.now, self.looks)

    @cached_property
    def visits(self) -> VisitReports:
        """Visits by the hour of the day."""
        from desk_app.services.reports.visits import VisitReports  # noqa: PLC0415

        return VisitReports(self.store, self.now)

    @cached_property
    def service_reports(self) -> ServiceReports:
        """The service level in files and on paper."""
        from desk_app.services.reports.service_report import (  # noqa: PLC0415
            ServiceReports,
        )

        return ServiceReports(self.store, self.rules, self.now, self.counting)

    @cached_property
    def targets(self) -> Targets:
        """The service targets: tried, put in force."""
        from desk_app.services.waiting.targets import Targets  # noqa: PLC0415

        return Targets(self.store, self.now, self.counting)

    @cached_property
    def calendars(self) -> Calendars:
        """Opening hours and closing days."""
        from desk_app.services.waiting.calendars import Calendars  # noqa: PLC0415

        return Calendars(self.store, self.now, self.counting)

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
    def prints(self) -> PrintLog:
        """What was printed."""
        from desk_app.services.paper.prints import PrintLog  # noqa: PLC0415

        return PrintLog(self.store, self.now)

    @cached_property
    def importing(self) -> Importing:
        """Arrivals and history from elsewhere."""
        from desk_app.services.bringing_in.importing import Importing  # noqa: PLC0415

        return Importing(self.store, self.rules, self.now)
