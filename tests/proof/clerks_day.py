"""A clerk's short day at a desk whose disk fails once, or from then on."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path
from random import Random
from typing import NamedTuple

from db.desk_folder import DESK_FILE
from db.driver import EngineError
from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from tests.proof.faults import FailingDisk, Kind
from tests.proof.office import (
    Watch,
    Wish,
    damage,
    fulfil,
    halves,
    looked_at,
    next_wish,
    open_office,
    print_of,
)
from tests.proof.power_cuts import settings
from tests.proof.recorder import Disk, Tape
from tests.proof.vfs import OK, Deed, watched, written_of

_WISHES = 16
_REOPEN_AT = 9
# Few pages, so that the WAL file is moved in several times within the short day.
_CHECKPOINT_PAGES = 40
# Of an error while it commits the engine does not say whether it was a sync. Where the
# first page cannot be read as it opens the file, it takes it for a file of others.
_AT_READING = {"disk-error", "desk-damaged", "desk-read-only", "desk-file-not-ours"}
_CLEAR = {
    "disk full": {"disk-full", "disk-error", "data-folder-not-writable"},
    "write error": {"disk-error", "desk-read-only"},
    "sync error": {"desk-read-only"},
    "read error": _AT_READING,
    "unreadable": _AT_READING,
}


class Day(NamedTuple):
    """What a day with a failing disk showed.

    Attributes:
        wrong: what must not have happened.
        refused: codes that were answered.
        deeds: how many deeds of the kind there were.
    """

    wrong: Counter[str]
    refused: Counter[str]
    deeds: int


def play(folder: Path, kind: Kind, nth: int) -> Day:
    """Play the short day in a copy of the desk; the ``nth`` deed of the kind fails."""
    played = folder / "played"
    shutil.rmtree(played, ignore_errors=True)
    shutil.copytree(folder / "desk", played)
    day = _Day(played, kind, nth)
    with settings("FULL", _CHECKPOINT_PAGES), watched(day.asked):
        day.play()
    return Day(day.wrong, day.refused, day.disk.met)


class _Day:
    """One clerk, one desk, one failing disk."""

    def __init__(self, folder: Path, kind: Kind, nth: int) -> None:
        self.folder = folder
        self.kind = kind
        self.disk = FailingDisk(kind, nth)
        self.wrong: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self._watch = Watch()
        self._chance = Random(5)
        self._state = ""
        self._done = 0
        # A change that was refused because nobody knows whether the disk has it.
        self._unsure: Wish | None = None
        self._tape = Tape({DESK_FILE: (folder / DESK_FILE).read_bytes()}, [], [])
        self._elsewhere = False

    def asked(self, deed: Deed) -> int:
        """Let the disk say what becomes of the deed, and keep what became of it."""
        code = self.disk(deed)
        if self._elsewhere:
            return code
        if code == OK:
            self._tape.write_down(deed)
        elif deed.kind == "sync":
            self._tape.write_down(deed._replace(kind="sync-failed"))
        elif deed.kind == "write":
            self._tape.write_down(deed._replace(data=written_of(deed.data)))
        return code

    def play(self) -> None:
        """The morning, a new start, the rest of the day; then the disk is well."""
        for until in (_REOPEN_AT, _WISHES):
            self._part(until)
        self.disk.lift()
        self._cut_the_power()
        self._look_from_outside(self.folder)
        if self._unsure is None:
            with open_office(self.folder, self._watch) as desk:
                self._one(desk)
            self._look_from_outside(self.folder)

    def _part(self, until: int) -> None:
        """Work until the desk is closed; as often as the disk keeps it from opening."""
        while self._done < until and self._unsure is None and not self.wrong:
            try:
                with open_office(self.folder, self._watch) as desk:
                    self._work(desk, until)
            except DeskError as refusal:
                self._refusal(refusal)
                self.disk.lift()
            except EngineError as fault:
                self.wrong[f"not in the desk's words: {fault}"] += 1
                self.disk.lift()

    def _work(self, desk: Desk, until: int) -> None:
        while self._done < until and not self.wrong:
            refused = self._one(desk)
            if refused and self.kind.lasting:
                self._look_at_a_copy()
                self.disk.lift()
            if desk.store.read_only:
                self._only_reads(desk)
                return

    def _one(self, desk: Desk) -> bool:
        """Ask for one thing, as often as it takes; return whether it was refused."""
        with self.disk.lifted():
            self._watch.turn_on()
            wish = next_wish(desk, self._chance, f"key-{self._done}")
            self._state = self._state or _state(desk)
        refused = False
        struck = self.disk.struck
        try:
            fulfil(desk, wish)
        except DeskError as refusal:
            refused = True
            self._refusal(refusal)
        except EngineError as fault:
            refused = True
            self.wrong[f"not in the desk's words: {fault}"] += 1
        with self.disk.lifted():
            state = _state(desk)
        if refused:
            if state != self._state:
                self.wrong["refused, but done or half done"] += 1
            if self.disk.struck == struck:
                self.wrong["refused without a fault"] += 1
            if desk.store.read_only:
                self._unsure = wish
            elif not self.kind.lasting:
                self._again(desk, wish)
            return True
        self._answered(desk, wish, state)
        return False

    def _again(self, desk: Desk, wish: Wish) -> None:
        """The same wish with the same key: now the disk does it."""
        with self.disk.lifted():
            try:
                fulfil(desk, wish)
            except DeskError as refusal:
                self.wrong[f"saving does not work again: {refusal.code}"] += 1
                return
            self._answered(desk, wish, _state(desk))

    def _answered(self, desk: Desk, wish: Wish, state: str) -> None:
        with self.disk.lifted(), desk.store.unit() as unit:
            if unit.answer_to(wish.key) is None or state == self._state:
                self.wrong["answered, but not there"] += 1
        self._state = state
        self._done += 1

    def _only_reads(self, desk: Desk) -> None:
        """After a failed sync every wish is refused at once; reading goes on."""
        with self.disk.lifted():
            wish = next_wish(desk, self._chance, "one more")
            try:
                fulfil(desk, wish)
            except DeskError as refusal:
                if refusal.code != "desk-read-only":
                    self.wrong[f"read-only, but answers {refusal.code}"] += 1
            else:
                self.wrong["saved after a failed sync"] += 1
        self._look_at_a_copy()
        self._cut_the_power()

    def _refusal(self, refusal: DeskError) -> None:
        self.refused[refusal.code] += 1
        if refusal.code not in _CLEAR[self.kind.name]:
            self.wrong[f"told {refusal.code}"] += 1

    def _look_at_a_copy(self) -> None:
        """As if the program were killed now: what would the next start find?"""
        copy = self.folder.with_name("killed here")
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.folder, copy)
        self._look_elsewhere(copy)

    def _cut_the_power(self) -> None:
        """As if it went now: what a failed sync should have confirmed is gone."""
        after = self.folder.with_name("cut here")
        shutil.rmtree(after, ignore_errors=True)
        after.mkdir()
        disk = Disk(self._tape.before)
        disk.play(self._tape.deeds)
        for name, content in disk.cut(self._chance).items():
            (after / name).write_bytes(content)
        self._look_elsewhere(after)

    def _look_elsewhere(self, folder: Path) -> None:
        self._elsewhere = True
        with self.disk.lifted():
            self._look_from_outside(folder)
        self._elsewhere = False

    def _look_from_outside(self, folder: Path) -> None:
        with open_office(folder, self._watch) as desk, looked_at(folder) as look:
            state = print_of(look)
            if self._state and state != self._state:
                with desk.store.unit() as unit:
                    unsure = self._unsure and unit.answer_to(self._unsure.key)
                if not unsure:
                    self.wrong["lost, or there without an answer"] += 1
            for what in [*halves(desk, look), *damage(look)]:
                self.wrong[f"not whole: {what}"] += 1


def _state(desk: Desk) -> str:
    with desk.store.reading() as reader:
        return print_of(reader._connection)
