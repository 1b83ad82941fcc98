"""The program's log, in a program of its own: it is joined to the whole process."""

import logging
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from desk_app.bootstrap.log import END_FILE, Masks
from desk_app.config import LOG_FILE

NUMBER = "251248-9996"
BEGIN = """
    import logging, sys
    from pathlib import Path
    from desk_app.bootstrap.bugs import catch_bugs
    from desk_app.bootstrap.log import keep_log
    keep_log(Path(sys.argv[1]))
    catch_bugs(lambda bug: sys.stderr.write(f"{bug.code} {bug.details['id']}"))
"""


def told(folder, body, code=0):
    """What a program writes into its log, and what it says."""
    source = textwrap.dedent(BEGIN) + textwrap.dedent(body)
    done = subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, "-c", source, str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stderr
    return (folder / LOG_FILE).read_text(encoding="utf-8"), done.stderr + done.stdout


def test_a_line_of_the_log_holds_no_number_and_no_value_of_an_exception(tmp_path):
    log, said = told(
        tmp_path / "log",
        f"""
        try:
            raise ValueError("Ole Hansen {NUMBER}")
        except ValueError:
            logging.getLogger("ui").exception("case %s: %s", "2026-11-0412", "{NUMBER}")
        logging.getLogger("somebody.else").warning("%s", "{NUMBER}")
        logging.warning("at the root {NUMBER}")
        logging.getLogger("somebody.else").warning("%d", "no number {NUMBER}")
        """,
    )

    assert "2026-11-0412" in log
    assert "ValueError <string>" in log
    assert log.count("***") == 3
    for secret in (NUMBER, "Hansen"):
        assert secret not in log + said


def test_a_bug_is_told_with_a_short_number_and_nothing_of_anybody(tmp_path):
    body = f"""
        name = "Ole Hansen"
        raise RuntimeError(name + " {NUMBER}")
    """

    log, said = told(tmp_path, body, code=1)

    assert "RuntimeError: <string>:10 <module>" in log
    number = said.split()[-1]
    assert said == f"program-bug {number}"
    assert f"bug {number}" in log
    for secret in (NUMBER, "Hansen"):
        assert secret not in log + said


def test_a_bug_on_another_thread_or_in_a_last_moment_is_written_down_too(tmp_path):
    log, said = told(
        tmp_path,
        f"""
        from threading import Thread
        def fail(): raise KeyError("{NUMBER}")
        thread = Thread(target=fail); thread.start(); thread.join()
        class Last:
            def __del__(self): raise OSError("{NUMBER}")
        Last()
        """,
    )

    assert "KeyError" in log
    assert "OSError" in log
    assert NUMBER not in log + said


def test_the_same_bug_has_the_same_number(tmp_path):
    body = "raise RuntimeError('{}')"

    _, one = told(tmp_path / "one", body.format("Ole"), code=1)
    _, two = told(tmp_path / "two", body.format("Anna"), code=1)

    assert one == two


def test_the_log_never_grows_long(tmp_path):
    told(
        tmp_path,
        """
        for _ in range(20_000):
            logging.getLogger("db").info("x" * 200)
        """,
    )

    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 600 * 1024


@pytest.mark.skipif(sys.platform == "win32", reason="rights of another kind")
def test_only_its_owner_may_read_the_log(tmp_path):
    told(tmp_path / "log", "")

    assert stat.S_IMODE((tmp_path / "log").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "log" / LOG_FILE).stat().st_mode) == 0o600


def test_without_room_for_a_log_the_program_goes_on(tmp_path):
    (tmp_path / "file").write_text("")

    done = subprocess.run(  # noqa: S603 (our own program)
        [
            sys.executable,
            "-c",
            textwrap.dedent(BEGIN) + "print('on')",
            tmp_path / "file",
        ],
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "on\n"


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_an_end_from_below_says_where_and_no_values(tmp_path):
    body = f"""
        import ctypes
        def fall(name): ctypes.string_at(0)
        fall("{NUMBER}")
    """
    told(tmp_path, body, code=-11)
    end = (tmp_path / END_FILE).read_text(encoding="utf-8")

    log, said = told(tmp_path, "")

    assert "in fall" in end
    assert "in fall" in log
    assert NUMBER not in log + said + end
    assert str(Path.home()) not in log
    assert (tmp_path / END_FILE).read_text(encoding="utf-8") == ""


def test_what_is_masked_is_masked_for_every_handler_after():
    record = logging.LogRecord("db", 20, "x", 1, "%s", (NUMBER,), None)

    Masks().filter(record)

    assert record.getMessage() == "***"
