"""Figures and tables as text: CSV and JSON files, and lines for the command line."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.case_table import COLUMNS, Cell
from desk_app.domain.waiting.explain import ExplainedSpan, Treatment
from desk_app.domain.waiting.service_level import Figures, Json
from desk_app.domain.waiting.small_cells import safe_row
from desk_app.domain.waiting.standing import Standing
from desk_app.errors import DeskError
from desk_app.services.bringing_in.importing import ImportOutcome
from desk_app.services.messages import sentence
from desk_app.services.reports.figures import Explained
from desk_app.services.reports.spreadsheet import safe_cell

REPORT_COLUMNS = ("figure", "value")


def write_case_table(rows: Iterable[Mapping[str, Cell]], form: str, to: TextIO) -> None:
    """Write the table of cases as ``csv`` or ``json``, row by row."""
    if form == "csv":
        writer = csv.DictWriter(to, COLUMNS, lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow({name: safe_cell(cell) for name, cell in row.items()})
        return
    to.write("[")
    for nr, row in enumerate(rows):
        to.write(",\n " if nr else "\n ")
        json.dump(row, to, ensure_ascii=False)
    to.write("\n]\n")


def write_report(figures: Figures, form: str, to: TextIO) -> None:
    """Write the figures as ``json`` (whole) or ``csv`` (small cells hidden)."""
    if form == "json":
        json.dump(figures.to_json_dict(), to, ensure_ascii=False, indent=2)
        to.write("\n")
        return
    writer = csv.writer(to, lineterminator="\n")
    writer.writerow(REPORT_COLUMNS)
    for name, cell in report_rows(figures):
        writer.writerow((name, safe_cell(cell)))


def report_rows(figures: Figures) -> Iterator[tuple[str, Json]]:
    """The figures by name, fit to leave the office: cells of 1-4 cases are hidden.

    Where a count is hidden, the percentiles and the share that rest on it are too.
    """
    yield "cohort", figures.cohort.value
    yield "from", figures.period.first.isoformat()
    yield "to", figures.period.last.isoformat()
    yield "as_of", figures.as_of.isoformat()
    yield "definition", figures.definition("en")
    rest = figures.started - figures.not_completed
    row = safe_row((figures.not_completed, rest), figures.started)
    yield "started", row.total
    yield "not_completed", row.cells[0]
    for milestone in Milestone:
        spread = figures.k1[milestone]
        row = safe_row((spread.n,))
        head = f"k1_{milestone.value}"
        yield f"{head}.n", row.cells[0]
        for name, days in list(spread.to_json_dict().items())[1:]:
            yield f"{head}.{name}", None if row.is_hiding else days
        yield from _target_rows(figures, milestone)


def _target_rows(figures: Figures, milestone: Milestone) -> Iterator[tuple[str, Json]]:
    target, head = figures.k2[milestone], f"k2_{milestone.value}"
    # With the given-up cases the cells add up to all cases of the cohort.
    row = safe_row([target.count(s) for s in Standing], figures.started)
    cells = dict(zip(Standing, row.cells, strict=True))
    hidden = {standing for standing, cell in cells.items() if not cell.isdigit()}
    finished = {standing for standing in Standing if standing.is_finished}
    n = safe_row((target.spread.n,))
    yield f"{head}.n", "*" if hidden & finished else n.cells[0]
    for name, days in list(target.spread.to_json_dict().items())[1:]:
        yield f"{head}.{name}", None if n.is_hiding else days
    for standing, cell in cells.items():
        if standing is not Standing.NOT_COMPLETED:
            yield f"{head}.{standing.value}", cell
    share = target.share_within
    unsaid = share is None or hidden & (finished | {Standing.OPEN_LATE})
    yield f"{head}.share_within", None if unsaid else f"{share:.4f}"


_WORDS = {
    "da": {
        "k1_cpr": "Borgerens ventetid til CPR-nummer",
        "k2_cpr": "Servicemål, CPR-nummer",
        "k1_mitid": "Borgerens ventetid til MitID",
        "k2_mitid": "Servicemål, MitID",
        "days": "dage",
        "none": "ikke begyndt",
        Treatment.COUNTED: "talt med",
        Treatment.PAUSED: "pause, ikke talt med",
        Treatment.CLOSED: "lukket, ikke talt med",
        "policy": "politik",
    },
    "en": {
        "k1_cpr": "The citizen's wait for the CPR number",
        "k2_cpr": "Service target, CPR number",
        "k1_mitid": "The citizen's wait for MitID",
        "k2_mitid": "Service target, MitID",
        "days": "days",
        "none": "not started",
        Treatment.COUNTED: "counted",
        Treatment.PAUSED: "paused, left out",
        Treatment.CLOSED: "closed, left out",
        "policy": "policy",
    },
}


def explanation_lines(explained: Explained, language: str) -> Iterator[str]:
    """The sum behind one case's days, line by line."""
    words = _WORDS[language]
    yield f"{explained.case}  ({explained.as_of.isoformat()})"
    for sum_ in explained.clocks:
        days = words["none"] if sum_.days is None else f"{sum_.days} {words['days']}"
        yield ""
        yield f"{words[sum_.clock.value]}: {days}"
        for span in sum_.spans:
            yield "  " + _span_line(span, words)


def _span_line(span: ExplainedSpan, words: Mapping[str, str]) -> str:
    reasons = ", ".join(reason.value for reason in span.reasons)
    line = (
        f"{span.from_day.isoformat()} > {span.to_day.isoformat()}  "
        f"{span.days:>3} {words['days']} ({span.day_kind.value})  "
        f"{words[span.treatment]}"
    )
    if reasons:
        line += f": {reasons}"
    if span.policy is not None:
        line += f"  [{words['policy']} {span.policy.id}]"
    return line


_IMPORT_WORDS = {
    "da": {
        "line": "Linje",
        "refused": "{n} rækker kan ikke tages ind. Intet er ændret.",
        "kept": "{n} sager er taget ind.",
        "dry": "{n} sager kan tages ind. Intet er ændret.",
        "ignored": "Kolonner, der ikke læses: {columns}.",
    },
    "en": {
        "line": "Line",
        "refused": "{n} rows cannot be taken in. Nothing was changed.",
        "kept": "{n} cases were taken in.",
        "dry": "{n} cases can be taken in. Nothing was changed.",
        "ignored": "Columns that are not read: {columns}.",
    },
}


def import_lines(outcome: ImportOutcome, language: str, most: int) -> Iterator[str]:
    """What came of an import: each refusal with line and column, at most ``most``."""
    words = _IMPORT_WORDS[language]
    for refusal in outcome.refusals[:most]:
        said = sentence(DeskError(refusal.code, **refusal.details), language)
        where = f"{words['line']} {refusal.line}"
        yield (
            f"{where}, {refusal.column}: {said}"
            if refusal.column
            else f"{where}: {said}"
        )
    if outcome.refusals:
        yield words["refused"].format(n=len(outcome.refusals))
    else:
        yield words["kept" if outcome.kept else "dry"].format(n=outcome.cases)
