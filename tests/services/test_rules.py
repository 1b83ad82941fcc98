"""The office's own rule files, beside those that came with the program."""

import pytest

from desk_app.errors import DeskError
from desk_app.services.rules import load_rulebook, read_bundle
from resources import resource

SHIPPED = resource("rules").parent


@pytest.fixture
def office(tmp_path):
    return tmp_path / "rules"


def written(office, name, text):
    path = office / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def shipped(name):
    return (SHIPPED / name).read_text(encoding="utf-8")


def test_without_an_office_folder_the_shipped_rules_hold(office):
    loaded = read_bundle(SHIPPED, office)

    assert loaded.errors == ()
    assert loaded.office_files == ()
    assert loaded.rulebook.version == load_rulebook().version


@pytest.mark.parametrize("place", ["rules/documents.toml", "documents.toml"])
def test_an_office_file_replaces_the_shipped_one_wherever_it_lies(office, place):
    text = shipped("rules/documents.toml")
    written(office, place, text.replace("max_age_months = 6", "max_age_months = 9"))

    loaded = read_bundle(SHIPPED, office)

    assert loaded.office_files == ("rules/documents.toml",)
    assert loaded.rulebook.documents["eu_document_recent"].max_age_months == 9
    assert loaded.rulebook.version != load_rulebook().version


def test_one_wrong_office_file_leaves_the_shipped_rules_in_force(office):
    text = shipped("rules/documents.toml")
    written(office, "documents.toml", text.replace("= 6", "= 9"))
    written(office, "pathways/NORDIC.toml", 'code = "NORDIC"\ntitel = "Norden"\n')

    loaded = read_bundle(SHIPPED, office)

    (error,) = loaded.errors
    assert error.details["file"] == "pathways/NORDIC.toml"
    assert error.details["line"] == 2
    assert loaded.rulebook.version == load_rulebook().version


def test_every_wrong_file_is_named_at_once(office):
    written(office, "pathways/NORDIC.toml", "code = ")
    written(office, "centres.toml", "[centres.East]\n")
    written(office, "noter.toml", "")

    loaded = read_bundle(SHIPPED, office)

    named = {error.details["file"] for error in loaded.errors}
    assert named == {"pathways/NORDIC.toml", "centres.toml", "noter.toml"}
    assert load_rulebook(office).version == load_rulebook().version


def test_a_library_without_a_step_that_is_used_is_refused(office):
    text = shipped("rules/steps.toml").replace("[housing]", "[hjem]")
    written(office, "steps.toml", text)

    loaded = read_bundle(SHIPPED, office)

    assert loaded.errors[0].details["reason"] == "unknown-step"
    assert "housing" in {step.id for step in loaded.rulebook.path("NORDIC").steps}


def test_an_office_may_add_a_pathway_of_its_own(office):
    text = shipped("pathways/NORDIC.toml").replace('"NORDIC"', '"DIPLOMAT"')
    written(office, "pathways/DIPLOMAT.toml", text)

    loaded = read_bundle(SHIPPED, office)

    assert loaded.errors == ()
    assert loaded.rulebook.path("DIPLOMAT").code == "DIPLOMAT"


def test_an_office_may_add_a_language_with_the_sentences_it_has(office):
    written(
        office,
        "texts/fo.toml",
        'language = "fo"\nreviewed = "A. Jensen 2026-11-23"\nline.bank.title = "B"\n',
    )

    words = read_bundle(SHIPPED, office).rulebook.wordings["fo"]

    assert words.say("line.bank.title") == "B"
    assert words.say("line.bank.what") == ""
    assert words.reviewed == "A. Jensen 2026-11-23"


def test_a_file_that_is_not_utf_8_is_refused_with_its_line(office):
    office.mkdir()
    text = shipped("centres.toml").encode("latin-1")
    (office / "centres.toml").write_bytes(text)

    loaded = read_bundle(SHIPPED, office)

    (error,) = loaded.errors
    assert error.details["reason"] == "not-utf-8"
    assert error.details["line"] == 1


def test_an_unknown_pathway_is_refused():
    with pytest.raises(DeskError) as refused:
        load_rulebook().path("MARS")

    assert refused.value.code == "unknown-pathway"
    with pytest.raises(DeskError):
        load_rulebook().path("NORDIC", ("MOON",))
