"""What forgetting would do and did, as lines and as plain data; it names nobody."""

from __future__ import annotations

from collections.abc import Iterator

from desk_app.services.privacy.forgetting import Preview, Proof
from desk_app.services.safekeeping.telling import moment, said


def preview_lines(preview: Preview, language: str) -> Iterator[str]:
    """Each case with its closing day, then how many."""
    for case in preview.due:
        yield f"{case.case}  {case.closed_on}"
    for case in preview.held:
        held = said("forget-on-hold", language)
        yield f"{case.case}  {case.closed_on}  {held}"
    yield said(
        "forget-preview" if preview.due else "forget-nobody",
        language,
        number=len(preview.due),
        held=len(preview.held),
        day=preview.until.isoformat(),
    )


def preview_data(preview: Preview) -> dict[str, object]:
    """The same for another program."""
    return {
        "closed_until": preview.until.isoformat(),
        "due": [
            {"case": case.case, "closed_on": case.closed_on.isoformat()}
            for case in preview.due
        ],
        "held": [
            {"case": case.case, "closed_on": case.closed_on.isoformat()}
            for case in preview.held
        ],
    }


def proof_lines(proof: Proof, language: str) -> Iterator[str]:
    """What was forgotten, when, by whom, and where the log says so."""
    yield from proof.cases
    yield from proof_said(proof, language)


def proof_said(proof: Proof, language: str) -> Iterator[str]:
    """The same without the numbers of the cases."""
    yield said(
        "forget-done",
        language,
        number=len(proof.cases),
        moment=moment(proof.at),
        by=proof.by,
        held=proof.held,
        drafts=proof.drafts,
        requests=proof.requests,
    )
    if proof.left:
        yield said("forget-stopped", language, number=proof.left)
    yield said("forget-log", language, line=proof.line, seal=proof.seal)
    yield said("forget-clean" if proof.clean else "forget-not-clean", language)
    yield said("forget-backups", language)


def proof_data(proof: Proof) -> dict[str, object]:
    """The same for another program."""
    return {
        "at": proof.at.isoformat(),
        "by": proof.by,
        "cases": list(proof.cases),
        "held": proof.held,
        "left": proof.left,
        "drafts": proof.drafts,
        "requests": proof.requests,
        "clean": proof.clean,
        "log_line": proof.line,
        "log_seal": proof.seal,
    }
