"""What was half typed is offered again, once, and only when its program has ended."""

from dataclasses import replace
from datetime import timedelta

import pytest

from db.safekeeping.drafting.draft_seal import MOST_BYTES, MOST_FORMS
from desk_app.errors import DeskError
from desk_app.services.drafts import DAYS_KEPT, OPENING
from tests.db.safekeeping.draft_runs import NOW, a_run, die, files, half, left


def test_what_a_dead_program_left_is_offered_as_it_was_typed(tmp_path):
    odd = half(OPENING, "", people="Æ\ud800\N{SNOWMAN}\n\0", home="")
    run = a_run(tmp_path)
    run.keep([half(), odd])
    die(run)

    offered = a_run(tmp_path).left_behind()

    assert [each.half for each in offered] == [half(), odd]
    assert all(each.crashed for each in offered)


def test_what_was_half_typed_when_the_program_was_closed_is_offered_too(tmp_path):
    run = a_run(tmp_path)
    run.keep([half()])
    run.close()

    (offered,) = a_run(tmp_path).left_behind()

    assert offered.half == half()
    assert not offered.crashed


def test_only_the_newest_state_is_kept(tmp_path):
    run = a_run(tmp_path)
    run.keep([half(family_name="E"), half("housing")])
    run.keep([half(family_name="ER")])
    die(run)

    assert left(a_run(tmp_path)) == [half(family_name="ER")]
    assert files(tmp_path).count(".draft") == 1


def test_what_was_saved_leaves_nothing_behind(tmp_path):
    run = a_run(tmp_path)
    run.keep([half()])
    run.keep([])
    run.close()

    assert files(tmp_path) == []


def test_a_run_in_which_nothing_was_typed_makes_no_folder(tmp_path):
    run = a_run(tmp_path)
    run.keep([])
    assert run.left_behind() == []
    run.close()

    assert list(tmp_path.iterdir()) == []


def test_what_a_living_program_holds_is_not_offered(tmp_path):
    first, second = a_run(tmp_path), a_run(tmp_path)
    first.keep([half()])

    assert left(second) == []
    assert left(first) == []
    first.close()
    assert left(second) == [half()]


def test_two_programs_started_after_a_crash_are_not_offered_the_same(tmp_path):
    run = a_run(tmp_path)
    run.keep([half()])
    die(run)
    first, second = a_run(tmp_path), a_run(tmp_path)

    assert left(first) == [half()]
    assert left(second) == []


def test_later_means_that_it_is_offered_again(tmp_path):
    run = a_run(tmp_path)
    run.keep([half()])
    die(run)
    later = a_run(tmp_path)
    assert left(later) == [half()]
    later.close()

    again = a_run(tmp_path)

    assert left(again) == [half()]
    assert left(again) == [half()]


def test_a_program_that_has_closed_takes_nothing_any_more(tmp_path):
    run = a_run(tmp_path)
    run.keep([half()])
    run.close()

    assert left(run) == []
    assert left(a_run(tmp_path)) == [half()]


def test_what_is_thrown_away_is_gone_and_the_rest_stays(tmp_path):
    run = a_run(tmp_path)
    run.keep([half(), half("housing", at=NOW + timedelta(minutes=1))])
    die(run)
    after = a_run(tmp_path)
    kept, _ = left(after)

    after.drop(left(after)[1])
    assert left(after) == [kept]
    after.drop(kept)
    after.close()

    assert files(tmp_path) == []


def test_an_erased_case_takes_its_drafts_along(tmp_path):
    dead, living = a_run(tmp_path), a_run(tmp_path)
    dead.keep([half(), half(case="2026-11-0001"), half(OPENING, "")])
    die(dead)
    living.keep([half("housing")])

    assert living.forget("2026-11-0412") == 2

    assert left(living) == [half(case="2026-11-0001"), half(OPENING, "")]
    die(living)
    assert len(left(a_run(tmp_path))) == 2


def test_after_fourteen_days_it_is_thrown_away(tmp_path):
    run = a_run(tmp_path)
    days = timedelta(days=DAYS_KEPT)
    run.keep([half(), half("housing", at=NOW + timedelta(hours=1))])
    run.close()

    then = a_run(tmp_path, now=NOW + days + timedelta(minutes=1))
    assert [each.form for each in left(then)] == ["housing"]
    then.close()
    later = a_run(tmp_path, now=NOW + days + timedelta(hours=2))
    assert left(later) == []

    assert files(tmp_path) == []


def test_of_far_too_many_forms_the_newest_are_kept(tmp_path):
    run = a_run(tmp_path)
    run.keep(
        [half(f"s{n}", at=NOW + timedelta(seconds=n)) for n in range(MOST_FORMS + 5)]
    )
    die(run)

    assert [each.form for each in left(a_run(tmp_path))] == [
        f"s{n}" for n in range(5, MOST_FORMS + 5)
    ]


def test_of_far_too_much_text_the_newest_is_kept(tmp_path):
    old = half(family_name="x" * (MOST_BYTES // 2))
    new = half("housing", at=NOW + timedelta(1), address="y" * (MOST_BYTES // 2))
    run = a_run(tmp_path)
    run.keep([new, old])
    die(run)

    assert left(a_run(tmp_path)) == [new]


def test_one_form_with_far_too_much_text_is_refused_in_words(tmp_path):
    run = a_run(tmp_path)
    run.keep([half()])

    with pytest.raises(DeskError, match="draft-not-kept") as refused:
        run.keep([half(family_name="x" * MOST_BYTES)])

    assert refused.value.details == {"why": "too-much"}
    die(run)
    assert left(a_run(tmp_path)) == [half()]


def test_the_same_words_typed_later_are_the_same(tmp_path):
    later = replace(half(), at=NOW + timedelta(1), by="Bo K.", rev=9)

    assert half().says_the_same(later)
    assert not half().says_the_same(replace(half(), form="housing"))
