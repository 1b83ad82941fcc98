"""Sending a PDF to the printer, page by page. Loaded when something is printed."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ui.desk.pdf_pages import page_pictures

_DPI = 300


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
    pictures = page_pictures(content, _DPI)
    for number, picture in enumerate(pictures):
        if number:
            printer.newPage()
        sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
        scale = min(sheet.width() / picture.width(), sheet.height() / picture.height())
        wide, high = picture.width() * scale, picture.height() * scale
        painter.drawImage(QRectF(0, 0, wide, high), picture)
    painter.end()
    return len(pictures)
