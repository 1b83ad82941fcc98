"""While the desk is open: examined, backed up by itself, what is amiss told."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from desk_app.services.safekeeping.safekeeping import Safekeeping
from desk_app.services.safekeeping.schedule import BackupStatus
from desk_app.services.safekeeping.telling import damage
from desk_app.services.safekeeping.values import Backup, Finding, State
from desk_app.services.staff import MAY, Action, Staff
from ui.safekeeping.foot_words import (
    confirm_words,
    foot_words,
    read_only_words,
    restored_words,
    room_words,
)
from ui.safekeeping.words import clock_words
from ui.shell import Shell
from ui.spoken import language_now
from ui.tasks import Job, Tasks
from ui.tokens import Tone

EVERY_MS, LOOK_MS, EXAMINING_AFTER_MS = 60_000, 1_000, 300


class Watch(QObject):
    """Keeps an eye on the desk's file, beside the windows.

    Signals:
        damaged: the file is damaged (the findings).
        changed: a backup was made, or what is known of them has changed.
        free: no automatic backup is under way any more.
    """

    damaged = Signal(object)
    changed = Signal()
    free = Signal()

    def __init__(
        self,
        shell: Shell,
        keeping: Safekeeping,
        who: Callable[[], Staff],
        tasks: Tasks,
        held: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(shell)
        self._shell, self._keeping, self._who = shell, keeping, who
        # A new backup may take away the very one that is being asked about.
        self._held = held
        self._tasks = tasks
        self._status: BackupStatus | None = None
        self._refused: DeskError | None = None
        self._job: Job | None = None
        self._stopped = self._was_read_only = False
        self._minute = QTimer(self, interval=EVERY_MS)
        self._minute.timeout.connect(self.look_after)
        self._second = QTimer(self, interval=LOOK_MS)
        self._second.timeout.connect(self._look_at_store)
        self._soon = QTimer(self, singleShot=True, interval=EXAMINING_AFTER_MS)
        self._soon.timeout.connect(self._say_examining)
        shell.word(lambda _words: self._say(), str)
        shell.notice("restored").action.clicked.connect(self._confirm)

    def begin(self) -> None:
        """Examine the file; then look after it every minute."""
        self._soon.start()
        self._minute.start()
        self._second.start()
        self._tasks.run_long(
            lambda job: self._keeping.examine(job.report),
            done=self._examined,
            failed=self._not_examined,
            topic="examination",
        ).progressed.connect(self._shell.work.advance)

    def stop(self) -> None:
        """The desk closes: begin nothing more."""
        self._stopped = True
        for timer in (self._minute, self._second, self._soon):
            timer.stop()
        if self._job is not None:
            self._job.cancel()

    @property
    def is_free(self) -> bool:
        """Whether no automatic backup is under way."""
        return self._job is None

    def look_after(self) -> None:
        """Make a backup if it is time, then say how the desk stands."""
        if self._stopped or self._job is not None or self._held():
            return
        keeping = self._keeping
        self._job = self._tasks.run_long(
            lambda job: keeping.back_up_if_due(job.report),
            done=self._looked_after,
            failed=self._not_looked_after,
        )

    def read_again(self) -> None:
        """Read how the desk stands, and say it."""
        if not self._stopped:
            self._tasks.run(
                self._keeping.status,
                done=self._show,
                failed=lambda _error: None,
                topic="backup status",
            )

    def _examined(self, findings: Sequence[Finding]) -> None:
        self._end_examination()
        if self._stopped:
            return
        if any(finding.state is State.BAD for finding in findings):
            self.damaged.emit(findings)
            return
        if not self._shell.saved.text():
            words = self.tr("File examined {time}")
            at = clock_words(self._keeping.now())
            self._shell.say_saved(words.format(time=at))
        self.look_after()
        self._tasks.run_long(
            lambda job: self._keeping.check_log(job.report),
            done=self._log_checked,
            failed=self._log_not_checked,
            topic="log check",
        )

    def _log_checked(self, finding: Finding) -> None:
        """A broken log is no damage: the work goes on, and somebody must be told."""
        if finding.state is State.BAD and not self._stopped:
            self._shell.notice("log").say(damage(finding, language_now()), Tone.LATE)

    def _log_not_checked(self, error: DeskError) -> None:
        if not self._stopped:
            self._shell.notice("log").say(sentence(error, language_now()), Tone.WARN)

    def _not_examined(self, error: DeskError) -> None:
        self._end_examination()
        if self._stopped:
            return
        if error.code == "desk-damaged":
            self.damaged.emit((Finding("read", State.BAD),))
        else:
            self._shell.trouble.say(sentence(error, language_now()), Tone.WARN)
            self.look_after()

    def _end_examination(self) -> None:
        self._soon.stop()
        self._shell.work.end()

    def _say_examining(self) -> None:
        self._shell.work.begin(self.tr("Examining the desk's file …"))

    def _looked_after(self, backup: Backup | None) -> None:
        self._job, self._refused = None, None
        self.free.emit()
        if backup is not None:
            self.changed.emit()
            if self._status is not None and self._status.second_folder:
                self._tasks.run(
                    self._keeping.second_folder_trouble,
                    done=self._note_second_folder,
                    failed=lambda _error: None,
                )
        self.read_again()

    def _note_second_folder(self, trouble: str) -> None:
        if self._stopped:
            return
        try:
            self._keeping.note_second_folder(trouble)
        except DeskError as error:  # the backup itself is made
            self._refused = error
            self._say()

    def _not_looked_after(self, error: DeskError) -> None:
        self._job, self._refused = None, error
        self.free.emit()
        if error.code == "desk-damaged":
            self.damaged.emit((Finding("read", State.BAD),))
            return
        self.read_again()

    def _show(self, status: BackupStatus) -> None:
        self._status = status
        self._say()

    def _say(self) -> None:
        status = self._status
        if status is None:
            return
        refused = sentence(self._refused, language_now()) if self._refused else ""
        self._shell.backups.say(*foot_words(status, refused))
        room = room_words(status.free_bytes) if status.low_room else ""
        self._shell.notice("room").say(room, Tone.WARN)
        notice = self._shell.notice("restored")
        if status.restored is None:
            notice.say("")
            return
        may = Action.RESTORE in MAY[self._who().role]
        words = restored_words(status.restored, status.at, may=may)
        notice.say(words, Tone.WARN, confirm_words() if may else "")

    def _confirm(self) -> None:
        try:
            self._keeping.confirm_restored(self._who())
        except DeskError as error:
            words = sentence(error, language_now())
            self._shell.notice("restored").say(words, Tone.LATE)
        self.look_after()

    def _look_at_store(self) -> None:
        store = self._keeping.store
        stopped = store is not None and store.read_only
        if stopped and not self._was_read_only:
            self._shell.notice("read-only").say(read_only_words(), Tone.LATE)
        self._was_read_only = stopped
