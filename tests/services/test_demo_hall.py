"""The hall of the invented office: believable, today's too."""

from datetime import UTC, datetime, timedelta

from db.training import open_desk
from desk_app.bootstrap.desk import put_together
from desk_app.bootstrap.training import make_empty_desk, make_training_desk
from desk_app.domain.waiting.cohort import Period
from desk_app.services.rules import LoadedRules
from desk_app.services.staff import Role, Staff

NOW = datetime(2026, 11, 23, 11, 10, tzinfo=UTC)
ANNA = Staff("Ida P.", Role.LEAD, "4")


def office(folder, rules, now=NOW):
    store = open_desk(folder, lambda: now)
    return put_together(store, LoadedRules(rules, (), ()), lambda: now)


def test_the_demo_has_sixty_days_of_visits_and_ten_people_in_the_hall(tmp_path, rules):
    make_training_desk(tmp_path / "desk", (600, 1, 1), clock=lambda: NOW)
    desk = office(tmp_path / "desk", rules)
    today = NOW.date()

    view = desk.hall.view(ANNA)
    past = Period(today - timedelta(days=55), today - timedelta(days=1))
    figures = desk.visits.figures(ANNA, past)

    kinds = (view.waiting, view.called, view.parked, view.missed)
    assert [len(lines) for lines in kinds] == [6, 2, 1, 1]
    assert sum(line.row is not None for line in view.waiting) >= 2
    assert figures.whole.tickets > 400
    assert {line.hour for line in figures.hours} >= {9, 10, 11, 12, 13}
    assert 3 <= figures.whole.waiting_p50 <= 20 < figures.whole.waiting_p90 + 5
    assert 10 <= figures.whole.desk_p50 <= 25
    assert figures.whole.no_shows
    assert figures.whole.left
    desk.store.close()


def test_a_demo_made_right_after_midnight_has_todays_tickets_only(tmp_path, rules):
    night = datetime(2026, 11, 22, 23, 5, tzinfo=UTC)  # 00:05 on Monday
    make_training_desk(tmp_path / "desk", (200, 1, 1), clock=lambda: night)
    desk = office(tmp_path / "desk", rules, night)

    waiting = desk.hall.view(ANNA).waiting

    assert len(waiting) == 6
    assert all(line.visit.minutes_in_hall(night) <= 5 for line in waiting)
    desk.store.close()


def test_an_empty_desk_has_nobody_in_its_hall(tmp_path, rules):
    make_empty_desk(tmp_path / "desk", lambda: NOW)
    desk = office(tmp_path / "desk", rules)

    assert desk.hall.view(ANNA).is_empty
    desk.store.close()
