import subprocess
import sys

import pytest

HARDENED = "from desk_app.bootstrap.hardening import harden; harden(); "


def said_by(source):
    done = subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, "-c", HARDENED + source],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="no core dumps there")
def test_a_program_that_dies_leaves_no_picture_of_its_memory():
    source = "import resource; print(resource.getrlimit(resource.RLIMIT_CORE))"

    assert said_by(source) == "(0, 0)"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has it")
def test_no_other_program_of_the_user_may_read_our_memory():
    source = "import ctypes; print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"

    assert said_by(source) == "0"


def test_a_hardened_program_still_opens_a_desk(tmp_path):
    source = (
        "from pathlib import Path\n"
        "from desk_app.bootstrap.training import make_empty_desk\n"
        f"make_empty_desk(Path({str(tmp_path / 'desk')!r})); print('made')"
    )

    assert said_by(source) == "made"
