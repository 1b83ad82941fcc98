import sys

import pytest

from db.desk_lock import DeskLock
from desk_app.errors import DeskError

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="there the files themselves cannot be replaced"
)


def test_many_programs_may_have_the_desk_open(tmp_path):
    first, second = DeskLock(tmp_path), DeskLock(tmp_path)

    with pytest.raises(DeskError, match="desk-in-use"):
        DeskLock(tmp_path, alone=True)

    first.release()
    second.release()


def test_nobody_opens_a_desk_that_is_being_replaced(tmp_path):
    alone = DeskLock(tmp_path, alone=True)

    with pytest.raises(DeskError, match="desk-in-use"):
        DeskLock(tmp_path)

    alone.release()
    DeskLock(tmp_path).release()


def test_without_a_folder_there_is_no_desk(tmp_path):
    with pytest.raises(DeskError, match="no-desk"):
        DeskLock(tmp_path / "nowhere")
