"""From whatever a scanner, a keyboard or the clipboard gave to clean passport lines."""

from __future__ import annotations

import unicodedata

from desk_app.domain.identity.mrz_layout import ALPHABET, LAYOUTS, TD3, Layout
from desk_app.errors import DeskError

LIMIT_CHARACTERS = 2_000

# A reader set to a US keyboard types Shift+comma for "<": a semicolon on a Danish one.
_FILLERS = str.maketrans({";": "<", "\u2039": "<", "«": "<<", "≪": "<<"})
_LINE_ENDS = "\r\n\t\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_NEW_LINE = str.maketrans(dict.fromkeys(_LINE_ENDS, "\n"))

# What travel documents begin with: passports P; cards, permits and crew A, C, I.
_FIRST_LETTERS = {"TD1": "ACIP", "TD2": "ACIP", "TD3": "P"}
_VISA = "V"
_LETTER_FOR_DIGIT = {"1": "I"}


def lines_of(text: str) -> tuple[Layout, tuple[str, ...]]:
    """Find the one document in the text and return its format and its lines.

    Blanks, control characters, lines of something else around it and stray signs
    at the ends of lines are left out; lower case and one long run are understood.

    Raises:
        DeskError: ``mrz-too-long`` (found, limit), ``mrz-empty``, ``mrz-visa``,
            ``mrz-two-documents``, ``mrz-bad-character`` (line, column, found),
            ``mrz-not-a-passport-text`` (lengths of the lines, e.g. "43 + 44").
    """
    if len(text) > LIMIT_CHARACTERS:
        raise DeskError("mrz-too-long", found=len(text), limit=LIMIT_CHARACTERS)
    lines = _cleaned(text)
    if not lines:
        raise DeskError("mrz-empty")
    run = "".join(lines)
    for attempt in (lines, [run], [_trimmed(line) for line in lines], [_trimmed(run)]):
        found = _documents_in(attempt)
        if len(found) > 1:
            raise DeskError("mrz-two-documents")
        if found:
            return found[0]
    raise _refusal(lines)


def _cleaned(text: str) -> list[str]:
    """The text's lines in capitals, without blanks and signs nobody can see."""
    lines = unicodedata.normalize("NFC", text).translate(_NEW_LINE).split("\n")
    cleaned = [
        "".join(c.upper() if c.isascii() else c for c in line if _can_be_seen(c))
        for line in lines
    ]
    return [line.translate(_FILLERS) for line in cleaned if line]


def _can_be_seen(character: str) -> bool:
    return not (character.isspace() or unicodedata.category(character)[0] == "C")


def _trimmed(line: str) -> str:
    """The line without signs at its ends that no passport uses, as readers add."""
    first, last = 0, len(line)
    while first < last and line[first] not in ALPHABET:
        first += 1
    while last > first and line[last - 1] not in ALPHABET:
        last -= 1
    return line[first:last]


def _documents_in(lines: list[str]) -> list[tuple[Layout, tuple[str, ...]]]:
    """Every different document among the lines, in order."""
    found: list[tuple[Layout, tuple[str, ...]]] = []
    at = 0
    while at < len(lines):
        document, used = _document_at(lines, at)
        if document is not None and document not in found:
            found.append(document)
        at += used
    return found


def _document_at(
    lines: list[str], at: int
) -> tuple[tuple[Layout, tuple[str, ...]] | None, int]:
    """The document that begins on this line, if any, and how many lines to pass."""
    for layout in LAYOUTS:
        block = lines[at : at + layout.lines]
        if _is_block(layout, block) and _begins_well(layout, block[0]):
            return (layout, tuple(block)), layout.lines
        run = lines[at]
        if len(run) == layout.lines * layout.length and _begins_well(layout, run):
            block = _cut(run, layout.length)
            if _is_block(layout, block):
                return (layout, tuple(block)), 1
    return None, 1


def _is_block(layout: Layout, block: list[str]) -> bool:
    return _has_shape(layout, block) and all(ALPHABET.issuperset(b) for b in block)


def _has_shape(layout: Layout, block: list[str]) -> bool:
    return [len(line) for line in block] == [layout.length] * layout.lines


def _begins_well(layout: Layout, line: str) -> bool:
    """Whether the first letter belongs to the format; a visa says so at once."""
    letter = _LETTER_FOR_DIGIT.get(line[0], line[0])
    if letter == _VISA and layout.lines == TD3.lines:
        raise DeskError("mrz-visa")
    return letter in _FIRST_LETTERS[layout.name]


def _cut(run: str, length: int) -> list[str]:
    return [run[at : at + length] for at in range(0, len(run), length)]


def _refusal(lines: list[str]) -> DeskError:
    """Why nothing was found: one wrong character, or lines of other lengths."""
    for layout in LAYOUTS:
        for at in range(len(lines)):
            block = lines[at : at + layout.lines]
            if len(lines[at]) == layout.lines * layout.length:
                block = _cut(lines[at], layout.length)
            if _has_shape(layout, block):
                for line, characters in enumerate(block, start=1):
                    for column, character in enumerate(characters, start=1):
                        if character not in ALPHABET:
                            return DeskError(
                                "mrz-bad-character",
                                line=line,
                                column=column,
                                found=character,
                            )
    lengths = " + ".join(str(len(line)) for line in lines[:6])
    return DeskError("mrz-not-a-passport-text", lengths=lengths)
