"""Two clerks filled in the same field: both versions side by side, one is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.desk.panels import AskPanel
from ui.desk.tab_order import bring_into_view
from ui.tokens import Space
from ui.widgets.button import Button
from ui.widgets.card import clear, column, holding, row
from ui.widgets.flow import Flow
from ui.widgets.text import Look, Text
from ui.widgets.tick import Dot


@dataclass(frozen=True)
class Both:
    """One field and what two clerks say of it, in words.

    Attributes:
        attribute: the field.
        label: its words in the form.
        theirs: what is in the file now.
        whose: who wrote that, and when.
        mine: what this clerk typed.
    """

    attribute: str
    label: str
    theirs: str
    whose: str
    mine: str


class BothVersions(AskPanel):
    """What is in the file now beside what was typed; what was typed is chosen first.

    Signals:
        confirmed: save what is chosen (see ``chosen``).
        taken_over: let stand everywhere what is in the file.
        left: go on typing; nothing is decided.
    """

    taken_over = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[Both, Dot, Dot]] = []
        self._groups: list[QButtonGroup] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._take_keyboard)
        self._lines = column(gap=Space.XS)
        self.column.addLayout(self._lines)
        self.over = Button()
        self.word(self.over.setText, lambda: self.tr("Take over what is in the file"))
        self.word(self.no.setText, lambda: self.tr("Keep typing"))
        self.word(self.yes.setText, lambda: self.tr("Save these"))
        self.over.clicked.connect(self.taken_over)
        foot = Flow(to_right=True, gap=Space.S)
        for button in (self.no, self.over, self.yes):
            foot.addWidget(button)
        self.column.addWidget(self.trouble)
        self.column.addLayout(foot)

    @property
    def chosen(self) -> Mapping[str, bool]:
        """By field: whether the clerk's own words shall stand there."""
        return {both.attribute: mine.isChecked() for both, _, mine in self._rows}

    def ask_about(self, rows: Sequence[Both], heading: str, about: str) -> None:
        """Open the panel; what the clerk typed is chosen."""
        self._lay_out(rows, {})
        self.ask(heading, about, self.yes.text())
        # The question comes while a field is left: Tab still gives the next one the
        # keyboard after this.
        self._soon.start()

    def renew(self, rows: Sequence[Both]) -> None:
        """Bring the open panel up to date; what was chosen stays chosen."""
        at_work = any(dot.hasFocus() for _, *dots in self._rows for dot in dots)
        self._lay_out(rows, self.chosen)
        if at_work:
            self._soon.start()

    def _lay_out(self, rows: Sequence[Both], mine: Mapping[str, bool]) -> None:
        clear(self._lines)
        self._rows, self._groups = [], []
        heads = (self.tr("In the file now"), self.tr("What you typed"))
        words = [Text(words, Look.SMALL) for words in heads]
        lines = [_line(Text("", Look.SMALL), *words)]
        lines += [self._row(it, mine=mine.get(it.attribute, True)) for it in rows]
        for line in lines:
            self._lines.addWidget(line)
            line.show()  # now, so that the keyboard can go there

    def first(self) -> QWidget:
        return next(dot for _, *dots in self._rows for dot in dots if dot.isChecked())

    def _take_keyboard(self) -> None:
        if self.isVisible():
            self.first().setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_view(self)

    def _row(self, both: Both, *, mine: bool) -> QWidget:
        theirs_dot = Dot(both.theirs or "—", both.whose)
        mine_dot = Dot(both.mine or "—", self.tr("not saved yet"))
        named = f"{both.label}: {{}}"
        for dot, head in (
            (theirs_dot, self.tr("In the file now")),
            (mine_dot, self.tr("What you typed")),
        ):
            dot.setAccessibleName(named.format(f"{head}: {dot.text()}"))
        group = QButtonGroup(self)
        group.addButton(theirs_dot)
        group.addButton(mine_dot)
        (mine_dot if mine else theirs_dot).setChecked(True)
        self._groups.append(group)
        self._rows.append((both, theirs_dot, mine_dot))
        label = Text(both.label, Look.MUTED)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(0, Space.XS, 0, 0)
        return _line(label, theirs_dot, mine_dot)

    def _confirm(self) -> None:
        """Enter means what the button says that has the keyboard."""
        if self.over.hasFocus():
            self.taken_over.emit()
        else:
            super()._confirm()


def _line(*parts: QWidget) -> QWidget:
    """A line of the table: the field to the left, both versions equally wide."""
    line = row(gap=Space.M)
    for part, share in zip(parts, (_FIELD, _VERSION, _VERSION), strict=True):
        line.addWidget(part, share)
    return holding(line)


_FIELD, _VERSION = 2, 4
