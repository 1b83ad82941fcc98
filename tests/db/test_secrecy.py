from dataclasses import replace

from db.driver import connect
from db.store import SqliteStore
from desk_app.domain.identity.cpr import Cpr
from tests.db.builders import a_desk, a_record, a_standing, access_to, at_noon, kept

PLANTED = [b"Blomqvist", b"blomqvist", b"Ingeborg", b"ingeborg", b"2512489996"]


def named():
    return a_record(
        family_name="Blomqvist", given_names="Ingeborg", cpr=Cpr("2512489996")
    )


def test_the_files_tell_no_name_and_no_number(store, desk_path):
    kept(store, named())

    files = list(desk_path.parent.iterdir())
    assert len(files) > 1
    for path in files:
        content = path.read_bytes()
        assert not [word for word in PLANTED if word in content]


class Unencrypted:
    """The same engine with the same settings, but no key: its files can be read."""

    def __init__(self, path, *, any_thread=False):
        self._connection = connect(path, any_thread=any_thread)

    def executescript(self, sql):
        assert sql.startswith("PRAGMA key")

    def __getattr__(self, name):
        return getattr(self._connection, name)


def test_an_erased_name_is_gone_from_every_byte_of_the_file(tmp_path, monkeypatch):
    monkeypatch.setattr("db.connection.connect", Unencrypted)
    path = tmp_path / "plain.db"
    store = a_desk(path)
    kept(store, *(a_record(f"2026-10-{number:04d}") for number in range(1, 500)))
    kept(store, named())
    store.close()
    before = path.read_bytes()

    again = SqliteStore(access_to(path), at_noon)
    with again.unit() as unit:
        record = unit.get("2026-11-0001")
        nobody = replace(record.person, family_name="", given_names="", cpr=None)
        unit.save(replace(record, person=nobody), a_standing())
    again.close()

    assert all(word in before for word in PLANTED)
    assert not [word for word in PLANTED if word[1:] in path.read_bytes()]
