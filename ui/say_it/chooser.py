"""Which sentence to show: those that fit the case first, the others by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.services.paper.translations import LANGUAGES
from desk_app.services.say_it import PLACES, Saying, one_line
from ui.i18n import Worded
from ui.prints.words import language_words
from ui.search.popup import FoundList
from ui.spoken import language_now
from ui.theme import scaled
from ui.tokens import Space, Tone
from ui.widgets.button import Button
from ui.widgets.card import Card, column, row
from ui.widgets.flow import Flow
from ui.widgets.form import Choice, Field
from ui.widgets.line import Line
from ui.widgets.text import Look, Text, reveal

_WIDEST_PX = 860
_DAY_LETTERS = 18
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SayItChooser(Worded, QWidget):
    """The list of sentences, in the clerk's language.

    Signals:
        changed: another language, day or place was chosen.
        chosen: show this sentence (its key).
        left: back to the case.
    """

    changed = Signal()
    chosen = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sayings: Sequence[Saying] = ()
        self.search, self.list = Field(), FoundList()
        self.language, self.day, self.place = Choice(), Choice(), Choice()
        self.nothing, self.hint = Text("", Look.MUTED), Text("", Look.SMALL)
        self.close_button = Button(key="Esc")
        self._labels: list[Text] = []
        self._arrange()
        self.day.setMinimumContentsLength(_DAY_LETTERS)
        self.place.offer([(name, name) for name in PLACES])
        self.word(self._card.entitle, lambda: self.tr("Say it on the screen"))
        self.word(self.close_button.setText, lambda: self.tr("Back to the case"))
        self.word(self.search.setPlaceholderText, lambda: self.tr("Find a sentence"))
        self.word(self.search.setAccessibleName, lambda: self.tr("Find a sentence"))
        self.word(self.list.setAccessibleName, lambda: self.tr("Sentences"))
        self.word(self.nothing.setText, lambda: self.tr("No sentence has those words."))
        self.word(self.hint.setText, self._hint_words)
        self.word(self._name_language, lambda: self.tr("Language"))
        self.word(self._name_day, lambda: self.tr("Come back on"))
        self.word(self._name_place, lambda: self.tr("Send on to"))
        self.word(lambda _words: self._name_languages(), str)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list.opened.connect(self.chosen)
        self.list.upward.connect(self.search.setFocus)
        self.list.left.connect(self.left)
        self.close_button.clicked.connect(self.left)
        for choice in (self.language, self.day, self.place):
            choice.activated.connect(lambda _at: self.changed.emit())

    @property
    def shown(self) -> Sequence[Saying]:
        """The sentences in the list, in its order."""
        keys = {line.key for line in self.list.lines}
        return [saying for saying in self._sayings if saying.key in keys]

    def start(self, language: str) -> None:
        """Begin anew, in the language of the citizen."""
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self._sayings = ()
        self.search.clear()
        self.search.setFocus()

    def show_sayings(self, sayings: Sequence[Saying]) -> None:
        """Show these sentences, as far as they have what is typed."""
        here = self.list.current_key() if self._sayings else ""
        self._sayings = sayings
        self._filter()
        self.list.select_key(here)

    def retranslate(self) -> None:
        super().retranslate()
        self._filter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while one types; Enter shows the sentence."""
        if watched is self.search and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if pressed and (event.key() in _MOVES or enter):
                QApplication.sendEvent(self.list, event)
                return True
        return super().eventFilter(watched, event)

    def _filter(self) -> None:
        wanted = self.search.text().casefold().split()
        found = [one for one in self._sayings if _has(one, wanted)]
        now = self.tr("fits now")
        danish = language_now() == "da"
        lines = [
            Line(
                one.key,
                one_line(one.da if danish else one.en),
                sub="" if danish else one_line(one.da),
                word=now if one.fits else "",
                tone=Tone.ACCENT,
            )
            for one in found
        ]
        self.list.put(lines)
        reveal(self.list, when=bool(lines))
        reveal(self.nothing, when=not lines)

    def _hint_words(self) -> str:
        return self.tr("Enter shows it large, in the citizen's language and in Danish.")

    def _name_languages(self) -> None:
        named = [(code, language_words(code)) for code in LANGUAGES]
        self.language.offer(sorted(named, key=lambda one: (one[0] != "en", one[1])))

    def _name_language(self, words: str) -> None:
        self._name(0, self.language, words)

    def _name_day(self, words: str) -> None:
        self._name(1, self.day, words)

    def _name_place(self, words: str) -> None:
        self._name(2, self.place, words)

    def _name(self, at: int, choice: Choice, words: str) -> None:
        self._labels[at].setText(words)
        choice.setAccessibleName(words)

    def _arrange(self) -> None:
        self._card = Card("", Look.HEADING)
        self._card.head.addWidget(self.close_button)
        blanks = Flow(gap=Space.L)
        for choice in (self.language, self.day, self.place):
            label = Text("", Look.MUTED).one_line()
            label.setBuddy(choice)
            self._labels.append(label)
            pair = row()
            pair.addWidget(label)
            pair.addWidget(choice)
            holder = QWidget()
            holder.setLayout(pair)
            blanks.addWidget(holder)
        self._card.column.addWidget(self.search)
        self._card.column.addLayout(blanks)
        self._card.add_list(self.list, 1)
        self._card.column.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        self._card.column.addWidget(self.hint)
        self._card.setMaximumWidth(scaled(_WIDEST_PX))
        whole = row(margin=Space.L)
        whole.addStretch(1)
        whole.addWidget(self._card, 20)
        whole.addStretch(1)
        outer = column()
        outer.addLayout(whole, 1)
        self.setLayout(outer)


def _has(saying: Saying, wanted: Sequence[str]) -> bool:
    """Whether one sentence has all the words that are typed."""
    text = f"{saying.da}\n{saying.en}\n{saying.own}".casefold()
    return all(word in text for word in wanted)
