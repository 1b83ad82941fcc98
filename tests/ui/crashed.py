"""A desk on which another program was killed while somebody typed."""

import subprocess
import sys
from shutil import copytree
from time import monotonic

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap.program import Program
from desk_app.bootstrap.tour import TourClock
from desk_app.bootstrap.training import make_training_desk
from ui.tour.clerk import Clerk, let_happen

PATIENCE_S = 10.0


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A desk that was made once, to be copied."""
    made = tmp_path_factory.mktemp("made") / "desk"
    make_training_desk(made, (30, 1, 1), clock=TourClock())
    return made


@pytest.fixture
def folder(made, tmp_path):
    return copytree(made, tmp_path / "desk")


@pytest.fixture(scope="module")
def dead(made, tmp_path_factory):
    """Desks on which another program was killed while it typed, each made once.

    ``dead("newcomer")``: the folder, and the seconds from the last key to the disk.
    """
    known = {}

    def die(job):
        if job not in known:
            place = copytree(made, tmp_path_factory.mktemp("dead") / job)
            known[job] = place, kill_while_typing(place, job)
        return known[job]

    return die


@pytest.fixture
def crashed(qapp, dead, folder):
    """Put what a killed program left into the folder; the seconds to the disk."""

    def crashed(job):
        place, took_s = dead(job)
        copytree(place, folder, dirs_exist_ok=True)
        return took_s

    return crashed


@pytest.fixture
def started(qapp, folder):
    """Start the program, as often as wanted; every one of them is closed at last."""
    running = []

    def start():
        program = Program(qapp, folder, "en", TourClock())
        program.open()
        running.append(program)
        program.window.shell.resize(1440, 900)
        clerk = Clerk(program.window.shell, None)
        program.window.settle(clerk.wait_for)
        return program, program.window, clerk

    yield start
    for program in running:
        if program.window is not None:
            program.close()


def kill_while_typing(folder, job):
    """Another program types, and is killed when it is on the disk; seconds to it."""
    command = [sys.executable, "-m", "tests.ui.typing_child", str(folder), job]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:  # noqa: S603
        try:
            last_key = int(child.stdout.readline())
            until = monotonic() + PATIENCE_S
            while written(folder) <= last_key and monotonic() < until:
                let_happen(5)
        finally:
            child.kill()
    return (written(folder) - last_key) / 1e9


def drafts_in(folder):
    return list((folder / "drafts").glob("*.draft"))


def written(folder):
    """When a draft was last written, ns."""
    return max((file.stat().st_mtime_ns for file in drafts_in(folder)), default=0)


def every_byte(folder):
    files = (p for p in folder.rglob("*") if p.is_file())
    return b"\n".join(bytes(str(p), "utf-8") + p.read_bytes() for p in files)


def offer(window, clerk):
    """The card over the desk, when it has come."""
    page = window.desk_page
    clerk.wait_for(lambda: page._over and page._over[0].isVisible(), "the offer")
    return page._over[0]


def lines(card):
    return [(line.what.text(), line.when.text()) for line in card.lines]


def go_on(clerk, card, at=0):
    clerk.go_to(card.lines[at].go_on)
    clerk.press(Qt.Key.Key_Space)


def kept(clerk, folder, count=1):
    clerk.wait_for(lambda: len(drafts_in(folder)) == count, f"{count} drafts")
