"""The panels of the service level page that ask for themselves, when looked at."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import QObject

from desk_app.domain.waiting.cohort import Period
from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.messages import sentence
from desk_app.services.reports.capacity_search import Answer
from desk_app.services.staff import Staff
from ui.service.page import ServicePage
from ui.service.sections import Section
from ui.service.week_form import OfficePlan
from ui.spoken import language_now
from ui.tasks import Job, Tasks

RISE, CAPACITY, VISITS = "why it rose", "what it would take", "visits"


class PanelWiring(QObject):
    """Why it rose, what it would take, the visits: each beside the window.

    Args:
        page: the page.
        desk: the open desk.
        who: who acts now.
        tasks: answers are worked out beside the window.
    """

    def __init__(
        self, page: ServicePage, desk: Desk, who: Callable[[], Staff], tasks: Tasks
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._who, self._tasks = page, desk, who, tasks
        self._stale = {Section.RISE, Section.VISITS, Section.CAPACITY}
        self._jobs: dict[str, Job] = {}
        page.section_shown.connect(self._look)
        page.milestone_changed.connect(self._grow_stale)
        page.rise.asked.connect(self._compare)
        page.rise.cancelled.connect(self._cancel_rise)
        page.capacity.asked.connect(self._play)
        page.capacity.cancelled.connect(self._cancel_capacity)

    def read_again(self) -> None:
        """Cases, or the question, have changed: what is looked at is asked anew."""
        self._grow_stale()
        self._stale.add(Section.VISITS)
        self._look(self._page.section)

    def _grow_stale(self) -> None:
        self._stale.add(Section.RISE)
        self._look(self._page.section)

    def _look(self, section: Section) -> None:
        if section not in self._stale:
            return
        self._stale.discard(section)
        if section is Section.RISE:
            self._page.rise.propose(self._page.question.period)
            self._page.rise.ask()
        elif section is Section.CAPACITY:
            self._prefill()
        else:
            self._count_visits()

    def _compare(self, before: Period, after: Period) -> None:
        question, panel = self._page.question, self._page.rise
        panel.show_busy()
        self._jobs[RISE] = self._tasks.run(
            partial(
                self._desk.rises.why,
                self._who(),
                before,
                after,
                self._page.milestone,
                pathways=question.pathways,
                municipalities=question.municipalities,
            ),
            done=panel.show_rise,
            failed=lambda error: panel.say_trouble(self._words(error)),
            topic=RISE,
        )

    def _cancel_rise(self) -> None:
        self._jobs[RISE].cancel()
        self._page.rise.say_trouble("")

    def _prefill(self) -> None:
        calendars = self._desk.calendars
        try:
            stored = calendars.see(self._who())
        except DeskError as error:
            self._page.capacity.say_trouble(self._words(error))
            return
        self._page.capacity.prefill(stored.hours_on(calendars.today()))

    def _play(self, plan: OfficePlan) -> None:
        panel, who, capacity = self._page.capacity, self._who(), self._desk.capacity
        today = self._desk.lookup.today()
        year = Period(today - relativedelta(years=1), today)

        def work(job: Job) -> Answer:
            demand = capacity.demand(who, year)
            return capacity.ask(who, demand, plan.hours, plan.present, job.report)

        panel.show_busy()
        job = self._tasks.run_long(
            work,
            done=panel.show_answer,
            failed=lambda error: panel.say_trouble(self._words(error)),
            topic=CAPACITY,
        )
        job.progressed.connect(panel.show_progress)
        self._jobs[CAPACITY] = job

    def _cancel_capacity(self) -> None:
        self._jobs[CAPACITY].cancel()
        self._page.capacity.say_trouble("")

    def _count_visits(self) -> None:
        card, who = self._page.visits, self._who()
        visits, period = self._desk.visits, self._page.question.period
        self._tasks.run_long(
            lambda job: visits.figures(who, period, job.report),
            done=card.show_visits,
            failed=lambda error: card.tell(self._words(error)),
            topic=VISITS,
        )

    def _words(self, error: DeskError) -> str:
        return sentence(error, language_now(), self._desk.rules.current)
