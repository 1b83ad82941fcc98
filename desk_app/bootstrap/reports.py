"""The service level in a file: text, spreadsheet or two pages of paper."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.services.desk import Desk
from desk_app.services.staff import Staff
from desk_app.services.whole_file import write_whole

if TYPE_CHECKING:
    from desk_app.services.reports.figures import Question
    from desk_app.services.reports.service_report import ServiceReport, Story

FORMS = ("json", "csv", "xlsx", "pdf")


def begin_report(
    desk: Desk, who: Staff, question: Question, form: str, language: str
) -> Callable[[], bytes]:
    """Write in the log that the report leaves the office; return what makes it.

    Only the thread that opened the desk writes; any may make it.

    ``json`` is whole; in the others small numbers are hidden, the same in all.

    Args:
        desk: the open desk.
        who: the staff member.
        question: which cases.
        form: one of ``FORMS``.
        language: ``da`` or ``en``, for spreadsheet and paper.

    Raises:
        DeskError: ``not-allowed``.
    """
    from importlib.metadata import version

    reports = desk.service_reports
    gather = reports.begin(who, question, version("ankomst"))
    return lambda: _made(gather(), form, language, lambda: reports.story(who, question))


def report_bytes(
    desk: Desk, who: Staff, question: Question, form: str, language: str
) -> bytes:
    """Return the report; as ``begin_report``, but at once."""
    return begin_report(desk, who, question, form, language)()


def write_report_file(  # noqa: PLR0913 - as above, and where
    desk: Desk, who: Staff, question: Question, form: str, language: str, *, to: Path
) -> int:
    """Write that file and return its size in bytes; whole or not at all.

    Raises:
        DeskError: as ``report_bytes``; ``file-not-writable`` (path).
    """
    return write_whole(to, report_bytes(desk, who, question, form, language))


def _made(
    report: ServiceReport, form: str, language: str, story: Callable[[], Story]
) -> bytes:
    from desk_app.services.reports.safe_report import safe_report

    if form == "pdf":
        from desk_app.printing.service_level import service_level_pdf

        return service_level_pdf(report, safe_report(report), story(), language)
    if form == "xlsx":
        from desk_app.services.reports.workbook import workbook_bytes

        return workbook_bytes(report, safe_report(report), language)
    from desk_app.services.reports.exports import write_service_report

    text = io.StringIO()
    write_service_report(report, form, text)
    return text.getvalue().encode()
