"""The page of data kept: asked twice, the proof, what is kept longer, limits."""

import pytest
from PySide6.QtTest import QTest

from desk_app.bootstrap.paper import proof_bytes
from desk_app.services.privacy.retention import LOG_YEARS, Kind
from tests.services.privacy.forgetting_desk import ADMIN, closed_case, forgetting
from ui.privacy.page import DataKeptPage
from ui.tasks import Tasks
from ui.wiring.privacy_wiring import PrivacyWiring

WHY = "A complaint is not decided"


@pytest.fixture
def tasks(qapp):
    tasks = Tasks()
    yield tasks
    tasks.stop()


@pytest.fixture
def sitting():
    return [ADMIN]


@pytest.fixture
def cases(desk, clerk):
    return closed_case(desk, clerk, "Holm", "Kowalska")


@pytest.fixture
def privacy(tmp_path, desk, cases):
    return forgetting(tmp_path / "desk", desk)


@pytest.fixture
def held(privacy, lead, cases):
    """The newer of the two cases, which is kept whatever its age."""
    privacy.hold(lead, cases[1], WHY)
    return cases[1]


@pytest.fixture
def lead_sits(sitting, lead):
    sitting[0] = lead
    return lead


@pytest.fixture
def page(qtbot, looks, language):
    language.speak("en")
    page = DataKeptPage()
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def wiring(page, privacy, tasks, sitting):
    return PrivacyWiring(page, privacy, lambda: sitting[0], tasks, proof_bytes)


@pytest.fixture
def shown(qtbot, tasks, page, wiring):
    """The page, read."""
    wiring.read_again()
    qtbot.waitUntil(lambda: tasks.is_idle)
    return page


def limits_on(page):
    return {line.key: line.side for line in page.limits.lines.lines}


def forget_all(qtbot, tasks, page):
    page.forgetting.ask.click()
    page.forgetting.forget.click()
    qtbot.waitUntil(lambda: tasks.is_idle and page.proof.isVisible())


def test_it_says_which_cases_and_names_nobody(shown, cases):
    card = shown.forgetting

    assert card.numbers.text() == "2 cases, closed on 23 December 2026 or before"
    assert [line.key for line in card.due.lines] == list(cases)
    assert not card.held.isVisible()
    assert set(limits_on(shown)) == set(Kind)


def test_it_asks_before_it_forgets(shown):
    card = shown.forgetting

    card.ask.click()
    asked = card.sure.text(), card.forget.isVisible(), card.back.hasFocus()
    card.back.click()

    assert asked[0].startswith("Take the person out of 2 cases?")
    assert asked[1:] == (True, True)
    assert not card.forget.isVisible()
    assert card.numbers.text().startswith("2 cases")


def test_who_says_yes_sees_the_proof_and_nobody_is_left(qtbot, tasks, shown, cases):
    forget_all(qtbot, tasks, shown)

    assert "Cases forgotten: 2" in shown.proof.said.text()
    assert shown.proof.cases.text() == ", ".join(cases)
    assert shown.forgetting.numbers.text().startswith("0 cases")
    assert not shown.forgetting.ask.isEnabled()


def test_the_proof_is_kept_as_one_page(qtbot, tasks, shown, wiring, tmp_path):
    names = []
    wiring.ask_file = lambda _page, name: names.append(name) or tmp_path / name
    forget_all(qtbot, tasks, shown)

    shown.proof.save.click()
    qtbot.waitUntil(lambda: tasks.is_idle)

    (name,) = names
    assert name == "forgotten-2027-01-22T1100Z.pdf"
    assert (tmp_path / name).read_bytes().startswith(b"%PDF")
    assert shown.told.words.text() == f"Saved as {name}."


def test_the_proof_is_printed(qtbot, tasks, shown, wiring):
    printed = []
    wiring.print_it = lambda _page, content: bool(printed.append(content[:4])) or True
    forget_all(qtbot, tasks, shown)

    shown.proof.print.click()
    qtbot.waitUntil(lambda: bool(printed) and tasks.is_idle)

    assert printed == [b"%PDF"]
    assert shown.told.words.text() == "Sent to the printer."


