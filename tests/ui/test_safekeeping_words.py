"""How backups, moments, sizes and losses are said."""

from datetime import UTC, datetime, timedelta

import pytest

from desk_app.services.safekeeping.schedule import BackupStatus
from desk_app.services.safekeeping.values import Losses, Salvage
from tests.services.safekeeping.fake_vault import NOON, counts, minutes_old
from ui.safekeeping.foot_words import backup_moment_words, foot_words
from ui.safekeeping.words import (
    losses_words,
    moment_words,
    numbers_words,
    salvage_words,
    size_words,
)
from ui.tokens import Tone

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture(autouse=True)
def english(language):
    language.speak("en")


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (timedelta(minutes=5), "today 11:55"),
        (timedelta(hours=13), "yesterday 23:00"),
        (timedelta(days=3), "Friday 12:00"),
        (timedelta(days=40), "14 October 2026 13:00"),
    ],
)
def test_a_moment_is_said_as_people_say_it(ago, said):
    assert moment_words(NOON - ago, NOON) == said


def test_a_day_begins_at_midnight_in_copenhagen():
    just_after = datetime(2026, 11, 22, 23, 5, tzinfo=UTC)

    assert moment_words(just_after, NOON) == "today 00:05"


@pytest.mark.parametrize(
    ("size", "said"),
    [(900, "1 kB"), (380_000, "380 kB"), (1_400_000, "1.4 MB"), (2.3e9, "2.3 GB")],
)
def test_a_size_has_its_unit(size, said):
    assert size_words(int(size)) == said.replace(" ", NBSP)


def test_many_case_numbers_are_cut_to_the_newest():
    numbers = tuple(f"2026-11-{at:04d}" for at in range(40, 20, -1))

    said = numbers_words(numbers)

    assert said.startswith("2026-11-0040, ")
    assert said.endswith("and 8 more")


@pytest.mark.parametrize(
    ("known", "changes", "said"),
    [
        (True, 0, "nothing is lost"),
        (True, 1, "1 change since today 12:00 would be lost."),
        (True, 1234, "1,234 changes since today 12:00 would be lost."),
        (False, 0, "What was saved since today 12:00 is not known."),
    ],
)
def test_what_would_be_lost_is_said_with_its_moment(known, changes, said):
    losses = Losses(known=known, changes=changes, cases=(), since=NOON)

    assert said in losses_words(losses, NOON)


def test_what_was_saved_of_a_damaged_desk_says_how_much(tmp_path):
    known = Salvage(tmp_path, 1998, 2000, ("2026-11-0007",))
    unknown = Salvage(tmp_path, 1998, None, ())

    assert salvage_words(known).startswith("1,998 of 2,000 cases could be read")
    assert salvage_words(unknown).startswith("1,998 cases could be read")


def a_status(**more):
    usual = {
        "at": NOON,
        "newest": minutes_old(5),
        "counts": counts(),
        "second_folder": "",
        "trouble": "",
        "reached_at": None,
        "restored": None,
        "free_bytes": 10**12,
    }
    return BackupStatus(**(usual | more))


def test_an_old_backup_is_complained_about_and_not_by_colour_alone():
    old = a_status(newest=minutes_old(60 * 20), counts=counts(12))

    assert foot_words(old)[:2] == (
        "No verified backup since yesterday 16:00",
        Tone.WARN,
    )


def test_a_second_folder_that_is_gone_is_complained_about():
    away = {"second_folder": "/media/stick", "trouble": "missing"}
    gone = a_status(**away, reached_at=NOON - timedelta(days=2))

    assert foot_words(gone).words == "Second folder out of reach since Saturday 12:00"
    assert foot_words(a_status(**away)).words == "Second folder never reached"


def test_a_backup_is_called_by_its_moment():
    assert backup_moment_words("2026-11-22T154000Z", NOON) == "yesterday 16:40"
    assert backup_moment_words("from elsewhere", NOON) == "from elsewhere"
