"""The page of the service target, joined to what can be asked and changed of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from desk_app.domain.waiting.policy import Policy
from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from desk_app.services.staff import Staff
from desk_app.services.waiting.targets import Targets
from ui.counting.target_page import TargetPage
from ui.counting.target_table import targets_of
from ui.counting.values import CHANGING_TARGETS, why_not
from ui.i18n import format_date
from ui.spoken import language_now
from ui.tasks import Job, Tasks
from ui.tokens import Tone

DRY_RUN = "dry run"


class TargetsWiring(QObject):
    """Does what is asked for, and reads again; a dry run is worked out beside it."""

    def __init__(
        self,
        page: TargetPage,
        targets: Targets,
        who: Callable[[], Staff],
        tasks: Tasks,
    ) -> None:
        super().__init__(page)
        self._page, self._targets = page, targets
        self._who, self._tasks = who, tasks
        self._job: Job | None = None
        self._discarded: tuple[Policy, str] | None = None
        page.try_wanted.connect(self._try)
        page.trying.cancelled.connect(self._cancel)
        page.editing.copy_wanted.connect(self._copy)
        page.editing.edit_wanted.connect(self._edit)
        page.putting.wanted.connect(self._put_in_force)
        page.discard_wanted.connect(self._discard)
        page.undo_wanted.connect(self._take_back)

    def begin(self) -> None:
        """The page is shown anew: nothing is asked, nothing is told."""
        self._cancel()
        self._page.show_list()
        self._page.tell("")
        self.read_again()

    def read_again(self, name: str = "") -> None:
        """Read the targets, and stand on the one called ``name``."""
        who = self._who()
        try:
            in_force = self._targets.in_force(who)
            drafts = self._targets.drafts(who)
        except DeskError as refused:
            self._page.refuse(_said(refused))
            return
        today = self._targets.today()
        self._page.show_targets(targets_of(in_force, drafts, today), today, name)
        self._page.allow(why_not(who.role, CHANGING_TARGETS))

    def _try(self, name: str) -> None:
        self._page.trying.work(name)
        self._job = self._tasks.run(
            partial(self._targets.dry_run, self._who(), name),
            done=self._page.trying.show_run,
            failed=lambda refused: self._page.trying.refuse(_said(refused)),
            topic=DRY_RUN,
        )

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._page.trying.forget()

    def _copy(self, source: str, draft: Policy) -> None:
        panel, who = self._page.editing, self._who()
        try:
            self._targets.copy(who, source, draft.id)
        except DeskError as refused:
            if refused.code in ("policy-exists", "policy-wrong-name"):
                panel.refuse_name(_said(refused))
            else:
                panel.refuse(_said(refused))
            return
        panel.keep(draft)
        self._edit(draft)

    def _edit(self, draft: Policy) -> None:
        try:
            self._targets.edit(self._who(), draft)
        except DeskError as refused:
            self._page.editing.refuse(_said(refused))
            return
        words = self.tr("{name} is kept as a draft. It counts nothing yet.")
        self._done(draft.id, words.format(name=draft.id))

    def _put_in_force(self, name: str, day: date, reason: str) -> None:
        panel = self._page.putting
        try:
            self._targets.put_in_force(self._who(), name, day, reason)
        except DeskError as refused:
            if refused.code.startswith("counting-"):
                panel.refuse_reason(_said(refused))
            elif refused.code == "policy-day-taken":
                panel.refuse_day(_said(refused))
            else:
                panel.refuse(_said(refused))
            return
        words = self.tr("{name} is in force from {day}.")
        self._done(name, words.format(name=name, day=format_date(day)))

    def _discard(self, draft: Policy) -> None:
        try:
            self._targets.discard(self._who(), draft.id)
            (first, *_rest) = self._targets.in_force(self._who())
        except DeskError as refused:
            self._page.tell(_said(refused), Tone.LATE)
            return
        words = self.tr("The draft {name} is discarded.").format(name=draft.id)
        self._done("", words, may_undo=True)
        self._discarded = draft, first.id

    def _take_back(self) -> None:
        if self._discarded is None:
            return
        draft, source = self._discarded
        try:
            self._targets.copy(self._who(), source, draft.id)
            self._targets.edit(self._who(), replace(draft, valid_from=date.max))
        except DeskError as refused:
            self._page.tell(_said(refused), Tone.LATE)
            return
        words = self.tr("The draft {name} is there again.")
        self._done(draft.id, words.format(name=draft.id))

    def _done(self, name: str, said: str, *, may_undo: bool = False) -> None:
        self._discarded = None
        self._cancel()
        self._page.show_list()
        self._page.tell(said, may_undo=may_undo)
        self.read_again(name)


def _said(error: DeskError) -> str:
    return sentence(error, language_now())
