"""The log of prints, on a real, encrypted desk."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desk_app.bootstrap.desk import put_together
from desk_app.domain.case.person import Household, Person
from desk_app.errors import DeskError
from desk_app.printing.checklist_pdf import Variant
from desk_app.services.log.log_words import reason_words
from desk_app.services.opening.intake import Newcomer
from desk_app.services.paper.choosing import languages_for, reviewed_languages
from desk_app.services.paper.prints import How, PaperKind, Sent
from desk_app.services.paper.translations import LANGUAGES
from desk_app.services.rules import LoadedRules
from desk_app.services.staff import Action, Role, Staff
from tests.conftest import NOON
from ui.prints.values import VARIANTS

HOME = Household("Prøvevej 1, 1000 København K", None, "0101")


@pytest.fixture
def case(desk, clerk):
    return opened(desk, clerk, "Ida")


def opened(desk, clerk, given, **values):
    person = Person("Holm", given, NOON.date() - timedelta(days=9000), "UKR", **values)
    newcomer = Newcomer(person, "EU_WORKER")
    return desk.intake.open_party(clerk, [newcomer], HOME, f"key {given}")[0]


def sent(case, **values):
    said = Sent(PaperKind.CHECKLIST, case, 1, "uk", "large", 3, How.PRINTER)
    return said._replace(**values)


def test_a_print_stands_in_the_log_of_prints_and_in_the_log(desk, clerk, case, rules):
    desk.prints.keep(clerk, sent(case, copies=2))

    (line,) = desk.prints.on(clerk, NOON.date())
    with desk.store.reading() as reader:
        logged = reader.log_of(case)[-1]
    assert (line.case, line.actor, line.desk) == (case, "Anna L.", "4")
    assert (line.language, line.variant, line.pages, line.copies) == (
        "uk",
        "large",
        3,
        2,
    )
    assert logged.purpose == "printer checklist uk large"
    assert reason_words(logged, "da", rules) == "skrevet ud"


def test_everybody_on_a_family_pack_has_a_line_in_the_log(desk, clerk, case):
    child = opened(desk, clerk, "Bo")

    desk.prints.keep(clerk, sent(case, kind=PaperKind.PACK, also=(child,)))

    with desk.store.reading() as reader:
        assert reader.log_of(child)[-1].purpose == "printer pack uk large"
    assert len(desk.prints.on(clerk, NOON.date())) == 1


def test_a_print_after_midnight_belongs_to_the_local_day(tmp_path, desk, clerk, rules):
    late = NOON.replace(hour=23, minute=30)  # half past midnight in Copenhagen
    desk = put_together(desk.store, LoadedRules(rules, (), ()), lambda: late)

    desk.prints.keep(clerk, sent(""))

    assert not desk.prints.on(clerk, late.date())
    assert len(desk.prints.on(clerk, late.date() + timedelta(days=1))) == 1


def test_who_may_not_print_sees_no_prints_and_keeps_none(desk, case):
    admin = Staff("Eva", Role.ADMIN)

    for wish in (
        lambda: desk.prints.keep(admin, sent(case)),
        lambda: desk.prints.on(admin, NOON.date()),
        lambda: desk.prints.running(admin),
    ):
        with pytest.raises(DeskError, match="not-allowed"):
            wish()


def test_no_name_stands_in_the_log_of_prints(desk, clerk, case):
    desk.prints.keep(clerk, sent(case))

    (line,) = desk.prints.on(clerk, NOON.date())

    assert "Ida" not in str(line)
    assert "Holm" not in str(line)


def test_a_batch_knows_who_is_protected_and_in_which_country_they_grew_up(
    desk, clerk, case
):
    hidden = opened(desk, clerk, "Eva", protected=True)

    found = {it.case: it for it in desk.prints.running(clerk)}

    assert found[case].citizenship == "UKR"
    assert (found[case].protected, found[hidden].protected) == (False, True)
    assert [it.case for it in desk.prints.chosen(clerk, [hidden])] == [hidden]
    assert not desk.prints.chosen(clerk, [])


def test_a_list_composed_for_a_batch_is_logged_with_its_print_only(desk, clerk, case):
    def printed():
        with desk.store.reading() as reader:
            lines = reader.log_of(case)
        return [it for it in lines if it.action == Action.PRINT_CHECKLIST]

    made = desk.checklists.composed(clerk, case, "uk")

    assert made.checklist.reference == case
    assert not printed()
    desk.prints.keep(clerk, sent(case, rev=made.rev))
    assert len(printed()) == 1


def test_every_language_is_offered_once_the_likely_one_first():
    for citizenship, first in (("ROU", "ro"), ("SYR", "ar"), ("NPL", "en"), ("", "en")):
        offered = languages_for(citizenship)

        assert offered[0] == first
        assert sorted(offered) == sorted(LANGUAGES)


def test_a_translation_counts_as_reviewed_when_somebody_signed_it(rules):
    signed = replace(
        rules.wordings["da"], language="uk", reviewed="O. Koval 2026-11-01"
    )
    reviewed = replace(rules, wordings={**rules.wordings, "uk": signed})

    assert "uk" in reviewed_languages(reviewed)
    assert {"da", "en"} <= reviewed_languages(rules)


def test_the_windows_offer_each_way_to_set_a_paper():
    assert tuple(VARIANTS) == tuple(Variant)
