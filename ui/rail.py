"""The dark rail to the left: which page, which desk, who."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout

from ui import icons
from ui.theme import scaled, theme_now
from ui.tokens import ICON_PX, Space
from ui.widgets.text import Text, dress


class RailButton(QToolButton):
    """One page: an icon over its word."""

    def __init__(self, icon_name: str, key: str) -> None:
        super().__init__()
        self._icon_name, self._key = icon_name, key
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        dress(self, kind="rail")
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        self.setSizePolicy(policy)

    def name(self, word: str) -> None:
        """Say which page it is."""
        self.setText(word)
        self.setToolTip(f"{word}   {self._key}")
        self.setAccessibleName(word)
        self.setAccessibleDescription(self._key)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        looks = (QEvent.Type.StyleChange, QEvent.Type.PaletteChange)
        if event.type() in looks:
            self._draw()

    def _draw(self) -> None:
        theme, side = theme_now(), scaled(ICON_PX)
        ratio = self.devicePixelRatio()
        picture = QIcon(icons.pixmap(self._icon_name, theme.rail_muted, side, ratio))
        chosen = icons.pixmap(self._icon_name, theme.rail_text, side, ratio)
        picture.addPixmap(chosen, QIcon.Mode.Normal, QIcon.State.On)
        picture.addPixmap(chosen, QIcon.Mode.Active)
        self.setIconSize(QSize(side, side))
        self.setIcon(picture)


class Rail(QFrame):
    """The pages to choose from.

    Signals:
        chosen: a page was chosen (its name).
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        dress(self, look="rail")
        self.buttons: dict[str, RailButton] = {}
        self.desk, self.person = Text(), Text()
        self._group = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(Space.S, Space.L, Space.S, Space.M)
        self._layout.setSpacing(Space.S)
        self._layout.addStretch(1)
        self._layout.addWidget(self.desk)
        self._layout.addWidget(self.person)

    def add(self, name: str, icon_name: str, key: str) -> RailButton:
        """Add the page ``name``, reached with ``key``."""
        button = RailButton(icon_name, key)
        button.clicked.connect(lambda: self.chosen.emit(name))
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.activated.connect(lambda: self.chosen.emit(name))
        self._group.addButton(button)
        self._layout.insertWidget(len(self.buttons), button)
        self.buttons[name] = button
        return button

    def mark(self, name: str) -> None:
        """Show that ``name`` is the page being seen."""
        self.buttons[name].setChecked(True)
