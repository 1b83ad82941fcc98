"""What came of a rehearsal: every check, the counts, and the paper that says so."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal

from desk_app.services.safekeeping.values import Rehearsal
from ui.i18n import Worded, format_number
from ui.safekeeping.words import about_words, check_words, decimal_seconds, moment_words
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, holding
from ui.widgets.flow import Flow
from ui.widgets.line import Line
from ui.widgets.lines import LineList
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text

_ICONS = {
    Tone.GOOD: "step-done",
    Tone.WARN: "step-not-needed",
    Tone.LATE: "step-refused",
}


class RehearsalPanel(Worded, Card):
    """Shows what the newest backup is worth.

    Signals:
        left: back to the list.
        open_wanted: show the page for the file.
        save_wanted: keep the page for the file somewhere.
    """

    left = Signal()
    open_wanted = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(look=Look.HEADING)
        self._shown: tuple[Rehearsal, datetime] | None = None
        self.verdict, self.about = Banner(), Text("", Look.MUTED)
        self.checks = LineList(as_high_as_its_lines=True, ruled=False)
        self.back, self.save = Button(), Button()
        self.open = Button("", Kind.PRIMARY, key="Ctrl+Return")
        buttons = Flow()
        for button in (self.open, self.save, self.back):
            buttons.addWidget(button)
        self.column.setSpacing(Space.M)
        self.column.addWidget(self.verdict)
        self.column.addWidget(self.about)
        self.column.addWidget(holding(buttons))
        self.add_list(self.checks)
        self.column.addStretch(1)
        for button, wish in (
            (self.back, self.left),
            (self.save, self.save_wanted),
            (self.open, self.open_wanted),
        ):
            button.clicked.connect(wish)
        self.word(self.entitle, lambda: self.tr("Rehearsal of a restore"))
        self.word(self.checks.setAccessibleName, lambda: self.tr("What was checked"))
        self.word(self.back.setText, lambda: self.tr("Back to the list"))
        self.word(self.save.setText, lambda: self.tr("Save as PDF…"))
        self.word(self.open.setText, lambda: self.tr("Show the page"))
        self.setFocusProxy(self.open)

    def show_rehearsal(self, rehearsal: Rehearsal, now: datetime) -> None:
        """Show the result."""
        self._shown = (rehearsal, now)
        self._say()

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _say(self) -> None:
        if self._shown is None:
            return
        rehearsal, now = self._shown
        if rehearsal.passed:
            words = self.tr(
                "The backup was brought back, whole and with the same counts."
            )
            self.verdict.say(words, Tone.GOOD)
        else:
            words = self.tr(
                "The backup could not be brought back as it was. Make a new backup "
                "now, and let somebody look at the disk."
            )
            self.verdict.say(words, Tone.LATE)
        self.about.setText(
            self.tr("Backup of {backup} · rehearsed {when} · took {seconds}").format(
                backup=about_words(rehearsal.backup, now),
                when=moment_words(rehearsal.at, now),
                seconds=decimal_seconds(rehearsal.took_s),
            )
        )
        self.checks.show_lines([*self._findings(rehearsal), *self._counts(rehearsal)])

    def _findings(self, rehearsal: Rehearsal) -> list[Line]:
        lines = []
        for at, finding in enumerate(rehearsal.findings):
            words, tone = check_words(finding)
            lines.append(_line(f"{finding.check} {at}", words, tone))
        return lines

    def _counts(self, rehearsal: Rehearsal) -> list[Line]:
        kept, found = rehearsal.backup.counts, rehearsal.found
        pairs = (
            (self.tr("Cases: {found} of {kept}"), found.cases, kept.cases),
            (self.tr("Events: {found} of {kept}"), found.events, kept.events),
            (self.tr("Lines of the log: {found} of {kept}"), found.audit, kept.audit),
        )
        lines = [
            _line(
                words,
                words.format(found=format_number(here), kept=format_number(there)),
                Tone.GOOD if here == there else Tone.LATE,
            )
            for words, here, there in pairs
        ]
        same = found.seal == kept.seal
        words = (
            self.tr("The seal of the log is the same")
            if same
            else self.tr("The seal of the log is another one")
        )
        return [*lines, _line("seal", words, Tone.GOOD if same else Tone.LATE)]


def _line(key: str, words: str, tone: Tone) -> Line:
    return Line(key, words, icon_name=_ICONS[tone], icon_tone=tone)
