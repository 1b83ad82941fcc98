"""What Ctrl+Z takes back, and what it brings again."""

from __future__ import annotations

from collections.abc import Sequence

from desk_app.domain.case.events import Event, EventKind
from desk_app.errors import DeskError


def _stacks(events: Sequence[Event]) -> tuple[list[int], list[int]]:
    """Return the actions that can be undone and the undoings that can be redone."""
    first = {event.action: event for event in reversed(events)}
    done: list[int] = []
    undone: list[int] = []
    for event in sorted(first.values(), key=lambda event: event.seq):
        if event.kind is EventKind.APPLIED or event.history:
            continue
        if event.kind is not EventKind.UNDONE:
            done.append(event.action)
            undone.clear()
        elif (target := first[event.undoes or 0]).kind is EventKind.UNDONE:
            undone.remove(target.action)
            done.append(target.undoes or 0)
        else:
            done.remove(target.action)
            undone.append(event.action)
    return done, undone


def last_done(events: Sequence[Event]) -> Event:
    """Return the first event of the newest action that still counts.

    Raises:
        DeskError: ``nothing-to-undo``.
    """
    done, _ = _stacks(events)
    if not done:
        raise DeskError("nothing-to-undo")
    return next(event for event in events if event.action == done[-1])


def last_undone(events: Sequence[Event]) -> Event:
    """Return the UNDONE that was done last; nothing, once something new was done.

    Raises:
        DeskError: ``nothing-to-redo``.
    """
    _, undone = _stacks(events)
    if not undone:
        raise DeskError("nothing-to-redo")
    return next(event for event in events if event.action == undone[-1])
