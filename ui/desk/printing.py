"""Sending a PDF to the printer, page by page. Loaded when something is printed."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ui.desk.pdf_pages import PdfPages

_DPI = 300
_POINTS_PER_INCH = 72


def choose_printer(parent: QWidget) -> QPrinter | None:
    """Ask which printer; None when the clerk thinks better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    chosen = QPrintDialog(printer, parent).exec()
    return printer if chosen else None


def print_pdf(content: bytes, printer: QPrinter) -> int:
    """Print a PDF on whole sheets and return how many pages were sent."""
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    pages = PdfPages(content)
    for number, size in enumerate(pages.sizes):
        if number:
            printer.newPage()
        sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
        scale = min(sheet.width() / size.width(), sheet.height() / size.height())
        where = QRectF(0, 0, size.width() * scale, size.height() * scale)
        wide_px = round(size.width() / _POINTS_PER_INCH * _DPI)
        painter.drawImage(where, pages.picture(number, wide_px))
    painter.end()
    pages.close()
    return len(pages.sizes)
