"""Forgetting that is stopped half way: what is done stays done, cleared and proved."""

import pytest

from desk_app.services.privacy.telling import proof_data, proof_lines
from tests.services.privacy.forgetting_desk import (
    ADMIN,
    closed_case,
    forgetting,
    record,
)


@pytest.fixture
def cases(desk, clerk, monkeypatch):
    monkeypatch.setattr("desk_app.services.privacy.forgetting._AT_ONCE", 1)
    return closed_case(desk, clerk, "Holm", "Kowalska")


@pytest.fixture
def privacy(tmp_path, desk, cases):
    return forgetting(tmp_path / "desk", desk)


def test_stopped_after_the_first_the_proof_says_how_many_are_left(privacy, cases):
    answers = iter([True, False])

    proof = privacy.forget(ADMIN, go_on=lambda: next(answers))

    assert (proof.cases, proof.left, proof.clean) == (cases[:1], 1, True)
    assert proof_data(proof)["left"] == 1
    assert any("still to be forgotten: 1" in it for it in proof_lines(proof, "en"))


def test_stopped_before_the_first_nobody_is_forgotten(privacy, desk, cases):
    proof = privacy.forget(ADMIN, go_on=lambda: False)

    assert (proof.cases, proof.left) == ((), 2)
    assert record(desk, cases[0]).forgotten_on is None


def test_the_next_run_forgets_the_rest(privacy, cases):
    answers = iter([True, False])
    privacy.forget(ADMIN, go_on=lambda: next(answers))

    proof = privacy.forget(ADMIN)

    assert (proof.cases, proof.left) == (cases[1:], 0)


def test_cut_short_what_was_forgotten_is_cleared_all_the_same(
    privacy, desk, cases, tmp_path, monkeypatch
):
    swept = []
    sweep = type(privacy.forgetter).sweep
    monkeypatch.setattr(
        type(privacy.forgetter),
        "sweep",
        lambda self: swept.append("swept") or sweep(self),
    )

    class WindowCloses(Exception):
        pass

    def told(_done, _total):
        raise WindowCloses

    with pytest.raises(WindowCloses):
        privacy.forget(ADMIN, told)

    assert record(desk, cases[0]).forgotten_on is not None
    assert record(desk, cases[1]).forgotten_on is None
    assert swept == ["swept"]
