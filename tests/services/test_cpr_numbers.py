from datetime import date

import pytest

from desk_app.domain.case.events import NotCompletedReason
from desk_app.domain.case.person import Household, Person
from desk_app.errors import DeskError
from desk_app.services.cpr_numbers import KeepCpr
from desk_app.services.opening.intake import Newcomer
from desk_app.services.staff import Role, Staff
from desk_app.services.steps import PaperMark, PaperState, Ticket

NUMBER = "671062-0629"
HOME = Household("Prøvevej 1, 1000 København K", date(2026, 11, 1), "0101")


class AtTheDesk:
    def __init__(self, desk, who):
        self.desk, self.who, self.keys = desk, who, 0

    def ticket(self, case):
        self.keys += 1
        return Ticket(case, self.case(case).record.rev, f"key {self.keys}")

    def case(self, case):
        return self.desk.lookup.sheet(self.who, case).case

    def open(self, **values):
        person = Person("Blomqvist", "Jan", date(1962, 10, 7), "POL", "M", **values)
        return self.desk.intake.open_party(
            self.who, [Newcomer(person, "EU_WORKER")], HOME, f"open {self.keys}"
        )[0]

    def issue(self, case):
        steps = self.desk.steps
        while (step := self.case(case).present_step).id != "cpr":
            for wanted in self.case(case).papers_missing(step):
                mark = PaperMark(step.id, wanted.any_of[0], PaperState.ACCEPTED)
                steps.mark_paper(self.who, self.ticket(case), mark)
            steps.finish(self.who, self.ticket(case), step.id)
        steps.issue_cpr(self.who, self.ticket(case), NUMBER)

    def close(self, case):
        reason = NotCompletedReason.NO_MITID
        self.desk.steps.give_up(self.who, self.ticket(case), reason)

    def log(self):
        with self.desk.store.reading() as reader:
            rows = reader._connection.execute(
                "SELECT actor, action, case_ref, purpose FROM audit ORDER BY seq"
            )
            return [tuple(row) for row in rows.fetchall()]


@pytest.fixture
def at_desk(desk, clerk):
    return AtTheDesk(desk, clerk)


@pytest.fixture
def numbered(at_desk):
    case = at_desk.open()
    at_desk.issue(case)
    return case


@pytest.mark.parametrize("way", ["show", "copy"])
def test_a_number_that_is_given_out_stands_in_the_log(at_desk, numbered, way):
    given = getattr(at_desk.desk.numbers, way)(at_desk.who, numbered)

    assert given.in_full() == NUMBER
    assert at_desk.log()[-1] == ("Anna L.", f"{way}-cpr", numbered, "")


def test_the_log_never_holds_the_number(at_desk, numbered):
    at_desk.desk.numbers.show(at_desk.who, numbered)

    assert "6710620629" not in str(at_desk.log()).replace("-", "")


def test_whoever_sees_no_citizens_sees_no_number(at_desk, numbered):
    admin = Staff("Admin", Role.ADMIN)

    with pytest.raises(DeskError, match="not-allowed"):
        at_desk.desk.numbers.show(admin, numbered)


def test_a_closed_case_gives_no_number_out(at_desk, numbered):
    at_desk.close(numbered)

    with pytest.raises(DeskError, match="cpr-not-kept"):
        at_desk.desk.numbers.show(at_desk.who, numbered)


def test_a_reopened_case_takes_its_own_number_again_and_no_other(at_desk, numbered):
    numbers = at_desk.desk.numbers
    at_desk.close(numbered)
    at_desk.desk.steps.reopen(at_desk.who, at_desk.ticket(numbered))

    with pytest.raises(DeskError, match="cpr-another-number"):
        numbers.type_again(at_desk.who, at_desk.ticket(numbered), "251248-9996")
    numbers.type_again(at_desk.who, at_desk.ticket(numbered), NUMBER)

    assert numbers.show(at_desk.who, numbered).in_full() == NUMBER


def test_a_closed_case_takes_no_number_again(at_desk, numbered):
    at_desk.close(numbered)

    with pytest.raises(DeskError, match="case-closed"):
        at_desk.desk.numbers.type_again(at_desk.who, at_desk.ticket(numbered), NUMBER)


def test_an_issue_that_is_undone_frees_the_number(at_desk, numbered):
    at_desk.desk.steps.undo(at_desk.who, at_desk.ticket(numbered))

    assert at_desk.case(numbered).record.person.cpr is None
    with at_desk.desk.store.reading() as reader:
        assert reader.cpr_cases("6710620629") == []


def test_an_office_may_keep_no_numbers_from_now_on(at_desk, numbered, lead):
    numbers = at_desk.desk.numbers
    assert numbers.keeping() is KeepCpr.WHILE_OPEN

    numbers.choose(lead, KeepCpr.NEVER)

    assert numbers.keeping() is KeepCpr.NEVER
    assert at_desk.case(numbered).record.person.cpr is None
    assert at_desk.log()[-1][1:] == ("change-settings", "", "keep-cpr never")
    with pytest.raises(DeskError, match="cpr-never-kept"):
        numbers.type_again(at_desk.who, at_desk.ticket(numbered), NUMBER)


def test_one_number_is_not_given_to_two_people_where_only_prints_are_kept(
    at_desk, numbered, lead
):
    at_desk.desk.numbers.choose(lead, KeepCpr.NEVER)
    at_desk.keys += 1
    other = at_desk.open(phone="12345678")

    with pytest.raises(DeskError, match="cpr-in-use"):
        at_desk.issue(other)


def test_a_clerk_does_not_change_how_numbers_are_kept(at_desk):
    with pytest.raises(DeskError, match="not-allowed"):
        at_desk.desk.numbers.choose(at_desk.who, KeepCpr.NEVER)
