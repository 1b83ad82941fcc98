"""The shipped rules, people as the rules see them, and rule files gone wrong."""

from datetime import date

import pytest

from desk_app.domain.rules.conditions import Facts
from desk_app.domain.rules.rulebook import read_rulebook
from desk_app.errors import DeskError
from desk_app.services.rules import load_rulebook

TODAY = date(2026, 11, 23)
RULES = load_rulebook()
EU = "pathways/EU_WORKER.toml"
CITIZEN_OF = {
    "NORDIC": "SWE",
    "DK_RETURN": "DNK",
    "UK_WA": "GBR",
    "UKRAINE": "UKR",
    "CHILD": "POL",
    "CROSSBORDER": "DEU",
    "REFUGEE": "SYR",
}


def somebody(citizenship="POL", age=30, **more):
    born = TODAY.replace(year=TODAY.year - age)
    return Facts(**{"citizenship": citizenship, "birth_date": born, "on": TODAY} | more)


def somebody_on(code, **more):
    if code == "CHILD":
        more = {"age": 10} | more
    usual = "IND" if "NONEU" in code else "POL"
    return somebody(CITIZEN_OF.get(code, usual), **more)


def steps_on(code, **more):
    steps = RULES.path(code).steps_for(somebody_on(code, **more))
    return [step.id for step in steps]


def papers_on(code, **more):
    facts = somebody_on(code, **more)
    steps = RULES.path(code).steps_for(facts)
    return {p for s in steps for wanted in s.wanted(facts) for p in wanted.any_of}


def bundle_with(name, old, new):
    """The shipped files with one place of one file written differently."""
    text = RULES.files[name]
    assert old in text
    return {**RULES.files, name: text.replace(old, new, 1)}


def refusal_of(bundle):
    """What is said about rule files that cannot be right."""
    with pytest.raises(DeskError) as refused:
        read_rulebook(bundle)
    assert refused.value.code == "rule-file-wrong"
    return refused.value.details


def line_with(text, words):
    """The number of the first line with these words."""
    lines = text.splitlines()
    return next(n for n, line in enumerate(lines, start=1) if words in line)
