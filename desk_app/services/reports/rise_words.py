"""The rise in one sentence, Danish or English; the words stand in a resource."""

from __future__ import annotations

from datetime import date
from typing import Any

from desk_app.domain.waiting.rise_values import Bar, Cause, Caveat, Rise, Side, Told
from desk_app.services.reports.report_words import listed, words_of

_FILE = "rise.toml"


def rise_sentence(rise: Rise, language: str) -> str:
    """Say how the wait changed, and what each cause added.

    The figures in the sentence add up as they stand there.
    """
    words = words_of(_FILE, language)
    blanks = {
        "milestone": words["milestones"][rise.milestone.value],
        **_blanks("before", rise.before, words),
        **_blanks("after", rise.after, words),
    }
    change = rise.change_tenths
    if rise.told is not Told.COMPARED or change is None:
        return str(words["sentences"][rise.told.value]).format(**blanks)
    bars = [bar for bar in rise.bars if bar.tenths]
    bars.sort(key=lambda bar: (-abs(bar.tenths), tuple(Cause).index(bar.cause)))
    way = "longer" if change > 0 else "shorter" if change < 0 else "same"
    ending = words["sentences"][way if bars else "unmoved"]
    causes = listed([_said(bar, words) for bar in bars], words["and"])
    told = {"change": _number(abs(change), words), "causes": causes}
    head = str(words["sentences"]["compared"]).format(**blanks)
    return head + str(ending).format(**told)


def cause_name(cause: Cause, language: str) -> str:
    """The name under a bar."""
    return str(words_of(_FILE, language)["causes"][cause.value]["name"])


def caveat_sentence(caveat: Caveat, language: str) -> str:
    """What the reader must know before believing the bars."""
    return str(words_of(_FILE, language)["caveats"][caveat.value])


def _blanks(name: str, side: Side, words: dict[str, Any]) -> dict[str, str]:
    cases = len(side.finished)
    one_or_more = words["case"] if cases == 1 else words["cases"]
    mean, median = side.mean_tenths, side.median_days
    return {
        f"{name}_first": _day(side.period.first, words),
        f"{name}_last": _day(side.period.last, words),
        f"{name}_cases": f"{cases} {one_or_more}",
        f"{name}_mean": "" if mean is None else _number(mean, words),
        f"{name}_median": "" if median is None else str(median),
    }


def _said(bar: Bar, words: dict[str, Any]) -> str:
    sign = "+" if bar.tenths > 0 else "\N{MINUS SIGN}"
    way = "more" if bar.tenths > 0 else "less"
    number = sign + _number(abs(bar.tenths), words)
    cause = words["causes"][bar.cause.value][way]
    return str(words["from"]).format(number=number, cause=cause)


def _number(tenths: int, words: dict[str, Any]) -> str:
    whole, tenth = divmod(tenths, 10)
    return f"{whole}{words['point']}{tenth}"


def _day(day: date, words: dict[str, Any]) -> str:
    month = words["months"][day.month - 1]
    return str(words["day"]).format(day=day.day, month=month, year=day.year)
