"""Sending a PDF to the printer, page by page. Loaded when something is printed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from desk_app.errors import DeskError
from ui.desk.pdf_pages import pictures_one_by_one
from ui.last_printer import LastPrinter

_DPI = 300


_USUAL = LastPrinter()


def choose_printer(parent: QWidget, last: LastPrinter = _USUAL) -> QPrinter | None:
    """Ask which printer, offering the last one; None when the clerk does not want."""
    printer = printer_as(last)
    chosen = QPrintDialog(printer, parent).exec()
    return printer if chosen else None


def printer_as(last: LastPrinter) -> QPrinter:
    """Return the printer of the last time, or the usual one where it has gone."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    known = QPrinterInfo.printerInfo(last.name) if last.name else QPrinterInfo()
    if not known.isNull():
        printer.setPrinterName(last.name)
    printer.setCopyCount(last.copies)
    if last.duplex in QPrinter.DuplexMode.__members__:
        printer.setDuplex(QPrinter.DuplexMode[last.duplex])
    return printer


def remembered(printer: QPrinter) -> LastPrinter:
    """Return what is worth remembering of a printer that was chosen."""
    return LastPrinter(
        printer.printerName(), printer.copyCount(), printer.duplex().name
    )


def print_pdf(
    content: bytes,
    printer: QPrinter,
    name: str = "",
    wanted: Callable[[], bool] = lambda: True,
) -> int:
    """Print a PDF on whole sheets; return its pages, 0 when it was cancelled.

    May run beside the windows. ``name`` is what the printer's own list shows.

    Raises:
        DeskError: ``printer-silent``.
    """
    printer.setFullPage(True)
    printer.setDocName(name)
    painter, pages = QPainter(), 0
    for picture in pictures_one_by_one(content, _DPI):
        if not wanted():
            if pages:
                printer.abort()
                painter.end()
            return 0
        if not pages:
            printer.setPageOrientation(_orientation(picture))
            if not painter.begin(printer):
                raise DeskError("printer-silent")
        elif not printer.newPage():
            painter.end()
            raise DeskError("printer-silent")
        _draw(picture, printer, painter)
        pages += 1
    painter.end()
    return pages


def _orientation(picture: QImage) -> QPageLayout.Orientation:
    wide = picture.width() > picture.height()
    ways = QPageLayout.Orientation
    return ways.Landscape if wide else ways.Portrait


def _draw(picture: QImage, printer: QPrinter, painter: QPainter) -> None:
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    scale = min(sheet.width() / picture.width(), sheet.height() / picture.height())
    wide, high = picture.width() * scale, picture.height() * scale
    painter.drawImage(QRectF(0, 0, wide, high), picture)
