from pathlib import Path

import pytest

from desk_app.bootstrap.masking import masked

NUMBERS = [
    "251248-9996",
    "2512489996",
    "251248 9996",
    "671062\u20130629",
    "211062--5629",
]
DOCUMENTS = [
    "EA1234567",
    "L898902C3<UTO7408122F",
    "AB 123456",
    "212345678",
    "PAS123456",
]


@pytest.mark.parametrize("said", [*NUMBERS, *DOCUMENTS])
@pytest.mark.parametrize("around", ["{}", "case {} refused", "'{}'", "x={};", "({})\n"])
def test_numbers_of_people_and_documents_are_covered(said, around):
    covered = masked(around.format(said))

    assert said not in covered
    assert "***" in covered


def test_the_lines_of_a_passport_are_covered():
    line = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"

    assert masked(line) == "***"


@pytest.mark.parametrize(
    "path",
    [
        "/home/ole.hansen/desk/desk.db",
        "/Users/ole hansen/desk",
        "C:\\Users\\ole.hansen\\AppData",
        "c:/Users/ole.hansen/x",
        str(Path.home() / "desk"),
    ],
)
def test_nobodys_home_folder_is_named(path):
    covered = masked(f"cannot write {path}")

    assert "ole" not in covered
    assert str(Path.home()) not in covered


def test_what_the_desk_itself_says_stays_readable():
    said = "backup 2026-11-23T101500Z: automatic, case 2026-11-0412, bug 8da4-f0cf"

    assert masked(said) == said


def test_nobody_writes_lines_of_their_own_into_the_log():
    assert masked("a\nERROR root all is lost\r\x1b[2J\u2028b").count("\n") == 0


def test_a_line_is_never_long():
    assert len(masked("x" * 100_000)) <= 2_000
