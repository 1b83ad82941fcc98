"""The case that is open at the desk: every wish is done, read again and shown."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from desk_app.domain.case.events import COPENHAGEN, PauseReason
from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.lookup import Sheet
from desk_app.services.messages import sentence
from desk_app.services.staff import Staff
from desk_app.services.steps import Ticket
from ui.desk.desk_page import DeskPage
from ui.desk.words import whom_words
from ui.shell import Shell
from ui.spoken import language_now
from ui.tokens import Tone
from ui.wiring.in_hand import InHand

if TYPE_CHECKING:
    from ui.desk.both_versions import Both
    from ui.desk.guide import Guide

Who = Callable[[], Staff]
Change = Callable[[Ticket], object]


class OpenCase(QObject):
    """One case on the desk page.

    Signals:
        changed: something was saved; lists may have to be read again.
        shown: another case is on the page (its number).
        elsewhere: another program has saved something; lists may have to be read again.
    """

    changed = Signal()
    elsewhere = Signal()
    shown = Signal(str)

    def __init__(self, page: DeskPage, desk: Desk, who: Who, shell: Shell) -> None:
        super().__init__(page)
        self.desk, self.who = desk, who
        self._page, self._shell = page, shell
        self._in_hand = InHand(desk, who)
        self._key = uuid4().hex

    @property
    def reference(self) -> str:
        """The number of the case; "" while none is open."""
        sheet = self._page.sheet
        return sheet.case.record.reference if sheet else ""

    @property
    def _guide(self) -> Guide:
        return self._page.guide

    def open_case(self, reference: str) -> bool:
        """Read a case and show it at its present step; whether it could be read.

        The clerk has it in hand now, if it is open and nobody else has.
        """
        if self._page.sheet is not None:
            self._guide.page.let_go()  # what is typed belongs to the case before
        not_taken = self._in_hand.take(reference)
        try:
            sheet = self.desk.lookup.sheet(self.who(), reference)
        except DeskError as error:
            self.tell(error)
            return False
        self._key = uuid4().hex
        self._page.open_case(sheet)
        if not_taken is not None:
            self.tell(not_taken)
        self.shown.emit(reference)
        return True

    def read_again(self) -> None:
        """Show the case as it is now; what is being typed stays."""
        if self.reference:
            self._page.show_sheet(self.desk.lookup.sheet(self.who(), self.reference))

    def catch_up(self) -> None:
        """Another program has saved: show the case as it is now, if it is another.

        What is being typed stays, and the keyboard where it is.
        """
        before = self._page.sheet
        if before is not None:
            try:
                now = self.desk.lookup.sheet(self.who(), self.reference)
            except DeskError as error:
                self._guide.tell(self.words(error))
            else:
                if _read(now) != _read(before):
                    self._page.show_sheet(now)
                    self._guide.mention(self._news(before, now))
                    self._show_both_anew()
        self.elsewhere.emit()

    def put_back(self) -> None:
        """The case was put back: nothing is left to let go of."""
        self._in_hand.keep()
        self.read_again()
        self.changed.emit()

    def leave(self) -> None:
        """The window closes: a case that was only looked at is in nobody's hand."""
        self._in_hand.leave()

    def do(
        self, change: Change, refused: Callable[[DeskError], bool] = lambda _: False
    ) -> bool:
        """Do a wish, read again and show; whether it was done.

        Args:
            change: the use case.
            refused: tells the clerk itself; False: told over the buttons.
        """
        sheet = self._page.sheet
        if sheet is None:
            return False
        record = sheet.case.record
        try:
            change(Ticket(record.reference, record.rev, self._key))
        except DeskError as error:
            if not refused(error):
                self.tell(error)
            return False
        self._key = uuid4().hex
        self._in_hand.keep()
        self._guide.tell("")
        self.read_again()
        self._guide.mention(self._news(sheet, self._page.sheet, {self.who().name}))
        moment = self.desk.now().astimezone(COPENHAGEN)
        self._shell.say_saved(self.tr("Saved {time}").format(time=f"{moment:%H:%M:%S}"))
        self.changed.emit()
        return True

    def answer(self, change: Change) -> bool:
        """Do what was asked about in a panel, and close it."""
        done = self.do(change)
        if done:
            self._guide.panels.close()
            self._guide.page.start()
        return done

    def go_on(self, change: Change) -> bool:
        """Do what ends a step, and show the one that comes now."""
        done = self.do(change)
        if done:
            self._guide.panels.close()
            self._guide.go_to_present()
        return done

    def tell(self, error: DeskError) -> None:
        """Say what is wrong where it happened."""
        words = self.words(error)
        if error.code in {"stale", "both-changed"}:
            self._tell_overtaken(error)
        elif not self._guide.panels.refuse(words):
            self._guide.tell(words)
        if error.code == "papers-missing":
            self._guide.page.start_with_papers()

    def _tell_overtaken(self, error: DeskError) -> None:
        """Somebody was faster: show the case as it is now, and both versions."""
        before, guide = self._page.sheet, self._guide
        self.read_again()
        news = self._news(before, self._page.sheet)
        if error.code == "both-changed" and (rows := self._both()):
            guide.ask_both(rows, news)
            return
        words = f"{self.words(error)} {news}".strip()
        if not guide.panels.refuse(words):
            guide.tell(words, Tone.WARN)

    def _show_both_anew(self) -> None:
        """The file changed again while both versions are being looked at."""
        guide = self._guide
        if guide.panels.open_panel is guide.panels.both:
            if rows := self._both():
                guide.ask_both(rows, "")
            else:
                guide.panels.close()

    def _both(self) -> list[Both]:
        """Each field that two clerks filled in differently, in words."""
        from ui.desk.both_versions import Both  # noqa: PLC0415 - with the guide
        from ui.desk.meanwhile import whose_words  # noqa: PLC0415

        return [
            Both(
                clash.attribute,
                clash.label,
                clash.theirs,
                whose_words(*self._writer(clash.attribute)),
                clash.mine,
            )
            for clash in self._guide.page.form.clashes()
        ]

    def _writer(self, field: str) -> tuple[str, datetime]:
        return self.desk.lookup.last_saved(self.who(), self.reference, field)

    def _news(
        self, before: Sheet | None, now: Sheet | None, but: Collection[str] = ()
    ) -> str:
        """What others did to the case meanwhile, in one line."""
        from ui.desk.meanwhile import meanwhile_words  # noqa: PLC0415 - with the guide

        if before is None or now is None:
            return ""
        records = before.case.record, now.case.record
        return meanwhile_words(*records, now.rules, self._writer, but)

    def words(self, error: DeskError) -> str:
        """The error as a sentence in the clerk's language."""
        sheet = self._page.sheet
        rules = sheet.rules if sheet else self.desk.rules.current
        return sentence(_spoken(error), language_now(), rules)


def _read(sheet: Sheet) -> tuple[object, ...]:
    """What tells one reading of a case from another."""
    return (
        sheet.case.record,
        sheet.claim,
        tuple(mate.record for mate in sheet.mates),
    )


def _spoken(error: DeskError) -> DeskError:
    """The same error with its moment and its reason as people say them."""
    details = dict(error.details)
    if error.code in {"stale", "both-changed"}:
        moment = datetime.fromisoformat(str(details["at"])).astimezone(COPENHAGEN)
        details["at"] = f"{moment:%H:%M}"
    if error.code == "already-paused":
        details["reason"] = whom_words(PauseReason(str(details["reason"])))
    return DeskError(error.code, **details)
