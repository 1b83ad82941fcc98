"""Half-typed forms lie encrypted; a damaged file or a full disk stops nothing."""

import os
import subprocess
import sys
from datetime import timedelta

import pytest

from desk_app.errors import DeskError
from desk_app.services.drafts import DAYS_KEPT
from tests.db.safekeeping.draft_runs import NOW, a_run, files, half, left, the_file

on_posix = pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")


@pytest.mark.parametrize("at", [0, 20, 40, 500, -1])
def test_a_damaged_draft_is_set_aside_and_stops_nothing(tmp_path, at):
    run = a_run(tmp_path)
    run.keep([half()])
    run.close()
    damaged = bytearray(the_file(tmp_path).read_bytes())
    damaged[at] ^= 1
    the_file(tmp_path).write_bytes(damaged)

    assert left(a_run(tmp_path)) == []

    assert files(tmp_path) == [".unreadable"]


@pytest.mark.parametrize("content", [b"", b"ANKOMST-DRAFT-1\n", b"{}" * 9000])
def test_a_foreign_file_is_set_aside(tmp_path, content):
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "other.draft").write_bytes(content)

    assert left(a_run(tmp_path)) == []

    assert files(tmp_path) == [".unreadable"]


def test_drafts_of_another_desk_are_not_opened(tmp_path):
    run = a_run(tmp_path, key=bytes(32))
    run.keep([half()])
    run.close()

    assert left(a_run(tmp_path)) == []


def test_a_draft_under_another_name_is_not_opened(tmp_path):
    run = a_run(tmp_path)
    run.keep([half()])
    run.close()
    the_file(tmp_path).rename(tmp_path / "drafts" / "another.draft")

    assert left(a_run(tmp_path)) == []


def test_what_nobody_could_read_goes_after_fourteen_days(tmp_path):
    (tmp_path / "drafts").mkdir()
    old = tmp_path / "drafts" / "old.unreadable"
    old.write_bytes(b"?")
    then = NOW.timestamp()
    os.utime(old, (then, then))

    a_run(tmp_path, now=NOW + timedelta(days=DAYS_KEPT - 1)).left_behind()
    assert old.exists()
    a_run(tmp_path, now=NOW + timedelta(days=DAYS_KEPT + 1)).left_behind()

    assert not old.exists()


def test_half_written_files_of_the_dead_are_cleared_up(tmp_path):
    (tmp_path / "drafts").mkdir()
    for name in ("dead.tmp", "dead.lock", "other.lock"):
        (tmp_path / "drafts" / name).write_bytes(b"half")

    assert left(a_run(tmp_path)) == []

    assert files(tmp_path) == []


def test_no_byte_of_what_was_typed_can_be_read(tmp_path):
    run = a_run(tmp_path)
    run.keep([half(cpr="251248-9996", address="Prøvevej 1")])

    content = the_file(tmp_path).read_bytes()

    for text in ("ERIKSSON", "251248", "Prøvevej", "2026-11-0412", "Anna", "address"):
        for coding in ("utf-8", "utf-16-le"):
            assert text.encode(coding) not in content
    assert "0412" not in the_file(tmp_path).name


def test_the_size_of_the_file_does_not_say_how_much_was_typed(tmp_path):
    run = a_run(tmp_path)
    run.keep([half(family_name="E")])
    short = the_file(tmp_path).stat().st_size

    run.keep([half(family_name="ERIKSSON" * 100)])

    assert the_file(tmp_path).stat().st_size == short


def test_the_same_words_look_different_each_time(tmp_path):
    run = a_run(tmp_path)
    run.keep([half()])
    first = the_file(tmp_path).read_bytes()

    run.keep([half()])

    assert the_file(tmp_path).read_bytes() != first


@on_posix
def test_only_the_owner_may_read_them(tmp_path):
    run = a_run(tmp_path)
    run.keep([half()])

    inside = tmp_path / "drafts"
    assert inside.stat().st_mode & 0o777 == 0o700
    assert {p.stat().st_mode & 0o777 for p in inside.iterdir()} == {0o600}


@on_posix
def test_when_the_disk_is_full_what_was_kept_stays_and_it_can_be_tried_again(tmp_path):
    code = """if True:
        import resource, signal, sys
        from pathlib import Path
        from desk_app.errors import DeskError
        from tests.db.safekeeping.draft_runs import a_run, half
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        run = a_run(Path(sys.argv[1]))
        run.keep([half()])
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, hard))
        try:
            run.keep([half(family_name="x" * 9000)])
        except DeskError as error:
            print(error.code, error.details["why"], flush=True)
        print(*sorted(p.suffix for p in (Path(sys.argv[1]) / "drafts").iterdir()))
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        run.keep([half(family_name="y" * 9000)])
    """

    command = [sys.executable, "-c", code, str(tmp_path)]
    said = subprocess.run(command, capture_output=True, check=True)  # noqa: S603

    assert said.stdout.split() == [
        *(b"draft-not-kept", b"disk-refuses", b".draft", b".lock")
    ]
    assert left(a_run(tmp_path)) == [half(family_name="y" * 9000)]


@on_posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write")
def test_a_folder_that_cannot_be_written_to_is_told_in_words(tmp_path):
    tmp_path.chmod(0o500)

    with pytest.raises(DeskError, match="draft-not-kept"):
        a_run(tmp_path).keep([half()])

    tmp_path.chmod(0o700)


def test_a_file_in_the_place_of_the_folder_is_told_in_words(tmp_path):
    (tmp_path / "drafts").write_text("in the way")

    with pytest.raises(DeskError, match="draft-not-kept"):
        a_run(tmp_path).keep([half()])


def test_the_start_does_not_load_what_encrypts():
    load = "import sys, db.safekeeping.drafting.drafts"
    code = f"{load}; print('cryptography' in sys.modules)"

    command = [sys.executable, "-c", code]
    said = subprocess.run(command, capture_output=True, check=True)  # noqa: S603

    assert said.stdout.strip() == b"False"
