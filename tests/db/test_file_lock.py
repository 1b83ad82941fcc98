"""One file, and the programs that want to hold it."""

import os
import subprocess
import sys

import pytest

from db.file_lock import hold

HOLDER = """
import sys
from pathlib import Path
from db.file_lock import hold
assert hold(Path(sys.argv[1])) is not None
print("held", flush=True)
sys.stdin.readline()
"""


def test_a_file_is_held_by_one_and_by_the_next_when_it_is_let_go(tmp_path):
    held = hold(tmp_path / "lock")

    assert hold(tmp_path / "lock") is None
    os.close(held)
    again = hold(tmp_path / "lock")
    assert again is not None
    os.close(again)


@pytest.mark.skipif(sys.platform == "win32", reason="knows only one")
def test_several_hold_it_together_and_keep_out_whoever_wants_it_alone(tmp_path):
    together = [hold(tmp_path / "lock", together=True) for _ in range(2)]

    assert None not in together
    assert hold(tmp_path / "lock") is None
    for held in together:
        os.close(held)


def test_a_program_that_is_killed_lets_go(tmp_path):
    with subprocess.Popen(  # noqa: S603 (this very program)
        [sys.executable, "-c", HOLDER, str(tmp_path / "lock")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout.readline() == "held\n"
        taken = hold(tmp_path / "lock")
        program.kill()

    assert taken is None
    held = hold(tmp_path / "lock")
    assert held is not None
    os.close(held)


def test_a_place_that_is_not_there_cannot_be_held(tmp_path):
    with pytest.raises(FileNotFoundError):
        hold(tmp_path / "nowhere" / "lock")
