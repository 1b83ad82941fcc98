"""Words on a page: headings, plain and quiet text, and the chip with a state."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.tokens import Tone


class Look(StrEnum):
    """How a text looks. Sizes at 100 %: 28, 20, 15, 13, 13, 13, 12, 13 px."""

    TITLE = "title"
    HEADING = "heading"
    SECTION = "section"
    STRONG = "strong"
    PLAIN = "plain"
    MUTED = "muted"
    SMALL = "small"
    WORDS = "words"


class Text(QLabel):
    """A text that breaks its lines instead of being cut off."""

    def __init__(self, text: str = "", look: Look = Look.PLAIN) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)  # a name may hold a "<"
        self.setWordWrap(True)
        dress(self, look=look)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def one_line(self) -> Text:
        """Keep it on one line: for short words beside something that stretches."""
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        return self

    def right(self) -> Text:
        """Set it to the right, as numbers stand."""
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.setAlignment(side)
        return self

    def in_tone(self, tone: Tone) -> Text:
        """Write it in the colour of ``tone``."""
        dress(self, look=Look.WORDS, tone=tone)
        return self


class Chip(QLabel):
    """A state: a word and a colour. Hidden while there is no word."""

    def __init__(self, word: str = "", tone: Tone = Tone.NEUTRAL) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.tone = tone
        self.show_state(word, tone)

    def show_state(self, word: str, tone: Tone) -> None:
        """Show another state in the same place."""
        self.tone = tone
        self.setText(word)
        dress(self, look="chip", tone=tone)
        reveal(self, when=bool(word))


class Rule(QFrame):
    """A thin line between two things."""

    def __init__(self) -> None:
        super().__init__()
        dress(self, look="rule")


def reveal(widget: QWidget, *, when: bool) -> None:
    """Show or hide a part, also one that has no place yet."""
    if when and widget.parentWidget() is None:  # show() would make it a window
        asked = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
        widget.setAttribute(asked, False)  # noqa: FBT003 - Qt has no keyword here
    else:
        widget.setVisible(when)


def dress(widget: QWidget, **looks: str) -> None:
    """Set what the style sheet asks for, and let it look again."""
    new = {name: str(it) for name, it in looks.items() if widget.property(name) != it}
    if not new:  # looking again takes as long as building
        return
    for name, value in new.items():
        widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.updateGeometry()
    widget.update()
