"""How one case stands to the target: in time, late, paused, not begun or given up."""

from __future__ import annotations

from enum import StrEnum

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.counted_case import CountedCase
from desk_app.domain.waiting.history import Outcome
from desk_app.domain.waiting.policy import Band


class Standing(StrEnum):
    """Every case of a cohort has exactly one of these for each milestone."""

    FAST = "fast"
    WITHIN = "within"
    LATE = "late"
    OPEN_IN_TIME = "open_in_time"  # undecided: it still has time
    OPEN_LATE = "open_late"
    PAUSED = "paused"  # and not late
    NOT_STARTED = "not_started"
    NOT_COMPLETED = "not_completed"

    @property
    def is_finished(self) -> bool:
        """The milestone came, and the target's clock had started before."""
        return self in {Standing.FAST, Standing.WITHIN, Standing.LATE}


_FINISHED = {
    Band.FAST: Standing.FAST,
    Band.WITHIN: Standing.WITHIN,
    Band.LATE: Standing.LATE,
}


def standing(case: CountedCase, milestone: Milestone) -> Standing:
    """How the case stands to the target for this milestone.

    A milestone whose target clock never started is ``not_started`` even when it came:
    so is a CPR number that a completed case had before it came to this desk.
    """
    issued = case.history.issued(milestone) is not None
    band = case.clocks.of(milestone).k2_band
    if not issued and case.clocks.outcome is Outcome.NOT_COMPLETED:
        return Standing.NOT_COMPLETED
    if band is None:
        return Standing.NOT_STARTED
    if issued:
        return _FINISHED[band]
    if band is Band.LATE:
        return Standing.OPEN_LATE
    return Standing.PAUSED if case.clocks.is_paused else Standing.OPEN_IN_TIME
