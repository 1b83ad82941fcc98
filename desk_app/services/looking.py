"""Who looked at whom: noted where it is read, written down by the one that writes.

A look at one case is written before the case is shown: 1-3 ms. What shows a few words
of many (a search, a list, the log) is noted where it is read, in whatever thread reads,
and takes no time; it is written before the next case is shown, else at the next turn of
the thread that opened the desk, at most a second later, and when the desk is closed. A
program that is killed in between loses the lists and searches of that moment, and no
look at a case.

A disk that takes nothing more keeps nobody from reading: such looks wait in memory, and
are written with the next that can be.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from desk_app.errors import DeskError
from desk_app.services.ports import AuditEntry, Clock, Store
from desk_app.services.staff import Action, Staff

SAME_LOOK = timedelta(seconds=60)  # again within it: what is shown is shown anew
LONGEST_LOOK = timedelta(hours=1)
LOOKS = frozenset({Action.SEE_CASE, Action.SEE_LIST, Action.SEARCH})
REFUSED = "refused"  # a line of the log: what a role may not
ALONG = "along"  # purpose: shown on the case of somebody who came along
TODAY, PAGE, FIGURE, EXPLAIN = "today", "page", "figure", "explain"

_MANY = 10_000
_log = logging.getLogger(__name__)


class LookLog:
    """Looks that wait to be written.

    The same person looking at the same case again within 60 s is the same look, for an
    hour at most. Made by the thread that opened the desk.

    Attributes:
        soon: called after each look that waits, in the thread that looked: time to
            ``write``.
    """

    def __init__(self, store: Store, now: Clock) -> None:
        self._store, self._now = store, now
        self._writer = threading.get_ident()
        self._lock = threading.Lock()
        self._waiting: list[AuditEntry] = []
        self._typed: dict[tuple[str, str], AuditEntry] = {}
        self._shown: dict[tuple[str, str, str, str], tuple[datetime, datetime]] = {}
        self.soon: Callable[[], object] = _nothing

    @property
    def is_typing(self) -> bool:
        """Whether a search waits that may not be typed to its end."""
        return bool(self._typed)

    def see_case(
        self, who: Staff, case: str, along: Iterable[str] = (), why: str = ""
    ) -> None:
        """A case is about to be shown, and the names of those who came along."""
        mates = [(Action.SEE_CASE, mate, ALONG) for mate in along]
        looks = [(Action.SEE_CASE, case, why), *mates]
        if self._note(who, looks, tell=False):
            self._write_now()

    def watched(self, who: Staff) -> Staff:
        """The same person: what they ask for and may not have is noted from now on."""
        return replace(who, refused=partial(self._refused, who))

    def see_list(self, who: Staff, why: str) -> None:
        """A list with people in it was shown."""
        self._note(who, [(Action.SEE_LIST, "", why)])

    def see_log(self, who: Staff, case: str, why: str = "") -> None:
        """Somebody looked through the log: at one person, or at a week (``why``)."""
        self._note(who, [(Action.SEE_LOG, case, why)])

    def search(self, who: Staff, hits: int) -> None:
        """A search showed people. Only how many is kept, never the words.

        The next key makes it another search: the last one counts.
        """
        entry = AuditEntry(who.name, Action.SEARCH, "", str(hits), at=self._now())
        with self._lock:
            self._typed[who.name, who.desk] = entry
        self.soon()

    def write(self) -> None:
        """Write what waits, but for a search that is being typed.

        Only for the thread that opened the desk, outside a unit. What cannot be
        written now waits on.
        """
        with self._lock:
            entries, self._waiting = self._waiting, []
        if not entries:
            return
        try:
            with self._store.unit() as unit:
                for entry in entries:
                    unit.audit(entry)
        except DeskError as refused:
            with self._lock:
                self._waiting[:0] = entries
            _log.info("%d looks wait: %s", len(entries), refused.code)

    def write_all(self) -> int:
        """Write everything; return how many looks could not be written."""
        with self._lock:
            self._waiting += self._typed.values()
            self._typed.clear()
        self.write()
        return len(self._waiting)

    def _refused(self, who: Staff, action: Action) -> None:
        self._note(who, [(REFUSED, "", f"{action} {who.role}")])

    def _write_now(self) -> None:
        """Write, if this is the thread that may; in another one it waits its turn."""
        if threading.get_ident() == self._writer:
            self.write()
        else:
            self.soon()

    def _note(
        self, who: Staff, looks: Iterable[tuple[str, str, str]], *, tell: bool = True
    ) -> bool:
        """Keep what is not the look of just now; whether anything of it is new."""
        at = self._now()
        with self._lock:
            # Another look ends what was being typed.
            typed = self._typed.pop((who.name, who.desk), None)
            new = [] if typed is None else [typed]
            for action, case, why in looks:
                if not self._is_shown((who.name, action, case, why), at):
                    new.append(AuditEntry(who.name, action, case, why, at=at))
            self._waiting += new
        if new and tell:
            self.soon()
        return bool(new)

    def _is_shown(self, look: tuple[str, str, str, str], at: datetime) -> bool:
        """Whether it is the look of just now, going on."""
        first, last = self._shown.get(look, (at, at))
        again = look in self._shown and at - last < SAME_LOOK
        again = again and at - first < LONGEST_LOOK
        if len(self._shown) > _MANY:
            self._shown = {
                known: times
                for known, times in self._shown.items()
                if at - times[1] < SAME_LOOK
            }
        self._shown[look] = (first if again else at, at)
        return again


def _nothing() -> None:
    """Nobody waits: written when the desk is closed."""
