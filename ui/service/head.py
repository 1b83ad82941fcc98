"""The head of the service level page: which cases the figures are about."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desk_app.domain.rules.pathway import Milestone
from desk_app.services.reports.figures import Question
from ui.filters.picker import PickButton
from ui.filters.presets import Preset
from ui.i18n import Worded
from ui.service.chosen_period import ChosenPeriod
from ui.service.cohort_button import CohortButton
from ui.service.export_button import ExportButton
from ui.titles import Titles
from ui.tokens import Space
from ui.widgets.button import Button, Kind
from ui.widgets.card import column, holding, row
from ui.widgets.flow import Flow
from ui.widgets.text import Look, Text
from ui.words import milestone_word


class ServiceHead(Worded, QWidget):
    """Milestone, cohort, period, filters.

    Signals:
        asked: other cases are meant.
        milestone_chosen: look at the other milestone (a ``Milestone``).
    """

    asked = Signal()
    milestone_chosen = Signal(object)

    def __init__(self, titles: Titles, today: date) -> None:
        super().__init__()
        self._titles = titles
        self.subline = Text("", Look.MUTED)
        self.switch: dict[Milestone, Button] = {}
        group = QButtonGroup(self)
        for milestone in Milestone:
            button = Button(milestone_word(milestone), Kind.FILTER)
            button.setChecked(milestone is Milestone.CPR)
            button.clicked.connect(
                lambda _on=False, m=milestone: self.milestone_chosen.emit(m)
            )
            group.addButton(button)
            self.switch[milestone] = button
        self.cohort = CohortButton()
        self.period = ChosenPeriod(today, Preset.THIS_YEAR)
        self.pathway = PickButton(
            lambda: self.tr("Pathway"), lambda: self.tr("All pathways")
        )
        self.municipality = PickButton(
            lambda: self.tr("Municipality"), lambda: self.tr("All municipalities")
        )
        self.export = ExportButton()
        self._offer()
        self._arrange()
        self.period.changed.connect(self.asked)
        self.pathway.picked.connect(self.asked)
        self.municipality.picked.connect(self.asked)
        self.cohort.changed.connect(self.asked)

    @property
    def question(self) -> Question:
        """Which cases are meant now."""
        return Question(
            period=self.period.chosen,
            cohort=self.cohort.chosen,
            pathways=self.pathway.chosen,
            municipalities=self.municipality.chosen,
        )

    @property
    def is_narrowed(self) -> bool:
        """Whether a filter leaves cases out."""
        return bool(self.pathway.chosen or self.municipality.chosen)

    def widen(self) -> None:
        """Take the filters away, without telling anybody."""
        self.pathway.choose(())
        self.municipality.choose(())

    def retranslate(self) -> None:
        super().retranslate()
        self._offer()

    def _offer(self) -> None:
        self.pathway.offer(self._titles.pathways())
        self.municipality.offer(self._titles.municipalities())

    def _arrange(self) -> None:
        heading = Text("", Look.HEADING).one_line()
        self.word(heading.setText, lambda: self.tr("Service level"))
        words = column(gap=Space.XS)
        words.addWidget(heading)
        words.addWidget(self.subline)
        controls = Flow(to_right=True)
        for part in (
            *self.switch.values(),
            self.cohort,
            self.period,
            self.pathway,
            self.municipality,
            self.export,
        ):
            controls.addWidget(part)
        head = row(gap=Space.L)
        head.setContentsMargins(0, 0, 0, 0)
        head.addLayout(words, 2)
        head.addWidget(holding(controls), 5)
        self.setLayout(head)
