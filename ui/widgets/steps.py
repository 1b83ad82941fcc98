"""The steps of a case, one under the other: done, now, waiting, next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from ui.i18n import QT_TRANSLATE_NOOP, Worded
from ui.tokens import Tone
from ui.widgets.line import Line
from ui.widgets.lines import LineList


class StepState(StrEnum):
    """How far a step is."""

    DONE = "done"
    NOW = "now"
    OPEN = "open"
    WAITING = "waiting"
    REFUSED = "refused"
    NOT_NEEDED = "not-needed"


_WORDS = {
    StepState.DONE: QT_TRANSLATE_NOOP("Steps", "done"),
    StepState.NOW: QT_TRANSLATE_NOOP("Steps", "now"),
    StepState.OPEN: QT_TRANSLATE_NOOP("Steps", "not begun"),
    StepState.WAITING: QT_TRANSLATE_NOOP("Steps", "waiting for somebody else"),
    StepState.REFUSED: QT_TRANSLATE_NOOP("Steps", "refused"),
    StepState.NOT_NEEDED: QT_TRANSLATE_NOOP("Steps", "not needed"),
}
_TONES = {
    StepState.DONE: Tone.GOOD,
    StepState.NOW: Tone.ACCENT,
    StepState.OPEN: Tone.NEUTRAL,
    StepState.WAITING: Tone.PAUSE,
    StepState.REFUSED: Tone.LATE,
    StepState.NOT_NEEDED: Tone.NEUTRAL,
}


@dataclass(frozen=True)
class StepItem:
    """One step as the list shows it."""

    key: str
    title: str
    state: StepState
    sub: str = ""


class StepList(Worded, LineList):
    """The steps. ``opened`` says which one the clerk wants to see."""

    def __init__(self) -> None:
        super().__init__(ruled=False)
        self._steps: Sequence[StepItem] = ()

    def show_steps(self, steps: Sequence[StepItem]) -> None:
        """Show ``steps`` in their order; the present one stands out."""
        self._steps = tuple(steps)
        self.show_lines([_line(step) for step in steps])
        present = [step.key for step in steps if step.state is StepState.NOW]
        if present and not self.hasFocus():
            self.select_key(present[0])

    def retranslate(self) -> None:
        super().retranslate()
        self.show_lines([_line(step) for step in self._steps])


def state_words(state: StepState) -> str:
    """The state in the clerk's language."""
    return QCoreApplication.translate("Steps", _WORDS[state])


def _line(step: StepItem) -> Line:
    sub = step.sub
    if not sub and step.state in (StepState.NOT_NEEDED, StepState.REFUSED):
        sub = state_words(step.state)
    return Line(
        key=step.key,
        title=step.title,
        sub=sub,
        icon_name=f"step-{step.state}",
        icon_tone=_TONES[step.state],
        present=step.state is StepState.NOW,
        said=state_words(step.state),
    )
