"""A file is taken in whole, or not at all."""

from datetime import UTC, date, datetime

import pytest

from desk_app.domain.case.case_record import Status
from desk_app.domain.case.events import EventKind
from desk_app.domain.case.person import Relation
from desk_app.errors import DeskError
from desk_app.services.bringing_in.importing import Importing
from desk_app.services.ports import AuditEntry, CaseFilter
from desk_app.services.rule_shelf import RuleShelf
from desk_app.services.staff import Role, Staff
from tests.fakes import FakeStore
from tests.rule_builders import RULES

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
LEAD = Staff("Gitte M.", Role.LEAD, "4")
HISTORY = """\
case,pathway,municipality,citizenship,family_name,given_names,birth_date,event,at,reason
A-17,EU_WORKER,0101,DEU,Mustermann,Erika,1964-08-12,applied,2026-03-02T09:15,
A-17,,,,,,,paused,2026-03-02,translation
A-17,,,,,,,resumed,2026-03-09,translation
A-17,,,,,,,informed,2026-03-09,
A-17,,,,,,,cpr_issued,2026-03-11T14:20,
A-17,,,,,,,mitid_issued,2026-03-12,
A-18,NORDIC,0147,NOR,Nordmann,Kari,2001-05-17,applied,2026-03-03,
A-18,,,,,,,not_completed,2026-03-20,own_municipality
A-19,NORDIC,0101,NOR,Hansen,Ola,1990-05-17,applied,2026-11-20,
"""
ARRIVALS = """\
municipality;citizenship;family_name;given_names;birth_date;pathway;reference;party;phone
0101;Sverige;Eriksson;Nils;2019-05-03;;;family-1;
0101;SWE;Eriksson;Anna Maria;1974-08-12;NORDIC;;family-1;+45 00 12 34 56
101;UKR;Koval;Olena;1990-02-28;UKRAINE;HR-7;;
"""


@pytest.fixture
def store():
    return FakeStore()


@pytest.fixture
def take_in(store, tmp_path):
    """Write a file and take it in."""

    def take(text, who=LEAD, name="file.csv", *, dry_run=False):
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        importing = Importing(store, RuleShelf(lambda: RULES), lambda: NOW)
        return importing.take_in(who, file, dry_run=dry_run)

    return take


def refusals_of(outcome):
    return [(no.line, no.column, no.code) for no in outcome.refusals]


def test_an_event_history_brings_its_cases_with_their_days(store, take_in):
    outcome = take_in(HISTORY)

    assert (outcome.kind, outcome.rows, outcome.cases) == ("history", 9, 3)
    assert (outcome.kept, outcome.refusals) == (True, ())
    record, standing = store.kept.cases["A-17"]
    assert (record.person.family_name, record.household.municipality) == (
        "Mustermann",
        "0101",
    )
    assert all(event.history and not event.actor for event in record.events)
    assert standing.status is Status.COMPLETED
    assert (standing.informed_on, standing.cpr_on, standing.mitid_on) == (
        date(2026, 3, 9),
        date(2026, 3, 11),
        date(2026, 3, 12),
    )
    assert (standing.step, standing.waiting_for) == ("", "")


def test_a_case_that_still_runs_goes_on_at_the_number(store, take_in):
    take_in(HISTORY)

    standing = store.kept.cases["A-19"][1]
    assert (standing.status, standing.step) == (Status.OPEN, "cpr")
    given_up = store.kept.cases["A-18"][1]
    assert (given_up.status, given_up.outcome) == (
        Status.NOT_COMPLETED,
        "own_municipality",
    )


def test_the_rules_and_one_line_in_the_log_are_kept_with_the_cases(store, take_in):
    take_in(HISTORY)

    assert store.kept.log == [AuditEntry("Gitte M.", "import", purpose="history")]
    assert set(store.kept.rules) == {RULES.version}
    assert store.kept.cases["A-17"][0].rules_version == RULES.version


def test_one_wrong_row_refuses_the_whole_file(store, take_in):
    outcome = take_in(HISTORY.replace("own_municipality", "own_fault"))

    assert refusals_of(outcome) == [(9, "reason", "import-unknown-reason")]
    assert not outcome.kept
    assert store.kept.cases == {}
    assert store.kept.log == []


def test_a_dry_run_keeps_nothing_and_says_what_it_would_do(store, take_in):
    outcome = take_in(HISTORY, dry_run=True)

    assert (outcome.cases, outcome.refusals, outcome.kept) == (3, (), False)
    assert store.kept.cases == {}


def test_the_same_history_a_second_time_changes_nothing(store, take_in):
    take_in(HISTORY)
    before = dict(store.kept.cases)

    outcome = take_in(HISTORY)

    assert refusals_of(outcome) == [
        (2, "case", "case-exists"),
        (8, "case", "case-exists"),
        (10, "case", "case-exists"),
    ]
    assert outcome.refusals[0].details == {"case": "A-17"}
    assert store.kept.cases == before
    assert len(store.kept.log) == 1


