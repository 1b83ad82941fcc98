"""The people who come to the counter, with their passports."""

import pytest

from tests.mrz import a_passport
from tests.ui.opening_desk import Counter

JAN = a_passport("KOWALSKI", "JAN", "900214", sex="M")
EWA = a_passport("KOWALSKA", "EWA", "910520", number="EB7654321")
OLAF = a_passport("KOWALSKI", "OLAF", "180701", sex="M", number="EC7654321")


@pytest.fixture
def counter(qtbot, desk, clerk):
    return Counter(qtbot, desk, clerk)


def live_in(counter, municipality):
    """Leave the people, and say only in which municipality they live."""
    counter.go()
    counter.type(f"\r\r{municipality}")
    counter.go()
