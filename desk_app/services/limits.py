"""How long each text may be, and the one gate through which it comes in."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from desk_app.domain.case.person import Household, Person
from desk_app.domain.identity.names import clean_name
from desk_app.domain.identity.text import one_line
from desk_app.errors import DeskError

WHY = 500
SEARCH = 200
STAFF_NAME = 80
DESK_NUMBER = 10
PATH = 1_000
IMPORT_MB = 200
# What a clerk types of a person, besides the names; the rest are codes.
TEXTS: Mapping[str, int] = {
    "address": 200,
    "phone": 40,
    "doctor_name": 120,
    "birth_place": 120,
    "municipality": 60,
    "document_kind": 60,
    "moved_from": 60,
    "mitid_way": 60,
    "sex": 1,
}
_NAMES = ("family_name", "given_names")
# Before it is cleaned a text may be this many times as long: letters are composed.
_RAW = 5


def checked(text: str, field: str, limit: int) -> str:
    """Return the text as it is kept; see ``one_line``. It is never cut.

    Args:
        text: whatever came in.
        field: which field it stands in, as the sentence calls it.
        limit: letters, after cleaning.

    Raises:
        DeskError: ``text-too-long`` (field, found, limit), ``text-bad-character``
            (field, position).
    """
    if len(text) > _RAW * limit:
        raise DeskError("text-too-long", field=field, found=len(text), limit=limit)
    try:
        kept = one_line(text)
    except DeskError as bad:
        position = bad.details["position"]
        raise DeskError("text-bad-character", field=field, position=position) from bad
    if len(kept) > limit:
        raise DeskError("text-too-long", field=field, found=len(kept), limit=limit)
    return kept


def checked_why(why: str) -> str:
    """Return a reason the clerk gives. Raises as ``checked``."""
    return checked(why, "why", WHY)


def checked_person(person: Person, fields: Collection[str] | None = None) -> Person:
    """Return the person with clean texts.

    Args:
        person: as the form says it.
        fields: only these are looked at; None: all.

    Raises:
        DeskError: as ``checked``, and as ``clean_name``.
    """
    found: dict[str, Any] = {
        name: clean_name(getattr(person, name))
        for name in _NAMES
        if fields is None or name in fields
    }
    return replace(person, **found | _texts(person, fields))


def checked_home(home: Household, fields: Collection[str] | None = None) -> Household:
    """Return the home with clean texts; see ``checked_person``."""
    return replace(home, **_texts(home, fields))


def _texts(owner: Person | Household, fields: Collection[str] | None) -> dict[str, Any]:
    return {
        name: checked(getattr(owner, name), name, limit)
        for name, limit in TEXTS.items()
        if hasattr(owner, name) and (fields is None or name in fields)
    }
