"""A family's paper: what all share once, then each person's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desk_app.domain.case.checklist import Checklist, ChecklistItem, Words

_TWO = 2


def family_pack(lists: Sequence[Checklist]) -> tuple[Checklist, ...]:
    """Return one list of what all share, then each person's without it.

    Shared is what stands word for word on every list, with the same last day. Whoever
    has name protection shares nothing: their list stands whole, for itself.
    """
    open_ones = [one for one in lists if one.given_name]
    if len(open_ones) < _TWO:
        return tuple(lists)
    first, *others = open_ones
    shared = tuple(item for item in first.to_do if _on_all(item, others))
    if not shared:
        return tuple(lists)
    common = replace(
        first,
        given_name=", ".join(one.given_name for one in open_ones),
        done=(),
        to_do=tuple(_ticked(item, open_ones) for item in shared),
        phrase=Words("", ""),
        for_all=True,
    )
    return (common, *(_without(one, shared) for one in lists))


def _on_all(item: ChecklistItem, lists: Sequence[Checklist]) -> bool:
    return all(item in one.to_do for one in lists)


def _ticked(item: ChecklistItem, lists: Sequence[Checklist]) -> ChecklistItem:
    """What each does alone has a box for each; what they do once has one."""
    if item.household:
        return item
    return replace(item, ticks=tuple(one.given_name for one in lists))


def _without(one: Checklist, shared: tuple[ChecklistItem, ...]) -> Checklist:
    if not one.given_name:
        return one
    rest = tuple(item for item in one.to_do if item not in shared)
    return replace(one, to_do=rest, besides=True)
