"""Wrong rule files are refused with the line where they are wrong."""

import pytest

from desk_app.domain.rules.rule_files import parse
from desk_app.domain.rules.rulebook import NEEDED, read_rulebook, version_of
from tests.rule_builders import EU, RULES, bundle_with, line_with, refusal_of

STEPS = "rules/steps.toml"


DOCUMENTS = "rules/documents.toml"


LINES = "rules/lines.toml"


ROUTING = "rules/routing.toml"


CENTRES = "centres.toml"


TOWNS = "municipalities.csv"


# What is wrong: file, as shipped, as written by the office, the words on the line
# that is to blame, and the fixed word for the reason.
WRONG = {
    "a quote that is never closed": (
        EU,
        'code = "EU_WORKER"',
        'code = "EU_WORKER',
        "code =",
        "not-toml",
    ),
    "an unknown key": (EU, "authority =", "myndighed =", "myndighed", "unknown-key"),
    "a missing key": (
        STEPS,
        'title.da = "Bolig"\n',
        "",
        'title.en = "Home"',
        "missing-key",
    ),
    "an empty text": (
        STEPS,
        'title.da = "Bolig"',
        'title.da = " "',
        'title.da = " "',
        "empty",
    ),
    "a number for a text": (
        DOCUMENTS,
        'get.da = "Udlejeren."',
        "get.da = 7",
        "get.da = 7",
        "wrong-type",
    ),
    "a text for a date": (
        EU,
        "checked_on = 2026-11-21",
        'checked_on = "i går"',
        "checked_on",
        "wrong-type",
    ),
    "a month that is too small": (
        DOCUMENTS,
        "max_age_months = 6",
        "max_age_months = 0",
        "max_age_months = 0",
        "wrong-type",
    ),
    "a truth that is a word": (
        DOCUMENTS,
        "must_be_valid = true",
        'must_be_valid = "ja"',
        "must_be_valid",
        "wrong-type",
    ),
    "an unknown library step": (
        EU,
        'use = "housing"',
        'use = "husning"',
        "husning",
        "unknown-step",
    ),
    "an unknown document in a list of several lines": (
        STEPS,
        '{ any_of = ["host_declaration"]',
        '{ any_of = ["vaertens_brev"]',
        "vaertens_brev",
        "unknown-document",
    ),
    "an unknown checklist line": (
        STEPS,
        '"nemkonto", "bank"',
        '"nemkonto", "banken"',
        '"banken"',
        "unknown-line",
    ),
    "an unknown municipality": (
        STEPS,
        '"0751", "0615"',
        '"0751", "9999"',
        '"9999"',
        "unknown-municipality",
    ),
    "an unknown source": (
        STEPS,
        'sources = ["S47"]',
        'sources = ["S999"]',
        "S999",
        "unknown-source",
    ),
    "an unknown authority": (
        EU,
        'authority = "siri"',
        'authority = "sirri"',
        "sirri",
        "unknown-text",
    ),
    "an unknown kind of step": (
        STEPS,
        'kind = "check"',
        'kind = "chek"',
        '"chek"',
        "unknown-value",
    ),
    "an unknown condition": (
        EU,
        'conditions = ["stay"',
        'conditions = ["ophold"',
        '"ophold"',
        "unknown-condition",
    ),
    "an unknown group of citizens": (
        LINES,
        'groups = ["OTHER", "UK"]',
        'groups = ["ALLE", "UK"]',
        '"ALLE"',
        "unknown-group",
    ),
    "an unknown first day of a deadline": (
        LINES,
        'deadline = { from = "mitid_issued"',
        'deadline = { from = "i_morgen"',
        "i_morgen",
        "unknown-value",
    ),
    "a deadline of no length": (
        LINES,
        '{ from = "mitid_issued", days = 2 }',
        '{ from = "mitid_issued" }',
        '{ from = "mitid_issued" }',
        "missing-key",
    ),
    "something to bring that has no words": (
        LINES,
        '"witness", "phone"',
        '"vidne", "phone"',
        '"vidne"',
        "unknown-document",
    ),
    "a field for a code": (
        STEPS,
        'fields = ["mitid_way", "phone"]',
        'fields = ["mitid_way", "activation_code"]',
        "activation_code",
        "forbidden-field",
    ),
    "a field nobody knows": (
        STEPS,
        'fields = ["mitid_way", "phone"]',
        'fields = ["mitid_way", "shoe_size"]',
        "shoe_size",
        "unknown-field",
    ),
    "a milestone on a step that issues nothing": (
        STEPS,
        'kind = "milestone"\nmilestone = "cpr"',
        'kind = "check"\nmilestone = "cpr"',
        'kind = "check"\nmilestone',
        "kind-and-milestone",
    ),
    "an answer to a question that is not asked": (
        ROUTING,
        'given = { basis = ["child"] }',
        'given = { basis = ["barn"] }',
        '"barn"',
        "unknown-answer",
    ),
    "a route to nowhere": (
        ROUTING,
        'code = "UK_WA"',
        'code = "UK"',
        'code = "UK"',
        "unknown-code",
    ),
    "opening hours that end before they begin": (
        CENTRES,
        'wed = ["11:00-17:00"]',
        'wed = ["17:00-11:00"]',
        "17:00-11:00",
        "wrong-type",
    ),
    "a centre that is not described": (
        TOWNS,
        "0615,Horsens,Midtjylland,West",
        "0615,Horsens,Midtjylland,Vest",
        None,
        "unknown-centre",
    ),
    "a municipality code with three digits": (
        TOWNS,
        "0615,Horsens",
        "615,Horsens",
        "615,Horsens",
        "wrong-type",
    ),
    "a municipality twice": (
        TOWNS,
        "0615,Horsens,",
        "0101,Horsens,",
        "0101,Horsens",
        "repeated-code",
    ),
    "a country that is no code": (
        "rules/apostille.toml",
        '"USA", "CAN"',
        '"USA", "Canada"',
        '"Canada"',
        "unknown-code",
    ),
    "a sentence that the other language lacks": (
        "texts/da.toml",
        '[line.letterbox]\ntitle = "Navn',
        '[line.letterbox]\nhaste = "Ja"\ntitle = "Navn',
        "haste",
        "missing-translation",
    ),
}


