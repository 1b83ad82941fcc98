"""The page of settings: language, look, desk, data, rules, about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.i18n import Worded, format_percent
from ui.settings.rules_card import RulesCard
from ui.settings.values import About, RulesShown
from ui.side_by_side import SideBySide
from ui.theme import Scheme
from ui.tokens import TEXT_SCALE_MAX_PERCENT, TEXT_SCALE_MIN_PERCENT, Space
from ui.widgets.button import Button
from ui.widgets.card import Card, column, holding
from ui.widgets.flow import Flow
from ui.widgets.form import Choice, Field, Form
from ui.widgets.text import Look, Text

_STEP_PERCENT = 25


class SettingsPage(Worded, QWidget):
    """Shows what is chosen; choosing is a wish.

    Signals:
        language_chosen: ``da``, ``en`` or ``system``.
        scheme_chosen: a ``Scheme``.
        text_size_chosen: percent, 100 to 200.
        desk_chosen: the desk's number.
        person_chosen: the name of whoever works here now.
        folder_wanted: show the folder with the data.
        backups_wanted: show the page of backups.
    """

    language_chosen = Signal(str)
    scheme_chosen = Signal(str)
    text_size_chosen = Signal(int)
    desk_chosen = Signal(str)
    person_chosen = Signal(str)
    folder_wanted = Signal()
    backups_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._about = About("", "")
        self._roles: Sequence[tuple[str, str]] = ()
        self.language, self.scheme, self.text_size = Choice(), Choice(), Choice()
        self.desk, self.person = Field(), Choice()
        self.folder = Text("", Look.STRONG)
        self.folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.open_folder, self.rules = Button(), RulesCard()
        self.backups = Button()
        self.version = Text("")
        self._arrange()
        self._offer()
        self.setFocusProxy(self.language)
        self.language.activated.connect(
            lambda _at: self.language_chosen.emit(self.language.currentData())
        )
        self.scheme.activated.connect(
            lambda _at: self.scheme_chosen.emit(self.scheme.currentData())
        )
        self.text_size.activated.connect(
            lambda _at: self.text_size_chosen.emit(int(self.text_size.currentData()))
        )
        self.person.activated.connect(
            lambda _at: self.person_chosen.emit(self.person.currentData())
        )
        self.desk.editingFinished.connect(
            lambda: self.desk_chosen.emit(self.desk.text().strip())
        )
        self.open_folder.clicked.connect(self.folder_wanted)
        self.backups.clicked.connect(self.backups_wanted)

    def show_look(self, language: str, scheme: Scheme, text_percent: int) -> None:
        """Show how the program speaks and looks."""
        _choose(self.language, language)
        _choose(self.scheme, scheme)
        nearest = round(text_percent / _STEP_PERCENT) * _STEP_PERCENT
        _choose(self.text_size, str(nearest))

    def show_desk(
        self, number: str, staff: Sequence[tuple[str, str]], person: str
    ) -> None:
        """Show the desk's number, and who can work here (name, role)."""
        self._roles = staff
        self.desk.setText(number)
        self._offer_staff()
        _choose(self.person, person)

    def show_rules(self, rules: RulesShown) -> None:
        """Show the rules in force."""
        self.rules.show_rules(rules)

    def show_about(self, about: About) -> None:
        """Show which program this is, and where its data lies."""
        self._about = about
        self.folder.setText(about.data_folder)
        self.version.setText(self.tr("Version {version}").format(version=about.version))

    def retranslate(self) -> None:
        super().retranslate()
        self._offer()
        self._offer_staff()
        self.show_about(self._about)

    def _offer(self) -> None:
        system = self.tr("As the computer")
        self.language.offer([("system", system), ("da", "Dansk"), ("en", "English")])
        self.scheme.offer(
            [
                (Scheme.SYSTEM, system),
                (Scheme.LIGHT, self.tr("Light")),
                (Scheme.DARK, self.tr("Dark")),
            ]
        )
        last = TEXT_SCALE_MAX_PERCENT + 1
        sizes = range(TEXT_SCALE_MIN_PERCENT, last, _STEP_PERCENT)
        self.text_size.offer([(str(it), format_percent(it / 100, 0)) for it in sizes])

    def _offer_staff(self) -> None:
        roles = {
            "clerk": self.tr("front desk"),
            "lead": self.tr("team lead"),
            "admin": self.tr("administrator"),
        }
        staff = self._roles
        self.person.offer([(n, f"{n} · {roles.get(r, r)}") for n, r in staff])

    def _arrange(self) -> None:
        heading = Text("", Look.HEADING)
        self.word(heading.setText, lambda: self.tr("Settings"))
        left = column(gap=Space.M)
        for card in (
            self._look_card(),
            self._desk_card(),
            self._data_card(),
            self._about_card(),
        ):
            left.addWidget(card)
        left.addStretch(1)
        both = SideBySide(holding(left), self.rules, part=1.5, narrow_px=800)
        page = column(gap=Space.M)
        page.addWidget(heading)
        page.addWidget(both, 1)
        self.setLayout(page)

    def _look_card(self) -> Card:
        card, form = Card(), Form()
        self.word(card.entitle, lambda: self.tr("Language and look"))
        self.word(form.add("", self.language).name, lambda: self.tr("Language"))
        self.word(form.add("", self.scheme).name, lambda: self.tr("Theme"))
        self.word(form.add("", self.text_size).name, lambda: self.tr("Text size"))
        card.column.addWidget(form)
        return card

    def _desk_card(self) -> Card:
        card, form, note = Card(), Form(), Text("", Look.SMALL)
        self.desk.setMaxLength(_DESK_CHARACTERS)
        self.word(card.entitle, lambda: self.tr("At this desk"))
        self.word(form.add("", self.desk).name, lambda: self.tr("Desk number"))
        self.word(form.add("", self.person).name, lambda: self.tr("Who works here"))
        self.word(
            note.setText,
            lambda: self.tr(
                "A training desk has three invented people and no passwords."
            ),
        )
        card.column.addWidget(form)
        card.column.addWidget(note)
        return card

    def _data_card(self) -> Card:
        card, buttons = Card(), Flow()
        self.word(card.entitle, lambda: self.tr("Where the data lies"))
        self.word(self.open_folder.setText, lambda: self.tr("Open the folder"))
        card.column.addWidget(self.folder)
        self.word(self.backups.setText, lambda: self.tr("Backups…"))
        buttons.addWidget(self.open_folder)
        buttons.addWidget(self.backups)
        card.column.addWidget(holding(buttons))
        return card

    def _about_card(self) -> Card:
        card, licence, note = Card(), Text("", Look.MUTED), Text("", Look.SMALL)
        self.word(card.entitle, lambda: self.tr("About Ankomst"))
        self.word(
            licence.setText,
            lambda: self.tr("Free software under the Mozilla Public License 2.0."),
        )
        self.word(
            note.setText,
            lambda: self.tr(
                "This version makes training desks only. The keys for real desks come "
                "with a later one: write nothing about real people here."
            ),
        )
        for part in (self.version, licence, note):
            card.column.addWidget(part)
        return card


def _choose(choice: Choice, key: str) -> None:
    choice.setCurrentIndex(max(0, choice.findData(str(key))))


_DESK_CHARACTERS = 12
