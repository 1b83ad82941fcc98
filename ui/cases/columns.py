"""The columns of the list of cases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from desk_app.domain.case.case_record import CaseRow
from desk_app.domain.case.events import NotCompletedReason
from desk_app.domain.identity.names import display_name
from ui.i18n import QT_TRANSLATE_NOOP
from ui.spoken import alphabetical, short_date
from ui.table import Column
from ui.titles import Titles
from ui.words import (
    State,
    forgotten_word,
    outcome_words,
    protected_word,
    status_state,
)

CITIZENSHIP, APPLIED = 3, 8
# The narrowest that the columns of words may become, in px at 100 %.
NARROWEST_PX = {1: 148, 4: 156, 5: 104, 6: 164, 7: 110}


def case_columns(titles: Titles) -> tuple[Column[CaseRow], ...]:
    """What is shown of each case, from left to right."""
    return (
        Column(QT_TRANSLATE_NOOP("Columns", "Case"), _reference),
        Column(QT_TRANSLATE_NOOP("Columns", "Name"), name_of, _name_key),
        Column(QT_TRANSLATE_NOOP("Columns", "Born"), _day(_born), _day_key(_born)),
        Column(QT_TRANSLATE_NOOP("Columns", "Citizen"), lambda row: row.citizenship),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Pathway"),
            lambda row: titles.pathway(row.pathway),
            lambda row: alphabetical(titles.pathway(row.pathway)),
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Municipality"),
            lambda row: titles.municipality(row.municipality),
            lambda row: alphabetical(titles.municipality(row.municipality)),
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "State"),
            lambda row: _state(row).word,
            tone=lambda row: _state(row).tone,
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Step"),
            lambda row: _ended(row) or titles.step(row.pathway, row.standing.step),
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Applied"), _day(_applied), _day_key(_applied)
        ),
        Column(QT_TRANSLATE_NOOP("Columns", "CPR"), _day(_cpr), _day_key(_cpr)),
        Column(QT_TRANSLATE_NOOP("Columns", "MitID"), _day(_mitid), _day_key(_mitid)),
    )


def name_of(row: CaseRow) -> str:
    """Family name first; a protected person has none in lists, a forgotten one none."""
    if row.forgotten_on is not None:
        return forgotten_word()
    if row.protected:
        return protected_word()
    return display_name(row.family_name, row.given_names)


def _name_key(row: CaseRow) -> str:
    return alphabetical(name_of(row))


def _state(row: CaseRow) -> State:
    """The state without why it ended: that stands where the step would."""
    return status_state(row.standing.status, row.standing.waiting_for)


def _ended(row: CaseRow) -> str:
    reason = row.standing.outcome
    return outcome_words(NotCompletedReason(reason)) if reason else ""


def _reference(row: CaseRow) -> str:
    return row.reference


def _born(row: CaseRow) -> date | None:
    return None if row.protected else row.birth_date


def _applied(row: CaseRow) -> date:
    return row.standing.applied_on


def _cpr(row: CaseRow) -> date | None:
    return row.standing.cpr_on


def _mitid(row: CaseRow) -> date | None:
    return row.standing.mitid_on


def _day(of: Callable[[CaseRow], date | None]) -> Callable[[CaseRow], str]:
    return lambda row: short_date(of(row))


def _day_key(of: Callable[[CaseRow], date | None]) -> Callable[[CaseRow], Any]:
    """No day comes last, where the newest comes first."""
    return lambda row: of(row) or date.min
