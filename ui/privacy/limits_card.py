"""How long each kind of data is kept, and by which law; two limits can be chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator

from desk_app.services.privacy.retention import (
    CASE_DAYS,
    LOG_YEARS,
    Kind,
    Rule,
    Span,
)
from ui.i18n import Worded
from ui.tokens import Space, Tone
from ui.widgets.button import Button
from ui.widgets.card import Card, holding
from ui.widgets.flow import Flow
from ui.widgets.form import Field, Form
from ui.widgets.line import Line
from ui.widgets.lines import LineList
from ui.widgets.text import Look, Text, reveal

_MOST = 9_999


class LimitsCard(Worded, Card):
    """Shows the limits; choosing another is a wish.

    Signals:
        limit_chosen: keep it for so long from now on (the setting, the number).
    """

    limit_chosen = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._rules: Sequence[Rule] = ()
        self.column.setSpacing(Space.M)
        self.lines = LineList(as_high_as_its_lines=True)
        self.days, self.years, self.save = Field(), Field(), Button()
        self.saved = Text("", Look.SMALL).in_tone(Tone.GOOD)
        self._fields = {CASE_DAYS: self.days, LOG_YEARS: self.years}
        form, buttons = Form(), Flow()
        self._rows = {
            setting: form.add("", field) for setting, field in self._fields.items()
        }
        for field in self._fields.values():
            field.setValidator(QIntValidator(0, _MOST, field))
            field.textEdited.connect(lambda _text: self._edited())
            field.returnPressed.connect(self._choose)
        buttons.addWidget(self.save)
        buttons.addWidget(self.saved)
        self.add_list(self.lines)
        self._own = (form, holding(buttons))
        for part in self._own:
            self.column.addWidget(part)
        self.save.clicked.connect(self._choose)
        self.word(self.entitle, lambda: self.tr("How long it is kept"))
        self.word(self.lines.setAccessibleName, lambda: self.tr("How long it is kept"))
        self.word(
            self._rows[CASE_DAYS].name, lambda: self.tr("A person, days after closing")
        )
        self.word(self._rows[LOG_YEARS].name, lambda: self.tr("The log, years"))
        self.word(self.save.setText, lambda: self.tr("Save the limits"))

    def show_rules(self, rules: Sequence[Rule], *, may_change: bool) -> None:
        """Show how long each kind of data is kept."""
        self._rules = rules
        for part in self._own:
            reveal(part, when=may_change)
        for rule in rules:
            if rule.setting:
                self._fields[rule.setting].setText(str(rule.limit))
        for row in self._rows.values():
            row.accept()
        self.saved.setText("")
        self._edited()
        self._show()

    def refuse(self, setting: str, sentence: str) -> None:
        """Say at its field why a limit cannot be so."""
        self._rows[setting].refuse(sentence)

    def say_saved(self) -> None:
        """The limits are chosen."""
        self.saved.setText(self.tr("Saved."))

    def retranslate(self) -> None:
        super().retranslate()
        self._show()

    def _changed(self) -> dict[str, int]:
        return {
            rule.setting: int(self._fields[rule.setting].text())
            for rule in self._rules
            if rule.setting
            and self._fields[rule.setting].text() not in {"", str(rule.limit)}
        }

    def _edited(self) -> None:
        self.save.setEnabled(bool(self._changed()))

    def _choose(self) -> None:
        for setting, limit in self._changed().items():
            self._rows[setting].accept()
            self.limit_chosen.emit(setting, limit)

    def _show(self) -> None:
        self.lines.show_lines(
            [
                Line(
                    key=rule.kind,
                    title=self._kind(rule.kind),
                    sub=rule.law,
                    side=self._limit(rule),
                )
                for rule in self._rules
            ]
        )

    def _kind(self, kind: Kind) -> str:
        return {
            Kind.CASES: self.tr("The person in a case, after it is closed"),
            Kind.REQUESTS: self.tr("Receipts of what was done already"),
            Kind.DRAFTS: self.tr("Half-typed forms"),
            Kind.BACKUPS: self.tr("Backups, encrypted"),
            Kind.REPLACED: self.tr("Files that a restored backup replaced"),
            Kind.SALVAGED: self.tr("What was saved of a damaged desk"),
            Kind.LOG: self.tr("The log: case numbers and staff, no citizens"),
        }[kind]

    def _limit(self, rule: Rule) -> str:
        words = {
            Span.DAYS: self.tr("{count} days"),
            Span.MONTHS: self.tr("at most {count} months"),
            Span.YEARS: self.tr("{count} years"),
        }[rule.unit]
        return words.format(count=rule.limit)
