"""What is kept of the citizen: who looked, all of it on paper, keeping it longer."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from desk_app.domain.case.events import COPENHAGEN
from desk_app.services.privacy.forgetter import Hold
from desk_app.services.staff import Action
from ui.i18n import Worded, format_date
from ui.tokens import Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, holding
from ui.widgets.flow import Flow
from ui.widgets.form import Choice, Field, FieldMessage
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text, reveal

_REASON_CHARACTERS = 300
_WISHES = (Action.SEE_LOG, Action.PRINT_ACCESS, Action.SET_HOLD)


class _Asked(Enum):
    NOTHING = auto()
    LANGUAGE = auto()
    PROTECTED = auto()
    REASON = auto()
    RELEASE = auto()


class DataCard(Worded, Card):
    """Three wishes, each only for whoever may; what must be asked is asked here.

    Signals:
        looks_wanted: who has looked at this case?
        access_wanted: everything held, in ``da`` or ``en``; a protected name and
            address were asked about once more.
        hold_wanted: keep the case whatever its age (the reason).
        release_wanted: it may be forgotten again; it was asked once more.
    """

    looks_wanted = Signal()
    access_wanted = Signal(str)
    hold_wanted = Signal(str)
    release_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._may: Collection[Action] = ()
        self._case, self._known, self._protected = "", True, False
        self._hold: Hold | None = None
        self._asked = _Asked.NOTHING
        self.looks, self.access = Button(), Button()
        self.hold, self.release = Button(), Button()
        self.kept, self.question = Text("", Look.SMALL), Text()
        self.language, self.reason = Choice(), Field()
        self.trouble, self.told = FieldMessage(), Banner()
        self.yes, self.no = Button("", Kind.PRIMARY), Button()
        self.reason.setMaxLength(_REASON_CHARACTERS)
        answers = Flow()
        for button in (self.yes, self.no):
            answers.addWidget(button)
        self._answers = holding(answers)
        for part in (
            *(self.looks, self.access, self.kept, self.hold, self.release),
            *(self.question, self.language, self.reason, self.trouble),
            *(self._answers, self.told),
        ):
            self.column.addWidget(part)
        self._name()
        self.looks.clicked.connect(self.looks_wanted)
        self.access.clicked.connect(lambda: self._ask(_Asked.LANGUAGE))
        self.hold.clicked.connect(lambda: self._ask(_Asked.REASON))
        self.release.clicked.connect(lambda: self._ask(_Asked.RELEASE))
        self.no.clicked.connect(self.leave)
        self.yes.clicked.connect(self._answer)
        self.reason.returnPressed.connect(self._answer)
        self.offer(())

    def offer(self, may: Collection[Action]) -> None:
        """Show what this person may do; nothing of it: no card."""
        self._may = may
        reveal(self, when=any(wish in may for wish in _WISHES))
        self._say()

    def show_case(self, case: str, *, known: bool, protected: bool) -> None:
        """Show what can be done about a case; another one begins anew."""
        another, self._case = case != self._case, case
        self._known, self._protected = known, protected
        if another:
            self._hold, self._asked = None, _Asked.NOTHING
            self.told.say("")
        self._say()

    def show_hold(self, hold: Hold | None) -> None:
        """Say since when, why and by whom the case is kept."""
        self._hold = hold
        self._say()

    def leave(self) -> None:
        """Nothing is asked any more; the keyboard goes back to where it was asked."""
        was, self._asked = self._asked, _Asked.NOTHING
        self.trouble.say("")
        self._say()
        if was is not _Asked.NOTHING:
            asking = self.access
            if was in {_Asked.REASON, _Asked.RELEASE}:
                asking = self.release if self._hold else self.hold
            asking.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """Say under the question why it cannot be so, or where nothing is asked."""
        if self._asked is _Asked.NOTHING:
            self.told.say(sentence, Tone.LATE)
        else:
            self.trouble.say(sentence)

    def tell(self, sentence: str) -> None:
        """Say what was done."""
        self.told.say(sentence, Tone.GOOD)

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._asked is not _Asked.NOTHING:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _ask(self, asked: _Asked) -> None:
        self._asked = asked
        self.told.say("")
        self.trouble.say("")
        if asked is _Asked.REASON:
            self.reason.clear()
        self._say()
        first = {_Asked.REASON: self.reason, _Asked.LANGUAGE: self.language}
        # Asked whether it is safe, or for good, the keyboard is on the way back.
        first.get(asked, self.no).setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self) -> None:
        asked = self._asked
        if asked is _Asked.LANGUAGE and self._protected:
            self._ask(_Asked.PROTECTED)
        elif asked in {_Asked.LANGUAGE, _Asked.PROTECTED}:
            self.leave()
            self.access_wanted.emit(str(self.language.currentData()))
        elif asked is _Asked.REASON:
            self.hold_wanted.emit(self.reason.text())
        elif asked is _Asked.RELEASE:
            self.release_wanted.emit()

    def _say(self) -> None:
        asked, held = self._asked, self._hold is not None
        free = asked is _Asked.NOTHING
        keeps = Action.SET_HOLD in self._may and self._known
        for part, when in (
            (self.looks, free and Action.SEE_LOG in self._may),
            (self.access, free and Action.PRINT_ACCESS in self._may and self._known),
            (self.hold, free and keeps and not held),
            (self.release, free and keeps and held),
            (self.kept, keeps and held),
            (self.question, not free),
            (self.language, asked is _Asked.LANGUAGE),
            (self.reason, asked is _Asked.REASON),
            (self._answers, not free),
        ):
            reveal(part, when=when)
        self.kept.setText(self._kept_words())
        self.question.setText(self._question_words())
        self.yes.setText(self._yes_words())

    def _kept_words(self) -> str:
        if self._hold is None:
            return ""
        day = format_date(self._hold.at.astimezone(COPENHAGEN).date())
        words = self.tr("Kept whatever its age since {day}, by {name}: {reason}")
        return words.format(day=day, name=self._hold.actor, reason=self._hold.reason)

    def _question_words(self) -> str:
        return {
            _Asked.NOTHING: "",
            _Asked.LANGUAGE: self.tr(
                "A PDF for the citizen and a JSON file, in which language?"
            ),
            _Asked.PROTECTED: self.tr(
                "Name and address are protected. Is it for the citizen's own hand, "
                "and does nobody else see the folder?"
            ),
            _Asked.REASON: self.tr(
                "Why must it be kept? A complaint, a court, a request. No names."
            ),
            _Asked.RELEASE: self.tr(
                "Let it go? It is forgotten when its time is over, like any other."
            ),
        }[self._asked]

    def _yes_words(self) -> str:
        return {
            _Asked.NOTHING: "",
            _Asked.LANGUAGE: self.tr("Choose folder…"),
            _Asked.PROTECTED: self.tr("Yes, choose folder…"),
            _Asked.REASON: self.tr("Keep it"),
            _Asked.RELEASE: self.tr("Let it go"),
        }[self._asked]

    def _name(self) -> None:
        self.language.offer([("da", "Dansk"), ("en", "English")])
        self.word(self.entitle, lambda: self.tr("The citizen's data"))
        self.word(self.looks.setText, lambda: self.tr("Who has looked at it?"))
        self.word(self.access.setText, lambda: self.tr("Print everything held…"))
        self.word(self.hold.setText, lambda: self.tr("Keep whatever its age…"))
        self.word(self.release.setText, lambda: self.tr("Let it go again…"))
        self.word(self.language.setAccessibleName, lambda: self.tr("Language"))
        self.word(self.reason.setAccessibleName, lambda: self.tr("Reason"))
        self.word(self.reason.setPlaceholderText, lambda: self.tr("in one sentence"))
        self.word(self.no.setText, lambda: self.tr("Leave it"))
