"""How long a checklist takes beside bare reportlab, and 200 in every language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import cycle, islice

from desk_app.bootstrap.desk import opened
from desk_app.domain.case.case_record import Status
from desk_app.domain.case.checklist import Checklist
from desk_app.printing.checklist_pdf import checklist_pages, checklist_pdf
from desk_app.services.paper.translations import LANGUAGES
from desk_app.services.ports import CaseFilter
from tests.benchmarks.bare_checklist import bare_checklist
from tests.benchmarks.measure import Result, in_turn, ratio, took_s
from tests.benchmarks.office import WHO, Office

LIMIT = 2.0
ONE_MS = 15.0
MANY, MANY_S = 200, 5.0
_PATHWAY = "EU_WORKER"


def run(office: Office) -> Iterator[Result]:
    """The list of the newest worker from the EU whose case is complete."""
    checklists = _checklists(office)
    checklist = checklists[LANGUAGES.index("en")]
    ours_s, bare_s = in_turn(
        partial(checklist_pdf, checklist),
        partial(bare_checklist, checklist),
        office.rounds,
    )
    items = len(checklist.done) + len(checklist.to_do)
    pages = len(checklist_pages(checklist))
    note = f"{items} items on {pages} pages"
    yield ratio("one checklist beside bare reportlab", ours_s, bare_s, LIMIT, note)
    yield Result("one checklist", ours_s * 1000, "ms", ONE_MS, note=note)
    many_s = took_s(lambda: [checklist_pdf(one) for one in _many(checklists)])
    yield Result(f"{MANY} checklists", many_s, "s", MANY_S, note="in every language")


def _many(checklists: list[Checklist]) -> Iterator[Checklist]:
    return islice(cycle(checklists), MANY)


def _checklists(office: Office) -> list[Checklist]:
    """The list of one case in every language."""
    wanted = CaseFilter(statuses=(Status.COMPLETED,), pathways=(_PATHWAY,))
    with office.copies("paper") as (folder,), opened(folder, office.clock) as desk:
        rows, _ = desk.lookup.page(WHO, wanted, None, 1)
        return [
            desk.checklists.checklist_of(WHO, rows[0].reference, language)
            for language in LANGUAGES
        ]
