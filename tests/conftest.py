"""Fixtures every test may use. Nothing here opens a window by itself."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from datetime import UTC, datetime
from logging import WARNING

import pytest

from db import connection
from db.training import create_training_desk
from desk_app.bootstrap.desk import put_together
from desk_app.services.rules import LoadedRules, load_rulebook
from desk_app.services.staff import Role, Staff
from ui.tidying import Tidying

NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


def moment():
    """The clock of the tests: Monday 23 November 2026, noon in Copenhagen."""
    return NOON


@pytest.fixture(autouse=True)
def no_unexpected_log(caplog):
    """A warning in the log is a failure ; clear ``caplog`` when it was expected."""
    yield
    loud = [r.getMessage() for r in caplog.get_records("call") if r.levelno >= WARNING]
    assert not loud, loud


@pytest.fixture(autouse=True)
def memory_is_not_wiped(monkeypatch):
    """Open real desks without locking their memory.

    SQLCipher locks it for the whole process and for good: every later test would take
    three times as long. ``test_key_in_memory`` asks for it in a program of its own.
    """
    off = connection._WIPES_MEMORY._replace(wanted="OFF", read_back="0")
    monkeypatch.setattr(connection, "_WIPES_MEMORY", off)


@pytest.fixture(scope="session")
def qapp(qapp):
    """Qt for every test; garbage is collected as it is in the program."""
    Tidying(qapp)
    return qapp


@pytest.fixture(scope="session")
def rules():
    """The shipped rules, read once."""
    return load_rulebook()


@pytest.fixture
def desk(tmp_path, rules):
    """A new training desk with all its use cases, in a real encrypted file."""
    store = create_training_desk(tmp_path / "desk", moment)
    yield put_together(store, LoadedRules(rules, (), ()), moment)
    store.close()


@pytest.fixture
def clerk():
    return Staff("Anna L.", Role.CLERK, "4")


@pytest.fixture
def lead():
    return Staff("Bo K.", Role.LEAD)
