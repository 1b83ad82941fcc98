"""How far the opening of cases is, and what its one big button does now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import partial

from PySide6.QtWidgets import QWidget

from ui.i18n import QT_TRANSLATE_NOOP, Worded
from ui.opening.words import say
from ui.widgets.flow import Flow
from ui.widgets.text import Look, Text, dress, reveal


class Stage(Enum):
    """The pages of the opening, in order; the list of pathways lies over the last."""

    PEOPLE = 0
    HOME = 1
    QUESTIONS = 2
    RESULT = 3
    PATHWAYS = 4


class Go(Enum):
    """What Ctrl+Enter does."""

    ON = QT_TRANSLATE_NOOP("Opening", "Continue")
    SUGGESTED = QT_TRANSLATE_NOOP("Opening", "Take the suggestion")
    CHOOSE = QT_TRANSLATE_NOOP("Opening", "Choose this one")
    NEXT = QT_TRANSLATE_NOOP("Opening", "Next person")
    OPEN_ONE = QT_TRANSLATE_NOOP("Opening", "Open the case")
    OPEN_MANY = QT_TRANSLATE_NOOP("Opening", "Open {count} cases")
    NONE = QT_TRANSLATE_NOOP("Opening", "Finish without a case")


@dataclass(frozen=True)
class Primary:
    """The one big button as it stands now."""

    go: Go = Go.ON
    count: int = 0
    enabled: bool = True

    @property
    def words(self) -> str:
        """What stands on it."""
        return say(self.go.value).format(count=self.count)


_WORDS = {
    Stage.PEOPLE: QT_TRANSLATE_NOOP("Opening", "Who came"),
    Stage.HOME: QT_TRANSLATE_NOOP("Opening", "Home"),
    Stage.QUESTIONS: QT_TRANSLATE_NOOP("Opening", "Questions"),
    Stage.RESULT: QT_TRANSLATE_NOOP("Opening", "Pathway"),
}
_MARK = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"


class StageLine(Worded, QWidget):
    """Who came, home, questions, pathway: the present one stands out."""

    def __init__(self) -> None:
        super().__init__()
        self._labels: dict[Stage, Text] = {}
        self._marks: dict[Stage, Text] = {}
        flow = Flow(gap=8)
        for stage, words in _WORDS.items():
            label, mark = Text().one_line(), Text(_MARK, Look.MUTED).one_line()
            self._labels[stage], self._marks[stage] = label, mark
            self.word(label.setText, partial(say, words))
            if stage is not Stage.PEOPLE:
                flow.addWidget(mark)
            flow.addWidget(label)
        self.setLayout(flow)

    def show_stage(self, stage: Stage, *, with_home: bool) -> None:
        """Mark the page that is seen; who joins others has their home."""
        now = Stage.RESULT if stage is Stage.PATHWAYS else stage
        for each, label in self._labels.items():
            if each is now:
                dress(label, look=Look.STRONG)
            else:
                dress(label, look=Look.MUTED)
        for part in (self._labels[Stage.HOME], self._marks[Stage.HOME]):
            reveal(part, when=with_home)
        self.setAccessibleName(self._labels[now].text())
