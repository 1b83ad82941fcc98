"""Today's rescue list of a real desk, on Monday 23 November 2026."""

import pytest

from desk_app.domain.case.action import By
from desk_app.domain.case.events import PauseReason
from desk_app.domain.waiting.rescue import Act, Hope, Mark
from desk_app.errors import DeskError
from desk_app.services.reports.rescue import RescueReports
from desk_app.services.reports.rescue_words import (
    act_words,
    mark_words,
    reason_words,
)
from desk_app.services.staff import Role, Staff
from tests.kept_cases import TODAY, keep

__all__ = ["keep"]


@pytest.fixture
def reports(desk):
    return RescueReports(desk.store, desk.rules, desk.now, desk.counting, desk.looks)


@pytest.fixture
def in_danger(keep):
    keep("due", "applied 2026-11-17", "informed 2026-11-17")
    keep("next", "applied 2026-11-19", "informed 2026-11-19")
    keep("siri", "applied 2026-11-16", "informed 2026-11-17", "paused 2026-11-22 siri")
    keep(
        "papers",
        "applied 2026-11-16",
        "informed 2026-11-17",
        "paused 2026-11-22 citizen",
    )
    keep("late", "applied 2026-11-02", "informed 2026-11-16")
    keep("very-late", "applied 2026-11-02", "informed 2026-11-02")
    keep("in-time", "applied 2026-11-22", "informed 2026-11-22")
    keep("not-started", "applied 2026-11-20")
    keep(
        "over",
        "applied 2026-11-17",
        "informed 2026-11-17",
        "not_completed 2026-11-20 no_show",
    )


def test_what_we_can_do_stands_first_and_what_is_lost_last(reports, clerk, in_danger):
    found = reports.rescue_list(clerk)

    assert (found.day, found.running) == (TODAY, 8)
    assert [line.rescue.case for line in found.lines] == [
        "due",
        "next",
        "papers",
        "siri",
        "late",
    ]
    assert [line.rescue.hope for line in found.lines] == [
        Hope.OURS,
        Hope.OURS,
        Hope.CITIZEN,
        Hope.OTHERS,
        Hope.OURS,
    ]


def test_each_line_says_why_and_what_to_do(reports, clerk, in_danger, rules):
    due, _, papers, siri, _ = (line.rescue for line in reports.rescue_list(clerk).lines)

    assert (due.mark, due.act, due.act_by) == (Mark.LAST_DAY, Act.DO_STEP, TODAY)
    assert act_words(due, "en", rules).startswith("Finish the step: ")
    assert reason_words(due, "da", rules) == "Intet mangler"
    assert (papers.waits_for, papers.mark) == (PauseReason.CITIZEN, Mark.ON_HOLD)
    assert reason_words(siri, "da", rules) == "Venter på SIRI"
    assert act_words(siri, "da", rules) == "Spørg, hvor langt de er"


def test_a_paper_that_was_found_missing_is_named_and_asked_for(
    reports, desk, clerk, keep, rules
):
    keep("A", "applied 2026-11-17", "informed 2026-11-17")
    with desk.store.unit() as unit:
        case = desk.rules.case(unit.get("A"), unit, TODAY)
        case.miss_paper("identity", "national_id", By("Anna L.", desk.now()))
        unit.save(case.record, case.standing())

    (line,) = reports.rescue_list(clerk).lines

    assert (line.rescue.papers, line.rescue.hope) == (("national_id",), Hope.CITIZEN)
    said = reason_words(line.rescue, "en", rules)
    assert said.startswith("Missing: ")
    assert rules.documents["national_id"].title.en in said
    assert act_words(line.rescue, "en", rules) == "Contact the citizen today"


def test_the_marks_are_those_of_the_list(reports, clerk, in_danger):
    lines = reports.rescue_list(clerk).lines

    marks = reports.marks(clerk)

    assert marks == {line.rescue.case: line.rescue.mark for line in lines}


def test_an_empty_desk_is_not_a_good_day(reports, clerk):
    found = reports.rescue_list(clerk)

    assert (found.running, found.lines) == (0, ())
    assert reports.marks(clerk) == {}


def test_a_desk_with_time_for_everybody_has_an_empty_list(reports, clerk, keep):
    keep("in-time", "applied 2026-11-22", "informed 2026-11-22")

    found = reports.rescue_list(clerk)

    assert (found.running, found.lines) == (1, ())


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_mark_every_reason_and_every_act_has_words(
    reports, clerk, keep, rules, language
):
    for reason in PauseReason:
        keep(
            reason.value,
            "applied 2026-11-16",
            "informed 2026-11-17",
            f"paused 2026-11-22 {reason.value}",
        )

    lines = reports.rescue_list(clerk).lines

    assert len(lines) == len(PauseReason)
    assert all(reason_words(line.rescue, language, rules) for line in lines)
    assert all(act_words(line.rescue, language, rules) for line in lines)
    assert all(mark_words(mark, language) for mark in Mark)


def test_the_list_is_a_look_that_is_written_down(reports, desk, clerk, in_danger):
    reports.marks(clerk)
    reports.rescue_list(clerk)

    desk.looks.write_all()
    with desk.store.reading() as reader:
        looked = [line.action for line in reader.log_of("")]
    assert looked.count("see-list") == 1


def test_who_only_sets_up_sees_no_list(reports):
    with pytest.raises(DeskError) as refused:
        reports.rescue_list(Staff("Admin", Role.ADMIN))

    assert refused.value.code == "not-allowed"
