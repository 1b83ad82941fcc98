"""Killed programs, small: the whole proof runs with ``make proof``."""

import pytest

from tests.proof import kills
from tests.proof.office import (
    Watch,
    Wish,
    fulfil,
    halves,
    looked_at,
    make_office,
    open_office,
)
from tests.proof.vfs import AVAILABLE

pytestmark = pytest.mark.skipif(
    not AVAILABLE, reason="the proofs kill and fork programs"
)


def test_what_was_answered_survives_programs_that_are_killed(tmp_path):
    found = kills.prove(kills.SMALL, tmp_path)

    assert [it for it in found if not it.kept] == []


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM requests WHERE key = 'mine'",
        "DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)",
        "DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)",
        "UPDATE cases SET status = 'completed'",
    ],
)
def test_half_a_change_would_be_seen(tmp_path, statement):
    make_office(tmp_path, cases=1)
    watch = Watch()
    with open_office(tmp_path, watch) as desk, looked_at(tmp_path) as look:
        watch.turn_on()
        fulfil(desk, Wish("pause", "mine", "2026-11-0001", 1, "identity"))
        whole = halves(desk, look)
        for trigger in ("events_are_kept", "audit_is_kept"):
            look.execute(f"DROP TRIGGER {trigger}")

        look.execute(statement)

        assert whole == []
        assert halves(desk, look) != []
