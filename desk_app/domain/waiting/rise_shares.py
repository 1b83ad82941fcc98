"""Sharing the change of a mean out among causes, so that the parts add up exactly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from desk_app.domain.waiting.rise_parts import WaitParts

_HALF = Fraction(1, 2)
Load = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class Means:
    """The cases of one pathway: how many, and their days on average."""

    cases: int
    papers: Fraction
    others: Fraction
    own: Fraction

    @classmethod
    def of(cls, parts: Sequence[WaitParts]) -> Means:
        """The means of at least one case."""
        n = len(parts)
        return cls(
            n,
            Fraction(sum(one.papers for one in parts), n),
            Fraction(sum(one.others for one in parts), n),
            Fraction(sum(one.own for one in parts), n),
        )

    @property
    def total(self) -> Fraction:
        """Days on average."""
        return self.papers + self.others + self.own


@dataclass(slots=True)
class Shared:
    """What each cause adds to the mean, in days."""

    arrivals: Fraction = Fraction()
    opening_days: Fraction = Fraction()
    mix: Fraction = Fraction()
    papers: Fraction = Fraction()
    others: Fraction = Fraction()
    rest: Fraction = Fraction()


def share_out(
    before: Mapping[str, Means],
    after: Mapping[str, Means],
    load_before: Load | None,
    load_after: Load | None,
) -> Shared:
    """Share the change from ``before`` to ``after`` out.

    Kitagawa's decomposition (1955): with the mean of both periods as the weight on
    either side there is nothing left over. A pathway that only one period has can
    only change the mix.

    Args:
        before: the pathways of the earlier period; at least one.
        after: those of the later one.
        load_before: arrivals a calendar day and calendar days an opening day; None
            where that says nothing.
        load_after: the same later.
    """
    n_before = sum(means.cases for means in before.values())
    n_after = sum(means.cases for means in after.values())
    shared = Shared()
    for pathway in sorted(before.keys() | after.keys()):
        old = before.get(pathway) or after[pathway]
        new = after.get(pathway) or before[pathway]
        part_before = Fraction(old.cases if pathway in before else 0, n_before)
        part_after = Fraction(new.cases if pathway in after else 0, n_after)
        weight = (part_before + part_after) * _HALF
        shared.mix += (part_after - part_before) * (old.total + new.total) * _HALF
        shared.papers += weight * (new.papers - old.papers)
        shared.others += weight * (new.others - old.others)
        own = (Fraction(), Fraction(), new.own - old.own)
        both = pathway in before and pathway in after
        if both and load_before is not None and load_after is not None:
            own = _by_load(old.own, new.own, load_before, load_after)
        shared.arrivals += weight * own[0]
        shared.opening_days += weight * own[1]
        shared.rest += weight * own[2]
    return shared


def _by_load(
    old: Fraction, new: Fraction, load_before: Load, load_after: Load
) -> tuple[Fraction, Fraction, Fraction]:
    """The own days' change, by arrivals, by opening days, and what is left.

    Own days are seen as a product: arrivals a day x days an opening day x the rest.
    Each factor gets its Shapley value: its effect on average over all orders in
    which the three could have changed. The three add up to ``new - old``.
    """
    a0, d0 = load_before
    a1, d1 = load_after
    r0, r1 = old / (a0 * d0), new / (a1 * d1)
    return (
        (a1 - a0) * _beside(d0, d1, r0, r1),
        (d1 - d0) * _beside(a0, a1, r0, r1),
        (r1 - r0) * _beside(a0, a1, d0, d1),
    )


def _beside(x0: Fraction, x1: Fraction, y0: Fraction, y1: Fraction) -> Fraction:
    """The mean of the other two factors' product over all orders."""
    return (2 * x0 * y0 + 2 * x1 * y1 + x0 * y1 + x1 * y0) / 6
