"""Reading the machine-readable lines of a passport or identity card.

A reading helps typing; it proves nothing. Check digits miss about one misread
letter in twelve, and names, citizenship, issuing state and sex have none: a person
compares with the printed page, always. Visas are refused, since the number of a
visa is not that of a document. Personal numbers and other optional data are not kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from desk_app.domain.identity.mrz_layout import FILLER, Layout, check_digit
from desk_app.domain.identity.mrz_repair import (
    Repair,
    offer_number_repair,
    repair_classes,
)
from desk_app.domain.identity.mrz_text import lines_of

# Codes that differ from ISO 3166; others (XXA, XXB, XXC, XXX, UTO) stay as they are.
_ALPHA_3_OF = {
    "D": "DEU",
    "GBD": "GBR",  # overseas territories citizen
    "GBN": "GBR",  # national (overseas)
    "GBO": "GBR",  # overseas citizen
    "GBP": "GBR",  # protected person
    "GBS": "GBR",  # subject
    "RKS": "XKX",  # Kosovo
}
_YEARS_IN_A_CENTURY = 100
_DATE_LENGTH = 6


@dataclass(frozen=True, slots=True)
class FieldCheck:
    """Whether one field agrees with its check digit and, for a date, exists."""

    field: str
    ok: bool


@dataclass(frozen=True, slots=True, repr=False)
class Mrz:
    """What the lines say.

    Attributes:
        document_code: e.g. ``P`` or ``ID``.
        format: ``TD1``, ``TD2`` or ``TD3``.
        issuing_state: alpha-3 or an ICAO code such as ``UNO``.
        family_name: in capitals, as transliterated by the issuing state.
        given_names: likewise; empty when the holder has one name only.
        document_number: without fillers.
        citizenship: alpha-3 or an ICAO code such as ``XXA`` (stateless).
        citizenship_as_read: before translation, e.g. ``D`` or ``GBN``.
        birth_date: None where parts of it are unknown or it does not exist.
        sex: ``F``, ``M``, ``X`` (unspecified), or empty where it cannot be read.
        expiry_date: the last day; None where there is none or it does not exist.
        checks: one for each check digit, the one over everything last.
        repairs: characters that were probably misread.
        names_truncated: the name fills its field, so its end may be missing.
    """

    UNPROTECTED: ClassVar[tuple[str, ...]] = (
        "family_name",
        "given_names",
        "citizenship",
        "issuing_state",
        "sex",
        "document_code",
    )

    document_code: str
    format: str
    issuing_state: str
    family_name: str
    given_names: str
    document_number: str
    citizenship: str
    citizenship_as_read: str
    birth_date: date | None
    sex: str
    expiry_date: date | None
    checks: tuple[FieldCheck, ...]
    repairs: tuple[Repair, ...]
    names_truncated: bool

    @property
    def unprotected(self) -> tuple[str, ...]:
        """The fields that no check digit covers, whatever the reading."""
        return self.UNPROTECTED

    @property
    def failed(self) -> tuple[str, ...]:
        """The fields that disagree with their check digit."""
        return tuple(check.field for check in self.checks if not check.ok)

    def __repr__(self) -> str:
        """Name nobody in logs and tracebacks."""
        return f"<Mrz {self.format}>"


def read_mrz(text: str, today: date, accepted: tuple[Repair, ...] = ()) -> Mrz:
    """Read the lines of one document.

    Args:
        text: scanned, typed or pasted; see ``mrz_text.lines_of`` for what is forgiven.
        today: decides the century of the birth date, the latest that has passed.
        accepted: offered repairs that the clerk compared and took over.

    Raises:
        DeskError: see ``mrz_text.lines_of``. A wrong check digit is never an error.
    """
    layout, lines = lines_of(text)
    lines, repairs = repair_classes(layout, lines)
    offered = offer_number_repair(*_document_number(layout, lines))
    if set(offered) & set(accepted):
        lines, offered = _with_number_repair(layout, lines, offered[0]), ()
    family_name, given_names = _names(layout.names.of(lines))
    citizenship = layout.citizenship.of(lines).strip(FILLER)
    issuing_state = layout.issuing_state.of(lines).strip(FILLER)
    birth_date = _birth_date(layout.birth.of(lines), today)
    expiry_date = _expiry_date(layout.expiry.of(lines))
    return Mrz(
        document_code=layout.document_code.of(lines).strip(FILLER),
        format=layout.name,
        issuing_state=_ALPHA_3_OF.get(issuing_state, issuing_state),
        family_name=family_name,
        given_names=given_names,
        document_number=_document_number(layout, lines)[0].strip(FILLER),
        citizenship=_ALPHA_3_OF.get(citizenship, citizenship),
        citizenship_as_read=citizenship,
        birth_date=birth_date,
        sex={"F": "F", "M": "M", FILLER: "X", "X": "X"}.get(layout.sex.of(lines), ""),
        expiry_date=expiry_date,
        checks=_checks(layout, lines, birth_date, expiry_date),
        repairs=repairs + offered,
        names_truncated=not layout.names.of(lines).endswith(FILLER),
    )


def _document_number(layout: Layout, lines: tuple[str, ...]) -> tuple[str, str]:
    """The number and its check digit. A longer one goes on in the optional data."""
    number, check = layout.number.of(lines), layout.number_check.of(lines)
    rest = layout.personal.of(lines).partition(FILLER)[0]
    if check == FILLER and rest and layout.personal_check is None:
        return number + rest[:-1], rest[-1]
    return number, check


def _with_number_repair(
    layout: Layout, lines: tuple[str, ...], repair: Repair
) -> tuple[str, ...]:
    span, position = layout.number, repair.position
    width = span.last - span.first + 1
    if position > width:
        span, position = layout.personal, position - width
    return span.with_character(lines, position, repair.suggested)


def _names(field: str) -> tuple[str, str]:
    family, _, given = field.partition(FILLER * 2)
    return (
        " ".join(family.replace(FILLER, " ").split()),
        " ".join(given.replace(FILLER, " ").split()),
    )


def _checks(
    layout: Layout,
    lines: tuple[str, ...],
    birth_date: date | None,
    expiry_date: date | None,
) -> tuple[FieldCheck, ...]:
    number, number_check = _document_number(layout, lines)
    birth, expiry = layout.birth.of(lines), layout.expiry.of(lines)
    birth_ok = check_digit(birth) == layout.birth_check.of(lines)
    expiry_ok = _agrees(expiry, layout.expiry_check.of(lines))
    birth_exists = birth_date is not None or FILLER in birth
    expiry_exists = expiry_date is not None or FILLER in expiry
    checks = [
        FieldCheck("document_number", check_digit(number) == number_check),
        FieldCheck("birth_date", birth_ok and birth_exists),
        FieldCheck("expiry_date", expiry_ok and expiry_exists),
    ]
    if layout.personal_check is not None:
        personal = layout.personal.of(lines)
        ok = _agrees(personal, layout.personal_check.of(lines))
        checks.append(FieldCheck("personal_number", ok))
    total = "".join(span.of(lines) for span in layout.total_over)
    ok = check_digit(total) == layout.total.of(lines)
    return (*checks, FieldCheck("composite", ok))


def _agrees(field: str, check: str) -> bool:
    """An empty field may have a filler instead of the digit 0."""
    if not field.strip(FILLER) and check == FILLER:
        return True
    return check_digit(field) == check


def _birth_date(field: str, today: date) -> date | None:
    """The latest day with these figures that has come; None if a part is missing."""
    century = today.year - today.year % _YEARS_IN_A_CENTURY
    for start in (century, century - _YEARS_IN_A_CENTURY):
        day = _day(field, start)
        if day is not None and day <= today:
            return day
    return None


def _expiry_date(field: str) -> date | None:
    return _day(field, 2000)


def _day(field: str, century: int) -> date | None:
    if len(field) != _DATE_LENGTH or not (field.isascii() and field.isdigit()):
        return None
    year, month, day = int(field[:2]), int(field[2:4]), int(field[4:])
    try:
        return date(century + year, month, day)
    except ValueError:
        return None
