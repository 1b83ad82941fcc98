"""What the commands are tried on, and what is looked at afterwards."""

import json

from db.connection import open_reader
from db.training import open_desk, training_access
from desk_app.services.ports import AuditEntry
from tests.conftest import moment

NEW = "syv svaner på en sø"
OWN = "seks ugler i et gammelt tårn"  # chosen at the first sign-in
LOOK = ["backup", "--list"]  # everybody may
PERIOD = ["--from", "2026-01-01", "--to", "2026-12-31"]


def note(folder, case):
    """Somebody does something with a case."""
    store = open_desk(folder, moment)
    with store.unit() as unit:
        unit.audit(AuditEntry("Anna L.", "see-case", case))
    store.close()


def log_of(folder):
    """Who did what for what, by the log of the desk."""
    connection = open_reader(training_access(folder))
    rows = connection.execute("SELECT actor, action, purpose FROM audit ORDER BY seq")
    lines = [tuple(row) for row in rows]
    connection.close()
    return lines


def damage(folder):
    """Zero a page in the middle of the desk's file."""
    file = folder / "desk.db"
    content = bytearray(file.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = bytes(4096)
    file.write_bytes(content)


def names(ankomst):
    _, out, _ = ankomst("backup", "--list", "--format", "json")
    return [backup["name"] for backup in json.loads(out)]
