"""The big field that takes a passport's code lines: scanned, pasted or typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.i18n import Worded
from ui.theme import figures, font_of
from ui.tokens import Space, Type
from ui.widgets.card import column, row
from ui.widgets.form import FieldMessage
from ui.widgets.picture import Picture
from ui.widgets.text import Look, Text, dress, reveal

_TALL_LINES = 3


class _Lines(QPlainTextEdit):
    """Where the lines stand.

    Signals:
        pasted: lines came from the clipboard.
    """

    pasted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._lines = _TALL_LINES
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.document().setDocumentMargin(0)
        self._measure()

    def stand(self, lines: int) -> None:
        """Be as high as so many lines."""
        self._lines = lines
        self._measure()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if text := source.text().strip():
            self.pasted.emit(text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _measure(self) -> None:
        font = figures(font_of(Type.BODY))
        high = QFontMetrics(font).lineSpacing() * self._lines
        self.setFixedHeight(high + Space.XL)


class ScanField(Worded, QWidget):
    """The field, what it is for, and why something cannot be a passport.

    Signals:
        given: lines were pasted.
    """

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._first = True
        self.lines = _Lines()
        self.title, self.hint = Text("", Look.SECTION), Text("", Look.MUTED)
        self._picture = Picture("scan", px=28)
        self._message = FieldMessage()
        words = column(gap=Space.XS)
        words.addWidget(self.title)
        words.addWidget(self.hint)
        head = row(gap=Space.M)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        layout = column(gap=Space.S)
        layout.addLayout(head)
        layout.addWidget(self.lines)
        layout.addWidget(self._message)
        self.setLayout(layout)
        self.setFocusProxy(self.lines)
        self.lines.pasted.connect(self.given)
        self.lines.textChanged.connect(self._accept)
        self.word(lambda _words: self._say(), str)

    @property
    def text(self) -> str:
        """What stands in the field and has not been read yet."""
        return self.lines.toPlainText().strip()

    def expect(self, *, first: bool) -> None:
        """Ask for the first passport, or for that of somebody who came along."""
        self._first = first
        self.lines.stand(_TALL_LINES if first else 1)
        reveal(self._picture, when=first)
        reveal(self.hint, when=first)
        dress(self.title, look=Look.SECTION if first else Look.STRONG)
        self._say()

    def clear(self) -> None:
        """Take everything away."""
        self.lines.setPlainText("")
        self._accept()

    def refuse(self, sentence: str, text: str = "") -> None:
        """Say why this is no passport; the lines stay, to be put right."""
        if text and text != self.text:
            self.lines.setPlainText(text)
        if text:
            self.lines.stand(_TALL_LINES)
        self._message.say(sentence)
        self.lines.setAccessibleDescription(sentence)
        dress(self.lines, refused="true")

    def _accept(self) -> None:
        self._message.say("")
        self.lines.setAccessibleDescription("")
        dress(self.lines, refused="false")

    def _say(self) -> None:
        first = self.tr("Scan the passport, or paste its code lines")
        others = self.tr("Did somebody come along? Scan the next passport")
        words = first if self._first else others
        self.title.setText(words)
        self.lines.setAccessibleName(words)
        self.hint.setText(
            self.tr(
                "The two or three lines of capitals at the bottom of the page with the "
                "photo, or on the back of an identity card."
            )
        )
