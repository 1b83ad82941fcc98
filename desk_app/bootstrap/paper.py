"""Paper, loaded when the first sheet is wanted."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.case.checklist import Checklist
from desk_app.services.log.extract import Extract
from desk_app.services.paper.letters import Letter
from desk_app.services.safekeeping.values import Rehearsal
from desk_app.services.whole_file import write_whole

if TYPE_CHECKING:  # loaded when wanted: the window is there sooner
    from desk_app.services.privacy.access import Access
    from desk_app.services.privacy.forgetting import Proof


def checklist_bytes(checklist: Checklist, variant: str = "normal") -> bytes:
    """Return the checklist as a PDF, set as the variant says."""
    from desk_app.printing.checklist_pdf import Variant, checklist_pdf

    return checklist_pdf(checklist, Variant(variant))


def family_bytes(lists: Sequence[Checklist], variant: str = "normal") -> bytes:
    """Return the lists of a family as one PDF, set as the variant says."""
    from desk_app.printing.checklist_pdf import Variant, family_pdf

    return family_pdf(lists, Variant(variant))


def letter_bytes(letter: Letter, variant: str = "normal") -> bytes:
    """Return the letter about missing papers as a PDF, set as the variant says."""
    from desk_app.printing.checklist_pdf import Variant
    from desk_app.printing.letter_pdf import letter_pdf

    return letter_pdf(letter, Variant(variant))


def write_paper(checklist: Checklist, to: Path, variant: str = "normal") -> int:
    """Write the checklist as a PDF and return its size in bytes.

    The file is there whole or not at all.

    Raises:
        DeskError: ``file-not-writable`` (path).
    """
    return write_whole(to, checklist_bytes(checklist, variant))


def rehearsal_bytes(rehearsal: Rehearsal, language: str) -> bytes:
    """Return the sheet that says what came of the rehearsal, as a PDF."""
    from desk_app.printing.rehearsal import rehearsal_pdf

    return rehearsal_pdf(rehearsal, language)


def write_rehearsal(rehearsal: Rehearsal, language: str, to: Path) -> int:
    """Write that sheet and return its size in bytes; whole or not at all.

    Raises:
        DeskError: ``file-not-writable`` (path).
    """
    return write_whole(to, rehearsal_bytes(rehearsal, language))


def extract_bytes(extract: Extract) -> bytes:
    """Return the citizen's extract of the log as a PDF."""
    from desk_app.printing.extract import extract_pdf

    return extract_pdf(extract)


def write_extract(extract: Extract, to: Path) -> int:
    """Write that sheet and return its size in bytes; whole or not at all.

    Raises:
        DeskError: ``file-not-writable`` (path).
    """
    return write_whole(to, extract_bytes(extract))


def write_notice(
    language: str, texts: Path | None, names: Mapping[str, str], to: Path
) -> int:
    """Write the privacy notice and return its size in bytes; whole or not at all.

    ``texts`` and ``names``: see ``privacy_words.privacy_texts``.

    Raises:
        DeskError: ``notice-texts-wrong`` (path, what), ``notice-too-long`` (lines),
            ``file-not-writable`` (path).
    """
    from desk_app.printing.privacy_notice import privacy_notice_pdf
    from desk_app.printing.privacy_words import privacy_texts

    return write_whole(to, privacy_notice_pdf(privacy_texts(texts, names), language))


def access_bytes(access: Access, ending: str) -> bytes:
    """Return what is held about one person as a PDF, or with ``.json`` as data."""
    from desk_app.services.privacy.access import access_data

    if ending == ".json":
        text = json.dumps(access_data(access), ensure_ascii=False, indent=2)
        return text.encode() + b"\n"
    from desk_app.printing.access import access_pdf

    return access_pdf(access)


def write_access(access: Access, to: Path) -> int:
    """Write it, by its ending, and return its size in bytes; whole or not at all.

    Raises:
        DeskError: ``file-not-writable`` (path).
    """
    return write_whole(to, access_bytes(access, to.suffix.lower()))


def proof_bytes(proof: Proof, language: str) -> bytes:
    """Return the sheet that says what was forgotten, as a PDF."""
    from desk_app.printing.forgotten import forgotten_pdf

    return forgotten_pdf(proof, language)
