"""Makes the first page in every language as a PDF, to be looked at."""

from __future__ import annotations

import sys
from pathlib import Path

from desk_app.domain.case.case import Case
from desk_app.domain.case.checklist import Checklist
from desk_app.domain.case.person import Household, MaritalStatus
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.printing.checklist_pdf import Variant, write_checklist
from desk_app.services.paper.checklist_page import ChecklistPage
from desk_app.services.paper.translations import LANGUAGES, translation
from desk_app.services.rules import load_rulebook
from tests.builders import ARRIVED, a_person, a_record, by
from tests.printing.every_language import whole_list


def newcomers_list(rules: Rulebook, language: str) -> Checklist:
    """The list of an invented worker from the EU on her first day."""
    record = a_record(
        person=a_person(marital_status=MaritalStatus.UNMARRIED, entered_on=ARRIVED),
        household=Household(municipality="0101", moved_in=ARRIVED),
    )
    case = Case(record, rules.path("EU_WORKER"), ARRIVED)
    case.accept_paper("identity", "passport", by())
    own = translation(language, rules)
    page = ChecklistPage(case, rules, own.wording)
    return own.marked(page.checklist("4", training=False))


def main(out: Path) -> None:
    """Write ``<language>-<variant>.pdf`` of a worker from the EU."""
    out.mkdir(parents=True, exist_ok=True)
    rules = load_rulebook()
    for language in LANGUAGES:
        for variant in Variant:
            checklist = whole_list(rules, language, "EU_WORKER")
            write_checklist(checklist, out / f"{language}-{variant}.pdf", variant)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
