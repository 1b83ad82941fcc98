"""Today's list, read beside the windows after every change."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.domain.waiting.rescue import Mark
from desk_app.errors import DeskError
from desk_app.services.lookup import Today
from desk_app.services.staff import MAY, Action
from ui.desk.desk_page import DeskPage
from ui.tasks import Tasks
from ui.wiring.open_case import OpenCase


def wire_today(page: DeskPage, case: OpenCase, tasks: Tasks) -> None:
    """Show today's list now, and again whenever a case has changed."""
    desk = case.desk

    under_way = again = False

    def show(found: tuple[Today, Mapping[str, Mark]]) -> None:
        today, marks = found
        page.today.show_today(today, desk.rules.current, marks)
        page.today.hall.show_marks(marks)
        page.today.mark(case.reference)
        go_on()

    def tell(error: DeskError) -> None:
        page.guide.tell(case.words(error))
        go_on()

    def read() -> None:
        """One at a time: were each overtaken by the next, none would ever be shown."""
        nonlocal under_way, again
        if Action.SEE_LIST not in MAY[case.who().role]:
            return
        if under_way:
            again = True
            return
        under_way, staff = True, case.who().unasked()
        tasks.run(
            lambda: (desk.lookup.in_hand(staff), desk.rescue.marks(staff)),
            done=show,
            failed=tell,
        )

    def go_on() -> None:
        nonlocal under_way, again
        under_way = False
        if again:
            again = False
            read()

    for reason in (case.changed, case.shown, case.elsewhere):
        reason.connect(read)
    read()
