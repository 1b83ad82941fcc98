"""The file of sealed keys: what stands in it, and what is refused."""

import json
import os

import pytest

from db.keys.key_file import kind_of, read_keys, write_keys
from db.keys.wraps import create_keys, new_secret
from desk_app.errors import DeskError


@pytest.fixture
def folder(tmp_path):
    create_keys(
        tmp_path, "training", new_secret(), {"Åse Ørsted": "fem heste på en mark"}
    )
    return tmp_path


def test_nobodys_name_stands_in_the_file(folder):
    text = (folder / "keys.json").read_text(encoding="utf-8")

    assert "rsted" not in text
    assert "heste" not in text
    assert kind_of(folder) == "training"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no modes")
def test_only_its_owner_reads_the_file(folder):
    assert (folder / "keys.json").stat().st_mode & 0o777 == 0o600


def test_a_name_is_the_same_person_however_it_is_typed(folder):
    keys = read_keys(folder)

    assert keys.id_of("  åse   ØRSTED ") == keys.id_of("Åse Ørsted")
    assert keys.id_of("A\u030ase Ørsted") == keys.id_of("Åse Ørsted")
    assert keys.id_of("Åse Orsted") != keys.id_of("Åse Ørsted")


def test_what_is_written_is_read_again(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")

    write_keys(elsewhere, read_keys(folder))

    assert read_keys(elsewhere) == read_keys(folder)
    assert [entry.name for entry in elsewhere.iterdir()] == ["keys.json"]


def test_a_folder_without_the_file_says_so(tmp_path):
    assert kind_of(tmp_path) is None
    with pytest.raises(DeskError, match="keys-missing"):
        read_keys(tmp_path)


def person(entry):
    return next(iter(entry["people"].values()))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda entry: entry.update(format=2),
        lambda entry: entry.update(kind="other"),
        lambda entry: entry.update(people=[]),
        lambda entry: entry.update(salt="zz"),
        lambda entry: entry.pop("generation"),
        lambda entry: person(entry).update(salt="00"),
        lambda entry: person(entry).update(nonce=""),
        lambda entry: person(entry).update(argon2id=None),
        lambda entry: person(entry)["argon2id"].update(kib=2**40),
        lambda entry: person(entry)["argon2id"].update(passes=10**9),
        lambda entry: person(entry)["argon2id"].update(lanes=0),
        lambda entry: person(entry)["argon2id"].update(kib="64"),
    ],
)
def test_a_file_from_elsewhere_is_refused_before_it_costs_anything(folder, spoil):
    path = folder / "keys.json"
    entry = json.loads(path.read_text(encoding="utf-8"))
    spoil(entry)
    path.write_text(json.dumps(entry), encoding="utf-8")

    with pytest.raises(DeskError, match="keys-damaged"):
        read_keys(folder)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b"null", b"[" * 100_000])
def test_rubbish_is_called_damaged(folder, content):
    (folder / "keys.json").write_bytes(content)

    with pytest.raises(DeskError, match="keys-damaged"):
        read_keys(folder)
