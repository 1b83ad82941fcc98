"""Finds the rule files: those that came with the program, and the office's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from desk_app.domain.rules.rulebook import MUNICIPALITIES, Rulebook, read_rulebook
from desk_app.errors import DeskError
from resources import resource

# The checklist's words lie in texts/ under the code of their language, e.g. da.toml.
FOLDERS = {"pathways": "*", "rules": "*", "texts": "??"}
# Here an office may add files of its own; elsewhere it only replaces.
MAY_GROW = ("pathways", "texts")
DESK_LANGUAGES = ("da", "en")


@dataclass(frozen=True, slots=True)
class LoadedRules:
    """The rules in force, and what was wrong with the office's files.

    Attributes:
        rulebook: with the office's files, or as shipped where one of them is wrong.
        errors: each a ``rule-file-wrong``; empty when all is well.
        office_files: the office's files in force, by their place in the bundle.
    """

    rulebook: Rulebook
    errors: tuple[DeskError, ...]
    office_files: tuple[str, ...]


class LateRules:
    """Rules that are read when somebody first asks, on whichever thread that is.

    Reading takes 40 ms; the window need not wait for it.
    """

    def __init__(self, read: Callable[[], LoadedRules]) -> None:
        self._read = read
        self._loaded: LoadedRules | None = None
        self._reading = Lock()

    @property
    def loaded(self) -> LoadedRules:
        """The rules in force, and what was wrong with the office's files."""
        with self._reading:
            if self._loaded is None:
                self._loaded = self._read()
            return self._loaded

    @property
    def rulebook(self) -> Rulebook:
        """The rules in force."""
        return self.loaded.rulebook


def load_rulebook(office_folder: Path | None = None) -> Rulebook:
    """Return the rules in force; ``read_bundle`` tells what the office got wrong."""
    return read_bundle(resource("rules").parent, office_folder).rulebook


def read_bundle(shipped: Path, office: Path | None = None) -> LoadedRules:
    """Read the shipped rule files, each replaced by the office's own where it has one.

    If any of the office's files is wrong, none is used: rules that only half hold
    would surprise the desk more than the shipped ones.

    Args:
        shipped: folder of the files that came with the program.
        office: the ``rules`` folder among the office's data; its files may lie
            in folders or side by side.

    Raises:
        DeskError: ``rule-file-wrong`` for a shipped file.
    """
    base = {name: _text(path) for name, path in _files(shipped)}
    own, errors = _own_files(base, office)
    while own:
        try:
            rulebook = read_rulebook({**base, **own})
        except DeskError as wrong:
            errors.append(wrong)
            own = _without(own, str(wrong.details["file"]))
        else:
            if errors:
                break
            return LoadedRules(rulebook, (), tuple(sorted(own)))
    return LoadedRules(read_rulebook(base), tuple(errors), ())


def _without(own: dict[str, str], wrong: str) -> dict[str, str]:
    """The files still to be tried.

    If a shipped file no longer fits the office's, no single one is to blame.
    """
    if wrong not in own:
        return {}
    return {name: text for name, text in own.items() if name != wrong}


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """The rule files below a folder, by their place in the bundle."""
    for name in (MUNICIPALITIES, "centres.toml"):
        yield name, folder / name
    for part, names in FOLDERS.items():
        for path in sorted((folder / part).glob(f"{names}.toml")):
            # Translations are no rules: they are read when a paper wants them.
            if part != "texts" or path.stem in DESK_LANGUAGES:
                yield f"{part}/{path.name}", path


def _own_files(
    base: dict[str, str], office: Path | None
) -> tuple[dict[str, str], list[DeskError]]:
    """The office's files by their place in the bundle, and those without one."""
    own: dict[str, str] = {}
    errors: list[DeskError] = []
    if office is None or not office.is_dir():
        return own, errors
    places = {name.rsplit("/", maxsplit=1)[-1]: name for name in base}
    for path in sorted(p for p in office.rglob("*") if p.suffix in {".toml", ".csv"}):
        inside = path.relative_to(office)
        new = any(inside.match(f"{part}/{FOLDERS[part]}.toml") for part in MAY_GROW)
        place = inside.as_posix() if new else places.get(path.name)
        try:
            if place is None:
                raise _wrong(str(inside), "unknown-file", " | ".join(sorted(places)))
            own[place] = _text(path)
        except DeskError as wrong:
            errors.append(wrong)
    return own, errors


def _text(path: Path) -> str:
    """The text of a file.

    Raises:
        DeskError: ``rule-file-wrong`` if it is missing or not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as trouble:
        line = path.read_bytes()[: trouble.start].count(b"\n") + 1
        raise _wrong(path.name, "not-utf-8", "UTF-8", line) from trouble
    except OSError as trouble:
        raise _wrong(path.name, "missing-file", path.name) from trouble


def _wrong(name: str, reason: str, remedy: str, line: int = 1) -> DeskError:
    return DeskError(
        "rule-file-wrong", file=name, line=line, reason=reason, key="", remedy=remedy
    )
