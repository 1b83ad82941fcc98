"""A failing disk, small: the whole proof runs with ``make proof``."""

import subprocess

import pytest

from db.driver import EngineError
from db.store import SqliteStore
from db.training import create_training_desk
from desk_app.bootstrap.desk import put_together
from desk_app.errors import DeskError
from tests.proof import clerks_day, faults_at_every_write
from tests.proof.faults import SYNC_ERROR, WRITE_ERROR
from tests.proof.office import Watch, Wish, fulfil, make_office, rules
from tests.proof.vfs import AVAILABLE

pytestmark = pytest.mark.skipif(
    not AVAILABLE, reason="the library's disk functions are reached on Linux only"
)


def run(*words):
    subprocess.run(words, check=True, capture_output=True)  # noqa: S603 (our own words)


@pytest.fixture
def tiny_disk(tmp_path):
    """A disk of 2 MB."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    try:
        run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only an administrator may mount a tiny disk")
    yield folder
    run("umount", folder)


def test_a_disk_that_fails_anywhere_is_told_and_loses_nothing(tmp_path):
    found = faults_at_every_write.prove(faults_at_every_write.SMALL, tmp_path)

    assert [it for it in found if not it.kept] == []


def test_the_proof_sees_a_store_that_says_saved_when_it_is_not(tmp_path, monkeypatch):
    def careless(store):
        try:
            store._writer.execute("COMMIT")
        except EngineError:
            store._undo()

    make_office(tmp_path / "desk")
    monkeypatch.setattr(SqliteStore, "_commit", careless)

    assert clerks_day.play(tmp_path, WRITE_ERROR, 10).wrong


def test_the_proof_sees_a_store_that_trusts_a_disk_after_a_failed_sync(
    tmp_path, monkeypatch
):
    make_office(tmp_path / "desk")
    monkeypatch.setattr(
        SqliteStore, "_commit", lambda store: store._writer.execute("COMMIT")
    )

    assert clerks_day.play(tmp_path, SYNC_ERROR, 2).wrong


def test_a_disk_that_is_really_full_is_told_and_saving_works_again(tiny_disk):
    store = create_training_desk(tiny_disk / "desk", Watch())
    desk = put_together(store, rules(), Watch())
    fulfil(desk, Wish("open", "first", detail="Holm"))
    filler = tiny_disk / "filler"
    filler.write_bytes(bytes(1_000))
    with pytest.raises(OSError, match="space"), filler.open("ab") as rest:
        while True:
            rest.write(bytes(4096))
            rest.flush()

    with pytest.raises(DeskError, match="disk-full"):
        for number in range(9):
            fulfil(desk, Wish("open", f"full-{number}", detail="Holm"))
    filler.unlink()
    opened = fulfil(desk, Wish("open", "again", detail="Holm"))

    with store.reading() as reader:
        assert reader.get(opened).person.family_name == "Holm"
    store.close()
