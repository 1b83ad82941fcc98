"""The words of the service level's report, and its numbers as they are written."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import floor
from typing import Any

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Cohort, Period
from desk_app.domain.waiting.day_counts import DayKind
from desk_app.domain.waiting.policy import Policy
from desk_app.domain.waiting.standing import Standing
from desk_app.services.reports.report_periods import is_month
from desk_app.services.reports.safe_levels import SafeLevel
from desk_app.services.reports.safe_report import SafeReport
from desk_app.services.reports.service_report import COHORT_WORDS
from desk_app.services.reports.summary import Summary
from resources import resource

_CALENDAR = DayKind.CALENDAR
NOTHING = "\N{EN DASH}"  # where there is no figure


@dataclass(frozen=True, slots=True)
class ServiceWords:
    """``resources/service_report.toml`` in one language (``da`` or ``en``)."""

    language: str
    table: Mapping[str, Any]

    def said(self, group: str, key: str, **blanks: str | int) -> str:
        """A text of a group, its blanks filled in."""
        return str(self.table[group][key]).format(**blanks)

    def plain(self, key: str, **blanks: str | int) -> str:
        """A text that is in no group."""
        return str(self.table[key]).format(**blanks)

    def or_code(self, group: str, key: str) -> str:
        """A text of a group; a code of a later version stays as it is."""
        return str(self.table[group].get(key, key))

    def number(self, text: str) -> str:
        """Digits in groups of three; ``<5`` and ``*`` as they are."""
        if not text.isdigit():
            return text
        grouped = f"{int(text):,}"
        return grouped.replace(",", ".") if self.language == "da" else grouped

    def decimal(self, value: float) -> str:
        """One place after the point."""
        return f"{value:.1f}".replace(".", str(self.table["point"]))

    def percent(self, share: float | None, *, nothing: str = NOTHING) -> str:
        """A share of 1 in percent."""
        if share is None:
            return nothing
        text = self.decimal(share * 100).removesuffix(f"{self.table['point']}0")
        return self.plain("percent", number=text)

    def share(self, level: SafeLevel, *, nothing: str = NOTHING) -> str:
        """The share within the target; where it is hidden, what it is at least."""
        least = level.share_at_least
        if level.share is None and least is not None and least < 1:
            return self.plain("at_least", number=floor(least * 100))
        share = least if level.share is None else level.share
        return self.percent(share, nothing=nothing)

    def days(self, days: int | None, *, nothing: str = NOTHING) -> str:
        """So many days, in words."""
        if days is None:
            return nothing
        return self.plain("day_one" if days == 1 else "day_many", n=days)

    def day(self, day: date) -> str:
        """Written out, so that nobody takes day for month."""
        month = self.table["months"][day.month - 1]
        return self.plain("day", day=day.day, month=month, year=day.year)

    def period(self, period: Period) -> str:
        """A day, a month, or from when to when."""
        if period.first == period.last:
            return self.day(period.first)
        if is_month(period):
            month = self.table["months"][period.first.month - 1]
            return self.plain("month", month=month, year=period.first.year)
        first, last = self.day(period.first), self.day(period.last)
        return self.plain("span", first=first, last=last)

    def cohort(self, cohort: Cohort) -> str:
        """Which cases these are."""
        [code] = [code for code, known in COHORT_WORDS.items() if known is cohort]
        return self.said("cohorts", code)

    def standing(self, standing: Standing, policies: Sequence[Policy]) -> str:
        """How cases stand to the target; its days only where all targets agree."""
        days = {(policy.fast_days, policy.limit_days) for policy in policies}
        fast, limit = (self.days(n) for n in max(days))
        said = self.said("standings", standing.value, fast=fast, limit=limit)
        return said if len(days) == 1 else said.partition(" (")[0]

    def story(self, safe: SafeReport, summary: Summary) -> str:
        """The first sentence of the report: the citizens' wait beside the office's."""
        level = safe.levels[Milestone.CPR]
        k1, k2 = level.k1.p50, level.k2.p50
        if safe.started == "0":
            return self.said("story", "nobody")
        if summary.cohort is Cohort.WAITING:
            return self.said("story", "waiting", n=self.number(level.cases))
        if k1 is None:
            few = level.k1.n != "0"
            return self.said("story", "few" if few else "nobody_finished")
        if k2 is None:
            return self.said("story", "only_citizens", k1=self.days(k1))
        kinds = {policy.day_kind for policy in summary.policies}
        key = ("ours_one" if k1 == 1 else "ours") if kinds == {_CALENDAR} else "target"
        return self.said("story", key, k1=self.days(k1), k2=k2)


@lru_cache(maxsize=2)
def service_words(language: str) -> ServiceWords:
    """The words in Danish (``da``) or else in English."""
    language = "da" if language == "da" else "en"
    text = resource("service_report.toml").read_text(encoding="utf-8")
    return ServiceWords(language, tomllib.loads(text)[language])
