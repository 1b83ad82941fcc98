"""A checklist beside fpdf2, weasyprint and bare reportlab: the same words and codes."""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Iterator
from functools import partial
from importlib.metadata import version
from pathlib import Path

from pypdf import PdfReader

from desk_app.bootstrap.desk import opened
from desk_app.domain.case.case_record import Status
from desk_app.domain.case.checklist import Checklist
from desk_app.printing.checklist_pdf import checklist_pdf
from desk_app.printing.checklist_values import page_payload, strip_payload
from desk_app.printing.paper import HEIGHT, REGULAR, SEMIBOLD, WIDTH
from desk_app.printing.qr import page_squares, squares
from desk_app.services.ports import CaseFilter
from resources import resource
from tests.benchmarks.bare_checklist import bare_checklist, places
from tests.benchmarks.measure import in_turn
from tests.benchmarks.office import WHO, Office
from tests.peers.table import Line, ask_peers

WHAT = "one checklist"
_PATHWAY = "EU_WORKER"


def lines(office: Office, here: Path) -> Iterator[Line]:
    """Ours lays out, measures and breaks lines too; the peers only draw."""
    checklist = _checklist(office)
    bare = bare_checklist(checklist)
    ours_s, bare_s = in_turn(
        partial(checklist_pdf, checklist),
        partial(bare_checklist, checklist),
        office.rounds,
    )
    same = not _letters(bare) - _letters(checklist_pdf(checklist))
    yield Line(WHAT, "reportlab, bare", version("reportlab"), bare_s, ours_s, same=same)
    _write_sheets(checklist, here)
    for peer, found in ask_peers("peer_paper.py", here).items():
        if why := found.get("why"):
            yield Line(WHAT, peer, "-", None, ours_s, note=f"not installable: {why}")
            continue
        drawn = (here / f"{peer}.pdf").read_bytes()
        same = _letters(drawn) == _letters(bare)
        yield Line(WHAT, peer, found["version"], found["seconds"], ours_s, same=same)


def _checklist(office: Office) -> Checklist:
    """The list of the newest worker from the EU whose case is complete."""
    wanted = CaseFilter(statuses=(Status.COMPLETED,), pathways=(_PATHWAY,))
    with office.copies("paper") as (folder,), opened(folder, office.clock) as desk:
        rows, _ = desk.lookup.page(WHO, wanted, None, 1)
        return desk.checklists.checklist_of(WHO, rows[0].reference, "en")


def _write_sheets(checklist: Checklist, here: Path) -> None:
    """Strings and codes at their places, with the codes' dark squares."""
    payloads = [page_squares(page_payload(checklist))]
    payloads.append(squares(strip_payload(checklist)))
    pages = []
    for strings, codes in places(checklist):
        drawn = []
        for x, y, size in codes:
            code = payloads.pop(0)
            drawn.append((x, y, size, code.side, code.dark))
        pages.append((strings, drawn))
    fonts = {name: str(resource(f"fonts/{name}.ttf")) for name in (REGULAR, SEMIBOLD)}
    sheets = {"size": (WIDTH, HEIGHT), "fonts": fonts, "pages": pages}
    (here / "sheets.json").write_text(json.dumps(sheets), encoding="utf-8")


def _letters(pdf: bytes) -> Counter[str]:
    """Which letters stand on the sheets, each as often as it does."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    return Counter("".join("".join(page.extract_text().split()) for page in pages))
