"""Where papers go: a printer, a folder, a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desk_app.services.paper.prints import How
from desk_app.services.whole_file import plain_name, write_whole
from ui.prints.values import Order

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

# Sends it; how many pages, 0 when it was cancelled half-way.
Outlet = Callable[[Order, bytes, Callable[[], bool]], int]


class Going(NamedTuple):
    """Where papers go.

    Attributes:
        how: printer or file.
        send: sends one.
        copies: of each.
    """

    how: How
    send: Outlet
    copies: int = 1


def onto_paper(printer: QPrinter, copies: int) -> Going:
    """Print; the printer's own list shows the case number only."""

    def send(order: Order, content: bytes, wanted: Callable[[], bool]) -> int:
        from ui.desk.printing import print_pdf  # noqa: PLC0415 - when first wanted

        return print_pdf(content, printer, order.case or order.kind, wanted)

    return Going(How.PRINTER, send, max(1, copies))


def into_folder(folder: Path, day: date) -> Going:
    """Write one PDF a paper; the names say the case and the day."""

    def write(order: Order, content: bytes, _wanted: Callable[[], bool]) -> int:
        write_whole(folder / plain_name(order.case, day, "pdf"), content)
        return _pages_of(content)

    return Going(How.PDF, write)


def into_file(path: Path) -> Going:
    """Write one paper into this file."""

    def write(_order: Order, content: bytes, _wanted: Callable[[], bool]) -> int:
        write_whole(path, content)
        return _pages_of(content)

    return Going(How.PDF, write)


def _pages_of(content: bytes) -> int:
    from ui.desk.pdf_pages import page_count  # noqa: PLC0415 - when first wanted

    return page_count(content)
