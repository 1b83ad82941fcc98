"""Forgetting people when their time is over: looked at, then done, then proved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from desk_app.domain.case.events import COPENHAGEN
from desk_app.errors import DeskError
from desk_app.services.drafts import Drafts
from desk_app.services.ports import AuditEntry, Clock, Store
from desk_app.services.privacy.forgetter import Closed, Forgetter, Hold, Swept
from desk_app.services.privacy.retention import (
    REQUEST_DAYS,
    Rule,
    last_closing_day,
    refuse_limit,
    rules_in,
)
from desk_app.services.safekeeping.values import Told, nobody
from desk_app.services.staff import Action, Staff, authorize

LONGEST_REASON = 300
_AT_ONCE = 50  # in one unit: others wait no longer than a moment


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Preview:
    """What forgetting would do now.

    Attributes:
        until: the newest closing day that is old enough.
        due: would be forgotten, oldest first.
        held: would be too, but for a hold.
    """

    until: date
    due: tuple[Closed, ...]
    held: tuple[Closed, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """What was forgotten, for whoever must show it.

    Attributes:
        at: when it was done, aware, UTC.
        by: who did it.
        cases: the numbers of the forgotten cases.
        held: how many were left for a hold.
        drafts: how many half-typed forms went with them.
        requests: how many old answers to wishes went with them.
        clean: nothing of them waits beside the file; else another program reads still,
            and the next run clears up.
        line: number of the newest line of the log.
        seal: of that line.
        left: how many more are due: it was stopped before it came to them.
    """

    at: datetime
    by: str
    cases: tuple[str, ...]
    held: int
    drafts: int
    requests: int
    clean: bool
    line: int
    seal: str
    left: int = 0


class _Cleared(NamedTuple):
    """What went with the forgotten, and how the file is now."""

    requests: int
    drafts: int
    swept: Swept


@dataclass(frozen=True)
class Forgetting:
    """What can be done about data that is kept.

    Attributes:
        forgetter: the desk's file.
        store: the desk, open.
        now: the clock.
        drafts: what was half typed; None: where there is none.
    """

    forgetter: Forgetter
    store: Store
    now: Clock
    drafts: Drafts | None = None

    def rules(self, who: Staff) -> tuple[Rule, ...]:
        """How long each kind of data is kept.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_RETENTION)
        with self.store.reading() as reader:
            return rules_in(reader)

    def choose_limit(self, who: Staff, setting: str, limit: int) -> None:
        """Keep a kind of data for longer or shorter from now on.

        Raises:
            DeskError: ``not-allowed``, ``retention-limit`` (least, most).
        """
        authorize(who, Action.CHANGE_SETTINGS)
        refuse_limit(setting, limit)
        with self.store.unit() as unit:
            unit.set_setting(setting, str(limit))
            entry = AuditEntry(who.name, Action.CHANGE_SETTINGS, "", setting)
            unit.audit(entry)

    def preview(self, who: Staff) -> Preview:
        """Which cases would be forgotten now, by number and closing day.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_RETENTION)
        with self.store.reading() as reader:
            until = last_closing_day(reader, self._today())
        found = self.forgetter.closed(until)
        return Preview(
            until,
            tuple(case for case in found if not case.held),
            tuple(case for case in found if case.held),
        )

    def holds(self, who: Staff) -> Sequence[Hold]:
        """What is not to be forgotten for now.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SET_HOLD)
        return self.forgetter.holds()

    def hold(self, who: Staff, case: str, reason: str) -> None:
        """Keep a case, whatever its age: a court, a complaint, a request to see it.

        Raises:
            DeskError: ``not-allowed``, ``reason-wanted``, ``hold-reason-too-long``
                (most), ``no-such-case``, ``case-forgotten`` (case, day).
        """
        authorize(who, Action.SET_HOLD)
        reason = " ".join(reason.split())
        if not reason:
            raise DeskError("reason-wanted")
        if len(reason) > LONGEST_REASON:
            raise DeskError("hold-reason-too-long", most=LONGEST_REASON)
        # Why stays out of the log: what is typed may name somebody.
        entry = AuditEntry(who.name, Action.SET_HOLD, case, "hold")
        self.forgetter.hold(case, reason, entry)

    def release(self, who: Staff, case: str) -> None:
        """The case may be forgotten again.

        Raises:
            DeskError: ``not-allowed``, ``no-such-case``, ``case-not-held`` (case).
        """
        authorize(who, Action.SET_HOLD)
        entry = AuditEntry(who.name, Action.SET_HOLD, case, "release")
        self.forgetter.release(case, entry)

    def forget(
        self, who: Staff, told: Told = nobody, go_on: Callable[[], bool] = _always
    ) -> Proof:
        """Forget everybody whose time is over.

        It goes in steps of 50. What is done when it is stopped stays done, and the
        proof says so. May run in a worker.

        Args:
            who: an administrator.
            told: hears how far it is.
            go_on: asked before each step; False: stop here.

        Raises:
            DeskError: ``not-allowed``, and what the disk says.
        """
        authorize(who, Action.FORGET)
        preview = self.preview(who)
        due = [case.case for case in preview.due]
        forgotten: list[str] = []
        asked_for = 0
        try:
            for some in _in_steps(due):
                if not go_on():
                    break
                forgotten += self.forgetter.erase(some, self._today(), who.name)
                asked_for += len(some)
                told(asked_for, len(due))
        finally:  # however it ends, nothing of the forgotten stays behind
            cleared = self._clear_after(forgotten)
        left = len(due) - asked_for
        return self._proof(who, forgotten, cleared, (len(preview.held), left))

    def forget_case(self, who: Staff, case: str) -> Proof:
        """Forget one closed case before its time: the citizen asked for it.

        Raises:
            DeskError: ``not-allowed``, ``no-such-case``, ``case-forgotten`` (case,
                day), ``case-not-closed-yet`` (case), ``case-held`` (case).
        """
        authorize(who, Action.FORGET)
        with self.store.reading() as reader:
            forgotten_on = reader.get(case).forgotten_on
        if forgotten_on is not None:
            day = forgotten_on.isoformat()
            raise DeskError("case-forgotten", case=case, day=day)
        known = {one.case: one for one in self.forgetter.closed(self._today())}
        if case not in known:
            raise DeskError("case-not-closed-yet", case=case)
        if known[case].held:
            raise DeskError("case-held", case=case)
        forgotten = self.forgetter.erase([case], self._today(), who.name)
        return self._proof(who, forgotten, self._clear_after(forgotten))

    def _clear_after(self, forgotten: Sequence[str]) -> _Cleared:
        oldest = self.now() - timedelta(days=REQUEST_DAYS)
        requests = self.forgetter.drop_requests(oldest)
        drafts = 0
        if self.drafts is not None:
            drafts = sum(self.drafts.forget(case) for case in forgotten)
        return _Cleared(requests, drafts, self.forgetter.sweep())

    def _proof(
        self,
        who: Staff,
        forgotten: Sequence[str],
        cleared: _Cleared,
        others: tuple[int, int] = (0, 0),
    ) -> Proof:
        held, left = others
        return Proof(
            at=self.now(),
            by=who.name,
            cases=tuple(forgotten),
            held=held,
            drafts=cleared.drafts,
            requests=cleared.requests,
            clean=cleared.swept.clean,
            line=cleared.swept.line,
            seal=cleared.swept.seal,
            left=left,
        )

    def _today(self) -> date:
        return self.now().astimezone(COPENHAGEN).date()


def _in_steps(cases: Sequence[str]) -> Iterator[Sequence[str]]:
    return (cases[at : at + _AT_ONCE] for at in range(0, len(cases), _AT_ONCE))
