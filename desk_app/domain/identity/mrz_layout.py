"""Where each field stands in the machine-readable lines of a travel document.

Positions and the check digit follow ICAO Doc 9303, parts 4 to 6.
"""

from __future__ import annotations

from dataclasses import dataclass

FILLER = "<"
ALPHABET = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<")

_WEIGHTS = (7, 3, 1)


def check_digit(text: str) -> str:
    """Return the check digit of a field: weights 7, 3, 1, fillers count 0.

    The text holds characters of ``ALPHABET`` only.
    """
    total = 0
    for place, character in enumerate(text):
        value = 0 if character == FILLER else int(character, 36)
        total += value * _WEIGHTS[place % 3]
    return str(total % 10)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one line; line and places count from 1, both ends included."""

    line: int
    first: int
    last: int

    def of(self, lines: tuple[str, ...]) -> str:
        """The characters that stand there."""
        return lines[self.line - 1][self.first - 1 : self.last]

    def with_character(
        self, lines: tuple[str, ...], position: int, character: str
    ) -> tuple[str, ...]:
        """The lines with one character changed; the position counts in the span."""
        line = lines[self.line - 1]
        at = self.first - 1 + position - 1
        changed = line[:at] + character + line[at + 1 :]
        return (*lines[: self.line - 1], changed, *lines[self.line :])


@dataclass(frozen=True, slots=True)
class Layout:
    """One of the three formats.

    Attributes:
        name: ``TD1`` (card), ``TD2`` or ``TD3`` (passport).
        lines: how many lines it has.
        length: how many characters a line has.
        document_code: e.g. ``P<``.
        issuing_state: who issued it.
        names: family name, two fillers, given names.
        number: the document number, its first nine characters.
        number_check: its check digit; a filler when the number is longer.
        citizenship: the holder's.
        birth: YYMMDD.
        birth_check: its check digit.
        sex: F, M or a filler.
        expiry: YYMMDD.
        expiry_check: its check digit.
        personal: what the state wrote for itself; only TD3 checks it.
        personal_check: its check digit; None where there is none.
        total: the check digit over everything in ``total_over``.
        total_over: the stretches the last check digit covers, in order.
    """

    name: str
    lines: int
    length: int
    document_code: Span
    issuing_state: Span
    names: Span
    number: Span
    number_check: Span
    citizenship: Span
    birth: Span
    birth_check: Span
    sex: Span
    expiry: Span
    expiry_check: Span
    personal: Span
    personal_check: Span | None
    total: Span
    total_over: tuple[Span, ...]


TD1 = Layout(
    name="TD1",
    lines=3,
    length=30,
    document_code=Span(1, 1, 2),
    issuing_state=Span(1, 3, 5),
    names=Span(3, 1, 30),
    number=Span(1, 6, 14),
    number_check=Span(1, 15, 15),
    citizenship=Span(2, 16, 18),
    birth=Span(2, 1, 6),
    birth_check=Span(2, 7, 7),
    sex=Span(2, 8, 8),
    expiry=Span(2, 9, 14),
    expiry_check=Span(2, 15, 15),
    personal=Span(1, 16, 30),
    personal_check=None,
    total=Span(2, 30, 30),
    total_over=(Span(1, 6, 30), Span(2, 1, 7), Span(2, 9, 15), Span(2, 19, 29)),
)


def _two_lines(
    name: str,
    length: int,
    personal: Span,
    personal_check: Span | None,
    total_over_last: Span,
) -> Layout:
    """TD2 and TD3 differ in the length and in the end of the second line."""
    return Layout(
        name=name,
        lines=2,
        length=length,
        document_code=Span(1, 1, 2),
        issuing_state=Span(1, 3, 5),
        names=Span(1, 6, length),
        number=Span(2, 1, 9),
        number_check=Span(2, 10, 10),
        citizenship=Span(2, 11, 13),
        birth=Span(2, 14, 19),
        birth_check=Span(2, 20, 20),
        sex=Span(2, 21, 21),
        expiry=Span(2, 22, 27),
        expiry_check=Span(2, 28, 28),
        personal=personal,
        personal_check=personal_check,
        total=Span(2, length, length),
        total_over=(Span(2, 1, 10), Span(2, 14, 20), total_over_last),
    )


TD2 = _two_lines("TD2", 36, Span(2, 29, 35), None, Span(2, 22, 35))
TD3 = _two_lines("TD3", 44, Span(2, 29, 42), Span(2, 43, 43), Span(2, 22, 43))
LAYOUTS = (TD3, TD2, TD1)
