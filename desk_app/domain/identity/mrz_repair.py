"""Letters and digits that scanners take for each other in passport lines."""

from __future__ import annotations

from dataclasses import dataclass

from desk_app.domain.identity.mrz_layout import Layout, Span, check_digit

_DIGIT_FOR = {"O": "0", "I": "1", "Z": "2", "S": "5", "B": "8"}
_LETTER_FOR = {digit: letter for letter, digit in _DIGIT_FOR.items()}
_OTHER = _DIGIT_FOR | _LETTER_FOR


@dataclass(frozen=True, slots=True)
class Repair:
    """One character that was probably misread; the clerk compares with the document.

    Attributes:
        field: e.g. ``birth_date``; a check digit has its own name,
            e.g. ``birth_date_check``.
        position: place of the character in that field, from 1.
        found: what was read.
        suggested: what it should be.
        applied: True where the field's class leaves no choice (a date has digits),
            so the reading already uses it; False where it is only offered.
    """

    field: str
    position: int
    found: str
    suggested: str
    applied: bool


def repair_classes(
    layout: Layout, lines: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[Repair, ...]]:
    """Put digits where only digits can stand, letters where only letters can."""
    repairs: list[Repair] = []
    for field, span, table in _classes(layout):
        for position, found in enumerate(span.of(lines), start=1):
            if found in table:
                better = table[found]
                lines = span.with_character(lines, position, better)
                repairs.append(Repair(field, position, found, better, applied=True))
    return lines, tuple(repairs)


def offer_number_repair(number: str, check: str) -> tuple[Repair, ...]:
    """Offer the one change of a look-alike that makes the check digit right.

    Nothing is offered when the digit is right already, or when two changes would do.
    """
    if check_digit(number) == check:
        return ()
    offers = [
        Repair("document_number", at + 1, found, _OTHER[found], applied=False)
        for at, found in enumerate(number)
        if found in _OTHER
        and check_digit(number[:at] + _OTHER[found] + number[at + 1 :]) == check
    ]
    return tuple(offers) if len(offers) == 1 else ()


def _classes(layout: Layout) -> list[tuple[str, Span, dict[str, str]]]:
    """The fields that hold only digits, and those that hold only letters."""
    code = layout.document_code
    fields = [
        ("document_code", Span(code.line, code.first, code.first), _LETTER_FOR),
        ("issuing_state", layout.issuing_state, _LETTER_FOR),
        ("names", layout.names, _LETTER_FOR),
        ("citizenship", layout.citizenship, _LETTER_FOR),
        ("document_number_check", layout.number_check, _DIGIT_FOR),
        ("birth_date", layout.birth, _DIGIT_FOR),
        ("birth_date_check", layout.birth_check, _DIGIT_FOR),
        ("expiry_date", layout.expiry, _DIGIT_FOR),
        ("expiry_date_check", layout.expiry_check, _DIGIT_FOR),
        ("composite_check", layout.total, _DIGIT_FOR),
    ]
    if layout.personal_check is not None:
        check = ("personal_number_check", layout.personal_check, _DIGIT_FOR)
        fields.insert(-1, check)
    return fields
