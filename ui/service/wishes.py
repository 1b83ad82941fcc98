"""What the service level page is asked to show, and the level as it shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desk_app.domain.cohort import Period
from desk_app.domain.pathway import Milestone
from desk_app.domain.service_level import Figures
from desk_app.domain.service_series import PathwayLevel, Week


@dataclass(frozen=True, slots=True)
class Wish:
    """Which cases the page is about; empty means all."""

    period: Period
    pathways: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Levels:
    """The answer: the figures, and weeks and pathways for each milestone."""

    figures: Figures
    weeks: Mapping[Milestone, tuple[Week, ...]]
    pathways: Mapping[Milestone, tuple[PathwayLevel, ...]]
