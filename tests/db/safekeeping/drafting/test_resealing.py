"""Half-typed forms survive a new key; what nobody can read goes."""

import pytest

from db.safekeeping.drafting.drafts import FileDrafts
from db.safekeeping.drafting.resealing import reseal
from desk_app.services.drafts import HalfTyped
from tests.conftest import moment

OLD, NEW, OLDER = bytes(32), bytes([1]) * 32, bytes([2]) * 32


@pytest.fixture
def folder(tmp_path):
    return tmp_path


def half_typed(name):
    typed = {"family_name": name}
    return HalfTyped("opening", "", 0, typed, {}, moment(), "Bo K.", "2")


def left(folder, key, name):
    """A run that ended and left something half typed."""
    drafts = FileDrafts(folder, key, moment)
    drafts.keep([half_typed(name)])
    drafts.close()


def found(folder, key):
    drafts = FileDrafts(folder, key, moment)
    names = [it.half.typed["family_name"] for it in drafts.left_behind()]
    drafts.close()
    return names


def test_what_was_half_typed_opens_with_the_new_key(folder):
    left(folder, OLD, "Solveig")

    assert reseal(folder, OLD, NEW) == 1

    assert found(folder, NEW) == ["Solveig"]


def test_the_old_key_opens_it_no_more(folder):
    left(folder, OLD, "Solveig")

    reseal(folder, OLD, NEW)

    assert found(folder, OLD) == []


def test_what_neither_key_opens_is_taken_away(folder):
    left(folder, OLDER, "Solveig")

    assert reseal(folder, OLD, NEW) == 0

    assert not list((folder / "drafts").iterdir())


def test_a_run_that_still_goes_keeps_its_own(folder):
    drafts = FileDrafts(folder, OLD, moment)
    drafts.keep([half_typed("Solveig")])

    assert reseal(folder, OLD, NEW) == 0

    assert list((folder / "drafts").glob("*.draft"))
    drafts.close()


def test_a_desk_without_half_typed_forms_has_nothing_to_seal(folder):
    assert reseal(folder, OLD, NEW) == 0
