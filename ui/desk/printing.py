"""Sending a PDF to the printer, page by page. Loaded when something is printed."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget


def choose_printer(parent: QWidget) -> QPrinter | None:
    """Ask which printer; None when the clerk thinks better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    chosen = QPrintDialog(printer, parent).exec()
    return printer if chosen else None


def print_pdf(content: bytes, printer: QPrinter) -> int:
    """Print a PDF and return how many pages went to the printer."""
    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    for page in range(document.pageCount()):
        if page:
            printer.newPage()
        room = printer.pageRect(QPrinter.Unit.DevicePixel)
        size = document.pagePointSize(page)
        scale = min(room.width() / size.width(), room.height() / size.height())
        whole = QSize(round(size.width() * scale), round(size.height() * scale))
        where = QRectF(0, 0, whole.width(), whole.height())
        painter.drawImage(where, document.render(page, whole))
    painter.end()
    return document.pageCount()
