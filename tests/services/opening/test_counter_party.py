"""People at the counter together, and the cases they become."""

from dataclasses import replace

from desk_app.domain.case.person import Household, MaritalStatus, Relation
from desk_app.services.opening.counter_party import CounterParty, with_principal
from desk_app.services.opening.newcomers import scanned
from tests.builders import a_person, a_record
from tests.mrz import a_passport
from tests.rule_builders import RULES, TODAY

JAN = a_passport("KOWALSKI", "JAN", "900214", sex="M")
EWA = a_passport("KOWALSKA", "EWA", "910520")
OLAF = a_passport("KOWALSKI", "OLAF", "180701", sex="M")
WORK = (
    ("had_cpr", "no"),
    ("stay", "yes"),
    ("from_nordic", "no"),
    ("basis", "work"),
    ("home", "host"),
)
AT_HOME = Household(address="Sankt Hans Gade 12", municipality="0101")


def somebody(lines, relation, *answers, **more):
    one = scanned(1, lines, TODAY)
    person = replace(one.person, relation=relation)
    return replace(one, person=person, answers=answers, **more)


def party(*people, home=AT_HOME, **more):
    return CounterParty(people, home, RULES.routing, TODAY, **more)


def test_one_alone_belongs_to_nobody():
    (jan,) = party(somebody(JAN, Relation.PRINCIPAL, *WORK)).newcomers()

    assert jan.person.relation is Relation.ALONE
    assert jan.person.marital_status is MaritalStatus.UNKNOWN
    assert jan.person.children_along is None
    assert jan.person.previous_cpr is False


def test_spouses_are_married_and_have_their_children_along():
    jan, ewa, olaf = party(
        somebody(JAN, Relation.PRINCIPAL, *WORK),
        somebody(EWA, Relation.SPOUSE, ("had_cpr", "yes"), ("basis", "eu_family")),
        somebody(OLAF, Relation.CHILD, ("had_cpr", "no")),
    ).newcomers()

    assert [one.pathway for one in (jan, ewa, olaf)] == [
        "EU_WORKER",
        "EU_FAMILY",
        "CHILD",
    ]
    assert ewa.additions == ("REENTRY",)
    statuses = [one.person.marital_status for one in (jan, ewa, olaf)]
    assert statuses == [MaritalStatus.MARRIED] * 2 + [MaritalStatus.UNKNOWN]
    along = [one.person.children_along for one in (jan, ewa, olaf)]
    assert along == [True, True, None]


def test_the_questions_tell_of_the_home():
    municipality = (*WORK[:4], ("municipality", "0157"), ("home", "yes"))
    told = party(somebody(JAN, Relation.PRINCIPAL, *municipality), home=Household())
    hosted = party(somebody(JAN, Relation.PRINCIPAL, *WORK))

    assert told.shared_home().municipality == "0157"
    assert told.shared_home().lives_with_host is False
    assert hosted.shared_home().lives_with_host is True
    assert hosted.shared_home().address == "Sankt Hans Gade 12"


def test_who_is_sent_elsewhere_gets_a_case_only_on_the_clerks_word():
    short = (("had_cpr", "no"), ("stay", "commuter"))

    sent = party(somebody(JAN, Relation.PRINCIPAL, *short))
    anyway = party(somebody(JAN, Relation.PRINCIPAL, *short, opens=True))

    assert sent.decision(0).elsewhere
    assert sent.newcomers() == []
    assert [one.pathway for one in anyway.newcomers()] == ["CROSSBORDER"]


def test_without_a_pathway_there_is_no_case_even_on_the_clerks_word():
    short = (("had_cpr", "no"), ("stay", "short"))

    sent = party(somebody(JAN, Relation.PRINCIPAL, *short, opens=True))

    assert sent.newcomers() == []


def test_a_chosen_pathway_stands_without_questions():
    chosen = party(
        somebody(JAN, Relation.PRINCIPAL, ("had_cpr", "yes"), chosen="EU_STUDENT")
    )

    (jan,) = chosen.newcomers()

    assert (jan.pathway, jan.additions) == ("EU_STUDENT", ("REENTRY",))
    assert jan.person.previous_cpr is True


def test_when_the_first_gets_no_case_the_next_is_the_main_person():
    ewa, olaf = party(
        somebody(JAN, Relation.PRINCIPAL, ("had_cpr", "no"), ("stay", "commuter")),
        somebody(EWA, Relation.SPOUSE, *WORK, asks_all=True),
        somebody(OLAF, Relation.CHILD, *WORK, asks_all=True),
    ).newcomers()

    assert ewa.person.relation is Relation.PRINCIPAL
    assert olaf.person.relation is Relation.CHILD


def test_who_joins_a_case_is_asked_only_what_it_does_not_tell():
    case = a_record(person=a_person(moved_from="NOR"), household=AT_HOME)

    joining = party(somebody(EWA, Relation.SPOUSE), joined=case)

    assert joining.principal_pathway == "EU_WORKER"
    asked = joining.questions(0)
    assert asked.next().id == "had_cpr"
    assert asked.progress() == (1, 2)
    assert asked.answers["moved_from"] == "NOR"


def test_the_first_is_always_the_main_person():
    people = with_principal(
        (somebody(EWA, Relation.SPOUSE), somebody(JAN, Relation.PRINCIPAL))
    )

    relations = [one.person.relation for one in people]
    assert relations == [Relation.PRINCIPAL, Relation.OTHER]