def test_stopped_it_proves_what_was_done_and_offers_the_rest(
    qtbot, tasks, page, privacy, monkeypatch
):
    monkeypatch.setattr("desk_app.services.privacy.forgetting._AT_ONCE", 1)
    wiring = PrivacyWiring(page, privacy, lambda: ADMIN, tasks, proof_bytes)
    wiring.read_again()
    qtbot.waitUntil(lambda: tasks.is_idle)
    erase = privacy.forgetter.erase

    def erase_then_stop(*some):
        page.forgetting.stop_wanted.emit()  # as if it was pressed just now
        return erase(*some)

    monkeypatch.setattr(privacy.forgetter, "erase", erase_then_stop)

    forget_all(qtbot, tasks, page)

    assert "Cases forgotten: 1" in page.proof.said.text()
    assert "still to be forgotten: 1" in page.proof.said.text()
    assert page.forgetting.numbers.text().startswith("1 cases")
    assert page.forgetting.ask.isEnabled()


def test_the_lead_sees_what_is_kept_longer_and_nothing_else(
    shown, wiring, held, lead_sits
):
    wiring.read_again()

    (line,) = shown.holds.lines.lines
    assert (line.lead, line.title) == (held, WHY)
    assert line.sub == f"since 22 January 2027, by {lead_sits.name}"
    assert shown.told.words.text() == "Limits and forgetting are the administrator's."
    assert not shown.forgetting.isVisible()
    assert not shown.limits.isVisible()


def test_the_lead_lets_a_case_go_after_a_question(
    shown, wiring, privacy, held, lead_sits
):
    wiring.read_again()

    shown.holds.release.click()
    asked, before = shown.holds.sure.text(), privacy.holds(lead_sits)
    shown.holds.yes.click()

    assert held in asked
    assert len(before) == 1
    assert privacy.holds(lead_sits) == []
    assert shown.holds.nobody.isVisible()


def test_the_administrator_sees_how_many_are_held_and_not_why(held, shown):
    assert shown.forgetting.held.text() == "On hold and left alone: 1"
    assert not shown.holds.isVisible()
    assert shown.holds.lines.lines == ()


def test_a_limit_is_chosen_and_counts_at_once(qtbot, tasks, shown, privacy):
    days = shown.limits.days

    days.selectAll()
    QTest.keyClicks(days, "90")
    shown.limits.save.click()
    qtbot.waitUntil(lambda: tasks.is_idle)

    assert limits_on(shown)[Kind.CASES] == "90 days"
    assert shown.forgetting.numbers.text().startswith("0 cases")
    assert shown.limits.saved.text() == "Saved."


def test_a_limit_that_may_not_be_is_refused_at_its_field(shown, privacy):
    shown.limits.years.selectAll()
    QTest.keyClicks(shown.limits.years, "2")
    shown.limits.save.click()

    assert "between 5 and 30" in shown.limits._rows[LOG_YEARS].message.words.text()
    assert limits_on(shown)[Kind.LOG] == "5 years"


def test_nothing_is_saved_where_nothing_was_changed(shown):
    days = shown.limits.days
    days.selectAll()
    QTest.keyClicks(days, "30")

    assert not shown.limits.save.isEnabled()


def test_a_clerk_sees_who_does_it_and_nothing_else(shown, wiring, sitting, clerk):
    sitting[0] = clerk

    wiring.read_again()

    assert shown.told.isVisible()
    for card in (shown.forgetting, shown.holds, shown.limits, shown.proof):
        assert not card.isVisible()


def test_the_proof_follows_the_language(qtbot, tasks, shown, language):
    forget_all(qtbot, tasks, shown)

    language.speak("da")
    qtbot.waitUntil(lambda: "Glemte sager: 2" in shown.proof.said.text())

    assert shown.proof.isVisible()


def test_forgetting_goes_on_while_the_page_is_left_and_seen_again(
    qtbot, tasks, shown, wiring
):
    shown.forgetting.ask.click()
    shown.forgetting.forget.click()
    wiring.read_again()
    working = shown.forgetting.stop.isVisible()
    qtbot.waitUntil(lambda: tasks.is_idle and shown.proof.isVisible())

    assert working
    assert not shown.forgetting.stop.isVisible()
