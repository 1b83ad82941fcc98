"""The first questions lead everybody somewhere, quickly, and say why."""

from itertools import product

import pytest

from desk_app.domain.rules.routing import OutcomeKind, QuestionKind
from desk_app.errors import DeskError
from tests.rule_builders import RULES, somebody

ROUTING = RULES.routing
MOST_ANSWERS = 7
NOTHING_KNOWN = somebody("", age=0, birth_date=None)

# The answers that matter; every other question gets the usual one.
USUAL = {
    "had_cpr": "no",
    "stay": "yes",
    "from_nordic": "no",
    "citizenship": "EU",
    "with_parent": "no",
    "basis": "work",
    "municipality": "0101",
    "home": "yes",
}
ROUTES = {
    "NORDIC": {"citizenship": "NORDIC"},
    "DK_RETURN": {"citizenship": "DK"},
    "EU_WORKER": {"basis": "work"},
    "EU_SELFEMP": {"basis": "self_employed"},
    "EU_STUDENT": {"basis": "study"},
    "EU_SELFSUFF": {"basis": "own_means"},
    "EU_FAMILY": {"basis": "eu_family", "citizenship": "OTHER"},
    "AUPAIR_EU": {"basis": "au_pair"},
    "NONEU_WORK": {"citizenship": "OTHER"},
    "NONEU_STUDY": {"citizenship": "OTHER", "basis": "study"},
    "NONEU_FAMREUN": {"citizenship": "OTHER", "basis": "reunification"},
    "NONEU_ACCFAM": {"citizenship": "UK", "basis": "accompanying"},
    "AUPAIR_NONEU": {"citizenship": "OTHER", "basis": "au_pair"},
    "UK_WA": {"citizenship": "UK", "basis": "withdrawal"},
    "UKRAINE": {"citizenship": "OTHER", "basis": "ukraine"},
    "REFUGEE": {"citizenship": "OTHER", "basis": "refugee"},
    "CROSSBORDER": {"stay": "commuter"},
    "CHILD": {"citizenship": "OTHER", "basis": "child"},
}


def answered(answers, facts=NOTHING_KNOWN, here=""):
    """Answer until nothing more is asked; return what was said."""
    said = {}
    while question := ROUTING.next_question(said, facts, here):
        wanted = {**USUAL, **answers}[question.id]
        offered = {option.id for option in question.options}
        assert wanted in offered or question.kind is QuestionKind.MUNICIPALITY
        said[question.id] = wanted
    return said


def led_to(answers, facts=NOTHING_KNOWN, here=""):
    return ROUTING.outcome(answered(answers, facts, here), facts, here)


def test_the_table_names_every_pathway():
    assert set(ROUTES) == set(RULES.pathways)


@pytest.mark.parametrize("code", sorted(ROUTES))
def test_at_most_seven_answers_lead_to_each_pathway_with_a_reason(code):
    said = answered(ROUTES[code])
    outcome = ROUTING.outcome(said, NOTHING_KNOWN)

    assert outcome.pathway == code
    assert len(said) <= MOST_ANSWERS
    assert outcome.why
    assert all(reason.da and reason.en for reason in outcome.why)


def every_walk(said, facts):
    """Each way through the questions, with every option once."""
    question = ROUTING.next_question(said, facts)
    if question is None:
        yield said
        return
    for option in question.options:
        yield from every_walk({**said, question.id: option.id}, facts)
    if question.kind is QuestionKind.MUNICIPALITY:
        for code in ("0101", "0165", "0151"):
            yield from every_walk({**said, question.id: code}, facts)


@pytest.mark.parametrize("age", [None, 4, 16, 40])
def test_no_walk_is_longer_than_seven_answers_and_none_ends_nowhere(age):
    known = {"birth_date": None} if age is None else {"age": age}
    facts = somebody("", **known)

    walks = list(every_walk({}, facts))

    assert len(walks) > 100
    for said in walks:
        assert len(said) <= MOST_ANSWERS
        outcome = ROUTING.outcome(said, facts)
        assert outcome.why
        assert outcome.pathway or outcome.refer_to


def test_what_the_passport_says_is_not_asked():
    known = somebody("POL", 30, municipality="0751", moved_from="POL")

    said = answered({}, known)

    assert set(said) == {"had_cpr", "stay", "basis", "home"}
    assert ROUTING.outcome(said, known).pathway == "EU_WORKER"


