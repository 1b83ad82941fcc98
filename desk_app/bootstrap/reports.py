"""The service level in a file: text, spreadsheet or two pages of paper."""

from __future__ import annotations

import io
from pathlib import Path

from desk_app.services.desk import Desk
from desk_app.services.reports.figures import Question
from desk_app.services.staff import Staff
from desk_app.services.whole_file import write_whole

FORMS = ("json", "csv", "xlsx", "pdf")


def report_bytes(
    desk: Desk, who: Staff, question: Question, form: str, language: str
) -> bytes:
    """Return the report; that it leaves the office is written in the log first.

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

    from desk_app.services.reports.safe_report import safe_report

    report = desk.service_reports.report(who, question, version("ankomst"))
    if form == "pdf":
        from desk_app.printing.service_level import service_level_pdf

        story = desk.service_reports.story(who, question)
        return service_level_pdf(report, safe_report(report), story, language)
    if form == "xlsx":
        from desk_app.services.reports.workbook import workbook_bytes

        return workbook_bytes(report, safe_report(report), language)
    from desk_app.services.reports.exports import write_service_report

    text = io.StringIO()
    write_service_report(report, form, text)
    return text.getvalue().encode()


def write_report_file(  # noqa: PLR0913 - as above, and where
    desk: Desk, who: Staff, question: Question, form: str, language: str, *, to: Path
) -> int:
    """Write that file and return its size in bytes; whole or not at all.

    Raises:
        DeskError: as ``report_bytes``; ``file-not-writable`` (path).
    """
    return write_whole(to, report_bytes(desk, who, question, form, language))
