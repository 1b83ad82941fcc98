"""The shipped pathways: every newcomer reaches a number or the right authority."""

from itertools import product

import pytest

from desk_app.domain.rules.conditions import TOLD_FLAGS
from desk_app.domain.rules.pathway import Milestone, StepKind
from tests.rule_builders import RULES, papers_on, somebody, steps_on

CODES = {
    *("NORDIC", "EU_WORKER", "EU_SELFEMP", "EU_STUDENT", "EU_SELFSUFF", "EU_FAMILY"),
    *("NONEU_WORK", "NONEU_STUDY", "NONEU_FAMREUN", "NONEU_ACCFAM", "UKRAINE"),
    *("DK_RETURN", "REFUGEE", "AUPAIR_NONEU", "AUPAIR_EU", "UK_WA", "CROSSBORDER"),
    "CHILD",
}
AGES = (0, 5, 12, 13, 14, 15, 17, 18, 21, 67, 99)
COUNTRIES = ("POL", "SWE", "DNK", "GBR", "IND", "UKR")


def test_every_kind_of_newcomer_has_a_pathway():
    assert set(RULES.pathways) == CODES
    assert set(RULES.additions) == {"REENTRY"}


@pytest.mark.parametrize("code", sorted(CODES))
def test_no_step_stands_twice_and_none_waits_for_a_later_one(code):
    steps = RULES.path(code).steps
    names = [step.id for step in steps]

    assert len(set(names)) == len(names)
    for place, step in enumerate(steps):
        assert set(step.after) <= set(names[:place]), step.id


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_step_asks_in_two_languages_and_says_why(code):
    for step in RULES.path(code).steps:
        assert step.ask.da != step.ask.en
        assert step.provenance.why.da != step.provenance.why.en
        assert step.provenance.sources


@pytest.mark.parametrize("code", sorted(CODES))
def test_whoever_it_is_the_path_leads_to_a_number_or_another_authority(code):
    flags = [dict.fromkeys(some, True) for some in ((), *((f,) for f in TOLD_FLAGS))]
    flags.append(dict.fromkeys(TOLD_FLAGS, True))

    for age, country, told in product(AGES, COUNTRIES, flags):
        steps = RULES.path(code).steps_for(somebody(country, age, **told))
        ends = [
            step
            for step in steps
            if step.milestone is Milestone.CPR or step.kind is StepKind.REFER
        ]
        assert len(ends) == 1, (age, country, told)


@pytest.mark.parametrize("code", sorted(CODES - {"REFUGEE", "CROSSBORDER"}))
def test_mitid_comes_after_the_cpr_number_and_only_from_thirteen(code):
    young, older = steps_on(code, age=12), steps_on(code, age=13)

    assert "mitid" not in young
    assert older.index("cpr") < older.index("mitid")


def test_refugees_and_commuters_are_referred_without_a_number():
    for code, referred_to in (("REFUGEE", "integration"), ("CROSSBORDER", "tax")):
        last = RULES.path(code).steps[-1]

        assert last.refer_to == referred_to
        assert RULES.path(code).refers


def test_only_nordic_and_danish_citizens_need_no_permit():
    free = {
        code
        for code, path in RULES.pathways.items()
        if not path.refers and "legal" not in {one.id for one in path.conditions}
    }

    assert free == {"NORDIC", "DK_RETURN"}


def test_an_earlier_number_is_asked_for_before_the_basis_of_residence():
    steps = steps_on("EU_WORKER", had_cpr=True)

    assert steps[:3] == ["identity", "reentry", "basis"]
    assert "reentry" not in steps_on("EU_WORKER")


def test_the_number_waits_for_the_question_of_the_earlier_one():
    cpr = next(step for step in RULES.path("NORDIC").steps if step.id == "cpr")

    assert "reentry" in cpr.after


