"""The invented office is believable, and the same every time."""

from collections import Counter, defaultdict
from datetime import UTC, date, datetime, timedelta
from itertools import islice

import pytest

from desk_app.domain.case.case_record import Status
from desk_app.domain.case.case_view import CaseView
from desk_app.domain.case.events import EventKind, PauseReason
from desk_app.domain.case.person import Relation
from desk_app.domain.waiting.clocks import clocks
from desk_app.domain.waiting.history import history_of
from desk_app.domain.waiting.history_order import check_order
from desk_app.domain.waiting.policy import Band
from desk_app.services.demo import office
from desk_app.services.reports.counting import Counting
from tests.rule_builders import RULES

NOW = datetime(2026, 11, 23, 12, 10, tzinfo=UTC)
TODAY = date(2026, 11, 23)
COUNTING = Counting()
A_WEEK = [NOW + timedelta(days=n) for n in range(7)]


@pytest.fixture(scope="module")
def cases():
    """Three years of a middle-sized office, records and standings."""
    return list(office(RULES, 20_000, 3, 1, NOW))


@pytest.fixture(scope="module")
def records(cases):
    return [record for record, _ in cases]


def clocks_of(record, today=TODAY):
    history = history_of(record.events, today)
    return clocks(history, COUNTING.policies, COUNTING.calendar)


def test_the_same_seed_makes_the_same_office_and_another_seed_another():
    first, again = (list(office(RULES, 400, 1, 7, NOW)) for _ in range(2))
    other = list(office(RULES, 400, 1, 8, NOW))

    assert first == again
    assert first != other


@pytest.mark.parametrize("wanted", [0, 1, 5, 40, 1234])
def test_there_are_exactly_as_many_cases_as_wanted(wanted):
    made = list(office(RULES, wanted, 2, 1, NOW))

    assert len(made) == wanted


def test_every_pathway_has_its_people(records):
    assert {record.pathway for record in records} == set(RULES.pathways)


def test_case_numbers_count_up_within_each_month_in_the_order_people_came(records):
    by_month = defaultdict(list)
    for record in records:
        month, number = record.reference[:7], int(record.reference[8:])
        assert month == record.events[0].local_day.isoformat()[:7]
        by_month[month].append(number)

    assert all(n == list(range(1, len(n) + 1)) for n in by_month.values())
    applied = [record.events[0].local_day for record in records]
    assert applied == sorted(applied)


def test_more_people_come_at_the_semester_starts_and_every_year(records):
    months = Counter(record.events[0].local_day.month for record in records)
    years = Counter(record.events[0].local_day.year for record in records)

    assert {month for month, _ in months.most_common(3)} == {2, 8, 9}
    assert months[9] > 2 * months[12]
    assert years[2024] < years[2025] < years[2026] * 365 / TODAY.timetuple().tm_yday


def test_nobody_comes_or_is_served_while_the_office_is_closed(records):
    days = {event.local_day for record in records for event in record.events}

    weekdays = {day.weekday() for day in days - {TODAY}}
    assert weekdays == {0, 2, 3, 4}
    assert not {(day.month, day.day) for day in days} & {(12, 25), (6, 5), (1, 1)}


def test_nothing_happens_after_now(records):
    assert max(event.at for record in records for event in record.events) <= NOW


def test_every_course_of_events_is_possible(records):
    for record in records:
        check_order(record.events)
        assert [e.seq for e in record.events] == list(range(1, len(record.events) + 1))
        assert list(record.events) == sorted(record.events, key=lambda e: e.at)


def test_every_number_is_a_replacement_number_of_its_owner_and_nobody_elses(records):
    numbered = [record.person for record in records if record.person.cpr]

    assert len(numbered) > len(records) / 2
    for person in numbered:
        assert person.cpr.is_replacement
        digits = person.cpr.compact
        born = f"{int(digits[:2]) - 60:02d}{digits[2:6]}"
        assert born == person.birth_date.strftime("%d%m%y")
        assert int(digits[9]) % 2 == (person.sex == "M")
        assert (digits[6] < "4") == (person.birth_date.year < 2000)
    assert len({person.cpr.compact for person in numbered}) == len(numbered)


def test_somebody_has_a_number_only_once_it_is_issued(cases):
    for record, standing in cases:
        assert (record.person.cpr is not None) == (standing.cpr_on is not None)


def test_nobody_is_born_after_they_came_and_ages_fit_the_pathway(records):
    years = defaultdict(list)
    for record in records:
        came = record.events[0].local_day
        assert record.person.birth_date < came
        years[record.pathway].append((came - record.person.birth_date).days / 365.25)

    assert max(years["CHILD"]) < 19
    assert min(years["EU_STUDENT"]) > 18
    assert max(years["NONEU_STUDY"]) < 29
    assert min(years["EU_WORKER"]) > 17
    assert max(years["UKRAINE"]) < 85


def test_everybody_was_born_came_moved_in_and_applied_in_this_order(records):
    for record in records:
        person, home = record.person, record.household
        applied = record.events[0].local_day
        assert person.birth_date < person.entered_on <= home.moved_in <= applied
        assert person.document_expiry > applied


def test_some_are_born_on_the_first_of_january_most_of_them_from_a_few_countries(
    records,
):
    born = Counter(
        record.person.citizenship
        for record in records
        if (record.person.birth_date.month, record.person.birth_date.day) == (1, 1)
    )
    people = Counter(record.person.citizenship for record in records)

    assert 0.01 < born.total() / people.total() < 0.06
    assert born["AFG"] / people["AFG"] > 0.3
    assert born["DEU"] / people["DEU"] < 0.03