def test_a_grown_up_is_not_asked_about_parents():
    question = ROUTING.next_question(
        {"had_cpr": "no", "stay": "yes", "from_nordic": "no"}, somebody("POL", 30)
    )

    assert question.id == "basis"
    assert "child" not in {option.id for option in question.options}


def test_a_nordic_child_with_a_parent_takes_the_pathway_of_children():
    outcome = led_to({"with_parent": "yes"}, somebody("SWE", 9))

    assert outcome.pathway == "CHILD"


def test_eu_citizens_are_not_offered_asylum():
    offered = {
        country: {
            option.id
            for option in ROUTING.next_question(
                {"had_cpr": "no", "stay": "yes", "from_nordic": "no"}, somebody(country)
            ).options
        }
        for country in ("POL", "SYR", "GBR")
    }

    assert "refugee" not in offered["POL"]
    assert {"refugee", "ukraine"} <= offered["SYR"]
    assert "withdrawal" in offered["GBR"]
    assert "withdrawal" not in offered["SYR"]


def test_an_earlier_number_adds_the_reentry():
    outcome = led_to({"had_cpr": "yes"})

    assert outcome.additions == ("REENTRY",)
    assert outcome.facts.had_cpr
    assert len(outcome.why) > len(led_to({}).why)


def test_the_answers_tell_the_rules_who_studies_and_who_works():
    assert led_to({"basis": "study"}).facts.student
    assert led_to({"basis": "work"}).facts.employed
    assert led_to({"home": "host"}).facts.host


@pytest.mark.parametrize(
    "answers", [{"municipality": "none"}, {"home": "no"}], ids=["none", "too short"]
)
def test_without_a_home_the_case_is_not_ready(answers):
    outcome = led_to(answers)

    assert outcome.kind is OutcomeKind.NOT_READY
    assert outcome.refer_to == "no_home"
    assert outcome.why[0].da.startswith("Mangler bolig")
    assert outcome.pathway == "EU_WORKER"


def test_an_address_without_a_centre_is_sent_to_its_own_borgerservice():
    outcome = led_to({"municipality": "0151"})

    assert outcome.kind is OutcomeKind.REFERRAL
    assert outcome.refer_to == "own_borgerservice"
    assert outcome.centre is None


@pytest.mark.parametrize("code", ["0147", "0173"])
def test_students_of_two_municipalities_are_sent_to_borgerservice(code):
    student = led_to({"basis": "study", "municipality": code})
    worker = led_to({"municipality": code})

    assert student.refer_to == "own_borgerservice"
    assert worker.kind is OutcomeKind.PATHWAY
    assert worker.centre.id == "East"


def test_albertslund_is_for_students_and_the_address_must_be_checked():
    student = led_to({"basis": "study", "municipality": "0165"})
    worker = led_to({"municipality": "0165"})

    assert student.kind is OutcomeKind.PATHWAY
    assert any("Vognporten" in reason.da for reason in student.why)
    assert not student.confirmed
    assert worker.refer_to == "own_borgerservice"


def test_another_centres_citizens_are_shown_the_way_there():
    outcome = led_to({"municipality": "0751"}, here="East")

    assert outcome.refer_to == "other_centre"
    assert outcome.centre.id == "West"
    assert led_to({"municipality": "0751"}, here="West").kind is OutcomeKind.PATHWAY


def test_commuters_and_refugees_are_referred_without_asking_for_a_home():
    for code in ("CROSSBORDER", "REFUGEE"):
        said = answered(ROUTES[code])
        outcome = ROUTING.outcome(said, NOTHING_KNOWN)

        assert outcome.kind is OutcomeKind.REFERRAL
        assert "home" not in said


def test_a_short_stay_needs_no_number():
    outcome = led_to({"stay": "short"})

    assert (outcome.kind, outcome.refer_to) == (
        OutcomeKind.REFERRAL,
        "stay_too_short",
    )


def test_an_outcome_is_not_given_before_everything_is_asked():
    with pytest.raises(DeskError) as refused:
        ROUTING.outcome({"had_cpr": "no"}, NOTHING_KNOWN)

    assert refused.value.code == "routing-unfinished"
    assert refused.value.details["question"] == "stay"


def test_a_municipality_that_does_not_exist_is_refused():
    with pytest.raises(DeskError) as refused:
        ROUTING.next_question({"municipality": "0411"}, NOTHING_KNOWN)

    assert refused.value.code == "unknown-answer"


def test_questions_and_answers_stand_in_both_languages():
    for question, language in product(ROUTING.questions, ("da", "en")):
        assert question.ask.in_language(language)
        assert all(option.label.in_language(language) for option in question.options)
