"""The questions about a service target: edit, put in force, discard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal

from desk_app.domain.waiting.day_counts import DayKind
from desk_app.domain.waiting.policy import (
    SHIPPED_POLICY,
    Policy,
    Starts,
    definition_sentence,
)
from desk_app.errors import DeskError
from desk_app.services.waiting.targets import LONGEST_SOURCE
from ui.counting.panel import CountingPanel
from ui.counting.values import kind_words, starts_words
from ui.spoken import language_now
from ui.widgets.form import Choice, Field, FormRow
from ui.widgets.text import Look, Text

_DIGITS, _LONGEST_NAME = 3, 20


class EditPanel(CountingPanel):
    """What a target says; its sentence is shown while it is typed.

    Signals:
        copy_wanted: make a draft (source's name, the ``Policy`` it shall be).
        edit_wanted: keep what a draft says now (a ``Policy``).
    """

    copy_wanted = Signal(str, object)
    edit_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._base, self._is_copy = SHIPPED_POLICY, True
        self.name, self.source = Field(), Field()
        self.starts, self.kind = Choice(), Choice()
        self.fast, self.limit = Field(), Field()
        self.definition = Text("", Look.MUTED)
        self._name = self.form.add("", self.name)
        self._starts = self.form.add("", self.starts)
        self._kind = self.form.add("", self.kind)
        self._fast = self.form.add("", self.fast)
        self._limit = self.form.add("", self.limit)
        self._source = self.form.add("", self.source)
        self.name.setMaxLength(_LONGEST_NAME)
        self.source.setMaxLength(LONGEST_SOURCE)
        for field in (self.fast, self.limit):
            field.setMaxLength(_DIGITS)
        self.lay_out()
        self.column.insertWidget(3, self.definition)
        self.setFocusProxy(self.starts)
        self._join()
        self.word(self._name.name, lambda: self.tr("Name"))
        self.word(self._starts.name, lambda: self.tr("Counted from when"))
        self.word(self._kind.name, lambda: self.tr("Days that count"))
        self.word(self._fast.name, lambda: self.tr("Fast: at most (days)"))
        self.word(self._limit.name, lambda: self.tr("Target: at most (days)"))
        self.word(self._source.name, lambda: self.tr("Decided by, and where"))
        self.word(self.go.setText, lambda: self.tr("Keep the draft"))
        self.word(
            self.explain,
            lambda: self.tr("A draft counts nothing until it is put in force."),
        )
        self._offer()

    def ask_copy(self, policy: Policy, name: str) -> None:
        """Ask what a copy of ``policy``, proposed to be called ``name``, shall say."""
        self._is_copy = True
        self._begin_with(policy, name)

    def ask_edit(self, draft: Policy) -> None:
        """Ask what a draft shall say."""
        self._is_copy = False
        self._begin_with(draft, draft.id)

    def keep(self, draft: Policy) -> None:
        """The copy has been made: what follows changes it."""
        self._is_copy, self._base = False, draft
        self.name.setEnabled(False)

    def refuse_name(self, sentence: str) -> None:
        """It cannot be called that."""
        self.work(on=False)
        self._refuse(self._name, sentence)

    def refuse_limits(self, sentence: str) -> None:
        """The limits do not fit."""
        self.work(on=False)
        self._refuse(self._limit, sentence)

    def confirm(self) -> None:
        fast, limit = _number(self.fast), _number(self.limit)
        for row, number in ((self._fast, fast), (self._limit, limit)):
            if number is None:
                self._refuse(row, self.tr("Write a number of days."))
                return
        if not self.source.text().strip():
            self._refuse(
                self._source, self.tr("Say who decided it, and where it is written.")
            )
        elif (policy := self._typed()) is None:
            self._refuse(self._limit, self.tr("It cannot be less than “fast”."))
        elif self._is_copy:
            self.copy_wanted.emit(self._base.id, policy)
        else:
            self.edit_wanted.emit(policy)

    def retranslate(self) -> None:
        super().retranslate()
        self._offer()
        self._say()

    def _begin_with(self, policy: Policy, name: str) -> None:
        self._base = policy
        self.begin()
        self.name.setEnabled(self._is_copy)
        self.name.setText(name)
        self.starts.setCurrentIndex(self.starts.findData(str(policy.starts)))
        self.kind.setCurrentIndex(self.kind.findData(str(policy.day_kind)))
        self.fast.setText(str(policy.fast_days))
        self.limit.setText(str(policy.limit_days))
        self.source.setText(policy.source)
        self._changed()

    def _typed(self) -> Policy | None:
        """The target as it stands in the fields; None while it cannot be so."""
        fast, limit = _number(self.fast), _number(self.limit)
        if fast is None or limit is None:
            return None
        try:
            return Policy(
                id=self.name.text().strip(),
                starts=Starts(self.starts.currentData()),
                day_kind=DayKind(self.kind.currentData()),
                fast_days=fast,
                limit_days=limit,
                valid_from=date.max,
                source=" ".join(self.source.text().split()),
            )
        except DeskError:
            return None

    def _refuse(self, row: FormRow, sentence: str) -> None:
        row.refuse(sentence)
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self) -> None:
        for row in (self._name, self._fast, self._limit, self._source):
            row.accept()
        self._say()

    def _say(self) -> None:
        words = (
            self.tr("A copy of {name}")
            if self._is_copy
            else self.tr("The draft {name}")
        )
        self.entitle(words.format(name=self._base.id))
        policy = self._typed()
        self.definition.setText(
            definition_sentence(policy, language_now())
            if policy is not None
            else self.tr("The limits do not make a target yet.")
        )

    def _offer(self) -> None:
        self.starts.offer([(str(it), starts_words(it)) for it in Starts])
        self.kind.offer([(str(it), kind_words(it)) for it in DayKind])

    def _join(self) -> None:
        for field in (self.name, self.fast, self.limit, self.source):
            field.textEdited.connect(lambda _text: self._changed())
            field.returnPressed.connect(self.confirm)
        for choice in (self.starts, self.kind):
            choice.currentIndexChanged.connect(lambda _at: self._changed())


class PutInForcePanel(CountingPanel):
    """From which day on is it in force?

    Signals:
        wanted: put it in force (name, first day, reason).
    """

    wanted = Signal(str, object, str)

    def __init__(self) -> None:
        super().__init__()
        self._policy = SHIPPED_POLICY
        self.day, self._day = self.with_day()
        self.with_reason()
        self.definition = Text("", Look.MUTED)
        self.lay_out()
        self.column.insertWidget(3, self.definition)
        self.setFocusProxy(self.day)
        self.day.textEdited.connect(lambda _text: self._say())
        for field in (self.day, self.reason):
            field.returnPressed.connect(self.confirm)
        self.word(self._day.name, lambda: self.tr("In force from"))
        self.word(self.go.setText, lambda: self.tr("Put in force"))
        self.word(
            self.explain,
            lambda: self.tr(
                "Cases whose clock starts on that day or later are judged by it. It "
                "cannot be changed or taken back then; a newer target replaces it."
            ),
        )

    def ask(self, policy: Policy, day: date) -> None:
        """Ask about a draft, with a day proposed."""
        self._policy = policy
        self.begin()
        self._day.accept()
        self.day.show_day(day)
        self._say()

    def refuse_day(self, sentence: str) -> None:
        """Not from that day."""
        self.work(on=False)
        self._day.refuse(sentence)
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def confirm(self) -> None:
        if (day := self.read_day(self.day, self._day)) is not None:
            self.wanted.emit(self._policy.id, day, self.reason.text())

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _say(self) -> None:
        words = self.tr("Put {name} in force")
        self.entitle(words.format(name=self._policy.id))
        policy = replace(self._policy, valid_from=self.day.day or date.max)
        self.definition.setText(definition_sentence(policy, language_now()))


def _number(field: Field) -> int | None:
    text = field.text().strip()
    return int(text) if text.isdecimal() else None
