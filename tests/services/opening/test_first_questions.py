"""The first questions to one newcomer, and what a family need not be asked."""

import pytest

from desk_app.domain.case.person import Relation
from desk_app.errors import DeskError
from desk_app.services.opening.first_questions import FirstQuestions, carried, suggested
from tests.rule_builders import RULES, somebody


def questions(*given, citizenship="POL", **more):
    facts = somebody(citizenship, municipality="0101")
    return FirstQuestions(RULES.routing, facts, given, **more)


HERE = (("had_cpr", "no"), ("stay", "yes"))
WORKER = (*HERE, ("from_nordic", "no"), ("basis", "work"), ("home", "yes"))


def test_the_country_is_asked_of_whoever_comes_from_a_nordic_one():
    asked = questions(*HERE, ("from_nordic", "yes"))

    assert asked.next().id == "moved_from"
    assert asked.progress() == (3, 5)

    told = questions(*HERE, ("from_nordic", "yes"), ("moved_from", "NOR"))
    assert told.next().id == "basis"
    assert told.progress() == (4, 5)


def test_the_outcome_knows_the_country_that_was_told():
    from_norway = (*HERE, ("from_nordic", "yes"), ("moved_from", "NOR"), *WORKER[3:])

    assert questions(*from_norway).outcome().facts.moved_from == "NOR"


def test_the_count_never_promises_fewer_questions_than_come():
    given, most = [], []
    for name, answer in WORKER:
        asked = questions(*given)
        assert asked.next().id == name
        most.append(asked.progress()[1])
        given.append((name, answer))

    assert most == [5, 5, 5, 5, 5]
    assert questions(*given).next() is None


def test_an_answer_that_is_not_offered_is_refused():
    with pytest.raises(DeskError) as refused:
        questions().check("perhaps")

    assert refused.value.code == "unknown-answer"


def test_a_municipality_that_is_not_there_is_refused():
    unknown = FirstQuestions(RULES.routing, somebody("POL"), WORKER[:4])
    assert unknown.next().id == "municipality"

    with pytest.raises(DeskError) as refused:
        unknown.check("9999")

    assert refused.value.code == "municipality-unknown"
    unknown.check("0101")
    unknown.check("none")


def test_the_answers_are_read_back_in_their_order():
    said = questions(*WORKER).said()

    assert [answer.en for _, answer in said] == [
        "No",
        "Yes, I am moving here",
        "No",
        "Work",
        "Yes",
    ]


def test_a_child_is_asked_only_about_an_earlier_number():
    over = carried(Relation.CHILD, dict(WORKER), child=True)
    child = somebody("POL", age=8, municipality="0101")

    asked = FirstQuestions(RULES.routing, child, (), over)

    assert asked.next().id == "had_cpr"
    assert asked.progress() == (1, 1)
    done = FirstQuestions(RULES.routing, child, (("had_cpr", "no"),), over)
    assert done.outcome().pathway == "CHILD"


def test_a_nordic_child_is_a_child_too():
    over = carried(Relation.CHILD, dict(WORKER), child=True)
    facts = somebody("SWE", age=8, municipality="0101")

    asked = FirstQuestions(RULES.routing, facts, (("had_cpr", "no"),), over)

    assert asked.outcome().pathway == "CHILD"


def test_a_grown_up_child_says_their_own_reason():
    over = carried(Relation.CHILD, dict(WORKER), child=False)

    asked = questions(("had_cpr", "no"), carried=over)

    assert asked.next().id == "basis"


def test_somebody_else_shares_the_home_and_nothing_more():
    over = dict(carried(Relation.OTHER, dict(WORKER), child=False))

    assert over == {"home": "yes"}


@pytest.mark.parametrize(
    ("principal", "citizenship", "likely"),
    [
        ("EU_WORKER", "POL", "eu_family"),
        ("EU_STUDENT", "IND", "eu_family"),
        ("NONEU_WORK", "IND", "accompanying"),
        ("NONEU_STUDY", "GBR", "accompanying"),
        ("NONEU_WORK", "POL", ""),
        ("UKRAINE", "UKR", "ukraine"),
        ("DK_RETURN", "IND", ""),
    ],
)
def test_the_spouses_reason_is_suggested_only_where_it_is_offered(
    principal, citizenship, likely
):
    basis = questions(*WORKER[:3], citizenship=citizenship).next()

    assert suggested(basis, Relation.SPOUSE, principal) == likely
    assert suggested(basis, Relation.OTHER, principal) == ""
