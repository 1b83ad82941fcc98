"""The rules in force, and what is wrong with the office's own rule files."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.i18n import QT_TRANSLATE_NOOP, Worded, format_number
from ui.settings.values import PathwayRules, RulesShown
from ui.spoken import alphabetical, short_date
from ui.table import Column, TableModel
from ui.tokens import Tone
from ui.whole_table import WholeTable
from ui.widgets.card import Card, clear, column
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text


class RulesCard(Worded, Card):
    """Which rules the desk goes by, and which of them the office must confirm."""

    def __init__(self) -> None:
        super().__init__()
        self._rules: RulesShown | None = None
        self.summary, self.good = Text("", Look.MUTED), Text("", Look.SMALL)
        self.faults = column()
        self.table = WholeTable()
        self.model: TableModel[Any] = TableModel(_columns())
        self.model.setParent(self.table)
        self.table.set_columns(self.model, stretched=0)
        self.column.addWidget(self.summary)
        self.column.addLayout(self.faults)
        self.add_list(self.table)
        self.column.addWidget(self.good)
        self.column.addStretch(1)
        self.word(self.entitle, lambda: self.tr("The rules"))
        self.word(self.table.setAccessibleName, lambda: self.tr("The rules"))
        self.word(
            self.good.setText,
            lambda: self.tr(
                "The office changes a rule by laying its own copy of the file into the "
                "folder “rules” among its data. A running case keeps the rules it "
                "began with."
            ),
        )

    def show_rules(self, rules: RulesShown) -> None:
        """Show the rules in force."""
        self._rules = rules
        by_title = sorted(rules.pathways, key=lambda it: alphabetical(it.title))
        self.model.show(by_title)
        self.table.grow()
        unconfirmed = sum(it.unconfirmed for it in rules.pathways)
        words = self.tr("Version {version} · {count} to be confirmed by the office")
        self.summary.setText(
            words.format(version=rules.version, count=format_number(unconfirmed))
        )
        clear(self.faults)
        for fault in rules.faults:
            banner = Banner()
            place = self.tr("{file}, line {line}")
            where = place.format(file=fault.file, line=fault.line)
            banner.say(f"{where}\n{fault.sentence}", Tone.LATE)
            self.faults.addWidget(banner)


def _columns() -> tuple[Column[PathwayRules], ...]:
    return (
        Column(QT_TRANSLATE_NOOP("Columns", "Pathway"), lambda it: it.title),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Steps"),
            lambda it: format_number(it.steps),
            number=True,
        ),
        Column(
            QT_TRANSLATE_NOOP("Columns", "Checked on"),
            lambda it: short_date(it.checked_on),
        ),
        Column(QT_TRANSLATE_NOOP("Columns", "Rules from"), _origin),
        Column(
            QT_TRANSLATE_NOOP("Columns", "To confirm"),
            lambda it: format_number(it.unconfirmed) if it.unconfirmed else "",
            tone=lambda _it: Tone.WARN,
        ),
    )


def _origin(rules: PathwayRules) -> str:
    if rules.own:
        return QCoreApplication.translate("RulesCard", "the office")
    return QCoreApplication.translate("RulesCard", "the program")
