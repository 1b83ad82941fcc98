"""A training desk with a believable office in it: nothing real is ever kept there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from db.training import create_training_desk, remove_desk
from desk_app.bootstrap.desk import now, rules_of
from desk_app.domain.case.case_record import CaseRecord, Standing
from desk_app.services.ports import AuditEntry, Clock

BATCH = 20_000
Case = tuple[CaseRecord, Standing]


def make_training_desk(
    folder: Path,
    size: tuple[int, int, int],
    made: Callable[[int], object] = lambda _: None,
    clock: Clock = now,
) -> int:
    """Make a training desk in ``folder``, whole or not at all; return its cases.

    Args:
        folder: a folder without a desk; it is made when it is not there.
        size: cases, years and seed of the office.
        made: called with the number of cases just kept, for progress; raising ends it.
        clock: the day the office is looked at.

    Raises:
        DeskError: see ``db.training.create_training_desk``.
    """
    from desk_app.services.demo.hall import DemoHall
    from desk_app.services.demo.office import office

    cases, years, seed = size
    rules = rules_of(folder).rulebook
    store = create_training_desk(folder, clock)
    try:
        with store.unit() as unit:
            unit.keep_rules(rules.version, rules.files)
            unit.audit(AuditEntry("", "demo"))
        kept, hall = 0, DemoHall(seed, clock())
        for batch in _batches(office(rules, cases, years, seed, clock())):
            with store.unit() as unit:
                kept += unit.add_many(batch)
            hall.note(batch)
            made(len(batch))
        with store.unit() as unit:
            unit.add_visits(hall.visits())
    except BaseException:  # half an office is no office
        store.close()
        remove_desk(folder)
        raise
    store.close()
    return kept


def _batches(cases: Iterator[Case]) -> Iterator[list[Case]]:
    while batch := list(islice(cases, BATCH)):
        yield batch


def make_empty_desk(folder: Path, clock: Clock = now) -> None:
    """Make a training desk without cases.

    Raises:
        DeskError: see ``db.training.create_training_desk``.
    """
    make_training_desk(folder, (0, 1, 1), clock=clock)
