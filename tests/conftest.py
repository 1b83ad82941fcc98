"""Fixtures every test may use. Nothing here opens a window by itself."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from logging import WARNING

import pytest


@pytest.fixture(autouse=True)
def no_unexpected_log(caplog):
    """A warning in the log is a failure ; clear ``caplog`` when it was expected."""
    yield
    loud = [r.getMessage() for r in caplog.get_records("call") if r.levelno >= WARNING]
    assert not loud, loud
