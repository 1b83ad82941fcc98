"""Today's list, read beside the windows after every change."""

from __future__ import annotations

from desk_app.errors import DeskError
from desk_app.services.lookup import Today
from ui.desk.desk_page import DeskPage
from ui.tasks import Tasks
from ui.wiring.open_case import OpenCase


def wire_today(page: DeskPage, case: OpenCase, tasks: Tasks) -> None:
    """Show today's list now, and again whenever a case has changed."""
    desk = case.desk

    def show(today: Today) -> None:
        page.today.show_today(today, desk.rules.current)
        page.today.mark(case.reference)

    def tell(error: DeskError) -> None:
        page.guide.tell(case.words(error))

    def read() -> None:
        staff = case.who()
        tasks.run(
            lambda: desk.lookup.in_hand(staff), done=show, failed=tell, topic="today"
        )

    case.changed.connect(read)
    case.shown.connect(read)
    read()
