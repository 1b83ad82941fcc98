"""Every use case about how long people wait, and what would help."""

from __future__ import annotations

from datetime import date

from desk_app.domain.waiting.capacity import demand_of
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.opening_calendar import SHIPPED_HOURS
from desk_app.domain.waiting.trend import Measure, Note
from desk_app.services.reports.figures import Question
from desk_app.services.staff import Action
from tests.proof.asked_office import Ask

_DAY = date(2026, 11, 20)
_BEFORE = Period(date(2026, 10, 1), date(2026, 10, 31))
_PERIOD = Period(date(2026, 11, 1), date(2026, 11, 30))
_QUESTION = Question(_PERIOD)
# Too little of a past to play through: the answer comes at once.
_NO_DEMAND = demand_of([], _PERIOD.first, _PERIOD.last, {})

FIGURES: dict[str, Ask] = {
    "CapacityReports.ask": Ask(
        Action.SEE_FIGURES,
        lambda o, who: o.desk.capacity.ask(who, _NO_DEMAND, SHIPPED_HOURS),
    ),
    "CapacityReports.demand": Ask(
        Action.SEE_FIGURES, lambda o, who: o.desk.capacity.demand(who, _PERIOD)
    ),
    "CurveReports.curve": Ask(
        Action.SEE_FIGURES, lambda o, who: o.desk.curves.curve(who, _PERIOD)
    ),
    "FigureReports.case_table": Ask(
        Action.EXPORT, lambda o, who: list(o.desk.figures.case_table(who))
    ),
    "FigureReports.explain": Ask(
        Action.SEE_FIGURES, lambda o, who: o.desk.figures.explain(who, o.case)
    ),
    "FigureReports.levels": Ask(
        Action.SEE_FIGURES, lambda o, who: o.desk.figures.levels(who, _QUESTION)
    ),
    "FigureReports.log_export": Ask(
        Action.EXPORT, lambda o, who: o.desk.figures.log_export(who, "report")
    ),
    "FigureReports.report": Ask(
        Action.SEE_FIGURES, lambda o, who: o.desk.figures.report(who, _QUESTION)
    ),
    "FigureReports.summary": Ask(
        Action.SEE_FIGURES, lambda o, who: o.desk.figures.summary(who, _QUESTION)
    ),
    "PageReports.levels": Ask(
        Action.SEE_FIGURES, lambda o, who: o.desk.page_levels.levels(who, _QUESTION)
    ),
    "RescueReports.marks": Ask(Action.SEARCH, lambda o, who: o.desk.rescue.marks(who)),
    "RescueReports.rescue_list": Ask(
        Action.SEARCH, lambda o, who: o.desk.rescue.rescue_list(who)
    ),
    "RiseReports.why": Ask(
        Action.SEE_FIGURES, lambda o, who: o.desk.rises.why(who, _BEFORE, _PERIOD)
    ),
    "ServiceReports.begin": Ask(
        Action.EXPORT,
        lambda o, who: o.desk.service_reports.begin(who, _QUESTION, "1"),
    ),
    "ServiceReports.report": Ask(
        Action.EXPORT,
        lambda o, who: o.desk.service_reports.report(who, _QUESTION, "1"),
    ),
    "ServiceReports.story": Ask(
        Action.SEE_FIGURES, lambda o, who: o.desk.service_reports.story(who, _QUESTION)
    ),
    "TrendNotes.all": Ask(
        Action.SEE_FIGURES, lambda o, who: o.desk.trend_notes.all(who)
    ),
    "TrendNotes.take_away": Ask(
        Action.CHANGE_SETTINGS,
        lambda o, who: o.desk.trend_notes.take_away(who, Note(_DAY, "Prøve")),
    ),
    "TrendNotes.write": Ask(
        Action.CHANGE_SETTINGS,
        lambda o, who: o.desk.trend_notes.write(who, _DAY, "Prøve"),
    ),
    "TrendReports.trend": Ask(
        Action.SEE_FIGURES,
        lambda o, who: o.desk.trends.trend(who, _PERIOD, Measure.MEDIAN_DAYS),
    ),
    "VisitReports.figures": Ask(
        Action.SEE_FIGURES, lambda o, who: o.desk.visits.figures(who, _PERIOD)
    ),
}
