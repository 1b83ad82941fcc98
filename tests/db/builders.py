"""Cases and desks for the tests of the store, in one readable line."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from db.connection import Access, create_file
from db.driver import connect, give_key
from db.store import SqliteStore
from desk_app.domain.case.case_record import CaseRecord, Standing, Status
from desk_app.domain.case.events import Event, EventKind
from desk_app.domain.case.person import Household, Person

KEY = bytes(range(32))
NOW = datetime(2026, 11, 4, 13, 30, tzinfo=UTC)
APPLIED = datetime(2026, 11, 2, 8, 15, tzinfo=UTC)


def at_noon():
    return NOW


def a_record(reference="2026-11-0001", *, party=None, events=None, rev=0, **person):
    """Build a case; ``a_record(family_name="Holm")`` says who it is about."""
    return CaseRecord(
        reference=reference,
        pathway="EU_WORKER",
        rules_version="2026.1",
        party=party or f"P-{reference}",
        person=Person(
            **{"family_name": "Ørsted", "given_names": "Åse", "citizenship": "DEU"}
            | person
        ),
        household=Household("Prøvevej 1, 1000 København K", None, "0101"),
        events=tuple(events or [an_event(1, EventKind.APPLIED)]),
        rev=rev,
    )


def an_event(seq, kind, *, days=0, actor="Anna L.", **more):
    return Event(seq, kind, APPLIED + timedelta(days=days), actor, action=seq, **more)


def a_standing(status=Status.OPEN, applied_on=date(2026, 11, 2), **more):
    nothing = dict.fromkeys(("informed_on", "cpr_on", "mitid_on", "closed_on"))
    words = dict.fromkeys(("step", "waiting_for", "missing", "outcome"), "")
    return Standing(status=status, applied_on=applied_on, **(nothing | words | more))


def access_to(path: Path, **more):
    return Access(path, KEY, **({"wipes_memory": False} | more))


def a_desk(path: Path, now=at_noon, **more):
    """Make an empty desk in the file, and open it."""
    create_file(path)
    return SqliteStore(access_to(path, **more), now)


def kept(store, *records, standing=None):
    """Keep the cases in one unit; return the first as it is now."""
    with store.unit() as unit:
        for record in records:
            unit.add(record, standing or a_standing())
        return unit.get(records[0].reference)


def tamper(path: Path, *statements):
    """Change the file behind the desk's back: no guard, no checks, no triggers."""
    connection = connect(path)
    give_key(connection, KEY)
    for statement in statements:
        connection.execute(statement)
    connection.close()
