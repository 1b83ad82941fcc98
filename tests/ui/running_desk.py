"""The program on a training desk, its backups, and damage."""

import pytest

from desk_app.bootstrap.program import Program
from desk_app.bootstrap.safekeeping import safekeeping_of
from desk_app.bootstrap.tour import TourClock
from desk_app.bootstrap.training import make_training_desk
from desk_app.services.safekeeping.values import Reason
from desk_app.services.staff import Role, Staff
from tests.ui.real_program import settle

PAGE_BYTES = 4096


BO = Staff("Bo K.", Role.LEAD)


@pytest.fixture
def clock():
    return TourClock()


@pytest.fixture
def folder(tmp_path, clock):
    folder = tmp_path / "desk"
    make_training_desk(folder, (30, 1, 1), clock=clock)
    return folder


@pytest.fixture
def run(qtbot, qapp, folder, clock):
    """Start the program on the folder, as often as it is called."""
    running = []

    def run(person="Admin"):
        program = Program(qapp, folder, "en", clock)
        program.kept.keep_person(person)
        running.append(program)
        program.open()
        settle(qtbot, program)
        return program

    yield run
    for program in running:
        program.close()


def vault(folder, clock):
    return safekeeping_of(folder, None, clock).vault


def back_up(folder, clock):
    return vault(folder, clock).back_up(Reason.BY_HAND)


def damage(folder, *, at_page=-3):
    """Flip one byte of a page, as an old disk does."""
    file = folder / "desk.db"
    content = bytearray(file.read_bytes())
    pages = len(content) // PAGE_BYTES
    content[(at_page % pages) * PAGE_BYTES + 100] ^= 0x10
    file.write_bytes(content)


def words_of(banner):
    """What a banner says; it must be there to be read."""
    assert banner.isVisible()
    return banner.words.text()
