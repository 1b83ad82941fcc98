"""The recovery key on paper, and typed by somebody who is in a hurry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.keys.recovery_key import new_recovery_key, recovery_secret, recovery_text
from desk_app.errors import DeskError


def test_a_recovery_key_is_six_groups_of_five_that_nobody_misreads():
    key = new_recovery_key()

    groups = key.split("-")
    assert [len(group) for group in groups] == [5] * 6
    assert not set("ILOU") & set(key)
    assert new_recovery_key() != key


@given(st.binary(min_size=16, max_size=16))
def test_what_is_printed_is_read_again(secret):
    printed = recovery_text(secret)

    assert recovery_secret(printed) == secret
    assert recovery_secret(printed.lower().replace("-", " ")) == secret
    assert recovery_secret(printed.replace("0", "o").replace("1", "l")) == secret


@given(st.binary(min_size=16, max_size=16), st.data())
def test_one_wrong_letter_is_noticed(secret, data):
    printed = recovery_text(secret)
    place = data.draw(
        st.sampled_from([i for i, one in enumerate(printed) if one != "-"])
    )
    others = [
        one for one in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" if one != printed[place]
    ]
    wrong = printed[:place] + data.draw(st.sampled_from(others)) + printed[place + 1 :]

    with pytest.raises(DeskError, match="recovery-key-mistyped"):
        recovery_secret(wrong)


@pytest.mark.parametrize(
    "typed", ["", "Å" * 30, "U" * 30, "0" * 29, "Z" * 30, "²" * 30]
)
def test_what_is_no_key_is_refused(typed):
    with pytest.raises(DeskError, match="recovery-key-mistyped"):
        recovery_secret(typed)


def test_a_key_on_paper_is_read_for_as_long_as_the_paper_lasts():
    assert recovery_text(bytes(16)) == "00000-00000-00000-00000-00000-06X3G"
