"""The service level page: a period's figures, each with the cases behind it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.domain.rules.pathway import Milestone
from desk_app.services.reports.figures import Question
from desk_app.services.reports.page_levels import PageLevels
from ui.i18n import Worded, format_date
from ui.service.capacity_panel import CapacityPanel
from ui.service.groups_card import MunicipalitiesCard, PathwaysCard
from ui.service.head import ServiceHead
from ui.service.lower_cards import GivenUpCard, NotDecidedCard
from ui.service.notes_card import NotesCard
from ui.service.rescue_card import RescueCard
from ui.service.rise_panel import RisePanel
from ui.service.sections import OF_FIGURES, OneOf, Section, SectionRow
from ui.service.sentence import wait_sentence
from ui.service.shown import Shown
from ui.service.tiles import FigureTiles
from ui.service.trend_card import TrendCard
from ui.service.visits_card import VisitsCard
from ui.service.waits_cards import CurveCard, PausesCard, SpreadCard
from ui.service.weeks_card import WeeksCard
from ui.side_by_side import SideBySide
from ui.spoken import language_now
from ui.titles import Titles
from ui.tokens import Space, Tone
from ui.widgets.card import column, holding
from ui.widgets.states import SHOW_AFTER_MS, Banner, EmptyState, States
from ui.widgets.text import Look, Text


class ServicePage(Worded, QWidget):
    """Shows answers; asking is a wish.

    Signals:
        question_changed: other cases are meant (a ``Question``).
        milestone_changed: the other milestone is looked at.
        section_shown: another part of the page is looked at (a ``Section``).
        cases_wanted: the cases behind a number (its title, their references).
        case_wanted: open one case (its reference).
        export_wanted: the figures are wanted as a file (its kind, e.g. ``pdf``).
        cancelled: the clerk does not want to wait for the answer.
    """

    question_changed = Signal(object)
    milestone_changed = Signal()
    section_shown = Signal(object)
    cases_wanted = Signal(str, object)
    case_wanted = Signal(str)
    export_wanted = Signal(str)
    cancelled = Signal()

    def __init__(self, titles: Titles, today: date) -> None:
        super().__init__()
        self.levels: PageLevels | None = None
        self.milestone, self.section = Milestone.CPR, Section.OVERVIEW
        self.head, self.sections = ServiceHead(titles, today), SectionRow()
        self.export, self.subline = self.head.export, self.head.subline
        self.period, self.pathway = self.head.period, self.head.pathway
        self.municipality = self.head.municipality
        self.sentence = Text("", Look.SECTION)
        self.definition, self.trouble = Text("", Look.SMALL), Banner()
        self.tiles, self.weeks = FigureTiles(), WeeksCard()
        self.pathways, self.places = PathwaysCard(titles), MunicipalitiesCard(titles)
        self.not_decided, self.given_up = NotDecidedCard(), GivenUpCard()
        self.trend, self.notes = TrendCard(), NotesCard(today)
        self.wait_days = SpreadCard(of_target=False)
        self.office_days = SpreadCard(of_target=True)
        self.curve, self.pauses = CurveCard(), PausesCard()
        self._parts = (
            self.tiles,
            self.weeks,
            self.pathways,
            self.places,
            self.not_decided,
            self.given_up,
            self.trend,
            self.wait_days,
            self.office_days,
            self.curve,
            self.pauses,
        )
        self.rescue, self.rise = RescueCard(), RisePanel(today)
        self.capacity, self.visits = CapacityPanel(today), VisitsCard()
        self._of_figures, self._shown_part = OneOf(), OneOf()
        self.states = States(self._figures(), EmptyState("service-level"))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SHOW_AFTER_MS)
        self._soon.timeout.connect(self._say_counting)
        self._arrange()
        self._join()
        self.show_section(Section.OVERVIEW)
        self._say()

    @property
    def question(self) -> Question:
        """Which cases are meant now."""
        return self.head.question

    def show_busy(self) -> None:
        """The answer is being worked out; the last one stays until it is here."""
        if self.levels is not None:
            self._soon.start()
        else:
            self._take_room(QSizePolicy.Policy.Ignored)
            self.states.show_busy(self.tr("Counting the cases …"))

    def show_levels(self, levels: PageLevels) -> None:
        """Show the answer."""
        self._soon.stop()
        self.levels = levels
        self.trouble.say("")
        self._show()

    def say_trouble(self, sentence: str, tone: Tone = Tone.LATE) -> None:
        """Say what could not be done, or what was; "" takes it away."""
        self._soon.stop()
        self.states.busy.stop()
        self.trouble.say(sentence, tone)
        self._say()

    def choose(self, milestone: Milestone) -> None:
        """Look at the other milestone of the same answer."""
        self.milestone = milestone
        self.head.switch[milestone].setChecked(True)
        self._show()
        self.milestone_changed.emit()

    def show_section(self, section: Section) -> None:
        """Look at another part of the page."""
        self.section = section
        self.sections.show_chosen(section)
        parts: dict[Section, tuple[QWidget, ...]] = {
            Section.OVERVIEW: (self.rescue, self.states),
            Section.TREND: (self.states,),
            Section.GROUPS: (self.states,),
            Section.WAITS: (self.states,),
            Section.RISE: (self.rise,),
            Section.CAPACITY: (self.capacity,),
            Section.VISITS: (self.visits,),
        }
        if section in OF_FIGURES:
            self._of_figures.show_only(self._section_parts[section])
        self._shown_part.show_only(*parts[section])
        self.section_shown.emit(section)

    def retranslate(self) -> None:
        super().retranslate()
        self._show()

    def _show(self) -> None:
        self._say()
        if self.levels is None:
            return
        if not self.levels.figures.started:
            self._take_room(QSizePolicy.Policy.Ignored)
            self.states.show_empty()
            return
        self._take_room(QSizePolicy.Policy.Preferred)
        shown = Shown(self.levels, self.milestone)
        for part in self._parts:
            part.show_level(shown)
        self.sentence.setText(wait_sentence(shown))
        figures = self.levels.figures
        counted = self.tr("Open cases are counted up to {day}.")
        until = counted.format(day=format_date(figures.as_of))
        self.definition.setText(f"{figures.definition(language_now())} {until}")
        self.states.show_full()

    def _take_room(self, high: QSizePolicy.Policy) -> None:
        """Figures that are not seen do not make the page high."""
        self.states.full.setSizePolicy(QSizePolicy.Policy.Preferred, high)

    def _say(self) -> None:
        if self.levels is None:
            self.subline.setText(self.tr("CPR and MitID within 2-6 days"))
        else:
            shown = Shown(self.levels, self.milestone)
            words = self.tr("CPR and MitID within {fast}-{limit} days · {days}")
            self.subline.setText(
                words.format(
                    fast=shown.policy.fast_days,
                    limit=shown.policy.limit_days,
                    days=shown.days,
                )
            )
        self.states.empty.say(
            self.tr("No case belongs to the period"),
            self.tr("Choose another period, or take the filters away."),
            self.tr("Clear filters") if self.head.is_narrowed else "",
        )

    def _say_counting(self) -> None:
        self.subline.setText(self.tr("Counting the cases …"))

    def _widen(self) -> None:
        self.head.widen()
        self._ask()

    def _ask(self) -> None:
        self.question_changed.emit(self.question)

    def _figures(self) -> QWidget:
        self._section_parts = {
            Section.OVERVIEW: self._overview(),
            Section.TREND: _under((self.trend, 1), (self.notes, 0)),
            Section.WAITS: _under(
                (SideBySide(self.wait_days, self.office_days), 1),
                (SideBySide(self.curve, self.pauses, part=0.8), 1),
            ),
            Section.GROUPS: SideBySide(self.pathways, self.places, narrow_px=1400),
        }
        self._of_figures.add(*self._section_parts.values())
        content = column(gap=Space.M)
        content.addWidget(self._of_figures, 1)
        content.addWidget(self.definition)
        return holding(content)

    def _overview(self) -> QWidget:
        content = column(gap=Space.M)
        content.addWidget(self.sentence)
        content.addWidget(self.tiles)
        content.addWidget(self.weeks, 1)
        content.addWidget(SideBySide(self.not_decided, self.given_up))
        return holding(content)

    def _arrange(self) -> None:
        self._shown_part.add(
            self.rescue, self.states, self.rise, self.capacity, self.visits
        )
        page = column(gap=Space.M)
        for part in (self.head, self.sections, self.trouble):
            page.addWidget(part)
        page.addWidget(self._shown_part, 1)
        self.setLayout(page)

    def _join(self) -> None:
        for part in (*self._parts, self.rescue, self.rise):
            part.opened.connect(self.cases_wanted)
        self.rescue.case_chosen.connect(self.case_wanted)
        self.head.asked.connect(self._ask)
        self.head.milestone_chosen.connect(self.choose)
        self.sections.chosen.connect(self.show_section)
        self.export.wanted.connect(self.export_wanted)
        self.states.busy.cancelled.connect(self.cancelled)
        self.states.empty.action.clicked.connect(self._widen)


def _under(*parts: tuple[QWidget, int]) -> QWidget:
    content = column(gap=Space.M)
    for part, stretch in parts:
        content.addWidget(part, stretch)
    return holding(content)
