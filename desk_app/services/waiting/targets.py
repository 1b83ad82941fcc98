"""The service targets: copied, edited, tried on the past, put in force from a day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.day_counts import DayKind
from desk_app.domain.waiting.policy import Policy
from desk_app.errors import DeskError
from desk_app.services.counts_port import Asked
from desk_app.services.ports import AuditEntry, CaseReader, Clock, Store, Unit
from desk_app.services.reports.counting import Counting, with_shipped
from desk_app.services.reports.summary import Summary, summarised
from desk_app.services.staff import Action, Staff, authorize
from desk_app.services.waiting.past import tidied_reason, want_reason

LONGEST_SOURCE = 200
_NAME = re.compile(r"[0-9A-Za-zÆØÅæøå-]{1,20}")
_A_YEAR = timedelta(days=364)


@dataclass(frozen=True, slots=True)
class DryRun:
    """How a period would have looked under another target.

    Attributes:
        policy: the target that was tried.
        as_it_was: the figures under the targets in force.
        as_it_would_be: the same cases under that target alone.
    """

    policy: Policy
    as_it_was: Summary
    as_it_would_be: Summary


@dataclass(frozen=True)
class Targets:
    """What can be asked and changed about the service targets."""

    store: Store
    now: Clock
    counting: Counting

    def today(self) -> date:
        """The local day."""
        return self.now().astimezone(COPENHAGEN).date()

    def in_force(self, who: Staff) -> tuple[Policy, ...]:
        """Every target that was put in force, from the past or from a day to come.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_FIGURES)
        with self.store.reading() as reader:
            self.counting.reload(reader)
        return self.counting.policies

    def drafts(self, who: Staff) -> tuple[Policy, ...]:
        """The targets that are prepared; their ``valid_from`` means nothing.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_FIGURES)
        with self.store.reading() as reader:
            return tuple(reader.policy_drafts())

    def copy(self, who: Staff, source: str, name: str) -> Policy:
        """Make a draft that says the same as the target called ``source``.

        Raises:
            DeskError: ``not-allowed``, ``policy-unknown`` (policy),
                ``policy-exists`` (policy), ``policy-wrong-name``.
        """
        authorize(who, Action.EDIT_POLICY)
        if not _NAME.fullmatch(name):
            raise DeskError("policy-wrong-name")
        with self.store.unit() as unit:
            known = _known(unit)
            if name in known:
                raise DeskError("policy-exists", policy=name)
            draft = replace(_of(known, source), id=name, valid_from=date.max)
            self._keep(unit, who, draft)
        return draft

    def edit(self, who: Staff, draft: Policy) -> None:
        """Keep what a draft says now.

        Raises:
            DeskError: ``not-allowed``, ``policy-unknown`` (policy),
                ``policy-in-force`` (policy), ``policy-source-wanted`` (most). Limits
                that do not fit are refused by ``Policy`` itself.
        """
        authorize(who, Action.EDIT_POLICY)
        source = " ".join(draft.source.split())
        if not 0 < len(source) <= LONGEST_SOURCE:
            raise DeskError("policy-source-wanted", most=LONGEST_SOURCE)
        with self.store.unit() as unit:
            _draft(unit, draft.id)
            self._keep(unit, who, replace(draft, source=source))

    def discard(self, who: Staff, name: str) -> None:
        """Forget a draft.

        Raises:
            DeskError: ``not-allowed``, ``policy-unknown``,
                ``policy-in-force`` (policy).
        """
        authorize(who, Action.EDIT_POLICY)
        with self.store.unit() as unit:
            _draft(unit, name)
            unit.drop_policy_draft(name)
            unit.audit(AuditEntry(who.name, Action.EDIT_POLICY, purpose=name))

    def dry_run(self, who: Staff, name: str, period: Period | None = None) -> DryRun:
        """How the cases that came in last year would have looked under a target.

        Args:
            who: anybody who may see figures.
            name: of a draft, or of a target in force.
            period: another period than the twelve months up to today.

        Raises:
            DeskError: ``not-allowed``, ``policy-unknown`` (policy).
        """
        authorize(who, Action.SEE_FIGURES)
        today = self.today()
        period = period or Period(today - _A_YEAR, today)
        with self.store.reading() as reader:
            self.counting.reload(reader)
            tried = replace(_of(_known(reader), name), valid_from=period.first)
            return DryRun(
                tried,
                summarised(reader, Asked(today, self.counting.policies, period)),
                summarised(reader, Asked(today, (tried,), period)),
            )

    def put_in_force(
        self, who: Staff, name: str, valid_from: date, reason: str = ""
    ) -> Policy:
        """Judge the cases whose clock starts on that day or later by this draft.

        Raises:
            DeskError: ``not-allowed``, ``policy-unknown`` (policy),
                ``policy-in-force`` (policy), ``policy-day-taken`` (day),
                ``counting-past-needs-reason`` (day),
                ``counting-reason-too-long`` (most).
        """
        authorize(who, Action.PUT_POLICY_IN_FORCE)
        why = tidied_reason(reason)
        want_reason(valid_from, self.today(), why)
        day = valid_from.isoformat()
        with self.store.unit() as unit:
            draft = _draft(unit, name)
            if any(p.valid_from == valid_from for p in with_shipped(unit.policies())):
                raise DeskError("policy-day-taken", day=day)
            unit.keep_policy(draft, valid_from)
            self.counting.reload(unit)
            action, what = Action.PUT_POLICY_IN_FORCE, f"{name} {day}"
            unit.note_counting_change(who.name, action, what, why)
            unit.audit(AuditEntry(who.name, action, purpose=what))
        return replace(draft, valid_from=valid_from)

    def _keep(self, unit: Unit, who: Staff, draft: Policy) -> None:
        unit.keep_policy(draft, None)
        if draft.day_kind is not DayKind.CALENDAR:
            self.counting.reload(unit)
            unit.keep_day_counts(self.counting.calendar)
        unit.audit(AuditEntry(who.name, Action.EDIT_POLICY, purpose=draft.id))


def _known(reader: CaseReader) -> dict[str, Policy]:
    every = (*with_shipped(reader.policies()), *reader.policy_drafts())
    return {policy.id: policy for policy in every}


def _of(known: dict[str, Policy], name: str) -> Policy:
    if name not in known:
        raise DeskError("policy-unknown", policy=name[:60])
    return known[name]


def _draft(unit: Unit, name: str) -> Policy:
    found = _of(_known(unit), name)
    if found not in unit.policy_drafts():
        raise DeskError("policy-in-force", policy=found.id)
    return found
