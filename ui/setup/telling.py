"""Opening hours in one line, e.g. "Monday-Thursday 9:00-15:00"."""

from __future__ import annotations

from itertools import groupby

from ui.i18n import format_time
from ui.setup.hours_step import day_name
from ui.setup.values import Hours


def hours_words(hours: Hours) -> str:
    """Days with the same hours stand together."""
    lines = []
    days = sorted(hours)
    for _, run in groupby(enumerate(days), lambda it: (it[1] - it[0], hours[it[1]])):
        found = [day for _, day in run]
        begins, ends = hours[found[0]]
        named = day_name(found[0])
        if len(found) > 1:
            named += f"\N{EN DASH}{day_name(found[-1])}"
        span = f"{format_time(begins)}\N{EN DASH}{format_time(ends)}"
        lines.append(f"{named} {span}")
    return "\n".join(lines)
