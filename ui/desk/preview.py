"""The citizen's paper on the screen: look at it, print it, save it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.services.paper.prints import PaperKind
from ui.i18n import Worded
from ui.prints.values import VARIANTS
from ui.prints.words import kind_words, language_choice, variant_words
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
        paper_chosen: show it in another language, or set in another way.
        print_wanted: print what is shown.
        save_wanted: save what is shown as a file.
        left: back to the case.
    """

    paper_chosen = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.content = b""
        self._of = self._shown = 0
        self.told, self.busy = Banner(), Busy()
        self.kind, self.language, self.variant = Choice(), Choice(), Choice()
        self._codes: Sequence[str] = ("en", "da")
        self._kinds: Sequence[PaperKind] = (PaperKind.CHECKLIST,)
        self._reviewed: Collection[str] | None = None
        self.print_button = Button(kind=Kind.PRIMARY, key="Ctrl+Return")
        self.save_button, self.close_button = Button(), Button(key="Esc")
        self._pages = column(gap=Space.L)
        self._scrolling = Scrolling(holding(self._pages))
        self._scrolling.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._card = Card("", Look.HEADING)
        self._arrange()
        self.word(self.kind.setAccessibleName, lambda: self.tr("Paper"))
        self.word(self.print_button.setText, lambda: self.tr("Print…"))
        self.word(self.save_button.setText, lambda: self.tr("Save as PDF…"))
        self.word(self.close_button.setText, lambda: self.tr("Back to the case"))
        self.word(self.language.setAccessibleName, lambda: self.tr("Language"))
        self.word(self.variant.setAccessibleName, lambda: self.tr("How it is set"))
        for choice in (self.kind, self.language, self.variant):
            choice.activated.connect(self._choose)
        self._offer()
        self.print_button.clicked.connect(self.print_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.close_button.clicked.connect(self.left)
        self.busy.cancelled.connect(self.left)

    @property
    def chosen_language(self) -> str:
        """The language of the paper beside Danish; ``da``: Danish only."""
        return str(self.language.currentData())

    @property
    def chosen_kind(self) -> PaperKind:
        """Which paper."""
        return PaperKind(self.kind.currentData())

    @property
    def chosen_variant(self) -> str:
        """How the paper is set."""
        return str(self.variant.currentData())

    def offer_languages(
        self, codes: Sequence[str], language: str, variant: str
    ) -> None:
        """Offer these languages, and choose one of them and a way to set the paper."""
        self._codes = codes
        self._offer()
        for choice, chosen in ((self.language, language), (self.variant, variant)):
            choice.setCurrentIndex(max(0, choice.findData(chosen)))
        self._say_kind()

    def offer_kinds(self, kinds: Sequence[PaperKind]) -> None:
        """Offer these papers, and choose the first."""
        self._kinds = kinds
        self.kind.setCurrentIndex(0)
        self._offer()

    def mark_reviewed(self, reviewed: Collection[str]) -> None:
        """Say which translations somebody has looked over."""
        self._reviewed = reviewed
        self._offer()

    def retranslate(self) -> None:
        super().retranslate()
        self._offer()

    def wait(self) -> None:
        """The paper is being made."""
        self.content = b""
        self.told.say("")
        self._allow(ready=False)
        self._scrolling.hide()
        self.busy.show()
        self.busy.start(self.tr("Making the paper …"))
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_paper(self, content: bytes, first: QImage, of: int) -> None:
        """Show a PDF, as a picture of its first page; more pages may follow."""
        self._stop_waiting()
        self.content, self._of, self._shown = content, of, 0
        clear(self._pages)
        self.add_pages(content, [first])
        self._scrolling.verticalScrollBar().setValue(0)
        self._scrolling.show()
        self._allow(ready=True)
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_pages(self, content: bytes, pages: Sequence[QImage]) -> None:
        """Show more pages of the same PDF under those that are there."""
        if content is not self.content:
            return
        words = self.tr("Page {number} of {of}")
        for picture in pages:
            self._shown += 1
            page = PaperPage(picture)
            page.setAccessibleName(words.format(number=self._shown, of=self._of))
            self._pages.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        if self._shown == self._of:
            self._pages.addStretch(1)

    def tell(self, words: str, tone: Tone = Tone.LATE, action: str = "") -> None:
        """Say over the paper what happened; ``action`` is the way on."""
        self._stop_waiting()
        self.told.say(words, tone, action)

    def _choose(self) -> None:
        self._say_kind()
        self.paper_chosen.emit()

    def _offer(self) -> None:
        known = self._reviewed
        self.kind.offer([(kind, kind_words(kind)) for kind in self._kinds])
        self.kind.setVisible(len(self._kinds) > 1)
        self.language.offer(
            [
                (code, language_choice(code, reviewed=known is None or code in known))
                for code in self._codes
            ]
        )
        self.variant.offer([(name, variant_words(name)) for name in VARIANTS])
        self._say_kind()

    def _say_kind(self) -> None:
        named = kind_words(self.chosen_kind)
        self._card.entitle(named)
        self._scrolling.setAccessibleName(named)

    def _arrange(self) -> None:
        buttons, choices = Flow(to_right=True), Flow()
        for button in (self.save_button, self.close_button, self.print_button):
            buttons.addWidget(button)
        for choice in (self.kind, self.language, self.variant):
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
            choices.addWidget(choice)
        self._card.head.addLayout(buttons, 8)
        self._card.column.addWidget(holding(choices))
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
