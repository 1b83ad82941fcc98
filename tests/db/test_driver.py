import pytest

from db.driver import EngineError, connect, in_the_desks_words
from db.store import SqliteStore
from desk_app.errors import DeskError
from desk_app.services.ports import CaseFilter
from tests.db.builders import a_desk, a_record, access_to, at_noon, kept


def test_a_full_disk_is_said_as_such():
    connection = connect(":memory:")
    connection.execute("PRAGMA max_page_count = 3")
    connection.execute("CREATE TABLE boxes (x)")

    with pytest.raises(DeskError, match="disk-full"), in_the_desks_words():
        connection.execute("INSERT INTO boxes VALUES (zeroblob(100000))")
    connection.close()


def test_a_mistake_in_a_statement_stays_a_bug():
    connection = connect(":memory:")

    with pytest.raises(EngineError, match="no such table"), in_the_desks_words():
        connection.execute("SELECT * FROM nowhere")
    connection.close()


def test_a_damaged_page_is_never_read_as_if_it_were_whole(desk_path):
    store = a_desk(desk_path)
    kept(store, *(a_record(f"2026-11-{number:04d}") for number in range(1, 300)))
    store.close()
    content = bytearray(desk_path.read_bytes())
    for page in range(60, len(content) // 4096):
        content[page * 4096 + 100] ^= 1
    desk_path.write_bytes(content)
    store = SqliteStore(access_to(desk_path), at_noon)

    with pytest.raises(DeskError, match="desk-damaged"), store.reading() as desk:
        list(desk.histories(CaseFilter()))
    store.close()
