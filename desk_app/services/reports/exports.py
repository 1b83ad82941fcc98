"""Figures and tables as text: CSV and JSON files, and lines for the command line."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from desk_app.domain.waiting.case_table import COLUMNS, Cell
from desk_app.domain.waiting.explain import ExplainedSpan, Treatment
from desk_app.domain.waiting.service_level import Json
from desk_app.domain.waiting.standing import Standing
from desk_app.errors import DeskError
from desk_app.services.bringing_in.importing import ImportOutcome
from desk_app.services.messages import sentence
from desk_app.services.reports.figures import Explained
from desk_app.services.reports.safe_levels import SafeSpread
from desk_app.services.reports.safe_report import SafeReport, safe_report
from desk_app.services.reports.service_report import ServiceReport
from desk_app.services.reports.spreadsheet import safe_cell
from desk_app.services.reports.summary import Summary

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


def write_service_report(report: ServiceReport, form: str, to: TextIO) -> None:
    """Write a report's figures as ``json`` (whole) or ``csv`` (small cells hidden)."""
    if form == "json":
        write_json(report.summary.to_json_dict(), to)
    else:
        write_rows(report_rows(report.summary, safe_report(report)), to)


def write_json(values: Mapping[str, object], to: TextIO) -> None:
    """Write one object, to be read by people too."""
    json.dump(values, to, ensure_ascii=False, indent=2)
    to.write("\n")


def write_rows(rows: Iterable[tuple[str, Json]], to: TextIO) -> None:
    """Write the figures one below the other."""
    writer = csv.writer(to, lineterminator="\n")
    writer.writerow(REPORT_COLUMNS)
    for name, cell in rows:
        writer.writerow((name, safe_cell(cell)))


def report_rows(figures: Summary, safe: SafeReport) -> Iterator[tuple[str, Json]]:
    """The figures by name, fit to leave the office: cells of 1-4 cases are hidden.

    Where a count is hidden, the percentiles and the share that rest on it are too.
    """
    yield "cohort", figures.cohort.value
    yield "from", figures.period.first.isoformat()
    yield "to", figures.period.last.isoformat()
    yield "as_of", figures.as_of.isoformat()
    yield "definition", figures.definition("en")
    yield "started", safe.started
    yield "not_completed", safe.not_completed
    for milestone, level in safe.levels.items():
        yield from _spread_rows(f"k1_{milestone.value}", level.k1)
        head = f"k2_{milestone.value}"
        yield from _spread_rows(head, level.k2)
        for standing, cell in level.counts.items():
            if standing is not Standing.NOT_COMPLETED:
                yield f"{head}.{standing.value}", cell
        share = None if level.share is None else f"{level.share:.4f}"
        yield f"{head}.share_within", share


def _spread_rows(head: str, spread: SafeSpread) -> Iterator[tuple[str, Json]]:
    yield f"{head}.n", spread.n
    yield f"{head}.p50", spread.p50
    yield f"{head}.p90", spread.p90
    yield f"{head}.max", spread.longest


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
