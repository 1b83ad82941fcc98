"""The card about CPR numbers and the lock, joined to the office's settings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desk_app.errors import DeskError
from desk_app.services.cpr_numbers import KeepCpr
from desk_app.services.desk import Desk
from desk_app.services.messages import sentence
from desk_app.services.staff import MAY, Action, Staff
from ui.settings.guarding_card import GuardingCard
from ui.spoken import language_now
from ui.wiring.lock_wiring import LockWiring


def guard(
    card: GuardingCard, desk: Desk, who: Callable[[], Staff], locking: LockWiring
) -> GuardingWiring:
    """Join the card to the desk; it lives as long as the card."""
    return GuardingWiring(card, desk, who, locking)


class GuardingWiring(QObject):
    """Does what is chosen, or says why not; then reads again and shows."""

    def __init__(
        self,
        card: GuardingCard,
        desk: Desk,
        who: Callable[[], Staff],
        locking: LockWiring,
    ) -> None:
        super().__init__(card)
        self._card, self._desk, self._who = card, desk, who
        self._locking = locking
        card.keeping_chosen.connect(self._keep)
        card.minutes_chosen.connect(self._lock_after)
        card.pin_wanted.connect(self._set_pin)
        locking.entered.connect(self.read_again)
        self.read_again()

    def read_again(self) -> None:
        """Show what is chosen, and whether this person may change it."""
        may = Action.CHANGE_SETTINGS in MAY[self._who().role]
        keeping, minutes = self._desk.numbers.keeping(), self._desk.lock_setting
        self._card.show_chosen(keeping, minutes.minutes(), may_change=may)

    def _keep(self, keeping: str) -> None:
        self._do(lambda: self._desk.numbers.choose(self._who(), KeepCpr(keeping)))

    def _lock_after(self, minutes: int) -> None:
        if self._do(lambda: self._desk.lock_setting.choose(self._who(), minutes)):
            self._locking.lock_after(minutes)

    def _set_pin(self, pin: str) -> None:
        if self._do(lambda: self._locking.lock.set_pin(self._who().name, pin)):
            self._card.say_pin_set()

    def _do(self, change: Callable[[], object]) -> bool:
        try:
            change()
        except DeskError as refused:
            self._card.tell(sentence(refused, language_now()))
            self.read_again()
            return False
        self._card.tell("")
        self.read_again()
        return True
