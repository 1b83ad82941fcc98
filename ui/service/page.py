"""The service level page: a period's figures, each with the cases behind it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from desk_app.domain.rules.pathway import Milestone
from desk_app.services.reports.figures import Levels, Question
from ui.filters.period import PeriodButton
from ui.filters.picker import PickButton
from ui.filters.presets import Preset, preset_period
from ui.i18n import Worded, format_date
from ui.service.lower_cards import GivenUpCard, NotDecidedCard, PathwaysCard
from ui.service.shown import Shown
from ui.service.tiles import FigureTiles
from ui.service.weeks_card import WeeksCard
from ui.side_by_side import SideBySide
from ui.spoken import language_now
from ui.titles import Titles
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import column, holding, row
from ui.widgets.flow import Flow
from ui.widgets.states import SHOW_AFTER_MS, Banner, EmptyState, States
from ui.widgets.text import Look, Text
from ui.words import milestone_word


class ServicePage(Worded, QWidget):
    """Shows an answer; asking is a wish.

    Signals:
        question_changed: other cases are meant (a ``Question``).
        cases_wanted: the cases behind a number (its title, their references).
        export_wanted: the figures shown are wanted as a file.
        cancelled: the clerk does not want to wait for the answer.
    """

    question_changed = Signal(object)
    cases_wanted = Signal(str, object)
    export_wanted = Signal()
    cancelled = Signal()

    def __init__(self, titles: Titles, today: date) -> None:
        super().__init__()
        self._titles, self._today = titles, today
        self.levels: Levels | None = None
        self.milestone = Milestone.CPR
        self.subline = Text("", Look.MUTED)
        self.definition, self.trouble = Text("", Look.SMALL), Banner()
        self.tiles, self.weeks = FigureTiles(), WeeksCard()
        self.pathways = PathwaysCard(titles)
        self.not_decided, self.given_up = NotDecidedCard(), GivenUpCard()
        self._parts = (
            self.tiles,
            self.weeks,
            self.pathways,
            self.not_decided,
            self.given_up,
        )
        self.states = States(self._content(), EmptyState("service-level"))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SHOW_AFTER_MS)
        self._soon.timeout.connect(self._say_counting)
        self._make_controls(today)
        self._arrange()
        for part in self._parts:
            part.opened.connect(self.cases_wanted)
        self.states.busy.cancelled.connect(self.cancelled)
        self.states.empty.action.clicked.connect(self._widen)

    @property
    def question(self) -> Question:
        """Which cases are meant now."""
        period = self.period.period or preset_period(Preset.THIS_YEAR, self._today)
        return Question(
            period=period,
            pathways=self.pathway.chosen,
            municipalities=self.municipality.chosen,
        )

    def show_busy(self) -> None:
        """The answer is being worked out; the last one stays until it is here."""
        if self.levels is not None:
            self._soon.start()
        else:
            self._take_room(QSizePolicy.Policy.Ignored)
            self.states.show_busy(self.tr("Counting the cases …"))

    def show_levels(self, levels: Levels) -> None:
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
        for each, button in self._switch.items():
            button.setChecked(each is milestone)
        self._show()

    def retranslate(self) -> None:
        super().retranslate()
        self._offer()
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
            policy = shown.policy
            words = self.tr("CPR and MitID within {fast}-{limit} days · started {days}")
            self.subline.setText(
                words.format(
                    fast=policy.fast_days, limit=policy.limit_days, days=shown.days
                )
            )
        narrowed = self.pathway.chosen or self.municipality.chosen
        self.states.empty.say(
            self.tr("No case came in during the period"),
            self.tr("Choose another period, or take the filters away."),
            self.tr("Clear filters") if narrowed else "",
        )

    def _say_counting(self) -> None:
        self.subline.setText(self.tr("Counting the cases …"))

    def _widen(self) -> None:
        self.pathway.choose(())
        self.municipality.choose(())
        self._ask()

    def _ask(self) -> None:
        self.question_changed.emit(self.question)

    def _make_controls(self, today: date) -> None:
        self._switch: dict[Milestone, Button] = {}
        group = QButtonGroup(self)
        for milestone in Milestone:
            button = Button(milestone_word(milestone), Kind.FILTER)
            button.setChecked(milestone is self.milestone)
            button.clicked.connect(lambda _on=False, m=milestone: self.choose(m))
            group.addButton(button)
            self._switch[milestone] = button
        self.period = PeriodButton(today, Preset.THIS_YEAR)
        self.pathway = PickButton(
            lambda: self.tr("Pathway"), lambda: self.tr("All pathways")
        )
        self.municipality = PickButton(
            lambda: self.tr("Municipality"), lambda: self.tr("All municipalities")
        )
        self.export = Button(key="Ctrl+E")
        self.word(self.export.setText, lambda: self.tr("Export…"))
        self.period.changed.connect(self._ask)
        self.pathway.picked.connect(self._ask)
        self.municipality.picked.connect(self._ask)
        self.export.clicked.connect(self.export_wanted)
        self._offer()

    def _offer(self) -> None:
        self.pathway.offer(self._titles.pathways())
        self.municipality.offer(self._titles.municipalities())

    def _head(self) -> QHBoxLayout:
        heading = Text("", Look.HEADING).one_line()
        self.word(heading.setText, lambda: self.tr("Service level"))
        words = column(gap=Space.XS)
        words.addWidget(heading)
        words.addWidget(self.subline)
        controls = Flow(to_right=True)
        for part in (
            *self._switch.values(),
            self.period,
            self.pathway,
            self.municipality,
            self.export,
        ):
            controls.addWidget(part)
        head = row(gap=Space.L)
        head.addLayout(words, 2)
        head.addWidget(holding(controls), 3)
        return head

    def _content(self) -> QWidget:
        side = column(gap=Space.M)
        side.addWidget(self.not_decided)
        side.addWidget(self.given_up, 1)
        lower = SideBySide(holding(side), self.pathways, part=2)
        content = column(gap=Space.M)
        content.addWidget(self.tiles)
        content.addWidget(self.weeks, 1)
        content.addWidget(lower)
        content.addWidget(self.definition)
        return holding(content)

    def _arrange(self) -> None:
        page = column(gap=Space.M)
        page.addLayout(self._head())
        page.addWidget(self.trouble)
        page.addWidget(self.states, 1)
        self.setLayout(page)
