from datetime import UTC, date, datetime, timedelta

import pytest

from db.training import create_training_desk
from desk_app.bootstrap.desk import put_together
from desk_app.domain.case.person import Household, Person
from desk_app.errors import DeskError
from desk_app.services.log.flags import Flag
from desk_app.services.log.log_words import action_words, reason_words
from desk_app.services.log.weeks import span_of, week_after, week_before, week_of
from desk_app.services.opening.intake import Newcomer
from desk_app.services.ports import AuditEntry
from desk_app.services.rules import LoadedRules
from desk_app.services.staff import Action, Role, Staff

MONDAY = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)  # of week 47, ten in Copenhagen
WEEK = "2026-W47"
LEAD = Staff("Bo K.", Role.LEAD)


class Clock:
    def __init__(self):
        self.now = MONDAY

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(tmp_path, rules, clock):
    store = create_training_desk(tmp_path / "desk", clock)
    yield put_together(store, LoadedRules(rules, (), ()), clock)
    store.close()


def a_case(desk, name="Prøve", address="Prøvevej 1, 1000 København K", **values):
    person = Person(name, "Ida", date(1990, 3, 4), "DEU", **values)
    home = Household(address, None, "0101")
    opener = Staff("Anna L.", Role.CLERK)
    newcomer = Newcomer(person, "EU_WORKER")
    (case,) = desk.intake.open_party(opener, [newcomer], home, f"{name} {address}")
    return case


def look(desk, clock, actor, case, *, at=MONDAY, times=1):  # noqa: PLR0913 (one line)
    for nth in range(times):
        clock.now = at + timedelta(minutes=2 * nth)
        with desk.store.unit() as unit:
            unit.audit(AuditEntry(actor, Action.SEE_CASE, case))


def flags(desk, case, week=WEEK):
    shown = desk.review.weekly_sample(LEAD, week).shown
    return {flag for it in shown if it.line.case == case for flag in it.flags}


def test_all_looks_at_one_person_stand_newest_first(desk, clock):
    case, other = a_case(desk), a_case(desk, "Andersson")
    look(desk, clock, "Anna L.", case)
    look(desk, clock, "Bo K.", case, at=MONDAY + timedelta(hours=1))
    look(desk, clock, "Bo K.", other)

    lines = desk.review.looks_at(LEAD, case)

    assert [(it.actor, it.action) for it in lines] == [
        ("Bo K.", "see-case"),
        ("Anna L.", "see-case"),
        ("Anna L.", "open-case"),
    ]


def test_looking_through_the_log_is_a_look(desk):
    case = a_case(desk)

    desk.review.looks_at(LEAD, case)
    desk.looks.write_all()

    assert desk.review.looks_at(LEAD, case)[0].action == "see-log"


def test_a_case_that_never_was_has_no_log(desk):
    with pytest.raises(DeskError, match="no-such-case"):
        desk.review.looks_at(LEAD, "2026-11-9999")


@pytest.mark.parametrize("role", [Role.CLERK, Role.ADMIN])
def test_only_a_lead_looks_through_the_log(desk, role):
    who = Staff("Anna L.", role)

    for ask in (
        lambda: desk.review.looks_at(who, "2026-11-0001"),
        lambda: desk.review.weekly_sample(who, WEEK),
        lambda: desk.review.sign_off(who, WEEK),
        lambda: desk.extracts.extract(who, "2026-11-0001", "da"),
    ):
        with pytest.raises(DeskError, match="not-allowed"):
            ask()


def test_the_sample_of_a_week_is_the_same_whenever_it_is_asked_for(desk, clock):
    cases = [a_case(desk, f"Prøve {'abcdefgh'[nth]}") for nth in range(8)]
    for case in cases:
        look(desk, clock, "Anna L.", case, times=4)
    clock.now = MONDAY + timedelta(days=7)

    first = desk.review.weekly_sample(LEAD, WEEK)
    again = desk.review.weekly_sample(LEAD, WEEK)

    assert (first.looks, len(first.shown), first.over) == (32, 20, True)
    assert first == again


def test_another_desk_draws_another_sample(desk, clock):
    case = a_case(desk)
    for nth in range(60):
        actor = f"Prøve {'abcdefghijklmno'[nth % 15]}."
        look(desk, clock, actor, case, at=MONDAY + timedelta(minutes=nth))
    before = desk.review.weekly_sample(LEAD, WEEK).shown
    with desk.store.unit() as unit:
        unit.set_setting("desk-id", "0123456789abcdef")

    after = desk.review.weekly_sample(LEAD, WEEK).shown

    assert {it.line.seq for it in before} != {it.line.seq for it in after}


def test_somebody_with_the_same_name_or_at_their_address_waves(desk, clock):
    relative = a_case(desk, "Kjær Holm", "Lindevej 3, 2000 Frederiksberg")
    lodger = a_case(desk, "Andersson", "Lindevej 3, 2000 Frederiksberg")
    stranger = a_case(desk, "Eriksson", "Prøvevej 7, 1000 København K")
    for case in (relative, lodger, stranger):
        look(desk, clock, "Mette Holm", case)

    assert flags(desk, relative) == {Flag.SAME_NAME, Flag.SAME_ADDRESS}
    assert flags(desk, lodger) == {Flag.SAME_ADDRESS}
    assert flags(desk, stranger) == set()


