"""A counter with the opening of cases on it: what a clerk's hands do there."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk_app.services.ports import CaseFilter
from ui.opening.opening_page import OpeningPage
from ui.opening.stages import Stage
from ui.wiring.opening_wiring import OpeningWiring

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NO_KEY = Qt.KeyboardModifier.NoModifier


class Counter:
    """The page, the desk behind it, and two hands.

    Attributes:
        opened: the numbers that were told as opened.
        left: how often the clerk left.
    """

    def __init__(self, qtbot, desk, who, here=""):
        self.ms = 0
        self.qtbot, self.desk, self.who = qtbot, desk, who
        self.page = OpeningPage(desk.rules.current, now_ms=lambda: self.ms)
        self.wiring = OpeningWiring(self.page, desk, lambda: who, here)
        self.opened, self.left = [], []
        self.wiring.opened.connect(self.opened.append)
        self.wiring.left.connect(lambda: self.left.append(True))
        qtbot.addWidget(self.page)
        self.page.resize(1100, 800)
        self.page.show()
        self.activate()
        self.wiring.begin()

    @property
    def focus(self):
        return QApplication.focusWidget() or self.page

    def press(self, key, modifier=NO_KEY, times=1):
        for _ in range(times):
            self.ms += 120
            QTest.keyClick(self.focus, key, modifier)

    def type(self, text):
        for letter in text:
            self.ms += 120
            if letter.isascii():
                QTest.keyClick(self.focus, letter)
            else:  # QTest knows no keys for them
                kind, key = QEvent.Type.KeyPress, Qt.Key.Key_unknown
                QApplication.sendEvent(self.focus, QKeyEvent(kind, key, NO_KEY, letter))

    def scan(self, lines):
        """As a keyboard-wedge scanner does: fast, with Enter after each line."""
        self.ms += 1_000
        with self.qtbot.waitSignal(self.page.scanned, timeout=2_000):
            for line in lines.splitlines():
                for sign in line:
                    self.ms += 3
                    QTest.keyClick(self.focus, sign)
                self.ms += 3
                QTest.keyClick(self.focus, Qt.Key.Key_Return)
        self.activate()

    def activate(self):
        """Without a screen a closed list of proposals stays the active window."""
        with self.qtbot.waitActive(self.page):
            self.page.activateWindow()

    def paste(self, text):
        QApplication.clipboard().setText(text)
        self.page.people.scan.lines.setFocus()
        self.press(Qt.Key.Key_V, CTRL)

    def go(self):
        self.press(Qt.Key.Key_Return, CTRL)

    def back(self):
        self.press(Qt.Key.Key_Left, ALT)

    def answer(self, *numbers):
        for number in numbers:
            self.type(str(number))

    def answer_with(self, words):
        """Press the number of the answer with these words."""
        numbers = {
            button.words.text(): button.number.text()
            for button in self.page.questions.options
        }
        self.type(numbers[words])

    @property
    def stage(self):
        return self.page.stage

    @property
    def names(self):
        return [line.title for line in self.page.list.lines]

    @property
    def question(self):
        assert self.stage is Stage.QUESTIONS
        return self.page.questions.question.other.text()

    @property
    def pathway(self):
        assert self.stage is Stage.RESULT
        return self.page.result.title.text()

    def people(self):
        """Those who have cases now, by given name."""
        rows, _ = self.desk.lookup.page(self.who, CaseFilter(), None, 50)
        with self.desk.store.reading() as reader:
            records = [reader.get(row.reference) for row in rows]
        return {record.person.given_names.title(): record for record in records}
