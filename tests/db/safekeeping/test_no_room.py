"""A drive that takes no more: bringing back says so and leaves all as it was."""

import os
import signal
import sys

import pytest

from db.safekeeping.bringing_back.rehearse import rehearse
from db.safekeeping.bringing_back.restore import restore
from db.safekeeping.salvaging.salvage import salvage
from desk_app.errors import DeskError
from tests.db.safekeeping.offices import (
    a_backup,
    access_in,
    an_office,
    later,
    lines_in,
    worked_on,
)

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="files are limited as Unix does"
)

CODES = ("disk-full", "disk-error", "restore-failed")


@pytest.fixture
def backup(tmp_path):
    made = a_backup(an_office(tmp_path / "desk", cases=60))
    worked_on(tmp_path / "desk", "2026-11-0002")
    return made


@pytest.mark.parametrize("kilobytes", [0, 1, 16, 64, 128, 176])
def test_a_restore_without_room_leaves_the_desk(backup, tmp_path, kilobytes):
    folder = tmp_path / "desk"
    before = sorted(folder.rglob("*"))

    code = refused(
        kilobytes, lambda: restore(access_in(folder), backup, "Admin", later())
    )

    assert code in {"disk-full", "restore-failed"}
    assert lines_in(folder)[-1][2] == "show-case"
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize("kilobytes", [0, 1, 64])
def test_a_rehearsal_without_room_leaves_nothing(backup, tmp_path, kilobytes):
    folder = tmp_path / "desk"
    before = sorted(folder.rglob("*"))

    code = refused(kilobytes, lambda: rehearse(access_in(folder), backup, later()))

    assert code in {"disk-full", "disk-error"}
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize("kilobytes", [0, 1, 64, 128, 180, 240])
def test_a_salvage_without_room_leaves_nothing(backup, tmp_path, kilobytes):
    folder = tmp_path / "desk"
    before = sorted(folder.rglob("*"))

    code = refused(kilobytes, lambda: salvage(access_in(folder), later()))

    assert code in {"disk-full", "disk-error"}
    assert sorted(folder.rglob("*")) == before


def refused(kilobytes, work):
    """Do the work in a program whose files may not grow larger; how it is refused."""
    import resource  # noqa: PLC0415 (not there on Windows)

    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        limit = kilobytes * 1024
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        try:
            work()
        except DeskError as refusal:
            os._exit(10 + CODES.index(refusal.code))
        except BaseException:  # noqa: BLE001 (a child must never come back)
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code >= 10, code
    return CODES[code - 10]
