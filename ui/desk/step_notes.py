"""What a step says beside its question: what it waits for, what it is for, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from desk_app.domain.case.case_view import CaseView
from desk_app.domain.case.events import PauseReason
from desk_app.domain.rules.pathway import Milestone, Step
from desk_app.domain.rules.rulebook import Rulebook
from ui.desk.words import say
from ui.i18n import QT_TRANSLATE_NOOP, format_date
from ui.spoken import language_now
from ui.tokens import Space, Tone
from ui.widgets.card import clear, column, holding, row
from ui.widgets.flow import Flow
from ui.widgets.picture import Picture
from ui.widgets.text import Chip, Look, Text, reveal
from ui.words import pause_words


class Note(NamedTuple):
    """One thing to know or to do in a step, and its picture."""

    icon_name: str
    tone: Tone
    words: str


class Notes(QWidget):
    """Short lines with a picture before each."""

    def __init__(self) -> None:
        super().__init__()
        self._column = column(gap=Space.XS)
        self.setLayout(self._column)

    def show_notes(self, notes: list[Note]) -> None:
        """Show these lines; nothing at all when there are none."""
        clear(self._column)
        for note in notes:
            line = row()
            line.addWidget(Picture(note.icon_name, note.tone))
            line.addWidget(Text(note.words), 1)
            self._column.addWidget(holding(line))
        reveal(self, when=bool(notes))


class Why(QWidget):
    """Why the step is so, who says it, and when that was last read."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Text("", Look.MUTED)
        self.source = Text("", Look.SMALL)
        self.confirm = Chip()
        both = Flow(gap=Space.M)
        both.addWidget(self.confirm)
        layout = column(gap=Space.XS)
        layout.addWidget(self.words)
        layout.addWidget(self.source)
        layout.addLayout(both)
        self.setLayout(layout)

    def explain(self, step: Step, rules: Rulebook) -> None:
        """Say where the rule comes from."""
        from_where = step.provenance
        pages = dict.fromkeys(
            rules.sources.get(mark, mark).split("/")[0].split(" ")[0].rstrip(";,")
            for mark in from_where.sources
        )
        self.words.setText(
            say(_WHY).format(why=from_where.why.in_language(language_now()))
        )
        self.source.setText(
            say(_SOURCE).format(
                pages=", ".join(pages), day=format_date(from_where.checked_on)
            )
        )
        self.source.setToolTip(
            "\n".join(rules.sources.get(mark, mark) for mark in from_where.sources)
        )
        unsure = "" if from_where.confirmed else say(_CONFIRM)
        self.confirm.show_state(unsure, Tone.WARN)


def notes_of(case: CaseView, step: Step, rules: Rulebook) -> list[Note]:
    """What the clerk should know in this step."""
    return [*_hindrances(case, step), *_reminders(case, step, rules)]


def _hindrances(case: CaseView, step: Step) -> Iterator[Note]:
    language = language_now()
    for pause in case.progress.pauses:
        if pause.step == step.id:
            words = say(_SINCE).format(
                whom=pause_words(PauseReason(pause.reason)),
                day=format_date(pause.since),
            )
            yield Note("pause", Tone.PAUSE, words)
    if not case.state_of(step).finished:
        for earlier in case.blocked_by(step):
            title = earlier.title.in_language(language)
            yield Note("lock", Tone.NEUTRAL, say(_BLOCKED).format(step=title))


def _reminders(case: CaseView, step: Step, rules: Rulebook) -> Iterator[Note]:
    language = language_now()
    words = rules.wordings[language]
    if case.state_of(step).finished:
        return
    if step.refer_to:
        yield Note("info", Tone.ACCENT, words.say(f"refer.{step.refer_to}.title"))
        yield Note("info", Tone.NEUTRAL, words.say(f"refer.{step.refer_to}.what"))
    if step.milestone is Milestone.CPR:
        yield Note("info", Tone.ACCENT, say(_BEFORE))
        for condition in case.pathway.conditions:
            yield Note("dash", Tone.NEUTRAL, condition.title.in_language(language))
    if step.milestone is Milestone.MITID:
        yield Note("people", Tone.NEUTRAL, words.say("bring.witness"))
        yield Note("lock", Tone.WARN, say(_NEVER))


_WHY = QT_TRANSLATE_NOOP("Guide", "Why: {why}")
_SOURCE = QT_TRANSLATE_NOOP("Guide", "Source: {pages} · checked {day}")
_CONFIRM = QT_TRANSLATE_NOOP("Guide", "must be confirmed by the office")
_SINCE = QT_TRANSLATE_NOOP("Guide", "{whom} since {day}")
_BLOCKED = QT_TRANSLATE_NOOP("Guide", "Opens when “{step}” is finished.")
_BEFORE = QT_TRANSLATE_NOOP("Guide", "Register only when all of this is true:")
_NEVER = QT_TRANSLATE_NOOP(
    "Guide",
    "User ID and codes are the citizen's alone: look away, and never write them down.",
)
