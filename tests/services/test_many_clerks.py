"""Several programs on one desk at once: nothing is lost, nothing is given twice.

The proof runs the same two functions with more programs and more rounds.
"""

import multiprocessing
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from uuid import uuid4

from db.training import create_training_desk
from desk_app.bootstrap.desk import opened, put_together
from desk_app.domain.case.person import Household, Person
from desk_app.errors import DeskError
from desk_app.services.opening.intake import Newcomer
from desk_app.services.rules import LoadedRules
from desk_app.services.staff import Role, Staff
from desk_app.services.steps import Ticket, Written
from tests.conftest import moment

SPAWN = multiprocessing.get_context("spawn")
HOME = Household("Prøvevej 1, 1000 København K", None, "0101")
ANNA = Person("KOWALSKA", "Anna Maria", citizenship="POL")


def take_until_none_is_left(folder, desk_number):
    """What one program is given while others take too."""
    who, taken = Staff("Anna L.", Role.CLERK, desk_number), []
    with opened(folder, moment) as desk:
        while True:
            try:
                taken.append(desk.taking.take_next(who, uuid4().hex))
            except DeskError as refused:
                if refused.code != "nobody-waiting":
                    raise
                return taken


def add_words(folder, reference, program, rounds):
    """Write at the end of one field again and again; a stale save is tried again."""
    who = Staff("Anna L.", Role.CLERK, program)
    with opened(folder, moment) as desk:
        for number in range(rounds):
            key = uuid4().hex
            while True:
                record = desk.lookup.sheet(who, reference).case.record
                doctor = f"{record.person.doctor_name} {program}.{number}".strip()
                person = replace(record.person, doctor_name=doctor)
                try:
                    desk.steps.write_down(
                        who,
                        Ticket(reference, record.rev, key),
                        Written(person, record.household),
                    )
                except DeskError as refused:
                    if refused.code != "stale":
                        raise
                else:
                    break


def a_desk_with(folder, rules, cases):
    store = create_training_desk(folder, moment)
    desk = put_together(store, LoadedRules(rules, (), ()), moment)
    who = Staff("Bo K.", Role.LEAD)
    references = [
        desk.intake.open_party(who, [Newcomer(ANNA, "EU_WORKER")], HOME, f"key {n}")[0]
        for n in range(cases)
    ]
    store.close()
    return references


def test_eight_programs_take_two_hundred_cases_and_none_twice(tmp_path, rules):
    references = a_desk_with(tmp_path / "desk", rules, 200)

    with ProcessPoolExecutor(8, mp_context=SPAWN) as programs:
        runs = [
            programs.submit(take_until_none_is_left, tmp_path / "desk", str(number))
            for number in range(8)
        ]
        given = Counter(case for run in runs for case in run.result())

    assert given == Counter(references)


def test_four_programs_edit_one_case_and_every_edit_is_kept(tmp_path, rules):
    [reference] = a_desk_with(tmp_path / "desk", rules, 1)

    with ProcessPoolExecutor(4, mp_context=SPAWN) as programs:
        for run in [
            programs.submit(add_words, tmp_path / "desk", reference, str(number), 20)
            for number in range(4)
        ]:
            run.result()

    with opened(tmp_path / "desk", moment) as desk:
        record = desk.lookup.sheet(Staff("Bo K.", Role.LEAD), reference).case.record
    assert Counter(record.person.doctor_name.split()) == Counter(
        f"{program}.{number}" for program in range(4) for number in range(20)
    )
