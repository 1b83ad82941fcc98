"""What somebody asked for and may not have stands in the log: one line each."""

import pytest

from db.training import TRAINING_PASSWORD, create_training_desk, open_desk
from desk_app.bootstrap.desk import opened
from desk_app.bootstrap.privacy import forgetting_at
from desk_app.bootstrap.refusals import refusals_kept
from desk_app.bootstrap.safekeeping import kept_safe
from desk_app.bootstrap.signing_in import sign_in
from desk_app.errors import DeskError
from tests.conftest import NOON, moment


@pytest.fixture
def folder(tmp_path):
    create_training_desk(tmp_path / "desk", moment).close()
    return tmp_path / "desk"


@pytest.fixture
def signed(folder):
    return sign_in(folder, "clerk", TRAINING_PASSWORD, moment)


def refused_lines(folder):
    store = open_desk(folder, moment)
    with store.reading() as reader:
        lines = reader.log_between(NOON.replace(hour=0), NOON.replace(hour=23))
    store.close()
    return [(it.actor, it.purpose) for it in lines if it.action == "refused"]


def test_a_clerk_who_asks_for_the_backups_rehearsal_is_in_the_log(folder, signed):
    with pytest.raises(DeskError, match="not-allowed"), kept_safe(signed) as safe:
        safe.rehearse(signed.who)

    assert refused_lines(folder) == [("clerk", "rehearse clerk")]


def test_a_clerk_who_asks_to_forget_is_in_the_log(folder, signed):
    with pytest.raises(DeskError, match="not-allowed"), forgetting_at(signed) as it:
        it.forget(signed.who)

    assert refused_lines(folder) == [("clerk", "forget clerk")]


def test_another_refusal_is_not_in_the_log(folder, signed):
    with pytest.raises(DeskError, match="no-backup"), kept_safe(signed) as safe:
        raise DeskError("no-backup")

    assert refused_lines(folder) == []
    assert safe is not None


def test_a_desk_that_takes_no_line_refuses_all_the_same(folder, signed, monkeypatch):
    def full():
        raise DeskError("disk-full")

    monkeypatch.setattr(signed.store, "unit", full)
    with (
        pytest.raises(DeskError, match="not-allowed"),
        refusals_kept(signed.store, signed.who),
    ):
        raise DeskError("not-allowed", action="export", role="clerk")
    with pytest.raises(DeskError, match="not-allowed"), refusals_kept(None, signed.who):
        raise DeskError("not-allowed", action="export", role="clerk")

    signed.store.close()


def test_what_a_window_asks_for_is_in_the_log_once_a_minute(folder, signed):
    with opened(folder, moment, signed.store) as desk:
        who = desk.looks.watched(signed.who)
        for _ in range(3):
            with pytest.raises(DeskError, match="not-allowed"):
                desk.figures.log_export(who, "report")
        with pytest.raises(DeskError, match="not-allowed"):
            desk.review.sign_off(who, "2026-W46")

    assert who == signed.who
    assert refused_lines(folder) == [
        ("clerk", "export clerk"),
        ("clerk", "review-log clerk"),
    ]