def test_a_history_with_one_known_case_says_which(store, take_in):
    take_in(HISTORY)

    outcome = take_in(HISTORY.replace("A-17", "B-1").replace("A-18", "B-2"))

    assert refusals_of(outcome) == [(10, "case", "case-exists")]
    assert set(store.kept.cases) == {"A-17", "A-18", "A-19"}


def test_an_arrivals_list_opens_cases_that_begin_today(store, take_in):
    outcome = take_in(ARRIVALS)

    assert (outcome.kind, outcome.rows, outcome.cases) == ("arrivals", 3, 3)
    assert outcome.kept
    assert set(store.kept.cases) == {"2026-11-0001", "2026-11-0002", "HR-7"}
    record, standing = store.kept.cases["HR-7"]
    (applied,) = record.events
    assert (applied.kind, applied.at, applied.actor, applied.desk) == (
        EventKind.APPLIED,
        NOW,
        "Gitte M.",
        "4",
    )
    assert not applied.history
    assert (standing.status, standing.step) == (Status.OPEN, "identity")
    assert record.household.municipality == "0101"


def test_people_of_one_party_share_it_and_the_first_adult_leads(store, take_in):
    take_in(ARRIVALS)

    child, mother = (store.kept.cases[f"2026-11-000{n}"][0] for n in (1, 2))
    assert child.party == mother.party == "2026-11-0002"
    assert (mother.person.relation, child.person.relation) == (
        Relation.PRINCIPAL,
        Relation.CHILD,
    )
    assert mother.person.phone == "+45 00 12 34 56"
    assert store.kept.cases["HR-7"][0].person.relation is Relation.ALONE


def test_a_list_need_not_name_the_pathway_where_only_one_is_possible(store, take_in):
    alone = ARRIVALS.replace(";family-1", ";").replace("NORDIC", "")

    take_in(ARRIVALS)
    take_in(alone.replace("HR-7", "HR-8"))

    pathways = [record.pathway for record, _ in store.kept.cases.values()]
    assert pathways == ["CHILD", "NORDIC", "UKRAINE", "NORDIC", "NORDIC", "UKRAINE"]


def test_a_list_must_name_the_pathway_of_everybody_else(store, take_in):
    outcome = take_in(ARRIVALS.replace("UKRAINE", ""))

    assert refusals_of(outcome) == [(4, "pathway", "import-pathway-wanted")]
    assert store.kept.cases == {}


@pytest.mark.parametrize("dry_run", [True, False])
def test_the_same_list_a_second_time_changes_nothing(store, take_in, dry_run):
    take_in(ARRIVALS)

    outcome = take_in(ARRIVALS, name="again.csv", dry_run=dry_run)

    assert [no.code for no in outcome.refusals] == ["case-exists"] * 3
    assert [no.details["case"] for no in outcome.refusals] == [
        "2026-11-0001",
        "2026-11-0002",
        "HR-7",
    ]
    assert not outcome.kept
    assert len(store.kept.cases) == 3


def test_another_list_with_a_known_reference_is_refused(store, take_in):
    take_in(ARRIVALS)

    outcome = take_in(ARRIVALS.replace("Anna Maria", "Anne Marie"))

    assert refusals_of(outcome) == [(4, "reference", "case-exists")]


def test_a_new_case_number_is_never_one_that_the_list_brings(store, take_in):
    take_in(ARRIVALS.replace("HR-7", "2026-11-0001"))

    assert set(store.kept.cases) == {"2026-11-0001", "2026-11-0002", "2026-11-0003"}
    assert store.kept.cases["2026-11-0001"][0].person.family_name == "Koval"


def test_a_file_in_neither_form_is_refused(take_in):
    with pytest.raises(DeskError) as said:
        take_in("name;town\nAnna;Oslo\n")

    assert said.value.code == "import-unknown-form"


def test_a_file_that_is_not_there_is_refused_by_its_name(store, tmp_path):
    importing = Importing(store, RuleShelf(lambda: RULES), lambda: NOW)

    with pytest.raises(DeskError) as said:
        importing.take_in(LEAD, tmp_path / "gone.csv", dry_run=False)

    assert (said.value.code, said.value.details) == (
        "import-no-file",
        {"file": "gone.csv"},
    )


@pytest.mark.parametrize("role", [Role.CLERK, Role.ADMIN])
def test_only_the_team_lead_takes_files_in(store, take_in, role):
    with pytest.raises(DeskError) as said:
        take_in(HISTORY, Staff("Frank T.", role))

    assert said.value.code == "not-allowed"
    assert store.kept.cases == {}


def test_what_was_taken_in_is_found_and_counted_like_every_case(store, take_in):
    take_in(HISTORY)

    with store.reading() as reader:
        found = reader.search(("muster",), 10)
        rows = list(reader.histories(CaseFilter()))
    assert [row.reference for row in found] == ["A-17"]
    assert [row.reference for row in rows] == ["A-17", "A-18", "A-19"]
    assert len(rows[0].events) == 6
