"""The page of data kept: who is forgotten now, what is kept longer, each limit."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.i18n import Worded
from ui.privacy.forgetting_card import ForgettingCard
from ui.privacy.holds_card import HoldsCard
from ui.privacy.limits_card import LimitsCard
from ui.privacy.proof_card import ProofCard
from ui.tokens import Space, Tone
from ui.widgets.card import Scrolling, column, holding
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text, reveal


class DataKeptPage(Worded, QWidget):
    """Shows limits and numbers, never a citizen; each part only for whoever may."""

    def __init__(self) -> None:
        super().__init__()
        self.told = Banner()
        self.forgetting, self.proof = ForgettingCard(), ProofCard()
        self.holds, self.limits = HoldsCard(), LimitsCard()
        heading, about = Text("", Look.HEADING), Text("", Look.MUTED)
        body = column(gap=Space.M)
        cards = (self.forgetting, self.proof, self.holds, self.limits)
        for part in (heading, about, self.told, *cards):
            body.addWidget(part)
        body.addStretch(1)
        outside = column()
        outside.addWidget(Scrolling(holding(body)))
        self.setLayout(outside)
        self.setFocusProxy(self.forgetting.ask)
        self.word(heading.setText, lambda: self.tr("Data kept"))
        self.word(
            about.setText,
            lambda: self.tr("How long, by which law, and who is forgotten now."),
        )
        self.begin(forgets=False, holds=False)

    def begin(self, *, forgets: bool, holds: bool) -> None:
        """Show it anew: nothing asked, nothing told.

        Args:
            forgets: this person sees the limits and forgets people.
            holds: this person sees what is kept longer, and why.
        """
        self.told.say("")
        self.proof.show_proof((), ())
        self.forgetting.begin()
        for part in (self.forgetting, self.limits):
            reveal(part, when=forgets)
        reveal(self.holds, when=holds)

    def refuse(self, sentence: str) -> None:
        """Say why it was not done, or may not be looked at."""
        self.forgetting.rest()
        self.told.say(sentence, Tone.LATE)

    def tell(self, sentence: str, tone: Tone = Tone.GOOD) -> None:
        """Say what was done, or who does the rest."""
        self.told.say(sentence, tone)
