"""The letter about missing papers: which, why, from where, until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desk_app.domain.case.person import Household
from desk_app.domain.rules.documents import Authentication
from desk_app.errors import DeskError
from desk_app.services.paper.checklist_page import ChecklistPage
from desk_app.services.paper.letters import Why, answer_until
from tests.builders import a_case, a_person, by
from tests.services.paper.newcomers import ANNA, ERIK, opened


def papers(letter):
    return {paper.id: paper for paper in letter.missing}


def test_the_letter_names_what_the_case_still_lacks_and_why(desk, clerk):
    [case] = opened(desk, clerk, ANNA)

    letter = desk.checklists.letter_of(clerk, case, "uk")

    assert letter.reference == case
    assert papers(letter)["passport"].why is Why.IDENTITY
    assert papers(letter)["passport"].others[0].da == "Nationalt id-kort med billede"
    assert papers(letter)["marriage_certificate"].why is Why.FAMILY
    assert "Nyropsgade" in letter.office.own
    assert letter.unreviewed


@pytest.mark.parametrize(
    ("citizenship", "stamp"),
    [
        ("IND", Authentication.APOSTILLE),
        ("VNM", Authentication.LEGALISATION),
        ("POL", Authentication.NONE),
    ],
)
def test_the_stamp_follows_the_country_of_the_citizen(desk, clerk, citizenship, stamp):
    [case] = opened(desk, clerk, replace(ANNA, citizenship=citizenship))

    letter = desk.checklists.letter_of(clerk, case, "en")
    certificate = papers(letter)["marriage_certificate"]

    assert (certificate.country, certificate.authentication) == (citizenship, stamp)
    assert certificate.languages[:3] == ("da", "en", "de")
    assert papers(letter)["passport"].country == ""


def test_the_last_day_is_four_weeks_on_or_the_steps_own_sooner_one(desk, clerk):
    long_here = replace(ANNA, entered_on=date(2026, 9, 10))
    late, soon = (
        desk.checklists.letter_of(clerk, opened(desk, clerk, one)[0], "en").until
        for one in (ANNA, long_here)
    )

    assert late == date(2026, 12, 21)
    assert soon == date(2026, 12, 10)  # three months for the EU document


def test_without_a_sooner_day_it_is_four_weeks_after_the_paper_was_asked_for(rules):
    case = a_case(day=3, person=a_person(), household=Household())
    case.miss_paper("identity", "passport", by(day=1))
    page = ChecklistPage(case, rules, rules.wordings["en"])

    assert answer_until(page) == date(2026, 3, 31)


def test_when_those_weeks_have_passed_it_is_four_weeks_from_today(rules):
    case = a_case(day=60, household=Household())
    case.miss_paper("identity", "passport", by(day=1))
    page = ChecklistPage(case, rules, rules.wordings["en"])

    assert answer_until(page) == date(2026, 5, 29)


def test_a_case_that_lacks_nothing_gets_no_letter(desk, clerk):
    [case] = opened(desk, clerk, ANNA)
    with desk.store.unit() as unit:
        record = replace(unit.get(case), person=replace(ANNA, relation=ERIK.relation))
        view = desk.rules.case(record, unit, date(2026, 11, 23))
        for step in view.steps:
            for wanted in view.papers_missing(step):
                view.accept_paper(step.id, wanted.any_of[0], by())
        unit.save(view.record, view.standing())

    with pytest.raises(DeskError) as refused:
        desk.checklists.letter_of(clerk, case, "en")

    assert refused.value.code == "nothing-missing"


def test_a_protected_name_is_not_in_the_letter(desk, clerk):
    [case] = opened(desk, clerk, replace(ANNA, protected=True))

    assert desk.checklists.letter_of(clerk, case, "en").given_name == ""


def test_a_letter_leaves_its_line_in_the_log_without_a_name(desk, clerk):
    [case] = opened(desk, clerk, ANNA)
    with desk.store.reading() as reader:
        before, _ = reader.log_head()

    desk.checklists.letter_of(clerk, case, "pl")

    with desk.store.reading() as reader:
        assert reader.log_head()[0] == before + 1


def test_somebody_without_citizenship_is_sent_to_no_country_for_a_stamp(desk, clerk):
    [case] = opened(desk, clerk, replace(ANNA, citizenship="XXA"))

    certificate = papers(desk.checklists.letter_of(clerk, case, "en"))[
        "marriage_certificate"
    ]

    assert certificate.country == ""
    assert certificate.authentication is Authentication.NONE
