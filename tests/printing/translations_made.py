"""Notes which English each translation was made from: after it was renewed.

``python -m tests.printing.translations_made de fr`` says that the German and French
sentences fit the English of today; without a language, all of them do.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from desk_app.services.paper.made_from import ALL, PAPER, fingerprint
from desk_app.services.paper.translations import TRANSLATED, english_sentences
from desk_app.services.rules import load_rulebook
from resources import resource

HEAD = """\
# From which English sentence each translation was made, as a short mark of it. Where
# the English has another mark now, the paper says it in English until the translation
# is renewed and `python -m tests.printing.translations_made LANGUAGE` was run.
"""


def english_marks() -> dict[str, str]:
    """The mark of each English sentence that is translated, as it reads now."""
    text = resource("texts/paper_en.toml").read_text(encoding="utf-8")
    words = {
        f"{PAPER}.{name}": said
        for name, said in tomllib.loads(text).items()
        if isinstance(said, str) and said
    }
    sentences = {**english_sentences(load_rulebook()), **words}
    return {name: fingerprint(said) for name, said in sentences.items()}


def renewed(
    made: Mapping[str, Mapping[str, str]], english: dict[str, str], asked: Iterable[str]
) -> dict[str, dict[str, str]]:
    """Return the marks when the translations asked for fit the English of today."""
    fresh = set(asked)
    marks = {
        language: english
        if language in fresh
        else {**made.get(ALL, {}), **made.get(language, {})}
        for language in TRANSLATED
    }
    usual = {
        name: Counter(own.get(name, "") for own in marks.values()).most_common(1)[0][0]
        for name in sorted(english)
    }
    found = {ALL: {name: mark for name, mark in usual.items() if mark}}
    for language, own in marks.items():
        other = {n: own[n] for n in usual if n in own and own[n] != usual[n]}
        if other:
            found[language] = other
    return found


def main(languages: list[str]) -> None:
    """Write ``resources/texts/sources.toml``."""
    file = Path(str(resource("texts"))) / "sources.toml"
    made = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    found = renewed(made, english_marks(), languages or TRANSLATED)
    lines = [HEAD]
    for language, marks in found.items():
        lines += [f"[{language}]", *(f'"{n}" = "{m}"' for n, m in marks.items()), ""]
    file.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