def test_whoever_had_a_number_needs_a_recent_eu_document():
    assert "eu_document" in papers_on("EU_STUDENT")
    assert "eu_document_recent" not in papers_on("EU_STUDENT")
    again = papers_on("EU_STUDENT", had_cpr=True)
    assert "eu_document_recent" in again
    assert "eu_document" not in again


def test_a_move_from_sweden_wants_the_nordic_number_whatever_the_citizenship():
    assert "nordic_number" in papers_on("NONEU_WORK", moved_from="SWE")
    assert "nordic_number" not in papers_on("NORDIC", moved_from="ESP")


def test_papers_follow_the_marital_status_and_the_children():
    assert "marriage_certificate" in papers_on("EU_WORKER", married=True)
    assert "divorce_decree" in papers_on("EU_WORKER", divorced=True)
    assert "spouse_death_certificate" in papers_on("EU_WORKER", widowed=True)
    assert "birth_certificate" in papers_on("EU_WORKER", children_along=True)
    assert "marriage_certificate" not in papers_on("EU_WORKER")


def test_a_lodger_shows_a_host_declaration_instead_of_a_lease():
    assert "host_declaration" in papers_on("NONEU_STUDY", host=True)
    assert "rental_contract" not in papers_on("NONEU_STUDY", host=True)
    assert "host_declaration" not in papers_on("NONEU_STUDY")


def test_a_child_shows_a_birth_certificate_and_custody_if_one_parent_came():
    assert "birth_certificate" in papers_on("CHILD")
    assert "custody_documents" not in papers_on("CHILD")
    assert "custody_documents" in papers_on("CHILD", one_parent=True)


def test_the_danish_tests_of_the_reunified_are_on_their_list():
    lines = {line.id for line in RULES.lines_for("NONEU_FAMREUN", somebody("IND"))}

    assert {"danish_test_a1", "danish_test_a2"} <= lines


def test_what_the_handbook_doubts_must_be_confirmed():
    doubted = {
        code for code, path in RULES.pathways.items() if not path.provenance.confirmed
    }

    assert {"UKRAINE", "CROSSBORDER"} <= doubted
    assert not RULES.additions["REENTRY"].provenance.confirmed
    assert not RULES.documents["eu_document_recent"].provenance.confirmed
    assert not RULES.lines["driving_licence"].provenance.confirmed


def test_no_rule_of_general_knowledge_passes_as_confirmed():
    rules = [
        *RULES.documents.values(),
        *RULES.lines.values(),
        *RULES.apostille.groups,
        *RULES.pathways.values(),
        *(step for path in RULES.pathways.values() for step in path.steps),
    ]

    known = [rule for rule in rules if "GK" in rule.provenance.sources]
    assert known
    assert not any(rule.provenance.confirmed for rule in known)


def test_every_document_and_line_is_used_somewhere():
    papers = {
        paper
        for path in RULES.pathways.values()
        for step in path.steps
        for wanted in step.requirements
        for paper in wanted.any_of
    } | {name for line in RULES.lines.values() for name in line.bring}
    lines = {
        name
        for path in RULES.pathways.values()
        for step in path.steps
        for name in step.lines
    }

    assert set(RULES.documents) <= papers
    assert set(RULES.lines) == lines


def test_every_fact_a_line_asks_for_is_asked_of_the_citizen():
    """A line whose condition nobody can fill in would never be printed."""
    asked = {
        "drives": "drives",
        "insured": "insured",
        "one_parent": "one_parent",
        "children_along": "children_along",
        "host": "lives_with_host",
        "had_cpr": "previous_cpr",
        "from_nordic": "moved_from",
    }
    for pathway in RULES.pathways.values():
        fields = {field for step in pathway.steps for field in step.fields}
        lines = {name for step in pathway.steps for name in step.lines}
        wanted = {f for n in lines for f, _ in RULES.lines[n].when.flags if f in asked}
        assert {asked[flag] for flag in wanted} <= fields, pathway.code
