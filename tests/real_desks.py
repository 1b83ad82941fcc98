"""A real desk for the tests, set up as an office does it."""

from db.keys import wraps
from db.keys.recovery_key import new_recovery_key
from desk_app.bootstrap.setting_up import set_up
from desk_app.bootstrap.signing_in import people_of
from desk_app.services.setting_up import Office
from desk_app.services.staff import Role
from tests.conftest import moment

OFFICE = Office("Prøvekontoret", "East", "0101", {"mon": ("09:00-15:00",)})
DORTE, KNUD, LIS = "Dorte D.", "Knud K.", "Lis L."
PASSWORDS = {
    DORTE: "fem heste på en mark",
    KNUD: "to cykler i regnvejr",
    LIS: "otte ænder i en dam",
}


def guess_cheaply(monkeypatch):
    """Seal for real desks as cheaply as for training desks: nothing is guarded here."""
    monkeypatch.setattr(wraps, "FULL", wraps.PUBLISHED)


def a_real_desk(folder):
    """An office with an administrator, a lead and a clerk; return its recovery key."""
    recovery = new_recovery_key()
    signed = set_up(folder, OFFICE, (DORTE, PASSWORDS[DORTE]), recovery, moment)
    people = people_of(signed.store, signed.key, moment)
    people.add(signed.who, KNUD, Role.CLERK, PASSWORDS[KNUD])
    people.add(signed.who, LIS, Role.LEAD, PASSWORDS[LIS])
    for name in (KNUD, LIS):  # they have chosen their own since
        people.keys.give(name, PASSWORDS[name])
    signed.store.close()
    return recovery
