"""docs/security.md names what exists, and leaves out no number of the standard."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (V\d+\.\d+\.\d+)(?:-(V\d+\.\d+\.\d+))? \| (.+?) \| (.+) \|$")
NAMED = re.compile(r"`([\w./-]+/[\w./-]*|[\w-]+\.(?:toml|lock|spec|md))(?:::(\w+))?`")

# ASVS 5.0.0: how many numbers of levels 1 and 2 each section has, from 1 on.
SECTIONS = """
1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 5.1:1 5.2:3 5.3:2 5.4:3
6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2
8.1:2 8.2:3 8.3:1 8.4:1 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1
13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7
16.1:1 16.2:5 16.3:4 16.4:3 16.5:3
"""
WHOLE_CHAPTERS = {"V3", "V4", "V9", "V10", "V12", "V17"}
WITH_A_NETWORK = {
    *("socket", "ssl", "http", "urllib", "ftplib", "smtplib", "asyncio", "requests"),
    *("httpx", "aiohttp", "xmlrpc", "telnetlib", "socketserver", "webbrowser"),
}


def rows():
    """Each row of the table: its numbers, its words, what stands behind it."""
    for line in PAGE.splitlines():
        if found := ROW.match(line):
            yield numbers(found[1], found[2] or found[1]), found[3], found[4]


def numbers(first, last):
    section, _, begin = first.rpartition(".")
    assert last.startswith(f"{section}.")
    end = last.rpartition(".")[2]
    return [f"{section}.{number}" for number in range(int(begin), int(end) + 1)]


@cache
def functions_of(path):
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_file_and_test_that_is_named_exists():
    named = [(found[1], found[2]) for found in NAMED.finditer(PAGE)]

    missing = [
        f"{path}::{test}" if test else path
        for path, test in named
        if not (ROOT / path).exists() or (test and test not in functions_of(path))
    ]

    assert len(named) > 80
    assert missing == []


def test_every_number_of_levels_1_and_2_has_its_row_and_none_has_two():
    wanted = {
        f"V{section}.{number}"
        for section, count in (entry.split(":") for entry in SECTIONS.split())
        for number in range(1, int(count) + 1)
    }

    told = [number for row, _, _ in rows() for number in row]

    assert len(told) == len(set(told))
    assert wanted - set(told) == set()


def test_what_does_not_apply_as_a_whole_says_so_once():
    told = {number.partition(".")[0] for row, _, _ in rows() for number in row}

    assert set(re.findall(r"\*\*(V\d+)\*\*", PAGE)) == WHOLE_CHAPTERS
    assert not told & WHOLE_CHAPTERS


def test_every_row_has_something_behind_it():
    bare = [
        row[0]
        for row, _, behind in rows()
        if not (
            NAMED.search(behind)
            or behind.startswith(("Does not apply: ", "Open", "This page", "The table"))
        )
    ]

    assert bare == []


@pytest.mark.parametrize("folder", ["desk_app", "db", "ui", "resources"])
def test_no_module_of_ours_opens_a_connection(folder):
    found = [
        (path.relative_to(ROOT).as_posix(), name)
        for path in sorted((ROOT / folder).rglob("*.py"))
        for name in imported(ast.parse(path.read_text(encoding="utf-8")))
        if name.partition(".")[0] in WITH_A_NETWORK or "QtNetwork" in name
    ]

    assert found == []


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
