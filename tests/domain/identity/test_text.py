import pytest

from desk_app.domain.identity.text import one_line
from desk_app.errors import DeskError

PERSIAN = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ole <Jr> Hansen", "Ole <Jr> Hansen"),
        ("  a \t\r\n b\u2028c ", "a b c"),
        ("e\u0301", "é"),
        ("a\u202eb\u2066c\ufeffd\u00ade", "abcde"),
        (PERSIAN, PERSIAN),
        ("👩\u200d👧", "👩\u200d👧"),
        ("", ""),
    ],
)
def test_what_can_be_seen_is_kept_and_nothing_else(typed, kept):
    assert one_line(typed) == kept
    assert one_line(kept) == kept


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x7f", "\ud800", "\ufffe", "\ue000"])
def test_a_sign_that_is_no_letter_is_refused_with_its_place(sign):
    with pytest.raises(DeskError) as refused:
        one_line(f"ab{sign}")

    assert refused.value.code == "text-bad-character"
    assert refused.value.details["position"] == 3
