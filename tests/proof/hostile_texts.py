"""Hostile texts: what no clerk would type, and a program must survive."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from random import Random
from string import ascii_uppercase, digits

_PIECES = (
    "Ole <Jr> Hansen",
    '<img src="file:///etc/passwd">',
    "&amp;&lt;&#0;",
    "</para><para><b>",
    "=HYPERLINK('http://x.invalid')",
    "+1-1",
    "@SUM(1)",
    "-2+3",
    "\uff1d1+1",
    "'; DROP TABLE cases; --",
    '" OR "" = "',
    "NEAR(a b)",
    "* ^ : { } ( )",
    "%s %n %x {0} {name}",
    "../../../../etc/passwd",
    "C:\\CON\\NUL",
    "Åse Ørsted",
    "Anne-Mette O'Brien",
    "שלום עולם",
    "مرحبا بالعالم",
    "हिन्दी",
    "中文姓名",
    "👩‍👩‍👧‍👦🇩🇰",
    "e\u0301\u0302\u0303\u0304" * 9,
    "\u202egnp.exe",
    "\u2066hidden\u2069",
    "a\u200bb\u200cc\u200dd\ufeff",
    "\x00",
    "\ud800",
    "\udfff\udc00",
    "\ufffe\uffff",
    "\r\n\t\v\f\x1c\x85\u2028\u2029",
    "\uff26\uff35\uff2c\uff2c\u3000\uff11\uff12\uff13",
    "१२३४५६-७८९०",
    "²³¼Ⅷ①",
    "ﬁﬄǅ ß \u0131 İ \u017f",
    "\U000e0041\U000e0042",
    "\U0010ffff\ue000",
)
_TYPED_NUMBERS = ("251248-9996", "150981-9996", "211062-5629", "671062-0629")
_NO_TEXT = dict.fromkeys(set(range(32)) - set(b"\t\n\r"))
_MRZ_LETTERS = ascii_uppercase + digits + "<"


class Texts:
    """Makes them, another for each call; the same again for the same seed."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)

    def any(self) -> str:
        """Return a text: a word of the list, letters from anywhere, or very much."""
        chance = self.chance
        kind = chance.random()
        if kind < 0.5:
            return "".join(chance.choices(_PIECES, k=chance.randint(1, 3)))
        if kind < 0.95:
            return "".join(self._letter() for _ in range(chance.randint(0, 30)))
        if kind < 0.999:
            return chance.choice(_PIECES) * chance.randint(1, 300)
        return self._letter() * chance.choice((10_001, 200_000))

    def mrz(self) -> str:
        """Return passport lines that are a little wrong, wrong, or no such lines."""
        chance = self.chance
        if chance.random() < 0.2:
            return self.any()
        count, length = chance.choice(((2, 44), (2, 36), (3, 30)))
        lines = ["".join(chance.choices(_MRZ_LETTERS, k=length)) for _ in range(count)]
        first = "PPPPIACV1" if length == 44 else "IACPV1"
        lines[0] = chance.choice(first) + lines[0][1:]
        text = chance.choice(("\n", "\r\n", "", " ", "\x1e\r")).join(lines)
        return self._spoiled(text) if chance.random() < 0.7 else text

    def cpr(self) -> str:
        """Return a number that is a little wrong, wrong, or right."""
        chance = self.chance
        kind = chance.random()
        if kind < 0.2:
            return self.any()
        if kind < 0.4:
            return self._spoiled(chance.choice(_TYPED_NUMBERS))
        number = "".join(chance.choices(digits, k=chance.choice((9, 10, 10, 10, 11))))
        if kind < 0.7:  # a day that can be
            day, month = chance.randint(1, 31) + chance.choice((0, 60)), 12
            number = f"{day:02}{chance.randint(1, month):02}{number[4:]}"
        dash = chance.choice(("-", "", " ", "--", "\u2013", "\u2212", "\u2011"))
        return chance.choice(("", " ", "\t")) + number[:6] + dash + number[6:]

    def arrivals(self, rows: int) -> bytes:
        """Return a file of arrivals: most cells are fine, some are hostile."""
        chance, file = self.chance, io.StringIO()
        writer = csv.writer(file, delimiter=chance.choice((",", ";")))
        header = ["municipality", "citizenship", "family_name", "given_names"]
        header += ["birth_date", "reference", "phone", "party", "arrived_on"]
        writer.writerow(header)
        for row in range(rows):
            cells = ["0101", "DNK", "Hansen", "Ole", "1990-01-02", f"A{row}"]
            cells += ["+45 00 00 00 12", "", "02-11-2026"]
            if chance.random() < 0.8:
                at = chance.randrange(len(cells))
                cells[at] = self.any()[:12_000]
            writer.writerow(cells[: chance.choice((9,) * 20 + (3,))])
        if chance.random() < 0.1:
            return self._torn(file.getvalue().encode("utf-8", "surrogatepass"))
        # Halves of letters and many controls would have the whole file refused.
        text = file.getvalue().translate(_NO_TEXT)
        return text.encode("utf-8", "ignore")

    def search(self) -> str:
        """Return what somebody asks for: parts of names, numbers, operators."""
        chance = self.chance
        if chance.random() < 0.3:
            word = chance.choice(("Åse", "holm", "kowal", "2026-11", "0101", "1990"))
            return self._spoiled(word) if chance.random() < 0.5 else word
        return self.any()

    def _letter(self) -> str:
        chance = self.chance
        ranges: tuple[Callable[[], int], ...] = (
            lambda: chance.randrange(0x20, 0x7F),
            lambda: chance.randrange(0x250),
            lambda: chance.randrange(0x10000),
            lambda: chance.randrange(0x110000),
        )
        return chr(chance.choice(ranges)())

    def _spoiled(self, text: str) -> str:
        """The text with one letter changed, added or taken away."""
        chance = self.chance
        at = chance.randrange(len(text) + 1)
        put = chance.choice(("", self._letter(), chance.choice(_PIECES)))
        return text[:at] + put + text[at + chance.randint(0, 1) :]

    def _torn(self, content: bytes) -> bytes:
        chance = self.chance
        at = chance.randrange(len(content))
        wild = bytes(chance.choices(range(256), k=chance.randint(0, 9)))
        return content[:at] + wild + content[at + chance.randint(0, 9) :]
