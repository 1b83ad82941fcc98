"""What may be accepted, said a second time and in another way than the program does."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from desk_app.domain.identity.cpr import CprReading
from desk_app.domain.identity.passport import Mrz
from desk_app.services.bringing_in.arrivals_csv import Arrival

# What a program could be tricked with; a name may have the two joiners.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_JOINERS = "\u200c\u200d"
_LINE_ENDS = re.compile(r"[\r\n\t\v\f\x1c-\x1e\x85\u2028\u2029]")
_DOCUMENTS = (
    re.compile(r"(?=P[A-Z0-9<]{87})"),
    re.compile(r"(?=[ACIP1][A-Z0-9<]{71})"),
    re.compile(r"(?=[ACIP1][A-Z0-9<]{89})"),
)
_PLAIN = {
    "document_code": re.compile(r"[A-Z0-9<]{0,2}"),
    "issuing_state": re.compile(r"[A-Z0-9<]{0,3}"),
    "citizenship": re.compile(r"[A-Z0-9<]{0,3}"),
    "family_name": re.compile(r"[A-Z0-9 ]{0,39}"),
    "given_names": re.compile(r"[A-Z0-9 ]{0,39}"),
    "document_number": re.compile(r"[A-Z0-9<]{0,24}"),
    "sex": re.compile(r"[FMX]?"),
}
_LEAP_YEAR = 2000
_STROKES = (
    "HYPHEN",
    "DASH",
    "MINUS",
    "MACRON",
    "OVERLINE",
    "HORIZONTAL",
    "STRAIGHTNESS",
    "MAQAF",
    "NIRUGU",
)


def wrong_mrz(text: str, read: Mrz, today: date) -> str:
    """Why it should not have been read so; empty when it is fine."""
    seen = "\n".join(_seen(line) for line in _LINE_ENDS.split(_composed(text)))
    trimmed = (re.sub(r"^[^A-Z0-9<]+|[^A-Z0-9<]+$", "", s) for s in seen.split("\n"))
    run = "".join(trimmed)
    if not any(shape.search(run) for shape in _DOCUMENTS):
        return "no such lines"
    for name, shape in _PLAIN.items():
        if not shape.fullmatch(getattr(read, name)):
            return f"a bad {name}"
    if read.birth_date is not None and read.birth_date > today:
        return "born tomorrow"
    return ""


def wrong_cpr(text: str, read: CprReading, today: date) -> str:
    """Why it should not have been accepted; empty when it is fine."""
    digits = "".join(letter for letter in text if not _is_gap(letter))
    bare = unicodedata.normalize("NFKC", digits)
    number = read.cpr.compact
    if not re.fullmatch(r"[0-9]{10}", bare) or bare != number:
        return "other digits"
    day, month = int(bare[:2]), int(bare[2:4])
    try:
        date(_LEAP_YEAR, month, day - 60 if day > 60 else day)
    except ValueError:
        return "no such day"
    return "born tomorrow" if read.birth_date > today else ""


def wrong_arrival(one: Arrival, today: date) -> str:
    """Why it should not have been accepted; empty when it is fine."""
    plain = {
        "municipality": r"[0-9]{4}",
        "citizenship": r"[A-Z]{3}",
        "phone": r"(\+?[0-9 ()-]{4,20})?",
    }
    for name, shape in plain.items():
        if not re.fullmatch(shape, getattr(one, name)):
            return f"a bad {name}"
    if one.birth_date > today:
        return "born tomorrow"
    if not one.family_name and not one.given_names:
        return "nobody"
    texts = (one.family_name, one.given_names, one.reference, one.party)
    return next((why for text in texts if (why := wrong_text(text, 200))), "")


def wrong_text(text: str, limit: int) -> str:
    """Why a text should not have been kept; empty when it is fine."""
    if len(text) > limit:
        return "too long"
    bad = [c for c in text if unicodedata.category(c) in _UNSEEN and c not in _JOINERS]
    return f"U+{ord(bad[0]):04X} in it" if bad else ""


def _is_gap(letter: str) -> bool:
    """A blank of any kind, or a stroke that somebody may take for a hyphen."""
    name = unicodedata.name(letter, "")
    return letter.isspace() or any(stroke in name for stroke in _STROKES)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _seen(line: str) -> str:
    fillers = line.replace(";", "<").replace("\u2039", "<")
    fillers = fillers.replace("«", "<<").replace("≪", "<<")
    return "".join(
        letter.upper() if letter.isascii() else letter
        for letter in fillers
        if unicodedata.category(letter)[0] not in "CZ"
    )
