"""A tile: one big figure that opens the cases behind it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from ui.theme import font_of
from ui.tokens import Space, Tone, Type
from ui.widgets.text import Look, Text, dress


class Tile(QPushButton):
    """A name, a figure, a line under it. ``clicked`` opens what is behind it."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        dress(self, kind="tile")
        self.name, self.figure = Text(name, Look.MUTED), Text("", Look.TITLE)
        self.under = Text("", Look.SMALL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        layout.setSpacing(Space.XS)
        for label in (self.name, self.figure, self.under):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_figure(
        self, figure: str, under: str = "", tone: Tone = Tone.NEUTRAL
    ) -> None:
        """Show ``figure`` with its unit; a tone only where it says something."""
        self.figure.setText(figure)
        self.under.setText(under)
        if tone is Tone.NEUTRAL:
            dress(self.figure, look=Look.TITLE)
        else:
            dress(self.figure, look="figure", tone=tone)
        self._speak()

    def entitle(self, name: str) -> None:
        """Name the figure."""
        self.name.setText(name)
        self._speak()

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(font_of(Type.FIGURE)).horizontalAdvance("00.000 %")
        return QSize(wide + 2 * Space.L, self._high_for(wide + 2 * Space.L))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), self._high_for(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def _high_for(self, width: int) -> int:
        layout = self.layout()
        return 0 if layout is None else layout.totalHeightForWidth(max(120, width))

    def _speak(self) -> None:
        self.setAccessibleName(f"{self.name.text()}: {self.figure.text()}")
        self.setAccessibleDescription(self.under.text())
