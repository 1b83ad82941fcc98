"""The whole job by keyboard only: real windows, a real encrypted file, a real PDF."""

import io
import re

import pytest
from pypdf import PdfReader

from desk_app.bootstrap.program import Program
from desk_app.bootstrap.tour import TourClock
from desk_app.bootstrap.training import make_training_desk
from desk_app.domain.case.case_record import Status
from desk_app.domain.case.events import EventKind
from desk_app.domain.case.progress import StepState
from ui.tour.clerk import Clerk
from ui.tour.story import Tour

CPR = re.compile(r"\d{6}[- ]?\d{4}")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def program(qapp, tmp_path):
    clock = TourClock()
    make_training_desk(tmp_path / "desk", (40, 1, 1), clock=clock)
    program = Program(qapp, tmp_path / "desk", "en", clock)
    program.open()
    program.window.shell.resize(1440, 900)
    yield program
    program.close()


@pytest.fixture
def tour(program):
    return Tour(program.window, Clerk(program.window.shell, None))


def sheet(program, reference):
    window = program.window
    return window.desk.lookup.sheet(window.who(), reference)


def words_on(paper):
    pages = PdfReader(io.BytesIO(paper)).pages
    return " ".join(page.extract_text() for page in pages)


def test_a_worker_with_family_from_the_scan_to_mitid_and_the_printed_list(
    program, tour, tmp_path
):
    reference = tour.worker_with_family()

    told = sheet(program, reference)
    assert told.case.status is Status.COMPLETED
    assert all(told.case.state_of(s) is StepState.DONE for s in told.case.steps)
    assert {mate.record.pathway for mate in told.mates} == {"EU_FAMILY", "CHILD"}
    address = {mate.record.household.address for mate in told.mates}
    assert address == {told.case.record.household.address}
    paper = words_on(program.window.desk_page.preview.content)
    assert "Anna Maria" in paper
    assert "Karta podatkowa" in paper  # she is Polish, and so is her list
    assert not CPR.search(paper)
    assert "Sankt Hans" not in paper
    kept = b"".join(f.read_bytes() for f in (tmp_path / "desk").glob("desk.db*"))
    assert b"KOWALSKA" not in kept


def test_a_student_waits_for_siri_is_undone_and_goes_on_to_mitid(program, tour):
    reference = tour.student()

    told = sheet(program, reference)
    events = told.case.record.events
    kinds = [event.kind for event in events]
    paused = next(e for e in events if e.kind is EventKind.PAUSED)
    assert told.case.pathway.code == "NONEU_STUDY"
    assert told.case.status is Status.COMPLETED
    assert (paused.reason, paused.step) == ("siri", "basis")
    assert EventKind.UNDONE in kinds
