"""What is on its way to the printer from this program just now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from desk_app.services.paper.prints import How
from ui.i18n import Worded, format_number
from ui.prints.values import Run
from ui.prints.words import kind_words
from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, clear, column, row
from ui.widgets.text import Look, Text

_BAR_PX = 180


class RunLine(Worded, QWidget):
    """One job: what, how far, and a way to stop it.

    Signals:
        cancelled: the clerk does not want the rest.
    """

    cancelled = Signal()

    def __init__(self, run: Run) -> None:
        super().__init__()
        self._run = run
        self.words, self.bar = Text("").one_line(), QProgressBar()
        self.cancel = Button(kind=Kind.QUIET)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(scaled(_BAR_PX))
        line = row(gap=Space.M)
        line.addWidget(self.words)
        line.addStretch(1)
        line.addWidget(self.bar)
        line.addWidget(self.cancel)
        self.setLayout(line)
        self.word(self.cancel.setText, lambda: self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        self.say()

    def say(self) -> None:
        """Say how far it is."""
        run = self._run
        to = self.tr("printer") if run.how is How.PRINTER else self.tr("folder")
        if run.total == 1:
            words = f"{kind_words(run.first.kind)} · {run.first.case} · {to}"
        else:
            done, total = format_number(run.done + run.left_out), run.total
            words = self.tr("{done} of {total} papers · {to}").format(
                done=done, total=format_number(total), to=to
            )
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self.cancel.setAccessibleDescription(words)
        self.bar.setRange(0, run.total if run.total > 1 else 0)
        self.bar.setValue(run.done + run.left_out)

    def retranslate(self) -> None:
        super().retranslate()
        self.say()


class JobsCard(Worded, Card):
    """All jobs under way; one quiet line where there are none.

    Signals:
        cancelled: the clerk does not want the rest of this job (a ``Run``).
    """

    cancelled = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._runs: tuple[Run, ...] = ()
        self.lines: list[RunLine] = []
        self.nothing = Text("", Look.MUTED)
        self._list = column(gap=Space.S)
        self.column.addWidget(self.nothing)
        self.column.addLayout(self._list)
        self.word(self.entitle, lambda: self.tr("On the printer now"))
        self.word(
            self.nothing.setText,
            lambda: self.tr("Nothing is on its way from this program."),
        )

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show what is under way."""
        if tuple(map(id, runs)) != tuple(map(id, self._runs)):
            self._runs = tuple(runs)
            clear(self._list)
            self.lines = [self._line(run) for run in runs]
        for line in self.lines:
            line.say()
        self.nothing.setVisible(not runs)

    def _line(self, run: Run) -> RunLine:
        line = RunLine(run)
        line.cancelled.connect(lambda: self.cancelled.emit(run))
        self._list.addWidget(line)
        return line
