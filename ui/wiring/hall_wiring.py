"""The hall's wishes and the use cases that fulfil them."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer

from desk_app.domain.waiting.visits import Visit, VisitKind, VisitState
from desk_app.errors import DeskError
from desk_app.services.hall_now import HallNow
from desk_app.services.staff import MAY, Action
from ui.desk.desk_page import DeskPage
from ui.wiring.open_case import OpenCase

EVERY_MS = 20_000


class HallWiring(QObject):
    """Shows the hall now, after every change, and lets its minutes go by."""

    def __init__(
        self, page: DeskPage, case: OpenCase, *, every_ms: int = EVERY_MS
    ) -> None:
        super().__init__(page, objectName="hall")
        self._page, self._case = page, case
        self._hall = case.desk.hall
        self._now: HallNow | None = None
        self._key = uuid4().hex
        at_desk, hall = page.today.at_desk, page.today.hall
        at_desk.call_wanted.connect(self.call_next)
        at_desk.again_wanted.connect(self.call_again)
        at_desk.moved.connect(self.move)
        at_desk.undo_wanted.connect(self.undo)
        hall.give_wanted.connect(self.give)
        hall.chosen.connect(self.choose)
        for reason in (case.changed, case.elsewhere):
            reason.connect(self.read)
        case.shown.connect(self._belongs)
        page.guide_built.connect(self._watch_putting_back)
        self._timer = QTimer(self, interval=every_ms)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self.read()

    def read(self) -> None:
        """Read who is in the hall, and show it."""
        who = self._case.who()
        may = Action.SEE_HALL in MAY[who.role]
        self._page.today.open_hall(may=may)
        if not may:
            self._now = None
            return
        try:
            self._now = self._hall.view(who)
        except DeskError as error:
            self._tell(error)
            return
        self._page.today.at_desk.show_hall(self._now)
        self._page.today.hall.show_hall(self._now, self._case.desk.rules.current)

    def tick(self) -> None:
        """Time goes by: nothing is read; at midnight the hall is another one."""
        if self._now is None:
            return
        if self._case.desk.lookup.today() != self._now.day:
            self.read()
            return
        at = self._case.desk.now()
        self._page.today.at_desk.tick(at)
        self._page.today.hall.tick(at)

    def give(self, typed: str) -> None:
        """Give a ticket."""
        hall = self._page.today.hall
        try:
            visit = self._hall.give(self._case.who(), self._key, typed)
        except DeskError as error:
            hall.refuse(self._case.words(error))
            return
        hall.stop_asking()
        self._done(self.tr("Number {number} given").format(number=visit.number))

    def call_next(self) -> None:
        """Call whoever has waited longest; their case is opened."""
        self._called(lambda key: self._hall.call_next(self._case.who(), key))

    def call_again(self) -> None:
        """Call the one at this desk once more."""
        if (mine := self._mine()) is not None:
            self._call(mine.id)

    def choose(self, visit_id: int) -> None:
        """Call a ticket out of turn, or let a parked one back to its place."""
        now = self._now
        if now is None:
            return
        if visit_id in {one.visit.id for one in now.parked}:
            self._move(visit_id, VisitKind.BACK)
        elif visit_id in {one.visit.id for one in (*now.waiting, *now.missed)}:
            self._call(visit_id)

    def move(self, kind: VisitKind) -> None:
        """Say what became of the one at this desk."""
        if (mine := self._mine()) is not None:
            self._move(mine.id, kind)

    def undo(self) -> None:
        """Take back what was done last in the hall."""
        if self._do(lambda key: self._hall.undo(self._case.who(), key)) is not None:
            self._done("")

    def _call(self, visit_id: int) -> None:
        self._called(lambda key: self._hall.call(self._case.who(), key, visit_id))

    def _called(self, call: Callable[[str], Visit]) -> None:
        if (visit := self._do(call)) is None:
            return
        self._done(self.tr("Number {number} called").format(number=visit.number))
        if visit.case:
            self._case.open_case(visit.case)

    def _move(self, visit_id: int, kind: VisitKind) -> None:
        visit = self._do(
            lambda key: self._hall.move(self._case.who(), key, visit_id, kind)
        )
        if visit is not None:
            self._done(self._moved_words(kind).format(number=visit.number))

    def _moved_words(self, kind: VisitKind) -> str:
        return {
            VisitKind.SEATED: self.tr("Number {number} is here"),
            VisitKind.PARKED: self.tr("Number {number} parked"),
            VisitKind.BACK: self.tr("Number {number} is back"),
            VisitKind.NO_SHOW: self.tr("Number {number} did not come"),
        }.get(kind, self.tr("Number {number} finished"))

    def _do(self, wish: Callable[[str], Visit]) -> Visit | None:
        """Do it, or say why it cannot be; then show the hall as it is now."""
        try:
            return wish(self._key)
        except DeskError as error:
            self._tell(error)
            self.read()
            return None

    def _done(self, words: str) -> None:
        self._key = uuid4().hex
        self._page.today.tell("")
        self._page.today.at_desk.say_done(words)
        self.read()

    def _belongs(self, reference: str) -> None:
        """The case that was opened is the one they came for."""
        mine = self._mine()
        if mine is None or mine.case:
            return
        try:
            self._hall.belongs(self._case.who(), reference)
        except DeskError as error:
            self._tell(error)
        self.read()

    def _watch_putting_back(self) -> None:
        self._page.guide.put_back_wanted.connect(self._offer_to_finish)

    def _offer_to_finish(self) -> None:
        """The case is put back: whoever came for it may still sit there."""
        mine = self._mine()
        if mine is not None and mine.state is VisitState.SEATED:
            words = self.tr("Number {number} is still at your desk: F12 finishes it.")
            self._page.today.tell(words.format(number=mine.number))

    def _mine(self) -> Visit | None:
        if self._now is None or self._now.mine is None:
            return None
        return self._now.mine.visit

    def _tell(self, error: DeskError) -> None:
        self._page.today.tell(self._case.words(error))
