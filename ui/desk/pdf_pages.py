"""The pages of a PDF as pictures. Loaded when the first paper is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    import pypdfium2

SCREEN_DPI = 144
_POINTS_PER_INCH = 72
_ONE_AT_A_TIME = Lock()  # PDFium draws for one thread at a time


def page_pictures(content: bytes, dpi: int = SCREEN_DPI) -> list[QImage]:
    """Return a picture of each page, ``dpi`` dots an inch; may run beside the windows.

    Decision 0001 tells why this is PDFium and not Qt's own module.
    """
    return list(pictures_one_by_one(content, dpi))


def pictures_one_by_one(
    content: bytes, dpi: int = SCREEN_DPI, first: int = 0
) -> Iterator[QImage]:
    """Give a picture of each page when it is wanted: large ones need much room."""
    import pypdfium2  # noqa: PLC0415 - start-up need not pay for paper

    for number in range(first, page_count(content)):
        with _ONE_AT_A_TIME:
            document = pypdfium2.PdfDocument(content)
            try:
                picture = _picture(document[number], dpi / _POINTS_PER_INCH)
            finally:
                document.close()
        yield picture


def page_count(content: bytes) -> int:
    """Return how many pages a PDF has."""
    import pypdfium2  # noqa: PLC0415 - as above

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(content)
        try:
            return len(document)
        finally:
            document.close()


def _picture(page: pypdfium2.PdfPage, scale: float) -> QImage:
    drawn = page.render(scale=scale, rev_byteorder=True)
    formats = {3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBX8888}
    picture = QImage(
        bytes(drawn.buffer),
        drawn.width,
        drawn.height,
        drawn.stride,
        formats[drawn.n_channels],
    )
    return picture.copy()  # the bytes above live only as long as this call
