"""A desk in an empty folder."""

import pytest

from tests.db.builders import a_desk


@pytest.fixture
def desk_path(tmp_path):
    return tmp_path / "desk.db"


@pytest.fixture
def store(desk_path):
    store = a_desk(desk_path)
    yield store
    store.close()
