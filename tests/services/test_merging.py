"""Two clerks on one case: no change of either is ever lost silently."""

from dataclasses import fields, replace
from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.case.events import PauseReason
from desk_app.domain.case.person import Household, MaritalStatus, Person, Relation
from desk_app.domain.case.progress import PaperState
from desk_app.domain.identity.cpr import read_cpr
from desk_app.errors import DeskError
from desk_app.services.merging import Written, differing, merge, value_of
from desk_app.services.opening.intake import Newcomer
from desk_app.services.staff import Role, Staff
from desk_app.services.steps import PaperMark, Ticket, Wait

HOME = Household("Sankt Hans Gade 12, 2. tv, 2200 København N", None, "0101")
ANNA = Person("KOWALSKA", "Anna Maria", date(1990, 5, 17), "POL", sex="F")
NAMES = [field.name for kind in (Person, Household) for field in fields(kind)]

few_words = st.sampled_from(["", "one", "two", "three"])
few_days = st.sampled_from([None, date(2026, 11, 1), date(2026, 11, 2)])
answers = st.sampled_from([None, True, False])
numbers = st.sampled_from([None, read_cpr("671062-0629", date(2026, 11, 23), None).cpr])
VALUES = {
    "str": few_words,
    "date | None": few_days,
    "bool | None": answers,
    "bool": st.booleans(),
    "MaritalStatus": st.sampled_from(MaritalStatus),
    "Relation": st.sampled_from(Relation),
    "Cpr | None": numbers,
}


def any_of(kind):
    return st.builds(kind, **{each.name: VALUES[each.type] for each in fields(kind)})


writings = st.builds(Written, any_of(Person), any_of(Household))


@given(writings, writings, writings)
def test_no_change_of_either_side_is_lost_silently(base, mine, theirs):
    merged = merge(base, mine, theirs)

    for name in NAMES:
        began, i_say, they_say = (value_of(w, name) for w in (base, mine, theirs))
        kept = value_of(merged.written, name)
        if i_say != began and they_say not in {began, i_say}:
            assert name in merged.clashes
            assert kept == they_say
        else:
            assert name not in merged.clashes
            assert kept == (i_say if i_say != began else they_say)


@given(writings, writings)
def test_whoever_is_alone_gets_what_they_wrote(base, mine):
    merged = merge(base, mine, base)

    assert (merged.clashes, differing(merged.written, mine)) == ((), ())


@given(writings, writings, writings)
def test_it_does_not_matter_who_saves_first_where_nothing_clashes(base, one, other):
    forth, back = merge(base, one, other), merge(base, other, one)

    assert forth.clashes == back.clashes
    if not forth.clashes:
        assert differing(forth.written, back.written) == ()


# The same through the use cases, on a real desk


@pytest.fixture
def bo():
    return Staff("Bo K.", Role.CLERK, "1")


@pytest.fixture
def opened(desk, clerk):
    [reference] = desk.intake.open_party(
        clerk, [Newcomer(ANNA, "EU_WORKER")], HOME, uuid4().hex
    )
    return reference


def read(desk, who, reference):
    record = desk.lookup.sheet(who, reference).case.record
    return Ticket(reference, record.rev, uuid4().hex), Written(
        record.person, record.household
    )


def saying(written, **values):
    """What a form says in which these fields were written in."""
    home = {name: values.pop(name) for name in list(values) if name == "address"}
    return Written(
        replace(written.person, **values),
        replace(written.household, **home),
        base=written,
    )


def test_two_clerks_who_write_in_different_fields_both_keep_it(desk, clerk, bo, opened):
    anna_s, anna_read = read(desk, clerk, opened)
    bo_s, bo_read = read(desk, bo, opened)

    desk.steps.write_down(bo, bo_s, saying(bo_read, phone="11", address="Ny Vej 1"))
    desk.steps.write_down(clerk, anna_s, saying(anna_read, doctor_name="Dr. Holm"))

    _, now = read(desk, clerk, opened)
    assert (now.person.phone, now.person.doctor_name) == ("11", "Dr. Holm")
    assert now.household.address == "Ny Vej 1"


def test_two_clerks_who_write_in_one_field_are_told_and_nothing_changes(
    desk, clerk, bo, opened
):
    anna_s, anna_read = read(desk, clerk, opened)
    bo_s, bo_read = read(desk, bo, opened)
    desk.steps.write_down(bo, bo_s, saying(bo_read, phone="11"))

    with pytest.raises(DeskError) as told:
        desk.steps.write_down(
            clerk, anna_s, saying(anna_read, phone="22", doctor_name="Dr. Holm")
        )

    assert told.value.code == "both-changed"
    assert (told.value.details["by"], told.value.details["fields"]) == (
        "Bo K.",
        "phone",
    )
    _, now = read(desk, clerk, opened)
    assert (now.person.phone, now.person.doctor_name) == ("11", "")


def test_two_clerks_who_write_the_same_are_not_asked(desk, clerk, bo, opened):
    anna_s, anna_read = read(desk, clerk, opened)
    bo_s, bo_read = read(desk, bo, opened)
    desk.steps.write_down(bo, bo_s, saying(bo_read, phone="11"))

    desk.steps.write_down(clerk, anna_s, saying(anna_read, phone="11"))

    assert read(desk, clerk, opened)[1].person.phone == "11"


def test_a_field_typed_in_before_the_case_was_read_again_is_not_written_over(
    desk, clerk, bo, opened
):
    _, when_typing_began = read(desk, clerk, opened)
    bo_s, bo_read = read(desk, bo, opened)
    desk.steps.write_down(bo, bo_s, saying(bo_read, phone="11"))
    fresh, _ = read(desk, clerk, opened)

    with pytest.raises(DeskError, match="both-changed"):
        desk.steps.write_down(clerk, fresh, saying(when_typing_began, phone="22"))


def test_a_step_is_not_finished_on_a_case_somebody_changed_unseen(
    desk, clerk, bo, opened
):
    anna_s, anna_read = read(desk, clerk, opened)
    mark = PaperMark("identity", "passport", PaperState.ACCEPTED)
    desk.steps.mark_paper(bo, read(desk, bo, opened)[0], mark)

    with pytest.raises(DeskError, match="stale"):
        desk.steps.finish(clerk, anna_s, "identity", saying(anna_read, phone="22"))


def test_a_pause_meanwhile_does_not_keep_a_field_from_being_written(
    desk, clerk, bo, opened
):
    anna_s, anna_read = read(desk, clerk, opened)
    desk.steps.pause(bo, read(desk, bo, opened)[0], Wait(PauseReason.CITIZEN))

    desk.steps.write_down(clerk, anna_s, saying(anna_read, phone="22"))

    sheet = desk.lookup.sheet(clerk, opened)
    assert sheet.case.record.person.phone == "22"
    assert [pause.reason for pause in sheet.case.progress.pauses] == ["citizen"]


def test_the_log_says_who_wrote_in_which_field(desk, clerk, bo, opened):
    desk.steps.write_down(bo, *_wish(desk, bo, opened, phone="11", address="Ny Vej 1"))
    desk.steps.write_down(clerk, *_wish(desk, clerk, opened, doctor_name="Dr. Holm"))

    def writer(field):
        return desk.lookup.last_saved(clerk, opened, field)[0]

    assert [writer(name) for name in ("phone", "address", "doctor_name", "")] == [
        "Bo K.",
        "Bo K.",
        "Anna L.",
        "Anna L.",
    ]


def _wish(desk, who, reference, **values):
    ticket, written = read(desk, who, reference)
    return ticket, saying(written, **values)
