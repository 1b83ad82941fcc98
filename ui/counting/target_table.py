"""The service targets in a list: those in force, those that were, and drafts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, Signal

from desk_app.domain.waiting.policy import Policy, policy_on
from ui.counting.values import limits_words
from ui.i18n import QT_TRANSLATE_NOOP, Worded
from ui.spoken import short_date
from ui.table import Column, RowRole, TableModel
from ui.theme import scaled
from ui.tokens import Tone
from ui.whole_table import WholeTable


class TargetState(StrEnum):
    """How a target stands."""

    IN_FORCE = "in-force"
    TO_COME = "to-come"
    BEFORE = "before"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Target:
    """One line of the list."""

    policy: Policy
    state: TargetState


def targets_of(
    in_force: Sequence[Policy], drafts: Sequence[Policy], today: date
) -> list[Target]:
    """Drafts first, then the targets, the newest first."""
    now = policy_on(in_force, today)
    lines = [
        Target(replace(draft, valid_from=date.max), TargetState.DRAFT)
        for draft in drafts
    ]
    for policy in sorted(in_force, key=lambda it: it.valid_from, reverse=True):
        state = TargetState.TO_COME if policy.valid_from > today else TargetState.BEFORE
        lines.append(Target(policy, TargetState.IN_FORCE if policy == now else state))
    return lines


class TargetTable(Worded, WholeTable):
    """The targets.

    Signals:
        chosen_changed: another target is the chosen one.
    """

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: TableModel[Any] = TableModel(
            (
                Column(QT_TRANSLATE_NOOP("Columns", "Name"), lambda it: it.policy.id),
                Column(
                    QT_TRANSLATE_NOOP("Columns", "Target"),
                    lambda it: limits_words(it.policy),
                ),
                Column(QT_TRANSLATE_NOOP("Columns", "From"), _day_words),
                Column("", _state_words, tone=_state_tone),
            )
        )
        self.rows.setParent(self)
        self.set_columns(self.rows, stretched=1)

    @property
    def chosen(self) -> Target | None:
        """The target the reader stands on."""
        here = self.currentIndex()
        found = here.data(RowRole) if here.isValid() else None
        return found if isinstance(found, Target) else None

    def show_targets(self, targets: Sequence[Target], name: str = "") -> None:
        """Show them, standing on ``name``; else the reader stays where they were."""
        before = self.chosen
        wanted = name or (before.policy.id if before is not None else "")
        self.rows.show(targets)
        self.grow()
        names = [it.policy.id for it in targets]
        states = [it.state for it in targets]
        if wanted in names:
            self.selectRow(names.index(wanted))
        elif TargetState.IN_FORCE in states:
            self.selectRow(states.index(TargetState.IN_FORCE))
        self.chosen_changed.emit()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.chosen_changed.emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_NARROWEST_PX), super().minimumSizeHint().height())

    def retranslate(self) -> None:
        super().retranslate()
        self.rows.layoutChanged.emit()


def _day_words(target: Target) -> str:
    is_draft = target.state is TargetState.DRAFT
    return "" if is_draft else short_date(target.policy.valid_from)


def _state_words(target: Target) -> str:
    translate = QCoreApplication.translate
    return {
        TargetState.IN_FORCE: translate("Counting", "in force"),
        TargetState.TO_COME: translate("Counting", "to come"),
        TargetState.BEFORE: translate("Counting", "earlier"),
        TargetState.DRAFT: translate("Counting", "draft"),
    }[target.state]


def _state_tone(target: Target) -> Tone:
    return {
        TargetState.IN_FORCE: Tone.GOOD,
        TargetState.TO_COME: Tone.ACCENT,
        TargetState.BEFORE: Tone.NEUTRAL,
        TargetState.DRAFT: Tone.WARN,
    }[target.state]


_NARROWEST_PX = 420