@pytest.mark.parametrize("mistake", WRONG)
def test_a_wrong_file_is_refused_with_its_line(mistake):
    name, shipped, written, to_blame, reason = WRONG[mistake]
    bundle = bundle_with(name, shipped, written)

    told = refusal_of(bundle)

    assert told["reason"] == reason
    assert told["remedy"]
    if to_blame:
        place = bundle[name].index(to_blame)
        assert told["file"] == name
        assert told["line"] == bundle[name].count("\n", 0, place) + 1


@pytest.mark.parametrize("name", NEEDED)
def test_a_missing_file_is_named(name):
    bundle = {place: text for place, text in RULES.files.items() if place != name}

    told = refusal_of(bundle)

    assert (told["file"], told["reason"]) == (name, "missing-file")


def test_any_changed_file_makes_a_new_version():
    changed = bundle_with(DOCUMENTS, "max_age_months = 6", "max_age_months = 9")

    assert version_of(changed) != RULES.version
    assert read_rulebook(changed).version == version_of(changed)
    assert read_rulebook(RULES.files).version == RULES.version


def test_lines_are_found_below_long_lists_and_long_texts():
    text = (
        'first = """\nnot = "a key"\n"""\n'
        "[[many]]\nlist = [\n  1,\n]\n"
        "[[many]]\nlast = 1 # [\n[many.deep]\nkey.da = 2\n"
    )

    file = parse("rules/x.toml", text)

    assert file.line_of(("many", 1, "last")) == line_with(text, "last")
    assert file.line_of(("many", 1, "deep", "key", "da")) == line_with(text, "key.da")
    assert file.line_of(("many", 1, "unheard-of")) == 8
    assert ("not",) not in file.lines
