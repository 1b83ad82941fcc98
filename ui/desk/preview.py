"""The citizen's paper on the screen: look at it, print it, save it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.i18n import Worded
from ui.theme import scaled, theme_now
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, Scrolling, clear, column, holding
from ui.widgets.flow import Flow
from ui.widgets.form import Choice
from ui.widgets.states import Banner, Busy
from ui.widgets.text import Look

_WIDEST_PX = 760


class PaperPage(QWidget):
    """One page, as wide as there is room."""

    def __init__(self, picture: QImage) -> None:
        super().__init__()
        self._picture = picture
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(scaled(_WIDEST_PX))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._picture.height() / self._picture.width())

    def sizeHint(self) -> QSize:
        wide = scaled(_WIDEST_PX)
        return QSize(wide, self.heightForWidth(wide))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = QRectF(0, 0, self.width(), self.heightForWidth(self.width()))
        painter.drawImage(sheet, self._picture)
        painter.setPen(QColor(theme_now().line))
        painter.drawRect(sheet.adjusted(0, 0, -1, -1))


class Preview(Worded, QWidget):
    """The pages inside the window, and what can be done with them.

    Signals:
        language_chosen: show it in this language (``da`` or ``en``).
        print_wanted: print what is shown.
        save_wanted: save what is shown as a file.
        left: back to the case.
    """

    language_chosen = Signal(str)
    print_wanted = Signal()
    save_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.content = b""
        self.told, self.busy = Banner(), Busy()
        self.language = Choice()
        self.print_button = Button(kind=Kind.PRIMARY, key="Ctrl+Return")
        self.save_button, self.close_button = Button(), Button(key="Esc")
        self._pages = column(gap=Space.L)
        self._scrolling = Scrolling(holding(self._pages))
        self._scrolling.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._card = Card("", Look.HEADING)
        self._arrange()
        self.word(self._card.entitle, lambda: self.tr("Checklist"))
        self.word(self._scrolling.setAccessibleName, lambda: self.tr("Checklist"))
        self.word(self.print_button.setText, lambda: self.tr("Print…"))
        self.word(self.save_button.setText, lambda: self.tr("Save as PDF…"))
        self.word(self.close_button.setText, lambda: self.tr("Back to the case"))
        self.word(self.language.setAccessibleName, lambda: self.tr("Language"))
        self.language.offer([("en", "Dansk + English"), ("da", "Dansk")])
        self.language.activated.connect(
            lambda: self.language_chosen.emit(self.chosen_language)
        )
        self.print_button.clicked.connect(self.print_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.close_button.clicked.connect(self.left)
        self.busy.cancelled.connect(self.left)

    @property
    def chosen_language(self) -> str:
        """The language of the paper beside Danish; ``da``: Danish only."""
        return str(self.language.currentData())

    def wait(self) -> None:
        """The paper is being made."""
        self.content = b""
        self.told.say("")
        self._allow(ready=False)
        self._scrolling.hide()
        self.busy.show()
        self.busy.start(self.tr("Making the checklist …"))
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_paper(self, content: bytes, pages: Sequence[QImage]) -> None:
        """Show a PDF, as pictures of its pages, from the first one."""
        self._stop_waiting()
        self.content = content
        clear(self._pages)
        words = self.tr("Page {number} of {of}")
        for number, picture in enumerate(pages, start=1):
            page = PaperPage(picture)
            page.setAccessibleName(words.format(number=number, of=len(pages)))
            self._pages.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._pages.addStretch(1)
        self._scrolling.verticalScrollBar().setValue(0)
        self._scrolling.show()
        self._allow(ready=True)
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, words: str, tone: Tone = Tone.LATE, action: str = "") -> None:
        """Say over the paper what happened; ``action`` is the way on."""
        self._stop_waiting()
        self.told.say(words, tone, action)

    def _arrange(self) -> None:
        buttons = Flow(to_right=True)
        for part in (
            self.language,
            self.save_button,
            self.close_button,
            self.print_button,
        ):
            buttons.addWidget(part)
        self._card.head.addLayout(buttons, 8)
        self._card.column.addWidget(self.told)
        self._card.column.addWidget(self.busy, 1)
        self._card.column.addWidget(self._scrolling, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)

    def _stop_waiting(self) -> None:
        self.busy.stop()
        self.busy.hide()

    def _allow(self, *, ready: bool) -> None:
        for button in (self.print_button, self.save_button):
            button.setEnabled(ready)
