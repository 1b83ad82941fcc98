"""Locks the window when nobody is at it, and lets in who may go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import time
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from shiboken6 import isValid

from desk_app.errors import DeskError
from desk_app.services.locking import TRAINING_PASSWORD, Door, Lock, TrainingDoor
from desk_app.services.messages import sentence
from desk_app.services.staff import Staff
from ui.shell import Shell
from ui.spoken import language_now
from ui.wiring.parts import Parts

if TYPE_CHECKING:
    from ui.curtain import Curtain

EVERY_MS = 1_000
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)
_GONE = frozenset(
    {
        Qt.ApplicationState.ApplicationSuspended,
        Qt.ApplicationState.ApplicationHidden,
    }
)


class Seats(NamedTuple):
    """Who may work at this desk, and who does now; asked when wanted."""

    names: Callable[[], Sequence[str]]
    who: Callable[[], Staff]


def lock_window(shell: Shell, parts: Parts, who: Callable[[], Staff]) -> LockWiring:
    """Lock this window when nobody is at it."""

    def names() -> list[str]:
        with parts.desk.store.reading() as reader:
            return [name for name, _ in reader.staff()]

    minutes = parts.desk.lock_setting.minutes()
    door = None if parts.training else _Keys(parts)
    return LockWiring(shell, Seats(names, who), minutes, door)


class _Keys:
    """The keys of a real desk, asked for when somebody unlocks."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def opens(self, name: str, password: str) -> bool:
        """Whether that person opens the desk with that password.

        Raises:
            DeskError: ``password-is-first``: they sign in first and choose their own.
        """
        keys = self._parts.people().keys
        right = keys.opens(name, password)
        if right and keys.is_first(name):
            raise DeskError("password-is-first")
        return right


class LockWiring(QObject):
    """Asks every second whether the lock is due; whoever locks says ``lock_wanted``.

    Signals:
        entered: the window is open again for somebody (the name).

    Attributes:
        lock: open or closed, and the PINs of this run.
    """

    entered = Signal(str)

    def __init__(
        self, shell: Shell, seats: Seats, minutes: int, door: Door | None = None
    ) -> None:
        """Begin open.

        Args:
            shell: the window.
            seats: who works here.
            minutes: without input until the lock falls.
            door: knows the passwords; None: a training desk.
        """
        super().__init__(shell)
        self._shell, self._seats = shell, seats
        self._training = TRAINING_PASSWORD if door is None else ""
        self.lock = Lock(door or TrainingDoor(), time, minutes * 60.0)
        self._curtain: Curtain | None = None
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        shell.closing.connect(self._let_go)
        self._here: object = None
        self._listen()

    @property
    def curtain(self) -> Curtain:
        """What covers the window; built when it is drawn first."""
        if self._curtain is None:
            from ui.curtain import Curtain  # noqa: PLC0415 - when first drawn

            self._curtain = Curtain(self._shell)
            self._curtain.person_chosen.connect(self._ask)
            self._curtain.password_given.connect(self._open_with_password)
            self._curtain.pin_given.connect(self._open_with_pin)
        return self._curtain

    def close(self) -> None:
        """Lock the window now."""
        if self.lock.closed:
            return
        self.lock.close()
        name = self._seats.who().name
        self.curtain.draw(self._seats.names(), name, self._training)
        self._ask(name)

    def lock_after(self, minutes: int) -> None:
        """The office chose another time."""
        self.lock.after_s = minutes * 60.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self.lock.touch()
        return super().eventFilter(watched, event)

    def _listen(self) -> None:
        """Hear every key and click, and when the computer leaves the desk.

        The window is asked, not each of its parts: those are asked thousands of times.
        """
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._state_changed)
        self._window: QWindow | None = self._shell.windowHandle()
        if self._window is not None:
            self._window.installEventFilter(self)

    def _let_go(self) -> None:
        self._timer.stop()
        # Qt may have taken its half of the window away already.
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = None

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state in _GONE:
            self._shell.lock_wanted.emit()

    def _look(self) -> None:
        here = self._shell.focusWidget()
        if here is not self._here:  # moved by a hand, in whatever window
            self._here = here
            self.lock.touch()
        if self.lock.is_due():
            self._shell.lock_wanted.emit()

    def _ask(self, name: str) -> None:
        self.curtain.ask(by_pin=self.lock.takes_pin(name))

    def _open_with_password(self, name: str, password: str) -> None:
        try:
            self.lock.open_with_password(name, password)
        except DeskError as refused:
            self.curtain.refuse(sentence(refused, language_now()))
        else:
            self._enter(name)

    def _open_with_pin(self, name: str, pin: str) -> None:
        try:
            self.lock.open_with_pin(name, pin)
        except DeskError as refused:
            self._ask(name)
            self.curtain.refuse(sentence(refused, language_now()))
        else:
            self._enter(name)

    def _enter(self, name: str) -> None:
        self.entered.emit(name)
        self.curtain.lift()
