import errno
import os
import stat
import sys
from datetime import date

import pytest

from desk_app.errors import DeskError
from desk_app.services.whole_file import plain_name, text_of, whole_file, write_whole

DAY = date(2026, 11, 23)


def test_a_file_is_there_whole(tmp_path):
    to = tmp_path / "list.pdf"

    size = write_whole(to, b"content")

    assert size == 7
    assert to.read_bytes() == b"content"
    assert list(tmp_path.iterdir()) == [to]


@pytest.mark.parametrize("name", ["desk.db", "keys.json", "backups/one/desk.db", "a"])
def test_no_file_is_given_out_into_a_desks_own_folder(tmp_path, name):
    desk = tmp_path / "desk"
    (desk / "backups" / "one").mkdir(parents=True)
    (desk / "desk.db").write_bytes(b"all cases")
    beside = tmp_path / "beside"
    beside.symlink_to(desk)

    for place in (desk, beside):
        with pytest.raises(DeskError, match="file-in-desk") as refusal:
            write_whole(place / name, b"content")
        assert refusal.value.details["folder"] == str(desk)

    assert (desk / "desk.db").read_bytes() == b"all cases"
    assert not (desk / "a").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="rights of another kind")
def test_only_its_owner_may_read_what_was_given_out(tmp_path):
    write_whole(tmp_path / "list.pdf", b"content")

    assert stat.S_IMODE((tmp_path / "list.pdf").stat().st_mode) == 0o600


def test_what_a_full_disk_refuses_leaves_nothing_and_the_old_file_stays(
    tmp_path, monkeypatch
):
    to = tmp_path / "list.pdf"
    to.write_bytes(b"yesterday's")

    def full(_file):
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(DeskError) as refused:
        write_whole(to, b"today's")

    assert refused.value.code == "file-not-writable"
    assert to.read_bytes() == b"yesterday's"
    assert list(tmp_path.iterdir()) == [to]


def test_a_table_that_breaks_off_halfway_leaves_nothing(tmp_path):
    with (
        pytest.raises(DeskError, match="stopped"),
        whole_file(tmp_path / "cases.csv") as raw,
        text_of(raw) as file,
    ):
        file.write("ERIKSSON")
        raise DeskError("stopped")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["no/such/folder.pdf", "a\x00b.pdf", "x" * 300])
def test_a_place_that_cannot_be_is_told(tmp_path, name):
    with pytest.raises(DeskError) as refused:
        write_whole(tmp_path / name, b"content")

    assert refused.value.code == "file-not-writable"


@pytest.mark.parametrize(
    "reference",
    ["../../etc/passwd", "/etc/passwd", "C:\\x", "a\x00b", "..", "", "Ås/Ø", "x" * 999],
)
def test_a_name_says_case_and_day_and_stays_in_the_chosen_folder(tmp_path, reference):
    name = plain_name(reference, DAY, "pdf")

    assert (tmp_path / name).resolve().parent == tmp_path.resolve()
    assert name.endswith("_2026-11-23.pdf")
    assert name.isascii()
    assert len(name) < 100
