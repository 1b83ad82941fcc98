"""Copying byte for byte: the sum, the mode, the words when there is no room."""

import errno
import hashlib

import pytest

from db.safekeeping.file_copy import (
    copy_file,
    copy_readable,
    refuse_without_room,
    write_safely,
    writing,
)
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import nobody

MANY = bytes(range(256)) * 10_000


@pytest.fixture
def source(tmp_path):
    (tmp_path / "source").write_bytes(MANY)
    return tmp_path / "source"


def test_a_copy_is_the_same_private_and_comes_with_its_sum(source, tmp_path):
    heard = []

    digest = copy_file(source, tmp_path / "copy", lambda *far: heard.append(far))

    assert (tmp_path / "copy").read_bytes() == MANY
    assert (tmp_path / "copy").stat().st_mode & 0o777 == 0o600
    assert digest == hashlib.sha256(MANY).hexdigest()
    assert heard[-1] == (len(MANY), len(MANY))


def test_a_copy_never_overwrites(source, tmp_path):
    (tmp_path / "copy").write_bytes(b"there")

    with pytest.raises(DeskError, match="disk-error"):
        copy_file(source, tmp_path / "copy", nobody)

    assert (tmp_path / "copy").read_bytes() == b"there"


def test_a_source_that_is_not_there_is_not_the_drives_fault(tmp_path):
    with pytest.raises(FileNotFoundError):
        copy_file(tmp_path / "nothing", tmp_path / "copy", nobody)


def test_what_is_readable_is_copied_whatever_its_length(source, tmp_path):
    source.write_bytes(MANY + b"odd")

    copy_readable(source, tmp_path / "copy")

    assert (tmp_path / "copy").read_bytes() == MANY + b"odd"


def test_a_small_file_is_replaced_as_a_whole(tmp_path):
    write_safely(tmp_path / "note", "first")
    write_safely(tmp_path / "note", "second")

    assert (tmp_path / "note").read_text("utf-8") == "second"
    assert [path.name for path in tmp_path.iterdir()] == ["note"]


def test_a_full_drive_and_a_broken_one_have_their_own_words():
    with pytest.raises(DeskError, match="disk-full"), writing():
        raise OSError(errno.ENOSPC, "no space left on device")
    with pytest.raises(DeskError, match="disk-error"), writing():
        raise OSError(errno.EIO, "input/output error")


def test_room_is_asked_for_beforehand(tmp_path):
    refuse_without_room(tmp_path, 1)

    with pytest.raises(DeskError, match="disk-full"):
        refuse_without_room(tmp_path, 2**60)
