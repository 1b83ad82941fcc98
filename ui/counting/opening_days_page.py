"""The page of opening days: the week's hours, and the year's closing days."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.counting.day_panels import ClosePanel, ConfirmPanel, OpenPanel
from ui.counting.hours_card import HoursCard
from ui.counting.hours_panel import HoursPanel
from ui.counting.panel import CountingPanel, Panels
from ui.counting.values import SpecialDay
from ui.counting.year_card import YearCard
from ui.i18n import Worded
from ui.safekeeping.one_page import OnePage
from ui.side_by_side import SideBySide
from ui.tokens import Space, Tone
from ui.widgets.card import column
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text, reveal


class OpeningDaysPage(Worded, QWidget):
    """Shows when the desk is open; each change is a question of its own, and a wish.

    Signals:
        hours_asked: other opening hours are wanted.
        undo_wanted: take the last change back.
    """

    hours_asked = Signal()
    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.told, self.why_not = Banner(), Text("", Look.SMALL)
        self.warning = Banner()
        self.hours, self.year = HoursCard(), YearCard()
        self.other_hours, self.closing = HoursPanel(), ClosePanel()
        self.opening, self.confirming = OpenPanel(), ConfirmPanel()
        self._both = SideBySide(self.hours, self.year, part=1.6, narrow_px=900)
        self._panels: tuple[CountingPanel, ...] = (
            self.other_hours,
            self.closing,
            self.opening,
            self.confirming,
        )
        self._asking = Panels(*self._panels)
        self.pages = OnePage(self._both, self._asking)
        self._arrange()
        self._join()
        self.setFocusProxy(self.year.table)
        self.allow("")

    def allow(self, why_not: str) -> None:
        """Let whoever sits here change it; else say why not."""
        self.why_not.setText(why_not)
        reveal(self.why_not, when=bool(why_not))
        self.hours.change.setEnabled(not why_not)
        self.year.allow(may_change=not why_not)

    def show_whole(self) -> None:
        """Back to hours and year."""
        for panel in self._panels:
            panel.begin()
        self.pages.show()
        self.pages.turn_to(self._both)
        self.year.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """Whoever sits here may not see it."""
        self.tell(sentence, Tone.LATE)
        for part in (self.pages, self.warning, self.why_not):
            part.hide()

    def turn_to(self, panel: CountingPanel) -> None:
        """Ask something."""
        self.tell("")
        self._asking.turn_to(panel)
        self.pages.turn_to(self._asking)
        panel.take_keyboard()

    def tell(
        self, sentence: str, tone: Tone = Tone.GOOD, *, may_undo: bool = False
    ) -> None:
        """Say what came of it; "" takes it back."""
        self.told.say(sentence, tone, self.tr("Undo") if may_undo else "")

    def _ask_open(self, one: SpecialDay) -> None:
        self.opening.ask(one)
        self.turn_to(self.opening)

    def _ask_close(self) -> None:
        self.closing.begin()
        self.turn_to(self.closing)

    def _join(self) -> None:
        self.hours.change.clicked.connect(self.hours_asked)
        self.told.action.clicked.connect(self.undo_wanted)
        self.year.close_wanted.connect(self._ask_close)
        self.year.open_wanted.connect(self._ask_open)
        for panel in self._panels:
            panel.left.connect(self.show_whole)

    def _arrange(self) -> None:
        heading, note = Text("", Look.HEADING), Text("", Look.MUTED)
        self.word(heading.setText, lambda: self.tr("Opening days"))
        self.word(
            note.setText,
            lambda: self.tr(
                "When the desk is open. Targets in opening days are counted by it; a "
                "change for days to come leaves earlier figures alone."
            ),
        )
        page = column(gap=Space.M)
        for part in (heading, note, self.why_not, self.warning, self.told):
            page.addWidget(part)
        page.addWidget(self.pages, 1)
        self.setLayout(page)
