"""The desk: today to the left, one case in the middle, the citizen to the right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from desk_app.services.lookup import Sheet
from ui.desk.desk_keys import desk_keys
from ui.desk.tab_order import tab_before, tab_through
from ui.desk.today_column import TodayColumn
from ui.help_dialog import HelpLine
from ui.i18n import Worded
from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.card import Card, Scrolling, column, holding, row
from ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from ui.desk.citizen_column import CitizenColumn
    from ui.desk.guide import Guide
    from ui.desk.preview import Preview
    from ui.desk.step_form import Draft, Tell
    from ui.desk.step_page import Place

_ROOM_FOR_THREE_PX = 1240
_ROOM_FOR_TWO_PX = 860
_SIDE_PX = 240
_HIGH_PX = 440
_ANY_PX = 16_777_215


class DeskPage(Worded, QWidget):
    """Three columns; two where there is little room.

    The middle shows one of four: nothing yet, the guide, the opening of a new case,
    or the citizen's paper. What shows a case is built when the first one is opened:
    the window is there sooner.

    Signals:
        guide_built, citizen_built, preview_built: now they can be joined to the desk.
        new_wanted: somebody new stands at the counter.
        next_wanted: give me the case that has waited longest.
        case_chosen: open this case (its number).
        join_wanted: somebody else belongs to the open case (its number).
        paper_wanted: show the checklist of the open case.
        say_it_wanted: show the citizen a sentence in their language.
        welcome_wanted: make the welcome page of the open case.
    """

    guide_built = Signal()
    citizen_built = Signal()
    preview_built = Signal()
    new_wanted = Signal()
    next_wanted = Signal()
    case_chosen = Signal(str)
    join_wanted = Signal(str)
    paper_wanted = Signal()
    say_it_wanted = Signal()
    welcome_wanted = Signal()

    def __init__(self, tell: Tell) -> None:
        super().__init__()
        self._tell = tell
        self._guide: Guide | None = None
        self._citizen: CitizenColumn | None = None
        self._beside: Scrolling | None = None
        self._preview: Preview | None = None
        self.today = TodayColumn()
        self.nothing = EmptyState("scan")
        self.middle = QStackedWidget()
        self._opening: QWidget | None = None
        empty = Card()
        empty.column.addWidget(self.nothing)
        self._empty = empty
        self.middle.addWidget(empty)
        self._left = column(gap=Space.M)
        self._left.addWidget(self.today, 1)
        self._day = holding(self._left)
        self._body = row(gap=Space.L)
        self._body.addWidget(self._day)
        self._body.addWidget(self.middle, 1)
        self._whole = column(gap=Space.M)
        self._whole.addLayout(self._body, 1)
        self.setLayout(self._whole)
        self._over: tuple[QWidget, ...] = ()
        self.setFocusProxy(self.today.new)
        self._for_citizens = True
        self.word(lambda _words: self._say_empty(), str)
        self.today.new_wanted.connect(self.new_wanted)
        self.today.next_wanted.connect(self.next_wanted)
        self.today.case_chosen.connect(self.case_chosen)
        self.nothing.action.clicked.connect(self.new_wanted)
        # While a case is open, F10 is on the button beside it.
        self._say_it = QShortcut(QKeySequence("F10"), self)
        self._say_it.activated.connect(self.say_it_wanted)
        self._fit()

    @property
    def guide(self) -> Guide:
        """The open case, step by step."""
        if self._guide is None:
            from ui.desk.guide import Guide  # noqa: PLC0415 - when first wanted

            self._guide = Guide(self._tell)
            self._guide.join_wanted.connect(self.join_wanted)
            self.middle.addWidget(self._guide)
            self._fit()
            self.guide_built.emit()
        return self._guide

    @property
    def citizen(self) -> CitizenColumn:
        """What belongs to the citizen, beside the guide."""
        if self._citizen is None:
            from ui.desk.citizen_column import CitizenColumn  # noqa: PLC0415

            self._citizen = CitizenColumn()
            self._citizen.mate_chosen.connect(self.case_chosen)
            self._citizen.paper_wanted.connect(self.paper_wanted)
            self._citizen.say_it_wanted.connect(self.say_it_wanted)
            self._citizen.welcome_wanted.connect(self.welcome_wanted)
            self._beside = Scrolling(self._citizen)
            self._fit()
            self.citizen_built.emit()
        return self._citizen

    @property
    def preview(self) -> Preview:
        """The citizen's paper."""
        if self._preview is None:
            from ui.desk.preview import Preview  # noqa: PLC0415 - when first wanted

            self._preview = Preview()
            self._preview.left.connect(self.show_guide)
            self.middle.addWidget(self._preview)
            self.preview_built.emit()
        return self._preview

    @property
    def sheet(self) -> Sheet | None:
        """The case that is open; None while there is none."""
        return self._guide.sheet if self._guide is not None else None

    @property
    def shown(self) -> Sheet | None:
        """The case in the middle; None while somebody new is being taken in."""
        return self.sheet if self._shows_a_case else None

    def half_typed(self) -> Mapping[Place, Draft]:
        """What is typed in the steps of cases and not kept yet."""
        return self._guide.page.half_typed() if self._guide is not None else {}

    def set_opening(self, widget: QWidget) -> None:
        """Give the opening of new cases its place in the middle."""
        self._opening = widget
        self.middle.addWidget(widget)

    def set_over(self, widget: QWidget) -> None:
        """Give something its place over all columns; Tab comes to it first."""
        self._over = (widget, *self._over)
        self._whole.insertWidget(0, widget)
        tab_before(widget.focusProxy() or widget, self.today.new)

    def show_opening(self) -> None:
        """Show the opening of a new case; today's list stays beside it."""
        if self._opening is not None:
            self._turn_to(self._opening)

    def show_guide(self) -> None:
        """Show the open case, or what to do first when there is none."""
        self._turn_to(self._empty if self.sheet is None else self.guide)

    def show_preview(self) -> None:
        """Show the citizen's paper over the guide."""
        self._turn_to(self.preview)

    def open_case(self, sheet: Sheet) -> None:
        """Show another case."""
        self.guide.open_case(sheet)
        self._show_beside(sheet)
        self.show_guide()
        self.guide.page.start()

    def put_away(self) -> None:
        """Show no case any more; what is typed waits in its forms."""
        typed = self.half_typed()
        for part in (self._guide, self._beside, self._preview):
            if part is not None:
                part.hide()
                part.deleteLater()
        self._guide = self._citizen = self._beside = self._preview = None
        self.today.mark("")
        self.show_guide()
        for place, draft in typed.items():
            self.guide.page.take_back(place, draft)

    def show_sheet(self, sheet: Sheet) -> None:
        """Bring the open case up to date."""
        self.guide.show_sheet(sheet)
        self._show_beside(sheet)

    def seat(self, *, for_citizens: bool) -> None:
        """Somebody sits down; ``for_citizens``: whether they may see any."""
        self._for_citizens = for_citizens
        self._day.setVisible(for_citizens)
        self._say_empty()

    def keys(self) -> list[HelpLine]:
        """What F1 says of this page."""
        return desk_keys()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own
        shown = self.middle.currentWidget()
        guide, citizen = self._guide, self._citizen
        middle = guide.sections if guide and shown is guide else (shown,)
        right = (citizen,) if citizen else ()
        if tab_through(self, (*self._over, self.today, *middle, *right), forward=next):
            return True
        return super().focusNextPrevChild(next)

    def minimumSizeHint(self) -> QSize:
        """It makes do with any width: its parts go under each other."""
        return QSize(scaled(_SIDE_PX), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show_beside(self, sheet: Sheet) -> None:
        self.citizen.show_sheet(sheet)
        self.today.mark(sheet.case.record.reference)

    def _turn_to(self, part: QWidget) -> None:
        self.middle.setCurrentWidget(part)
        self._fit()

    def _fit(self) -> None:
        """Fewer columns where there is little room.

        First the citizen moves under a folded Today; then both go under the guide.
        """
        a_case = self._shows_a_case
        self._say_it.setEnabled(self._beside is None or not a_case)
        narrow = self.width() < scaled(_ROOM_FOR_THREE_PX)
        tight = self.width() < scaled(_ROOM_FOR_TWO_PX)
        self._keep_to_the_side(self._day, tight=tight)
        way = QBoxLayout.Direction
        self._body.setDirection(way.BottomToTop if tight else way.LeftToRight)
        self.middle.setMinimumHeight(scaled(_HIGH_PX) if tight else 0)
        if self._guide is not None:
            self._guide.fold(folded=tight)
        if (beside := self._beside) is not None:
            self._keep_to_the_side(beside, tight=tight)
            holder = self._left if narrow else self._body
            if holder.indexOf(beside) < 0:
                holder.addWidget(beside, 1 if narrow else 0)
            beside.setVisible(a_case)
        self.today.fold(folded=narrow and a_case)
        self._left.setStretch(0, 0 if narrow and a_case else 1)

    @property
    def _shows_a_case(self) -> bool:
        return self.middle.currentWidget() in {self._guide, self._preview}

    @staticmethod
    def _keep_to_the_side(side: QWidget, *, tight: bool) -> None:
        side.setMinimumWidth(scaled(_SIDE_PX))
        side.setMaximumWidth(_ANY_PX if tight else scaled(_SIDE_PX))

    def _say_empty(self) -> None:
        if not self._for_citizens:
            self.nothing.say(
                self.tr("No citizens here for an administrator"),
                self.tr(
                    "You look after keys, staff, backups and how long data is kept. "
                    "All of it is in Settings (Ctrl+5)."
                ),
            )
            return
        self.nothing.say(
            self.tr("No case is open"),
            self.tr(
                "Scan a passport, press Ctrl+N for a new citizen, or Ctrl+K to find "
                "somebody who has been here."
            ),
            self.tr("New citizen"),
        )
