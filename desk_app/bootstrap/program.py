"""The running program: opens the desk, or helps to get one, and shows the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMainWindow

from db.keys.key_file import REAL, TRAINING, kind_of
from db.store import SqliteStore
from db.training import TRAINING_PASSWORD, open_desk
from desk_app.bootstrap.desk import now
from desk_app.bootstrap.entering import Barred, Entered, names_at, seated_at
from desk_app.bootstrap.leaving import leave, throw_away
from desk_app.bootstrap.open_desk import OpenDesk
from desk_app.bootstrap.rescue import KeyInHand
from desk_app.bootstrap.signing_in import open_keyed_desk, published_key
from desk_app.config import WINDOW_STATE
from desk_app.errors import DeskError
from desk_app.services.ports import Clock
from desk_app.services.staff import Role
from ui.i18n import Language, system_language
from ui.settings.preferences import SYSTEM, Preferences
from ui.tasks import Tasks
from ui.theme import Appearance
from ui.tidying import Tidying
from ui.wiring.desk_window import DeskWindow

if TYPE_CHECKING:
    from desk_app.services.safekeeping.safekeeping import Safekeeping
    from desk_app.services.safekeeping.values import Backup
    from desk_app.services.staff import Staff
    from ui.wiring.before_desk import BeforeDesk


class Program:
    """One run of Ankomst.

    Attributes:
        window: the window on the open desk; None while there is none.
        before: what is shown while no desk is open; None until it is needed.
    """

    def __init__(
        self,
        app: QApplication,
        data_dir: Path,
        language: str | None = None,
        clock: Clock = now,
        signed_in: str | None = Role.LEAD,
    ) -> None:
        """Make ready; ``open`` shows the window.

        Args:
            app: Qt.
            data_dir: where the desk lies.
            language: ``da`` or ``en``; None: as chosen before.
            clock: tells the instant.
            signed_in: who sits at a training desk without being asked: whoever this
                computer remembers, else the first with this role. None: the sign-in
                page asks. At a real desk it always does.
        """
        self._tidying = Tidying(app)
        self._clock = clock
        self._folder = data_dir
        self._desk: OpenDesk | None = None
        self._in_hand = KeyInHand(clock)
        self._signed_in = signed_in
        self.kept = Preferences(data_dir / WINDOW_STATE)
        chosen = language or self.kept.language
        code = system_language() if chosen == SYSTEM else chosen
        self.language = Language(app, code)
        self.looks = Appearance(app, self.kept.scheme, self.kept.text_percent)
        self.tasks = Tasks()
        self.window: DeskWindow | None = None
        self.before: BeforeDesk | None = None

    @property
    def start(self) -> QMainWindow | None:
        """The window without a desk; None once a desk is open."""
        return self.before.window if self.before and self.window is None else None

    def open(self) -> None:
        """Open the desk and show it; where that cannot be, show the first page."""
        self._in_hand.forget()
        try:
            self._open(self._folder)
        except DeskError as refused:
            # A damaged file may open and then not say who works here.
            self._close_desk()
            self._show_before().refuse(refused)

    def close(self) -> None:
        """Let go of everything that was opened."""
        if self.window is not None:
            self.window.let_go()
        self.tasks.stop()
        shell = self.window.shell if self.window is not None else None
        before = self.before.window if self.before is not None else None
        for window in (shell, before):
            if window is not None:
                throw_away(window)
        self.window = self.before = None
        self.language.forget()
        self.looks.deleteLater()
        self._tidying.deleteLater()
        self._close_desk()

    def _open(self, folder: Path) -> None:
        """Show the desk, or the page that asks who is there."""
        if kind_of(folder) == REAL:
            self._ask(folder, (), "")
            return
        store = open_desk(folder, self._clock)
        if self._signed_in is None:
            try:
                names = names_at(store)
            finally:
                store.close()
            self._ask(folder, names, TRAINING_PASSWORD)
            return
        try:
            who = seated_at(store, self.kept.person, Role(self._signed_in))
        except DeskError:
            store.close()
            raise
        self._enter(store, Entered(who, published_key(folder)))

    def _ask(self, folder: Path, names: Sequence[str], published: str) -> None:
        from ui.wiring.sign_in_wiring import Asked

        name = self.kept.person
        if names and name not in names:
            name = Role.LEAD if Role.LEAD in names else names[0]
        self._show_before().ask(Asked(folder, names, name, published))

    def _let_in(self, opened: Entered | Barred) -> None:
        """Somebody has signed in: open the desk for them, or help them to get it."""
        before = self._show_before()
        if isinstance(opened, Barred):
            self._folder = before.folder
            self._in_hand.take(opened)
            if opened.refused is None:
                before.unlocked()
            else:
                before.refuse(opened.refused)
            return
        try:
            store = open_keyed_desk(opened.key, self._clock)
            self._enter(store, opened)
        except DeskError as refused:
            self._close_desk()
            folder = opened.key.access.path.parent
            self._in_hand.give(opened.key, opened.who.name, folder)
            before.refuse(refused)

    def _enter(self, store: SqliteStore, entered: Entered) -> None:
        self._desk = desk = OpenDesk(store, entered.key, self._clock)
        self._folder = desk.folder
        self._in_hand.forget()
        parts = desk.parts(
            entered.who, self.kept, self.language, self.looks, self.tasks
        )
        self.window = DeskWindow(parts, self._folder / WINDOW_STATE)
        self.window.damaged.connect(self._leave_damaged)
        self.window.restore_wanted.connect(self._leave_to_restore)
        self.window.re_key_wanted.connect(self._leave_to_re_key)
        self.kept.keep_person(entered.who.name if parts.training else "")
        self.window.show()
        if self.before is not None:
            self.before.window.close()

    def _try_again(self, folder: object) -> None:
        self._folder = Path(str(folder))
        self.open()

    def _leave_damaged(self, findings: object) -> None:
        before, desk, window = self._show_before(), self._desk, self.window
        if desk is not None and window is not None and desk.key.kind != TRAINING:
            self._in_hand.give(desk.key, window.who().name, desk.folder)
        self._leave(lambda: before.show_damage(list(findings)))  # type: ignore[call-overload]

    def _leave_to_restore(self, backup: Backup, who: Staff) -> None:
        if self._desk is None:
            return
        # Who may do it is known from the desk that is open now.
        keeping = self._desk.keeping()
        self._show_before().show_restoring(backup)
        self._leave(lambda: self._restore(keeping, backup, who))

    def _restore_anew(self, backup: Backup, who: Staff) -> None:
        before = self._show_before()
        self._folder = before.folder
        before.show_restoring(backup)
        self._restore(self._in_hand.keeping_of(self._folder), backup, who)

    def _restore(self, keeping: Safekeeping, backup: Backup, who: Staff) -> None:
        before = self._show_before()
        self.tasks.run_long(
            lambda job: keeping.restore(who, backup, job.report),
            done=lambda _replaced: self._enter_restored(),
            failed=before.say_not_restored,
        ).progressed.connect(before.restoring.bar.advance)

    def _enter_restored(self) -> None:
        """Whoever gave a key to have it restored need not sign in once more."""
        barred = self._in_hand.barred
        if barred is None:
            self.open()
            return
        self.tasks.run(
            barred.again, done=self._let_in, failed=lambda _error: self.open()
        )

    def _leave_to_re_key(self, who: Staff, password: str, recovery: str) -> None:
        from desk_app.bootstrap.re_keying import re_keyed

        folder, clock, before = self._folder, self._clock, self._show_before()
        before.show_re_keying()

        def begin() -> None:
            self.tasks.run_long(
                lambda job: re_keyed(
                    folder, who.name, (password, recovery), clock, job.report
                ),
                done=self._let_in,
                failed=before.say_not_re_keyed,
            ).progressed.connect(before.re_keying.bar.advance)

        self._leave(begin)

    def _leave(self, then: Callable[[], object]) -> None:
        """Close the desk, when the work beside its window has ended; then go on."""
        if self.window is None:
            return

        def left() -> None:
            self.window = None
            self._close_desk()
            then()

        leave(self.window, self.tasks, left)

    def _close_desk(self) -> None:
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def _show_before(self) -> BeforeDesk:
        if self.before is None:
            from desk_app.bootstrap.before import build_before

            self.before = build_before(
                self._folder, self._in_hand, self.kept.person, self.tasks, self._clock
            )
            self.before.entered.connect(self._let_in)
            self.before.desk_ready.connect(self._try_again)
            self.before.restore_wanted.connect(self._restore_anew)
        shell = self.window.shell if self.window is not None else None
        self.before.show(shell.geometry() if shell is not None else None)
        return self.before
