"""Every read that returns people leaves a line in the log. Denied by default."""

import inspect

import pytest

from desk_app.services.ports import CaseReader, Unit
from desk_app.services.staff import MAY, Action, Role, Staff
from tests.proof.asked import ASKS
from tests.proof.asked_office import Ask
from tests.proof.looks import NOBODY, PEOPLE, SMALL, SOON, look, prove, watched_office

LEAD = Staff("Bo K.", Role.LEAD, "4")
READS = [name for name, ask in ASKS.items() if ask.action in MAY[Role.LEAD]]
# Shown, printed or taken out: one citizen.
ONE_CASE = [
    *("Lookup.sheet", "FigureReports.explain", "Checklists.checklist_of"),
    *("Extracts.extract", "AccessRequests.access"),
]


@pytest.fixture
def office(tmp_path):
    """A desk with one family, and a spy in front of its file."""
    with watched_office(tmp_path / "desk") as office:
        yield office


@pytest.mark.parametrize("name", READS)
def test_a_read_that_shows_people_leaves_a_line(office, name):
    assert look(office, ASKS[name], LEAD).wrong(name, office) == ""


@pytest.mark.parametrize("name", ONE_CASE)
def test_a_look_at_one_case_stands_in_the_log_before_it_is_shown(office, name):
    seen = look(office, ASKS[name], LEAD)

    assert seen.shown
    assert office.case in {line.case for line in seen.lines}


@pytest.mark.parametrize("name", sorted(SOON))
def test_a_list_that_shows_people_stands_there_at_the_next_turn(office, name):
    seen = look(office, ASKS[name], LEAD)

    assert (seen.shown, len(seen.lines), len(seen.later)) == (True, 0, 1)


def test_figures_that_leave_the_office_stand_in_the_log(office):
    for name in ("FigureReports.case_table", "FigureReports.log_export"):
        assert [it.action for it in look(office, ASKS[name], LEAD).lines] == ["export"]


@pytest.mark.parametrize("read", sorted({"get", "party", "open_rows"}))
def test_a_look_that_is_not_written_would_be_seen(office, read):
    def peep(office, _who):
        with office.store.reading() as reader:
            ways = {"get": office.case, "party": office.case, "open_rows": 9}
            return getattr(reader, read)(ways[read])

    assert look(office, Ask(Action.SEE_CASE, peep), LEAD).wrong("", office) == "no line"


def test_a_look_that_is_written_too_late_would_be_seen(office):
    def slow(office, who):
        with office.store.reading() as reader:
            reader.get(office.case)
        office.desk.looks.see_list(who, "page")

    seen = look(office, Ask(Action.SEE_CASE, slow), LEAD)

    assert seen.wrong("", office) == "no line before the answer"


def test_every_read_of_the_port_is_known_to_show_people_or_nobody():
    ports = {
        name
        for port in CaseReader.__mro__
        for name, _ in inspect.getmembers(port, inspect.isfunction)
        if not name.startswith("_")
    }

    assert ports == PEOPLE | NOBODY
    assert ports <= {name for name, _ in inspect.getmembers(Unit, inspect.isfunction)}


def test_the_whole_of_it_is_kept(tmp_path):
    assert [it for it in prove(SMALL, tmp_path) if not it.kept] == []
