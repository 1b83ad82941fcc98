"""Everything held about one person, gathered for that person."""

import json
from dataclasses import fields, replace

import pytest

from desk_app.domain.case.case_record import Status
from desk_app.domain.case.events import EventKind, NotCompletedReason, PauseReason
from desk_app.domain.case.person import Household, MaritalStatus, Person, Relation
from desk_app.errors import DeskError
from desk_app.services.privacy.access import AccessRequests, access_data
from desk_app.services.privacy.access_words import event_words, label, value_words
from desk_app.services.steps import Ticket, Written
from tests.services.privacy.forgetting_desk import (
    ADMIN,
    closed_case,
    forgetting,
    record,
    revision,
)


@pytest.fixture
def requests(desk):
    return AccessRequests(desk.store, desk.rules, desk.now)


def told(facts):
    return {fact.name: fact.told for fact in facts}


def test_everything_that_was_written_down_is_told(desk, clerk, lead, requests):
    (case,) = closed_case(desk, clerk, "Holm", why="Her aunt said so")

    access = requests.access(lead, case, "en")

    assert told(access.person)["family_name"] == "Holm"
    assert told(access.person)["citizenship"] == "Germany"
    assert told(access.household)["address"] == "Prøvevej 1, 1000 København K"
    assert told(access.household)["municipality"] == "København"
    assert told(access.standing)["status"] == "not completed"
    assert [line.what for line in access.events] == [
        "Applied",
        "The day of application was corrected",
        "Ended without all of it",
    ]
    assert access.events[1].why == "Her aunt said so · 2026-11-23"
    assert "30 days" in " ".join(access.rules)


def test_no_name_of_staff_is_told(desk, clerk, lead, requests):
    (case,) = closed_case(desk, clerk, "Holm")
    requests.access(lead, case, "en")

    said = json.dumps(access_data(requests.access(lead, case, "en")))

    assert "Anna L." not in said
    assert "Bo K." not in said
    assert len(json.loads(said)["log"]) > 1


def test_a_family_member_does_not_learn_a_protected_address(
    desk, clerk, lead, requests
):
    parent, child = closed_case(desk, clerk, "Holm", "Holm Nielsen")
    held = record(desk, child)
    written = Written(replace(held.person, protected=True), held.household)
    desk.steps.write_down(clerk, Ticket(child, revision(desk, child), "p"), written)

    theirs, own = (requests.access(lead, case, "en") for case in (parent, child))

    assert "address" not in told(theirs.household)
    assert "protected" in theirs.withheld
    assert told(own.household)["address"] == "Prøvevej 1, 1000 København K"


def test_the_log_says_that_it_was_given_out(desk, clerk, lead, requests):
    (case,) = closed_case(desk, clerk, "Holm")

    requests.access(lead, case, "da")

    with desk.store.reading() as reader:
        last = reader.log_of(case)[-1]
    assert (last.actor, last.action, last.purpose) == ("Bo K.", "print-access", "da")


def test_only_a_lead_may_and_only_of_somebody_who_is_known(
    desk, clerk, lead, requests, tmp_path
):
    (case,) = closed_case(desk, clerk, "Holm")

    for who in (clerk, ADMIN):
        with pytest.raises(DeskError, match="not-allowed"):
            requests.access(who, case, "en")
    forgetting(tmp_path / "desk", desk).forget(ADMIN)
    with pytest.raises(DeskError, match="case-forgotten"):
        requests.access(lead, case, "en")
    with pytest.raises(DeskError, match="no-such-case"):
        requests.access(lead, "2020-01-0001", "en")


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_field_and_every_word_of_ours_has_its_words(language):
    for held in (Person, Household):
        assert all(label(field.name, language) for field in fields(held))
    for kind in EventKind:
        assert event_words(kind, language) != kind
    same_in_both = {PauseReason.SIRI, Status.OPEN}
    for words in (MaritalStatus, Relation, PauseReason, NotCompletedReason, Status):
        for one in set(words) - same_in_both:
            assert not one.value or "_" not in value_words(one.value, language)
