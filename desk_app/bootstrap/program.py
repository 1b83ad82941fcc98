"""The running program: opens the desk, or helps to get one, and shows the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from db.store import SqliteStore
from db.training import open_desk
from desk_app.bootstrap.desk import now, put_together, rules_of
from desk_app.bootstrap.paper import checklist_bytes, rehearsal_bytes
from desk_app.config import WINDOW_STATE
from desk_app.errors import DeskError
from desk_app.services.ports import Clock
from desk_app.services.rules import LateRules
from ui.i18n import Language, system_language
from ui.settings.preferences import SYSTEM, Preferences
from ui.tasks import Tasks
from ui.theme import Appearance
from ui.tidying import Tidying
from ui.wiring.desk_window import DeskWindow
from ui.wiring.parts import Parts

if TYPE_CHECKING:
    from desk_app.services.drafts import Drafts
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
    ) -> None:
        self._tidying = Tidying(app)
        self._clock = clock
        self._folder = data_dir
        self._store: SqliteStore | None = None
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
        try:
            self._open(self._folder)
        except DeskError as refused:
            # A damaged file may open and then not say who works here.
            self._close_store()
            self._show_before().refuse(refused)

    def close(self) -> None:
        """Let go of everything that was opened."""
        if self.window is not None and self.window.safety is not None:
            self.window.safety.let_go()
        self.tasks.stop()
        shell = self.window.shell if self.window is not None else None
        before = self.before.window if self.before is not None else None
        for window in (shell, before):
            if window is not None:
                _throw_away(window)
        self.window = self.before = None
        self.language.forget()
        self.looks.deleteLater()
        self._tidying.deleteLater()
        self._close_store()

    def _open(self, folder: Path) -> None:
        self._store = open_desk(folder, self._clock)
        rules = LateRules(lambda: rules_of(folder))
        parts = Parts(
            desk=put_together(self._store, rules, self._clock),
            rules=rules,
            kept=self.kept,
            language=self.language,
            looks=self.looks,
            tasks=self.tasks,
            paper=checklist_bytes,
            folder=folder,
            drafts=lambda: self._drafts(folder),
            keeping=lambda: self._keeping(self._store),
            rehearsal_paper=rehearsal_bytes,
            version=_version,
        )
        self.window = DeskWindow(parts, self._folder / WINDOW_STATE)
        self.window.damaged.connect(self._leave_damaged)
        self.window.restore_wanted.connect(self._leave_to_restore)
        self.window.show()
        if self.before is not None:
            self.before.window.close()

    def _try_again(self, folder: object) -> None:
        self._folder = Path(str(folder))
        self.open()

    def _leave_damaged(self, findings: object) -> None:
        before = self._show_before()
        self._leave(lambda: before.show_damage(list(findings)))  # type: ignore[call-overload]

    def _leave_to_restore(self, backup: Backup, who: Staff) -> None:
        if self.window is None:
            return
        # Who may do it is known from the desk that is open now.
        keeping = self._keeping(self._store)
        self._show_before().show_restoring(backup)
        self._leave(lambda: self._restore(keeping, backup, who))

    def _restore_anew(self, backup: Backup, who: Staff) -> None:
        before = self._show_before()
        self._folder = before.folder
        before.show_restoring(backup)
        self._restore(self._keeping(None), backup, who)

    def _restore(self, keeping: Safekeeping, backup: Backup, who: Staff) -> None:
        before, folder = self._show_before(), self._folder
        self.tasks.run_long(
            lambda job: keeping.restore(who, backup, job.report),
            done=lambda _replaced: self._try_again(folder),
            failed=before.say_not_restored,
        ).progressed.connect(before.restoring.bar.advance)

    def _drafts(self, folder: Path) -> Drafts:
        from db.safekeeping.drafting.drafts import FileDrafts
        from db.training import training_access

        return FileDrafts(folder, training_access(folder).key, self._clock)

    def _keeping(self, store: SqliteStore | None) -> Safekeeping:
        from desk_app.bootstrap.safekeeping import safekeeping_of

        return safekeeping_of(self._folder, store, self._clock)

    def _leave(self, then: Callable[[], object]) -> None:
        """Close the desk, when the work beside its window has ended; then go on."""
        window = self.window
        if window is None:
            return
        if window.safety is not None:
            window.safety.let_go()
        window.shell.close()

        def left() -> None:
            if not self.tasks.is_idle:
                self.tasks.idle.connect(left, Qt.ConnectionType.SingleShotConnection)
                return
            self.window = None
            _throw_away(window.shell)
            window.deleteLater()
            self._close_store()
            then()

        # Not inside the click: it comes from the window that goes.
        QTimer.singleShot(0, left)

    def _close_store(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None

    def _show_before(self) -> BeforeDesk:
        if self.before is None:
            self.before = self._build_before()
        shell = self.window.shell if self.window is not None else None
        self.before.show(shell.geometry() if shell is not None else None)
        return self.before

    def _build_before(self) -> BeforeDesk:
        from db.training import remove_desk
        from desk_app.bootstrap.safekeeping import backups_in, safekeeping_of
        from desk_app.bootstrap.training import make_empty_desk, make_training_desk
        from ui.wiring.before_desk import BeforeDesk, Rescue
        from ui.wiring.start_wiring import Makers

        def demo(folder: Path, cases: int, told: Callable[[int], object]) -> object:
            return make_training_desk(folder, (cases, 2, 1), told, self._clock)

        def keeping_of(folder: Path) -> Safekeeping:
            return safekeeping_of(folder, None, self._clock)

        before = BeforeDesk(
            self._folder,
            Makers(demo=demo, empty=make_empty_desk, unmake=remove_desk),
            Rescue(keeping_of, backups_in, self.kept.person),
            self.tasks,
        )
        before.desk_ready.connect(self._try_again)
        before.restore_wanted.connect(self._restore_anew)
        return before


def _throw_away(window: QMainWindow) -> None:
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def _version() -> str:
    from importlib.metadata import version  # 18 ms, for one line in the settings

    return version("ankomst")
