"""Every refusal has its sentence, in both languages, with the same blanks."""

import ast
import tomllib
from pathlib import Path
from string import Formatter

import pytest

from desk_app.errors import DeskError
from desk_app.services.messages import known_codes, sentence
from resources import resource

ROOT = Path(__file__).parents[2]
SENTENCES = tomllib.loads(resource("messages.toml").read_text(encoding="utf-8"))
RAISING = {"DeskError", "Refusal", "known_code"}


def codes_in_the_source():
    """Each code that is raised or refused with, and where."""
    found = {}
    for folder in ("desk_app", "db", "ui"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and name_of(node.func) in RAISING:
                    for word in (a.value for a in node.args if is_code(a)):
                        found.setdefault(word, path.name)
    return found


def details_in_the_source():
    """Each ``DeskError(code, key=…)`` of the source: file, code and its keys."""
    for folder in ("desk_app", "db", "ui"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and name_of(node.func) == "DeskError":
                    keys = {keyword.arg for keyword in node.keywords}
                    if node.args and is_code(node.args[0]) and None not in keys:
                        yield path.name, node.args[0].value, keys


def name_of(function):
    return getattr(function, "id", getattr(function, "attr", ""))


def is_code(argument):
    return (
        isinstance(argument, ast.Constant)
        and isinstance(argument.value, str)
        and "-" in argument.value
        and argument.value.replace("-", "").isalnum()
    )


def blanks(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_code_that_is_raised_has_a_sentence():
    missing = {c: f for c, f in codes_in_the_source().items() if c not in known_codes()}

    assert missing == {}


def test_whoever_raises_gives_what_the_sentence_asks_for():
    lacking = [
        (file, code, asked - keys)
        for file, code, keys in details_in_the_source()
        if (asked := blanks(SENTENCES[code]["da"])) - keys
    ]

    assert lacking == []


@pytest.mark.parametrize("code", sorted(known_codes()))
def test_both_languages_fill_the_same_blanks(code):
    words = SENTENCES[code]

    assert set(words) == {"da", "en"}
    assert blanks(words["da"]) == blanks(words["en"])


def test_steps_and_papers_are_called_by_their_names(rules):
    error = DeskError("papers-missing", step="housing", paper="rental_contract")

    said = sentence(error, "da", rules)

    assert "Bolig" in said
    assert "housing" not in said


def test_codes_inside_a_sentence_become_words():
    said = sentence(DeskError("already-paused", reason="citizen"), "da")

    assert "borgeren" in said
