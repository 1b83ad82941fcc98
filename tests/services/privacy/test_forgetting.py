"""Forgetting: who and how many first, then done, and what is left of a case."""

from contextlib import closing
from datetime import date, timedelta

import pytest

from db.safekeeping.drafting.drafts import FileDrafts
from db.training import TRAINING_KEY, open_desk
from desk_app.bootstrap.desk import put_together, rules_of
from desk_app.bootstrap.training import make_training_desk
from desk_app.domain.waiting.cohort import Period
from desk_app.errors import DeskError
from desk_app.services.drafts import HalfTyped
from desk_app.services.privacy.retention import CASE_DAYS
from desk_app.services.reports.figures import Question
from desk_app.services.staff import Role, Staff
from desk_app.services.steps import Ticket
from tests.conftest import NOON, moment
from tests.services.privacy.forgetting_desk import (
    ADMIN,
    closed_case,
    forgetting,
    record,
    revision,
)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "desk"


def lines_about(desk, case):
    with desk.store.reading() as reader:
        return [(line.actor, line.action, line.purpose) for line in reader.log_of(case)]


def test_the_preview_says_which_cases_are_old_enough(desk, clerk, folder):
    (case,) = closed_case(desk, clerk, "Holm")

    early = forgetting(folder, desk, days=29).preview(ADMIN)
    due = forgetting(folder, desk, days=30).preview(ADMIN)

    assert (early.due, early.held) == ((), ())
    assert [(it.case, it.closed_on) for it in due.due] == [(case, NOON.date())]
    assert due.until == NOON.date()


def test_the_office_may_keep_cases_longer(desk, clerk, folder):
    closed_case(desk, clerk, "Holm")
    privacy = forgetting(folder, desk, days=60)

    privacy.choose_limit(ADMIN, CASE_DAYS, 90)

    assert privacy.preview(ADMIN).due == ()


def test_a_forgotten_case_names_nobody_and_keeps_its_days(desk, clerk, folder):
    (case,) = closed_case(desk, clerk, "Holm", why="Her aunt Holm said so")
    before = record(desk, case)

    proof = forgetting(folder, desk).forget(ADMIN)

    after = record(desk, case)
    assert proof.cases == (case,)
    assert (after.person.family_name, after.person.given_names) == ("", "")
    assert (after.person.phone, after.household.address) == ("", "")
    assert after.person.citizenship == "DEU"
    assert after.household.municipality == "0101"
    assert after.forgotten_on == (NOON + timedelta(days=60)).date()
    assert [(it.kind, it.at, it.day) for it in after.events] == [
        (it.kind, it.at, it.day) for it in before.events
    ]
    assert [it.reason for it in after.events] == ["", "", "no_housing"]


def test_a_forgotten_person_is_found_by_nothing_but_the_case_number(
    desk, clerk, folder
):
    (case,) = closed_case(desk, clerk, "Holm")

    forgetting(folder, desk).forget(ADMIN)

    found = {text: desk.lookup.search(clerk, text) for text in ("Holm", "20123456")}
    (row,) = desk.lookup.search(clerk, case)
    assert found == {"Holm": (), "20123456": ()}
    assert (row.reference, row.family_name, row.forgotten_on is None) == (
        case,
        "",
        False,
    )


def test_who_came_along_no_longer_leads_to_a_forgotten_person(desk, clerk, folder):
    gone, stays = closed_case(desk, clerk, "Holm", "Kowalska")
    ticket = Ticket(stays, revision(desk, stays), "back")
    desk.steps.reopen(clerk, ticket)

    forgetting(folder, desk).forget(ADMIN)

    assert desk.lookup.sheet(clerk, stays).mates == ()
    assert desk.lookup.sheet(clerk, gone).mates == ()
    assert record(desk, stays).household.address == "Prøvevej 1, 1000 København K"
    assert record(desk, gone).household.address == ""


def test_each_forgotten_case_has_its_line_in_the_log(desk, clerk, folder):
    (case,) = closed_case(desk, clerk, "Holm")

    proof = forgetting(folder, desk).forget(ADMIN)

    assert lines_about(desk, case)[-1] == ("Admin", "forget", "")
    with desk.store.reading() as reader:
        seq, seal = reader.log_head()
    assert (proof.line, proof.seal, proof.clean) == (seq, seal.hex(), True)


def test_a_case_on_hold_stays_until_it_is_released(desk, clerk, lead, folder):
    (case,) = closed_case(desk, clerk, "Holm")
    privacy = forgetting(folder, desk)
    privacy.hold(lead, case, "  A court  asks ")

    kept = privacy.forget(ADMIN)
    privacy.release(lead, case)
    gone = privacy.forget(ADMIN)

    assert (kept.cases, kept.held) == ((), 1)
    assert gone.cases == (case,)
    said = [it for it in lines_about(desk, case) if it[1] == "set-hold"]
    assert said == [("Bo K.", "set-hold", "hold"), ("Bo K.", "set-hold", "release")]


def test_a_hold_says_why_since_when_and_by_whom(desk, clerk, lead, folder):
    (case,) = closed_case(desk, clerk, "Holm")
    privacy = forgetting(folder, desk, days=1)

    privacy.hold(lead, case, "A court asks")

    (hold,) = privacy.holds(lead)
    assert hold == (case, "A court asks", "Bo K.", NOON + timedelta(days=1))


def test_a_hold_needs_a_reason_and_a_case(desk, clerk, lead, folder):
    (case,) = closed_case(desk, clerk, "Holm")
    privacy = forgetting(folder, desk)

    for wanted, reason, code in [
        (case, "  ", "reason-wanted"),
        (case, "x" * 301, "hold-reason-too-long"),
        ("2020-01-0001", "A court", "no-such-case"),
    ]:
        with pytest.raises(DeskError, match=code):
            privacy.hold(lead, wanted, reason)
    with pytest.raises(DeskError, match="case-not-held"):
        privacy.release(lead, case)


