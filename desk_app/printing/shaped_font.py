"""A font whose letters join or change places: Arabic and Hindi."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

import uharfbuzz
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont, makeToUnicodeCMap

# Every glyph also has a code of its own, so that it can be drawn by number.
_CODES = 0xF0000


class Glyph(NamedTuple):
    """One shape on a line; measures in 1/1000 of the size."""

    code: int
    advance: float
    dx: float
    dy: float


class Cluster(NamedTuple):
    """The shapes of one or more letters that cannot be told apart."""

    letters: str
    glyphs: tuple[Glyph, ...]


class ShapedFont(TTFont):
    """Drawn by glyph; what each glyph spells is kept for whoever copies the text."""

    def __init__(self, name: str, file: str, script: str, language: str) -> None:
        super().__init__(name, file, asciiReadable=False)
        self._script, self._language = script, language
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(file))
        self._shaper = uharfbuzz.Font(face)
        self._scale = 1000 / face.upem
        self._letters = {glyph: code for code, glyph in self.face.charToGlyph.items()}
        self._spelt: Any = WeakKeyDictionary()
        for glyph in range(face.glyph_count):
            wide = self._shaper.get_glyph_h_advance(glyph) * self._scale
            self.face.charToGlyph[_CODES + glyph] = glyph
            self.face.charWidths[_CODES + glyph] = wide

    def shape(self, text: str, *, leftward: bool) -> tuple[Cluster, ...]:
        """Return the shapes of a text in the order they stand, from left to right."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.direction = "rtl" if leftward else "ltr"
        buffer.script, buffer.language = self._script, self._language
        uharfbuzz.shape(self._shaper, buffer)
        both = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
        bounds = sorted({*(info.cluster for info, _ in both), len(text)})
        ends = dict(pairwise(bounds))
        return tuple(
            Cluster(text[start : ends[start]], tuple(self._glyph(*one) for one in same))
            for start, same in groupby(both, lambda one: one[0].cluster)
        )

    def _glyph(self, info: Any, place: Any) -> Glyph:
        measures = place.x_advance, place.x_offset, place.y_offset
        return Glyph(_CODES + info.codepoint, *(one * self._scale for one in measures))

    def spell(self, document: Any, clusters: tuple[Cluster, ...]) -> None:
        """Keep what the shapes in a document spell, where one can tell."""
        spelt = self._spelt.setdefault(document, {})
        for letters, glyphs in clusters:
            if len(glyphs) == 1:
                spelt.setdefault(glyphs[0].code, letters)

    def addObjects(self, doc: Any) -> None:  # noqa: N802 (reportlab calls it)
        """Embed what is used; readers are told letters instead of our codes."""
        subsets, spelt = self.state[doc].subsets, self._spelt.get(doc, {})
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = b"".join(
                (SUBSETN(number), b"+", self.face.name, self.face.subfontNameX)
            ).decode("pdfdoc")
            said = [spelt.get(code) or self._nominal(code) for code in subset]
            plain = makeToUnicodeCMap(name, range(len(subset)))
            head, _, tail = plain.partition("beginbfchar\n")
            lines = [
                f"<{at:02X}> <{letters.encode('utf-16-be').hex().upper()}>"
                for at, letters in enumerate(said)
                if letters
            ]
            head = head.replace(f"\n{len(subset)} ", f"\n{len(lines)} ")
            tail = tail[tail.index("endbfchar") :]
            stream = doc.idToObject[f"toUnicodeCMap:{name}"]
            stream.content = "\n".join([f"{head}beginbfchar", *lines, tail])

    def _nominal(self, code: int) -> str:
        """The letter that a shape stands for by itself; may be empty."""
        return chr(self._letters.get(code - _CODES, 0) if code >= _CODES else code)
