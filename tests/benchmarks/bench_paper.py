"""How long one checklist takes, beside reportlab drawing the same words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from desk_app.bootstrap.desk import opened
from desk_app.domain.case.case_record import Status
from desk_app.domain.case.checklist import Checklist
from desk_app.printing.checklist_pdf import checklist_pages, checklist_pdf
from desk_app.services.ports import CaseFilter
from tests.benchmarks.bare_checklist import bare_checklist
from tests.benchmarks.measure import Result, in_turn, ratio
from tests.benchmarks.office import WHO, Office

LIMIT = 2.0
_PATHWAY = "EU_WORKER"


def run(office: Office) -> Iterator[Result]:
    """The list of the newest worker from the EU whose case is complete."""
    checklist = _checklist(office)
    ours_s, bare_s = in_turn(
        partial(checklist_pdf, checklist),
        partial(bare_checklist, checklist),
        office.rounds,
    )
    items = len(checklist.done) + len(checklist.to_do)
    pages = len(checklist_pages(checklist))
    note = f"{items} items on {pages} pages"
    yield ratio("one checklist beside bare reportlab", ours_s, bare_s, LIMIT, note)


def _checklist(office: Office) -> Checklist:
    wanted = CaseFilter(statuses=(Status.COMPLETED,), pathways=(_PATHWAY,))
    with office.copies("paper") as (folder,), opened(folder, office.clock) as desk:
        rows, _ = desk.lookup.page(WHO, wanted, None, 1)
        return desk.checklists.checklist_of(WHO, rows[0].reference, "en")
