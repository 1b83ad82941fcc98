"""Every use case about how days are counted: the desk's calendar, its targets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desk_app.domain.waiting.opening_calendar import SHIPPED_HOURS
from desk_app.domain.waiting.policy import SHIPPED_POLICY
from desk_app.services.staff import Action
from tests.proof.asked_office import Ask

_DAY = date(2026, 12, 28)
_NEXT_YEAR = date(2027, 1, 1)
_NAME = "2027"
_DRAFT = replace(SHIPPED_POLICY, id=_NAME, valid_from=date.max)

COUNTING: dict[str, Ask] = {
    "Calendars.close_day": Ask(
        Action.EDIT_CALENDAR,
        lambda o, who: o.desk.calendars.close_day(who, _DAY, "Prøve"),
    ),
    "Calendars.confirm_year": Ask(
        Action.CONFIRM_YEAR,
        lambda o, who: o.desk.calendars.confirm_year(who, _NEXT_YEAR.year, {}),
    ),
    "Calendars.open_day": Ask(
        Action.EDIT_CALENDAR, lambda o, who: o.desk.calendars.open_day(who, _DAY)
    ),
    "Calendars.see": Ask(Action.SEE_FIGURES, lambda o, who: o.desk.calendars.see(who)),
    "Calendars.set_hours": Ask(
        Action.EDIT_CALENDAR,
        lambda o, who: o.desk.calendars.set_hours(who, _NEXT_YEAR, SHIPPED_HOURS.spans),
    ),
    "Calendars.to_confirm": Ask(
        Action.SEE_FIGURES,
        lambda o, who: o.desk.calendars.to_confirm(who, _NEXT_YEAR.year),
    ),
    "Calendars.year": Ask(
        Action.SEE_FIGURES,
        lambda o, who: o.desk.calendars.year(who, _NEXT_YEAR.year),
    ),
    "Targets.copy": Ask(
        Action.EDIT_POLICY,
        lambda o, who: o.desk.targets.copy(who, SHIPPED_POLICY.id, _NAME),
    ),
    "Targets.discard": Ask(
        Action.EDIT_POLICY, lambda o, who: o.desk.targets.discard(who, _NAME)
    ),
    "Targets.drafts": Ask(
        Action.SEE_FIGURES, lambda o, who: o.desk.targets.drafts(who)
    ),
    "Targets.dry_run": Ask(
        Action.SEE_FIGURES,
        lambda o, who: o.desk.targets.dry_run(who, SHIPPED_POLICY.id),
    ),
    "Targets.edit": Ask(
        Action.EDIT_POLICY, lambda o, who: o.desk.targets.edit(who, _DRAFT)
    ),
    "Targets.in_force": Ask(
        Action.SEE_FIGURES, lambda o, who: o.desk.targets.in_force(who)
    ),
    "Targets.put_in_force": Ask(
        Action.PUT_POLICY_IN_FORCE,
        lambda o, who: o.desk.targets.put_in_force(who, _NAME, _NEXT_YEAR),
    ),
}
