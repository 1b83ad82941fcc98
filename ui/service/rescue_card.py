"""Today's rescue list: who breaks the target unless somebody acts."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desk_app.domain.identity.names import display_name
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.services.reports.rescue import RescueLine, RescueList
from desk_app.services.reports.rescue_words import act_words, reason_words
from ui.i18n import Worded, format_number
from ui.rescue_mark import mark_state
from ui.spoken import language_now
from ui.tokens import Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.line import Line
from ui.widgets.lines import LineList
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text
from ui.words import forgotten_word, protected_word

FIRST_LINES = 3


class RescueCard(Worded, Card):
    """The first cases of the list, and all of them on demand.

    Signals:
        case_chosen: open this case (its reference).
        opened: all of them are wanted as a list (title, references).
    """

    case_chosen = Signal(str)
    opened = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[RescueList, Rulebook] | None = None
        self.calm, self.trouble = Text("", Look.MUTED), Banner()
        self.list = LineList(as_high_as_its_lines=True)
        self.all = Button(kind=Kind.QUIET)
        self.head.addWidget(self.all)
        self.column.addWidget(self.calm)
        self.column.addWidget(self.trouble)
        self.add_list(self.list)
        self.list.opened.connect(self.case_chosen)
        self.all.clicked.connect(self._open_all)
        self.word(self.entitle, lambda: self.tr("Today's rescue list"))
        self.word(self.list.setAccessibleName, lambda: self.tr("Today's rescue list"))
        self._say()

    def show_list(self, rescue: RescueList, rules: Rulebook) -> None:
        """Show another list."""
        self._shown = (rescue, rules)
        self.trouble.say("")
        self._say()

    def tell(self, sentence: str) -> None:
        """Say why there is no list."""
        self.trouble.say(sentence, Tone.LATE)

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _say(self) -> None:
        lines = self._shown[0].lines if self._shown else ()
        self.calm.setVisible(not lines)
        self.list.setVisible(bool(lines))
        self.all.setVisible(len(lines) > FIRST_LINES)
        self.all.setText(
            self.tr("Show all {count}").format(count=format_number(len(lines)))
        )
        if self._shown is None:
            self.calm.setText(self.tr("Looking through the running cases …"))
            return
        rescue, rules = self._shown
        words = self.tr("Nobody breaks the target today or on the next opening day.")
        if not rescue.running:
            words = self.tr("No case is running.")
        self.calm.setText(words)
        self.list.show_lines([_line(one, rules) for one in lines[:FIRST_LINES]])

    def _open_all(self) -> None:
        if self._shown is not None:
            cases = tuple(line.row.reference for line in self._shown[0].lines)
            self.opened.emit(self.heading.text(), cases)


def _line(one: RescueLine, rules: Rulebook) -> Line:
    language, row = language_now(), one.row
    name = display_name(row.family_name, row.given_names)
    if row.forgotten_on is not None:
        name = forgotten_word()
    if row.protected:
        name = protected_word()
    reason = reason_words(one.rescue, language, rules)
    act = act_words(one.rescue, language, rules)
    state = mark_state(one.rescue.mark)
    return Line(
        key=row.reference,
        title=name,
        sub=f"{reason} · {act}",
        side=row.reference,
        word=state.word,
        tone=state.tone,
    )
