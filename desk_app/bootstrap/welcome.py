"""The welcome page, loaded and put together when somebody wants one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.services.desk import Desk
from desk_app.services.staff import Staff

if TYPE_CHECKING:
    from desk_app.services.welcome import Welcoming


def welcoming(desk: Desk, folder: Path) -> Welcoming:
    """Return what makes the pages of a desk whose data lies in ``folder``."""
    from desk_app.services.welcome import Welcoming, offers_in

    return Welcoming(desk.lookup, lambda: offers_in(folder))


def welcome_maker(
    desk: Desk, folder: Path
) -> Callable[[Staff, str, str], tuple[bytes, int]]:
    """Return what makes the page of a case as a PDF, and tells the case's revision.

    It raises what ``Welcoming.page_of`` raises.
    """

    def make(who: Staff, reference: str, language: str) -> tuple[bytes, int]:
        from desk_app.printing.welcome_page import welcome_pdf

        page = welcoming(desk, folder).page_of(who, reference, language)
        return welcome_pdf(page), page.rev

    return make


def write_welcome(
    desk: Desk, folder: Path, who: Staff, asked: tuple[str, str], to: Path
) -> int:
    """Write the page, and note it; return its size in bytes. Whole or not at all.

    Args:
        desk: the open desk.
        folder: where its data lies.
        who: who acts.
        asked: the case and the language.
        to: the file.

    Raises:
        DeskError: see ``Welcoming.page_of``; ``file-not-writable`` (path).
    """
    from desk_app.printing.welcome_page import welcome_pages, welcome_pdf
    from desk_app.services.paper.prints import How, PaperKind, Sent
    from desk_app.services.whole_file import write_whole

    page = welcoming(desk, folder).page_of(who, *asked)
    size = write_whole(to, welcome_pdf(page))
    reference, language = asked
    pages = len(welcome_pages(page))
    kind, how = PaperKind.WELCOME, How.PDF
    sent = Sent(kind, reference, page.rev, language, "normal", pages, how)
    desk.prints.keep(who, sent)
    return size