def test_many_looks_with_nothing_done_wave(desk, clock):
    idle, busy = a_case(desk), a_case(desk, "Andersson")
    look(desk, clock, "Bo K.", idle, times=5)
    look(desk, clock, "Bo K.", busy, times=5)
    with desk.store.unit() as unit:
        unit.audit(AuditEntry("Bo K.", Action.WRITE_DOWN, busy, "phone"))

    assert flags(desk, idle) == {Flag.MANY_LOOKS}
    assert flags(desk, busy) == set()


@pytest.mark.parametrize(
    ("at", "waves"),
    [
        (datetime(2026, 11, 17, 5, 59, tzinfo=UTC), True),
        (datetime(2026, 11, 17, 6, 0, tzinfo=UTC), False),
        (datetime(2026, 11, 17, 18, 0, tzinfo=UTC), True),
        (datetime(2026, 11, 21, 10, 0, tzinfo=UTC), True),
    ],
)
def test_a_look_out_of_hours_waves(desk, clock, at, waves):
    case = a_case(desk)

    look(desk, clock, "Anna L.", case, at=at)

    assert flags(desk, case) == ({Flag.OUT_OF_HOURS} if waves else set())


def test_a_look_at_a_protected_person_waves(desk, clock):
    case = a_case(desk, protected=True)

    look(desk, clock, "Anna L.", case)

    assert flags(desk, case) == {Flag.PROTECTED}


def test_a_week_is_signed_off_once_and_when_it_is_over(desk, clock):
    case = a_case(desk)
    look(desk, clock, "Anna L.", case)
    with pytest.raises(DeskError, match="week-not-over"):
        desk.review.sign_off(LEAD, WEEK)
    clock.now = MONDAY + timedelta(days=7)

    desk.review.sign_off(LEAD, WEEK, " all\nwell ")

    signed = desk.review.weekly_sample(LEAD, WEEK).review
    assert (signed.actor, signed.note, signed.at) == ("Bo K.", "all well", clock.now)
    assert len(signed.lines) == 1
    with pytest.raises(DeskError, match="week-signed"):
        desk.review.sign_off(LEAD, WEEK)


def test_a_note_has_an_end(desk, clock):
    clock.now = MONDAY + timedelta(days=7)

    with pytest.raises(DeskError, match="review-note-too-long"):
        desk.review.sign_off(LEAD, WEEK, "x" * 501)


def test_weeks_begin_at_midnight_in_copenhagen():
    first, end = span_of("2026-W13")  # summer time begins on its Sunday

    assert first == datetime(2026, 3, 22, 23, 0, tzinfo=UTC)
    assert end == datetime(2026, 3, 29, 22, 0, tzinfo=UTC)
    assert week_of(date(2027, 1, 1)) == "2026-W53"
    assert (week_before("2027-W01"), week_after("2026-W53")) == ("2026-W53", "2027-W01")


@pytest.mark.parametrize("week", ["", "2026", "2026-W54", "47", "2026-W4x"])
def test_what_is_no_week_is_refused(desk, week):
    with pytest.raises(DeskError, match="week-unknown"):
        desk.review.weekly_sample(LEAD, week)


def test_the_extract_says_when_and_why_and_names_no_staff(desk, clock):
    case = a_case(desk)
    look(desk, clock, "Anna L.", case, at=MONDAY + timedelta(minutes=5))
    clock.now = MONDAY + timedelta(days=1)

    made = desk.extracts.extract(LEAD, case, "da")

    assert [(f"{it.at:%d.%m %H:%M}", it.what) for it in made.lines] == [
        ("16.11 10:00", "Sagen blev oprettet"),
        ("16.11 10:05", "Sagen blev vist"),
    ]
    assert not any(name in repr(made) for name in ("Anna", "Bo K"))
    assert desk.review.looks_at(LEAD, case)[0].action == "print-extract"


def test_a_step_in_the_extract_has_its_name(desk, clock, rules):
    case = a_case(desk)
    with desk.store.unit() as unit:
        unit.audit(AuditEntry("Anna L.", Action.FINISH_STEP, case, "identity phone"))

    (line,) = desk.extracts.extract(LEAD, case, "en").lines[1:]

    assert line.what == "A step was finished"
    assert line.why not in {"", "identity", "identity phone"}


@pytest.mark.parametrize("language", ["da", "en"])
def test_everything_that_can_be_logged_has_words(language):
    assert [it for it in Action if action_words(it, language) == it] == []


def test_fields_are_not_told(desk, clock, rules):
    case = a_case(desk)
    with desk.store.unit() as unit:
        unit.audit(AuditEntry("Anna L.", Action.WRITE_DOWN, case, "phone"))

    line = desk.review.looks_at(LEAD, case)[0]

    assert reason_words(line, "en", rules) == ""
