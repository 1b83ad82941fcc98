"""Why did it rise, on a real desk."""

from datetime import date

import pytest

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.history import history_of
from desk_app.domain.waiting.rise import why_it_rose
from desk_app.domain.waiting.rise_values import Caveat, Past, Told
from desk_app.errors import DeskError
from desk_app.services.ports import CaseFilter
from desk_app.services.reports.rise import RiseReports
from desk_app.services.reports.rise_words import (
    cause_name,
    caveat_sentence,
    rise_sentence,
)
from desk_app.services.staff import Role, Staff
from tests.kept_cases import TODAY, keep, november

__all__ = ["keep", "november"]
OCTOBER = Period(date(2026, 10, 1), date(2026, 10, 31))
NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 23))


@pytest.fixture
def reports(desk):
    return RiseReports(desk.store, desk.now, desk.counting)


@pytest.fixture
def october(keep):
    keep(
        "old",
        "applied 2026-09-20",
        "informed 2026-10-02",
        "paused 2026-10-02 siri",
        "resumed 2026-10-05",
        "cpr_issued 2026-10-06",
    )
    keep("slow", "applied 2026-09-25", "informed 2026-09-25")
    keep("gave-up", "applied 2026-09-25", "not_completed 2026-11-10 no_show")
    keep("nordic", "applied 2026-10-06", "cpr_issued 2026-10-07", pathway="NORDIC")


def test_the_file_and_the_events_tell_the_same(reports, desk, lead, november, october):
    with desk.store.reading() as reader:
        pasts = [
            Past(row.reference, row.pathway, history_of(row.events, TODAY))
            for row in reader.histories(CaseFilter())
        ]
    pasts.sort(key=lambda past: past.case)

    for milestone in Milestone:
        found = reports.why(lead, OCTOBER, NOVEMBER, milestone)
        assert found == why_it_rose(
            pasts, OCTOBER, NOVEMBER, milestone, desk.counting.calendar
        )


def test_both_periods_show_their_finished_and_their_waiting(
    reports, lead, november, october
):
    found = reports.why(lead, OCTOBER, NOVEMBER)

    assert found.told is Told.COMPARED
    assert set(found.before.finished) == {"old", "nordic"}
    assert set(found.before.waiting) == {"slow", "gave-up"}
    assert "slow" in found.after.waiting
    assert found.caveats == (Caveat.FEW_CASES,)


def test_a_new_desk_has_nothing_to_compare(reports, lead):
    found = reports.why(lead, OCTOBER, NOVEMBER)

    assert found.told is Told.NOBODY
    assert rise_sentence(found, "en").startswith("Nobody got the CPR number in either")


def test_a_period_before_the_desk_is_said_in_words(reports, lead, november):
    found = reports.why(lead, OCTOBER, NOVEMBER)

    assert rise_sentence(found, "da") == (
        "Ingen fik CPR-nummer fra 1. oktober 2026 til 31. oktober 2026, "
        "så der er intet at sammenligne med."
    )


def test_only_the_wanted_pathways_are_compared(reports, lead, november, october):
    found = reports.why(lead, OCTOBER, NOVEMBER, pathways=("NORDIC",))

    assert (found.before.finished, found.told) == (("nordic",), Told.NOBODY_AFTER)


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_bar_and_every_caveat_has_words(
    reports, lead, november, october, language
):
    found = reports.why(lead, OCTOBER, NOVEMBER)

    assert all(cause_name(bar.cause, language) for bar in found.bars)
    assert all(caveat_sentence(caveat, language) for caveat in Caveat)


def test_a_wait_that_stayed_the_same_is_called_just_as_long(reports, lead, keep):
    keep("A", "applied 2026-10-05", "informed 2026-10-05", "cpr_issued 2026-10-08")
    keep("B", "applied 2026-11-09", "informed 2026-11-09", "cpr_issued 2026-11-12")

    sentence = rise_sentence(reports.why(lead, OCTOBER, NOVEMBER), "en")

    assert "1 case got" in sentence
    assert "just as long, as" in sentence


def test_who_only_sets_up_sees_no_comparison(reports):
    with pytest.raises(DeskError) as refused:
        reports.why(Staff("Admin", Role.ADMIN), OCTOBER, NOVEMBER)

    assert refused.value.code == "not-allowed"