def test_one_case_is_forgotten_before_its_time(desk, clerk, folder):
    case, other = closed_case(desk, clerk, "Holm"), closed_case(desk, clerk, "Nielsen")

    proof = forgetting(folder, desk, days=1).forget_case(ADMIN, case[0])

    assert proof.cases == (case[0],)
    assert record(desk, other[0]).person.family_name == "Nielsen"


def test_an_open_a_held_and_a_forgotten_case_are_not_forgotten(
    desk, clerk, lead, folder
):
    first, second = closed_case(desk, clerk, "Holm", "Kowalska")
    desk.steps.reopen(clerk, Ticket(first, revision(desk, first), "back"))
    privacy = forgetting(folder, desk)
    privacy.hold(lead, second, "A complaint")

    with pytest.raises(DeskError, match="case-not-closed-yet"):
        privacy.forget_case(ADMIN, first)
    with pytest.raises(DeskError, match="case-held"):
        privacy.forget_case(ADMIN, second)
    privacy.release(lead, second)
    privacy.forget_case(ADMIN, second)
    with pytest.raises(DeskError, match="case-forgotten"):
        privacy.forget_case(ADMIN, second)
    with pytest.raises(DeskError, match="case-forgotten"):
        privacy.hold(lead, second, "Too late")


def test_nothing_is_done_with_a_forgotten_case(desk, clerk, folder):
    (case,) = closed_case(desk, clerk, "Holm")
    forgetting(folder, desk).forget(ADMIN)

    with pytest.raises(DeskError, match="case-forgotten"):
        desk.steps.reopen(clerk, Ticket(case, revision(desk, case), "back"))
    with pytest.raises(DeskError, match="case-forgotten"):
        desk.checklists.checklist_of(clerk, case, "en")
    with pytest.raises(DeskError, match="case-forgotten"):
        desk.intake.change_pathway(clerk, (case, revision(desk, case)), "NORDIC", ())


def test_who_has_the_case_open_meanwhile_saves_nothing_over_it(desk, clerk, folder):
    (case,) = closed_case(desk, clerk, "Holm")
    stale = Ticket(case, revision(desk, case), "back")

    forgetting(folder, desk).forget(ADMIN)

    with pytest.raises(DeskError, match="case-forgotten"):
        desk.steps.reopen(clerk, stale)
    assert record(desk, case).person.family_name == ""


def test_old_answers_and_half_typed_forms_go_too(desk, clerk, folder):
    (case,) = closed_case(desk, clerk, "Holm")
    drafts = FileDrafts(folder, TRAINING_KEY, moment)
    drafts.keep(
        [HalfTyped("s", case, 1, {"phone": "20123456"}, {}, NOON, "Anna L.", "4")]
    )

    proof = forgetting(folder, desk, drafts=drafts).forget(ADMIN)

    drafts.close()
    with desk.store.unit() as unit:
        assert unit.answer_to("key ('Holm',)") is None
    assert proof.drafts == 1


def test_only_those_who_may_look_hold_and_forget(desk, clerk, lead, folder):
    privacy = forgetting(folder, desk)

    for wish in (
        lambda: privacy.preview(clerk),
        lambda: privacy.preview(lead),
        lambda: privacy.forget(lead),
        lambda: privacy.forget_case(clerk, "x"),
        lambda: privacy.hold(clerk, "x", "why"),
        lambda: privacy.hold(ADMIN, "x", "why"),
        lambda: privacy.holds(clerk),
        lambda: privacy.release(clerk, "x"),
        lambda: privacy.rules(clerk),
        lambda: privacy.choose_limit(clerk, CASE_DAYS, 1),
    ):
        with pytest.raises(DeskError, match="not-allowed"):
            wish()


def test_waiting_times_survive_exactly(tmp_path):
    make_training_desk(tmp_path, (400, 2, 7), clock=moment)
    lead = Staff("Bo K.", Role.LEAD)
    with closing(open_desk(tmp_path, moment)) as store:
        desk = put_together(store, rules_of(tmp_path), moment)
        question = Question(Period(date(2024, 11, 1), NOON.date()))
        table = [*desk.figures.case_table(lead)]
        report = desk.figures.report(lead, question)

        proof = forgetting(tmp_path, desk, days=0).forget(ADMIN)

        assert len(proof.cases) > 100
        assert [*desk.figures.case_table(lead)] == table
        assert desk.figures.report(lead, question) == report


def test_what_goes_wrong_half_way_leaves_everything_as_it_was(
    desk, clerk, folder, monkeypatch
):
    (case,) = closed_case(desk, clerk, "Holm")
    before = record(desk, case)

    def refuse(_connection, _cases):
        raise DeskError("desk-file-foreign", what="events_stay")

    monkeypatch.setattr("db.safekeeping.forgetting._drop_requests_of", refuse)
    with pytest.raises(DeskError, match="desk-file-foreign"):
        forgetting(folder, desk).forget(ADMIN)

    assert record(desk, case) == before


def test_a_case_reopened_after_the_look_is_left_alone(desk, clerk, folder):
    (case,) = closed_case(desk, clerk, "Holm")
    privacy = forgetting(folder, desk)
    due = [it.case for it in privacy.preview(ADMIN).due]
    desk.steps.reopen(clerk, Ticket(case, revision(desk, case), "back"))

    gone = privacy.forgetter.erase(due, NOON.date(), "Admin")

    assert gone == ()
    assert record(desk, case).person.family_name == "Holm"
