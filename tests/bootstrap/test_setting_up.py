"""Setting up a real desk, and giving it another key."""

from dataclasses import replace
from datetime import date, time

import pytest

from db.connection import open_reader
from db.safekeeping.doctor import doctor
from db.safekeeping.vault import SqliteVault
from db.training import TRAINING_PASSWORD, create_training_desk
from desk_app.bootstrap.setting_up import new_recovery_key, re_key, set_up
from desk_app.bootstrap.signing_in import (
    key_by_recovery,
    key_of,
    people_of,
    sign_in,
    sign_in_anew,
)
from desk_app.services.safekeeping.values import State
from desk_app.services.staff import Role
from tests.bootstrap.test_signing_in import log_of, refused, signed_in
from tests.conftest import moment
from tests.real_desks import (
    DORTE,
    KNUD,
    LIS,
    OFFICE,
    PASSWORDS,
    a_real_desk,
    guess_cheaply,
)

NEW = "syv svaner på en sø"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    guess_cheaply(monkeypatch)
    return tmp_path / "desk"


@pytest.fixture
def recovery(folder):
    return a_real_desk(folder)


def re_keyed(folder):
    """Give the desk another key; return the old one, the new one and the backup."""
    signed = sign_in(folder, DORTE, PASSWORDS[DORTE], moment)
    recovery = new_recovery_key()
    key, backup = re_key(signed, PASSWORDS[DORTE], recovery, moment)
    return signed.key, key, backup, recovery


def test_a_new_key_shuts_out_everybody_but_the_administrator(folder, recovery):
    old, new, _, fresh = re_keyed(folder)

    assert signed_in(folder, DORTE).role is Role.ADMIN
    refused("sign-in-refused", signed_in, folder, KNUD)
    refused("recovery-key-refused", key_by_recovery, folder, recovery)
    assert key_by_recovery(folder, fresh).access.key == new.access.key
    refused("desk-file-not-ours", open_reader, old.access)
    assert all(it.state is not State.BAD for it in doctor(new.access))
    assert (DORTE, "re-key", "") in log_of(new)
    assert old.access.sealing_key == new.access.sealing_key


def test_the_others_come_in_again_with_a_password_from_the_administrator(
    folder, recovery
):
    re_keyed(folder)
    signed = sign_in(folder, DORTE, PASSWORDS[DORTE], moment)

    people = people_of(signed.store, signed.key, moment)
    people.give_password(signed.who, KNUD, NEW)
    signed.store.close()

    own = "ost fjord rav ti"
    sign_in_anew(folder, KNUD, (NEW, own), moment).store.close()
    assert signed_in(folder, KNUD, own).name == KNUD


def test_a_backup_from_before_the_new_key_comes_back_with_its_own_keys(
    folder, recovery
):
    _, _, backup, fresh = re_keyed(folder)

    found = key_of(backup.folder, KNUD, PASSWORDS[KNUD]).at(folder)
    SqliteVault(found.access, moment).restore(backup, DORTE)

    assert signed_in(folder, KNUD).name == KNUD
    refused("recovery-key-refused", key_by_recovery, folder, fresh)
    replaced = sorted((folder / "replaced").iterdir())
    assert {"desk.db", "keys.json"} <= {it.name for it in replaced[-1].iterdir()}


def test_a_desk_that_is_open_elsewhere_keeps_its_key(folder, recovery):
    other = sign_in(folder, KNUD, PASSWORDS[KNUD], moment)
    before = (folder / "keys.json").read_bytes()

    refused("desk-in-use", re_keyed, folder)

    other.store.close()
    assert (folder / "keys.json").read_bytes() == before
    assert signed_in(folder, KNUD).name == KNUD


def test_only_an_administrator_with_their_password_makes_a_new_key(folder, recovery):
    lead = sign_in(folder, LIS, PASSWORDS[LIS], moment)
    refused("not-allowed", re_key, lead, PASSWORDS[LIS], recovery, moment)
    lead.store.close()
    admin = sign_in(folder, DORTE, PASSWORDS[DORTE], moment)
    refused("password-wrong", re_key, admin, NEW, recovery, moment)
    admin.store.close()


def test_a_training_desk_has_no_key_to_change(folder):
    create_training_desk(folder, moment).close()
    signed = sign_in(folder, "admin", TRAINING_PASSWORD, moment)

    refused(
        "training-has-no-secret",
        re_key,
        signed,
        TRAINING_PASSWORD,
        new_recovery_key(),
        moment,
    )
    signed.store.close()


def test_a_desk_is_not_set_up_over_another_or_half(folder, recovery, tmp_path):
    admin = (DORTE, PASSWORDS[DORTE])
    refused("desk-exists", set_up, folder, OFFICE, admin, recovery, moment)
    refused(
        "recovery-key-mistyped", set_up, tmp_path / "new", OFFICE, admin, "no", moment
    )
    assert list((tmp_path / "new").iterdir()) == []


def opened_with(folder, hours):
    office = replace(OFFICE, hours=hours)
    admin = (DORTE, PASSWORDS[DORTE])
    signed = set_up(folder, office, admin, new_recovery_key(), moment)
    with signed.store.reading() as reader:
        calendar = reader.calendar()
    signed.store.close()
    return calendar


def test_a_new_desk_counts_the_opening_days_of_its_office_from_ever(folder):
    hours = {"mon": ("09:00-12:00", "13:00-15:00"), "tue": ("10:00-14:00",)}

    calendar = opened_with(folder, hours)

    monday, tuesday, friday = date(2024, 5, 6), date(2026, 11, 24), date(2026, 11, 27)
    spans = calendar.spans_on(monday)
    assert spans == ((time(9), time(12)), (time(13), time(15)))
    assert calendar.spans_on(tuesday) == ((time(10), time(14)),)
    assert calendar.spans_on(friday) == ()


def test_a_new_desk_that_says_no_hours_has_those_of_its_centre(folder, rules):
    calendar = opened_with(folder, {})

    hours = rules.centres[OFFICE.centre].hours
    assert {day: spans for day, spans in calendar.hours[0].spans.items() if spans} == {
        day: spans for day, spans in hours.items() if spans
    }


def test_hours_that_overlap_make_no_desk(folder):
    overlapping = {"mon": ("09:00-12:00", "11:00-15:00")}

    refused("calendar-wrong-hours", opened_with, folder, overlapping)

    assert not folder.exists()
