"""The last page of the opening: the pathway of one person, why, or where they go."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from desk_app.domain.rules.pathway import StepKind
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.services.opening.counter_party import Decision
from ui.i18n import Worded
from ui.opening.fitting import Fitting
from ui.opening.option_button import OptionButton
from ui.spoken import language_now
from ui.tokens import Space, Tone
from ui.widgets.button import Button
from ui.widgets.card import clear, column, holding, row
from ui.widgets.flow import Flow
from ui.widgets.picture import Picture
from ui.widgets.question import BilingualQuestion
from ui.widgets.states import Banner
from ui.widgets.text import Chip, Look, Text, dress, reveal


class ResultPage(Worded, Fitting):
    """Shows what the answers lead to; the clerk may decide otherwise.

    Signals:
        back_wanted: the question before.
        choose_wanted: choose the pathway from the list of all.
        anyway: open a case for somebody sent elsewhere, or do not.
    """

    back_wanted = Signal()
    choose_wanted = Signal()
    anyway = Signal(bool)

    def __init__(self, rules: Rulebook) -> None:
        super().__init__()
        self._rules = rules
        self._shown: tuple[str, Decision] | None = None
        self.name = Text("", Look.HEADING)
        self.panel = QFrame()
        self.title, self.about = Text("", Look.HEADING), Text("", Look.MUTED)
        self.unconfirmed, self.by_clerk = Chip(), Chip()
        self.added = Chip()
        self.trouble, self.elsewhere = Banner(), Banner()
        self.tell = BilingualQuestion()
        self.tell_title, self.why_title = Text("", Look.STRONG), Text("", Look.STRONG)
        self.centre = Text("", Look.MUTED)
        self.open_anyway, self.open_none = OptionButton(1, ""), OptionButton(2, "")
        self.after = Text()
        self.choose = Button(key="F8")
        self._why = column(gap=Space.S)
        self._arrange()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.choose.clicked.connect(self.choose_wanted)
        self.open_anyway.clicked.connect(partial(self.anyway.emit, True))  # noqa: FBT003
        self.open_none.clicked.connect(partial(self.anyway.emit, False))  # noqa: FBT003
        self.word(self.why_title.setText, lambda: self.tr("Why"))
        self.word(self.tell_title.setText, lambda: self.tr("Tell the citizen"))
        self.word(self.choose.setText, lambda: self.tr("Choose the pathway yourself"))

    def show_decision(self, name: str, decision: Decision, trouble: str = "") -> None:
        """Show what becomes of ``name``; ``trouble``: why nothing fits."""
        self._shown = (name, decision)
        self.name.setText(name)
        self.trouble.say(trouble, Tone.LATE)
        self._show_pathway(decision)
        self._show_elsewhere(decision)
        self._show_why(decision)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = {"1": self.open_anyway, "2": self.open_none}.get(event.text())
        if pressed is not None and pressed.isVisible():
            pressed.click()
        elif event.key() == Qt.Key.Key_Backspace:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        super().retranslate()
        if self._shown is not None:
            self.show_decision(*self._shown, self.trouble.words.text())

    def _show_pathway(self, decision: Decision) -> None:
        spoken, outcome = language_now(), decision.outcome
        pathway = self._rules.pathways.get(decision.pathway)
        self.title.setText(pathway.title.in_language(spoken) if pathway else "")
        self.about.setText(pathway.about.in_language(spoken) if pathway else "")
        reveal(self.panel, when=pathway is not None and not decision.elsewhere)
        sure = outcome is None or outcome.confirmed
        confirm = self.tr("the office must confirm this")
        self.unconfirmed.show_state("" if sure else confirm, Tone.WARN)
        yours = self.tr("chosen by you")
        chosen = outcome is None and pathway is not None
        self.by_clerk.show_state(yours if chosen else "", Tone.ACCENT)
        added = [
            self._rules.additions[code].title.in_language(spoken)
            for code in decision.additions
        ]
        self.added.show_state(" · ".join(added), Tone.ACCENT)
        centre = outcome.centre if outcome else None
        served = self.tr("The address is served by {centre}.")
        name = centre.name.in_language(spoken) if centre else ""
        self.centre.setText(served.format(centre=name) if centre else "")
        reveal(self.centre, when=centre is not None)

    def _show_elsewhere(self, decision: Decision) -> None:
        """Where they go instead, what they are told, and whether a case is opened."""
        outcome = decision.outcome
        refer = outcome.refer_to if outcome and decision.elsewhere else ""
        said = {
            language: self._rules.wordings[language].say for language in ("da", "en")
        }
        title = f"refer.{refer}.title"
        self.elsewhere.say(said[language_now()](title) if refer else "", Tone.WARN)
        what = f"refer.{refer}.what"
        self.tell.ask(said["da"](what), said["en"](what), "English")
        for part in (self.tell, self.tell_title):
            reveal(part, when=bool(refer))
        possible = bool(refer and decision.pathway)
        for button, words, chosen in (
            (self.open_anyway, self.tr("Open a case anyway"), decision.opens),
            (self.open_none, self.tr("Open no case"), not decision.opens),
        ):
            button.words.setText(words)
            button.setAccessibleName(words)
            button.point_out(self.tr("chosen") if chosen else "")
            reveal(button, when=possible)
        self.after.setText(self._after(decision))
        reveal(self.after, when=bool(refer))

    def _after(self, decision: Decision) -> str:
        """What a case for somebody sent elsewhere means."""
        pathway = self._rules.pathways.get(decision.pathway)
        if pathway is None:
            return self.tr(
                "There is no pathway to open a case on. Choose one yourself, if there "
                "must be a case."
            )
        if any(step.kind is StepKind.REFER for step in pathway.steps):
            words = self.tr(
                "A case on the pathway {pathway} would end with its step of referral."
            )
        else:
            words = self.tr(
                "A case on the pathway {pathway} would stay open until it is closed."
            )
        return words.format(pathway=pathway.title.in_language(language_now()))

    def _show_why(self, decision: Decision) -> None:
        clear(self._why)
        sentences = decision.outcome.why if decision.outcome else ()
        for sentence in sentences:
            line = row(gap=Space.S)
            line.addWidget(Picture("dash", px=16), 0, _TOP)
            line.addWidget(Text(sentence.in_language(language_now())), 1)
            self._why.addWidget(holding(line))
        reveal(self.why_title, when=bool(sentences))

    def _arrange(self) -> None:
        head = Flow(gap=Space.M)
        head.addWidget(self.name.one_line())
        for chip in (self.added, self.by_clerk, self.unconfirmed):
            head.addWidget(chip)
        dress(self.panel, look="panel")
        told = column(margin=Space.L, gap=Space.XS)
        for words in (self.title, self.about, self.centre):
            told.addWidget(words)
        self.panel.setLayout(told)
        parts: tuple[QWidget, ...] = (
            self.trouble,
            self.elsewhere,
            self.panel,
            self.tell_title,
            self.tell,
            self.why_title,
        )
        layout = column(gap=Space.M)
        layout.addLayout(head)
        for part in parts:
            layout.addWidget(part)
        layout.addLayout(self._why)
        layout.addSpacing(Space.XS)
        layout.addWidget(self.after)
        layout.addWidget(self.open_anyway)
        layout.addWidget(self.open_none)
        layout.addStretch(1)
        way_out = Flow()
        way_out.addWidget(self.choose)
        layout.addLayout(way_out)
        self.setLayout(layout)


_TOP = Qt.AlignmentFlag.AlignTop
