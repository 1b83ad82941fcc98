"""What is half typed on the desk page: gathered from the forms, and put back."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desk_app.errors import DeskError
from desk_app.services.drafts import OPENING, HalfTyped
from desk_app.services.opening.half_opened import HalfOpened, as_fields, from_fields
from ui.desk.desk_page import DeskPage
from ui.desk.step_form import Draft
from ui.wiring.newcomers import Newcomers
from ui.wiring.open_case import OpenCase


class HalfTypedForms(QObject):
    """The forms of the desk page, as they are kept and as they come back.

    Args:
        page: the desk page.
        newcomers: who opens cases there.
        case: the case that is open there.
    """

    def __init__(self, page: DeskPage, newcomers: Newcomers, case: OpenCase) -> None:
        super().__init__(page)
        self._page, self._newcomers, self._case = page, newcomers, case

    def gathered(self) -> list[HalfTyped]:
        """Everything that is half typed now."""
        who, now = self._case.who(), self._case.desk.now()
        by, desk = who.name, who.desk
        halves = [
            HalfTyped(step, case, it.rev, it.typed, it.kept, now, by, desk)
            for (case, step), it in self._page.half_typed().items()
        ]
        if (opened := self._newcomers.half_opened()) is not None:
            fields, joined = as_fields(opened), opened.joined
            halves.append(HalfTyped(OPENING, joined, 0, fields, {}, now, by, desk))
        return halves

    def opened(self, half: HalfTyped) -> HalfOpened:
        """The opening that was kept.

        Raises:
            DeskError: ``draft-unreadable``.
        """
        return from_fields(half.typed, half.case, self._case.desk.lookup.today())

    def put_back(self, half: HalfTyped) -> None:
        """Show the form as it was.

        Raises:
            DeskError: ``draft-form-in-use``, ``draft-place-gone``,
                ``draft-unreadable``, ``no-such-case``.
        """
        if half.form == OPENING:
            self._newcomers.take_back(self.opened(half))
            return
        place, steps = (half.case, half.form), self._page.guide.page
        if place in self._page.half_typed():
            raise DeskError("draft-form-in-use")
        steps.take_back(place, Draft(half.typed, half.kept, half.rev))
        if self._case.open_case(half.case):
            self._page.guide.show_step(half.form)
            shown = self._page.guide.step
            if shown is not None and shown.id == half.form:
                steps.start_with_typed()
                return
        steps.give_up(place)
        raise DeskError("draft-place-gone")
