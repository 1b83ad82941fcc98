"""What another look into the program's memory would find of the key."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from db.connection import create_file

KEY = hashlib.sha256(b"an invented key").digest()
STOPS = ("opened", "used", "closed", "dropped")


def memory_of(pid):
    """Every page of the program that can be read."""
    with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, rights = line.split()[:2]
            begin, end = (int(part, 16) for part in span.split("-"))
            if "r" in rights and "[v" not in line:
                memory.seek(begin)
                try:
                    yield memory.read(end - begin)
                except OSError:  # given away meanwhile, or nothing behind it
                    continue


def copies(pid):
    """How often the key is there: its bytes, and written in hex."""
    words = KEY.hex().encode()
    raw = text = 0
    for page in memory_of(pid):
        raw += page.count(KEY)
        text += page.count(words)
    return raw, text


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_the_words_of_the_key_do_not_stay_in_the_programs_memory(tmp_path):
    create_file(tmp_path / "desk.db")
    found = {}

    with subprocess.Popen(  # noqa: S603 (this very program)
        [sys.executable, "-m", "tests.db.key_holder", str(tmp_path / "desk.db")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        for stop in STOPS:
            assert program.stdout.readline().strip() == stop
            found[stop] = copies(program.pid)
            program.stdin.write("\n")
            program.stdin.flush()

    assert program.returncode == os.EX_OK
    raw, text = zip(*(found[stop] for stop in STOPS), strict=True)
    assert raw[0] >= 1  # it is held: the look does look
    assert max(text) <= 1, found
    assert text[-1] == 0, found
