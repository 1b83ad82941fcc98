"""No text comes in that is too long or could trick somebody; none is silently cut."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from desk_app.domain.case.person import Household, Person
from desk_app.errors import DeskError
from desk_app.services import limits
from desk_app.services.opening.intake import Newcomer
from desk_app.services.safekeeping.second_folder import usable_second_folder
from desk_app.services.steps import Ticket, Written
from tests.builders import a_person

HOME = Household("Prøvevej 1, 1000 København K", None, "0101")
TYPED = sorted(set(limits.TEXTS) | {"family_name", "given_names"})
OF_PERSON = [name for name in TYPED if hasattr(a_person(), name)]


def open_case(desk, clerk, person, home=HOME):
    [number] = desk.intake.open_party(clerk, [Newcomer(person, "EU_WORKER")], home, "k")
    return number


def test_every_text_of_a_person_and_a_home_has_its_limit():
    codes = {"citizenship"}  # read as a country; the others are choices
    texts = {f.name for c in (Person, Household) for f in fields(c) if f.type == "str"}

    assert texts - codes == set(TYPED)


@pytest.mark.parametrize("field", OF_PERSON)
def test_a_text_that_is_too_long_is_refused_when_a_case_is_opened(desk, clerk, field):
    long = replace(a_person(), **{field: "x" * 1001})

    with pytest.raises(DeskError) as refused:
        open_case(desk, clerk, long)

    assert refused.value.code in {"text-too-long", "name-too-long"}


@pytest.mark.parametrize("bad", ["a\x00b", "a\x07b", "a\ud800b", "a\uffffb", "\ue000"])
def test_signs_that_are_no_characters_are_refused(desk, clerk, bad):
    for person, home in (
        (replace(a_person(), phone=bad[:1] + bad), HOME),
        (a_person(), replace(HOME, address=bad)),
    ):
        with pytest.raises(DeskError) as refused:
            open_case(desk, clerk, person, home)

        assert refused.value.code == "text-bad-character"


def test_signs_that_hide_or_turn_letters_are_left_out(desk, clerk):
    tricky = replace(HOME, address="Vej\u202e 1\u2069,\ufeff 2200\u200b N\n\tKbh")

    number = open_case(desk, clerk, a_person(), tricky)

    with desk.store.reading() as reader:
        assert reader.get(number).household.address == "Vej 1, 2200 N Kbh"


def test_what_is_written_down_later_is_looked_at_too(desk, clerk):
    number = open_case(desk, clerk, a_person())
    long = Written(a_person(doctor_name="x" * 121), HOME)

    with pytest.raises(DeskError) as refused:
        desk.steps.write_down(clerk, Ticket(number, 1, "k2"), long)

    assert refused.value.code == "text-too-long"
    assert refused.value.details == {"field": "doctor_name", "found": 121, "limit": 120}


def test_a_reason_has_its_limit(desk, clerk):
    number = open_case(desk, clerk, a_person())

    for wish in (desk.steps.skip, desk.steps.refuse):
        with pytest.raises(DeskError) as refused:
            wish(clerk, Ticket(number, 1, "k3"), "identity", "x" * 501)

        assert refused.value.code == "text-too-long"


def test_a_search_that_is_too_long_is_told_and_not_cut(desk, clerk):
    with pytest.raises(DeskError) as refused:
        desk.lookup.search(clerk, "holm " * 200)

    assert refused.value.code == "text-too-long"


def test_a_case_number_that_is_no_text_is_no_case(desk, clerk):
    with pytest.raises(DeskError) as refused:
        desk.lookup.sheet(clerk, "\udcff")

    assert refused.value.code == "no-such-case"


@pytest.mark.parametrize("path", ["a\x00b", "/x\udcff", "/" + "x" * 1001])
def test_a_second_folder_that_is_no_path_is_refused_in_words(tmp_path, path):
    with pytest.raises(DeskError) as refused:
        usable_second_folder(Path(path), tmp_path)

    assert refused.value.code in {"text-bad-character", "text-too-long"}


def test_a_file_that_is_too_big_is_not_read(desk, lead, tmp_path):
    file = tmp_path / "arrivals.csv"
    with file.open("wb") as big:
        big.truncate(limits.IMPORT_MB * 1024 * 1024 + 1)

    with pytest.raises(DeskError) as refused:
        desk.importing.take_in(lead, file, dry_run=True)

    assert refused.value.code == "csv-file-too-big"


def test_a_text_that_stood_there_before_the_limit_does_not_stop_the_next_change(
    desk, clerk
):
    number = open_case(desk, clerk, a_person())
    with desk.store.unit() as unit:
        record = unit.get(number)
        old = replace(record.person, birth_place="x" * 500)
        case = desk.rules.case(record, unit, desk.lookup.today())
        unit.save(replace(record, person=old), case.standing())

    form = Written(replace(old, phone="12345678"), HOME)
    record = desk.steps.write_down(clerk, Ticket(number, 2, "k4"), form)

    assert record.person.phone == "12345678"