def test_a_family_shares_its_home_and_comes_on_one_day(records):
    parties = defaultdict(list)
    for record in records:
        parties[record.party].append(record)
    families = [party for party in parties.values() if len(party) > 1]

    assert families
    for first, *others in families:
        assert first.reference == first.party
        assert first.person.relation is Relation.PRINCIPAL
        for other in others:
            assert other.person.relation in {Relation.SPOUSE, Relation.CHILD}
            assert other.household == first.household
            assert other.events[0].local_day == first.events[0].local_day
    alone = [party[0] for party in parties.values() if len(party) == 1]
    assert {r.person.relation for r in alone} == {Relation.ALONE}


def test_the_centre_serves_every_home_and_most_are_in_copenhagen(records):
    homes = Counter(record.household.municipality for record in records)

    assert {RULES.places.centre_of(code).id for code in homes} == {"East"}
    assert 0.4 < homes["0101"] / homes.total() < 0.8
    assert all(record.household.address for record in records)


def test_the_kept_standing_is_what_the_events_add_up_to(cases):
    for record, standing in islice(cases, 0, None, 7):
        path = RULES.path(record.pathway, record.additions)
        assert CaseView(record, path, TODAY).standing() == standing


def test_about_nine_in_ten_are_in_time_but_fewer_at_the_semester_starts(records):
    bands = {True: Counter(), False: Counter()}
    for record in records:
        history = history_of(record.events, TODAY)
        if history.cpr is not None:
            peak = history.informed.month in {2, 8, 9}
            bands[peak][clocks_of(record).cpr.k2_band] += 1
    late = {peak: found[Band.LATE] / found.total() for peak, found in bands.items()}

    everybody = bands[True] + bands[False]
    assert 0.05 < everybody[Band.LATE] / everybody.total() < 0.13
    assert late[True] > 1.5 * late[False]


def test_some_wait_for_others_some_for_two_and_some_for_the_office(records):
    pauses = [history_of(r.events, TODAY).pauses for r in records]
    reasons = {pause.reason for some in pauses for pause in some}

    assert reasons == set(PauseReason)
    assert 0.09 < sum(map(bool, pauses)) / len(records) < 0.18
    assert any(
        len(some) > 1 and some[0].to_day and some[1].from_day < some[0].to_day
        for some in pauses
    )


def test_a_few_in_a_hundred_are_given_up_for_every_reason_there_is(cases):
    given_up = Counter(
        standing.outcome
        for _, standing in cases
        if standing.status is Status.NOT_COMPLETED
    )

    assert 0.025 < given_up.total() / len(cases) < 0.07
    assert given_up.most_common(1)[0][0] == "no_show"
    assert len(given_up) == 9


def test_children_too_young_for_mitid_are_complete_with_their_number(cases):
    young = [s for _, s in cases if s.outcome == "no_mitid"]

    assert young
    assert {s.status for s in young} == {Status.COMPLETED}
    assert all(s.cpr_on and s.mitid_on is None for s in young)


def test_most_get_mitid_on_the_day_of_the_number(cases):
    done = [s for _, s in cases if s.mitid_on]

    same_day = sum(s.mitid_on == s.cpr_on for s in done)
    assert 0.6 < same_day / len(done) < 0.85


def test_a_few_are_protected_and_telephone_numbers_belong_to_nobody(records):
    phones = {r.person.phone for r in records if r.person.phone}

    assert all(phone.startswith("+45 00 ") for phone in phones)
    assert 0.001 < sum(r.person.protected for r in records) / len(records) < 0.01


@pytest.mark.parametrize("now", A_WEEK, ids=lambda now: f"{now:%A}")
def test_todays_list_is_alive_on_every_day_of_the_week(now):
    made = [record for record, _ in office(RULES, 700, 2, 1, now)]

    opened = [r for r in made if r.events[0].local_day == now.date()]
    running = [clocks_of(r, now.date()) for r in made]
    assert len(opened) >= 6
    assert sum(c.due_day == now.date() for c in running) >= 3
    assert any((c.days_left or 0) < 0 for c in running)
    assert sum(c.is_paused for c in running) >= 3


@pytest.mark.parametrize("hour", [0, 6, 9, 23])
def test_at_any_hour_somebody_has_just_come_and_nobody_comes_later(hour):
    now = NOW.replace(hour=hour)

    made = [record for record, _ in office(RULES, 600, 1, 1, now)]

    today = [r for r in made if r.events[0].at.date() >= now.date() - timedelta(1)]
    assert today
    assert max(event.at for record in made for event in record.events) <= now


def test_running_cases_were_worked_on_step_by_step_and_old_ones_are_history(cases):
    for record, standing in cases:
        running = standing.status in {Status.OPEN, Status.WAITING}
        if running:
            assert not any(event.history for event in record.events)
            assert record.events[0].actor
        elif record.events[0].history:
            assert all(event.history for event in record.events)
    kinds = {e.kind for r, _ in cases for e in r.events if not e.history}
    assert {EventKind.STEP_DONE, EventKind.PAPER_MISSING, EventKind.PAUSED} <= kinds


def test_what_is_waited_for_is_a_paper_the_step_still_wants(cases):
    waiting = [(r, s) for r, s in cases if s.status is Status.WAITING and s.missing]

    assert waiting
    for record, standing in waiting:
        path = RULES.path(record.pathway, record.additions)
        case = CaseView(record, path, TODAY)
        wanted = [p for step in case.steps for p in case.papers_missing(step)]
        assert any(standing.missing in requirement.any_of for requirement in wanted)


def test_a_number_is_issued_in_the_end_to_most_of_those_who_came(cases):
    issued = sum(standing.cpr_on is not None for _, standing in cases)

    assert 0.93 < issued / len(cases) < 0.98
