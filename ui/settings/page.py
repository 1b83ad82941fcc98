"""The page of settings: language, look, desk, data, rules, about."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.counting.counting_card import CountingCard
from ui.i18n import Worded, format_percent
from ui.settings.guarding_card import GuardingCard
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
        person_wanted: somebody else works here from now on.
        staff_wanted: show the page of staff.
        folder_wanted: show the folder with the data.
        backups_wanted: show the page of backups.
        data_kept_wanted: show how long data is kept.
        log_wanted: show who looked at whom.
    """

    language_chosen = Signal(str)
    scheme_chosen = Signal(str)
    text_size_chosen = Signal(int)
    desk_chosen = Signal(str)
    person_wanted = Signal()
    staff_wanted = Signal()
    folder_wanted = Signal()
    backups_wanted = Signal()
    data_kept_wanted = Signal()
    log_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._about = About("", "")
        self._person = ("", "")
        self.language, self.scheme, self.text_size = Choice(), Choice(), Choice()
        self.desk, self.person = Field(), Text("", Look.STRONG)
        self.another, self.staff = Button(), Button()
        self.folder = Text("", Look.STRONG)
        self.folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.open_folder, self.rules = Button(), RulesCard()
        self.guarding, self.counting = GuardingCard(), CountingCard()
        self.backups, self.log = Button(), Button()
        self.data_kept = Button()
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
        self.another.clicked.connect(self.person_wanted)
        self.staff.clicked.connect(self.staff_wanted)
        self.desk.editingFinished.connect(
            lambda: self.desk_chosen.emit(self.desk.text().strip())
        )
        self.open_folder.clicked.connect(self.folder_wanted)
        self.backups.clicked.connect(self.backups_wanted)
        self.data_kept.clicked.connect(self.data_kept_wanted)
        self.log.clicked.connect(self.log_wanted)

    def show_look(self, language: str, scheme: Scheme, text_percent: int) -> None:
        """Show how the program speaks and looks."""
        _choose(self.language, language)
        _choose(self.scheme, scheme)
        nearest = round(text_percent / _STEP_PERCENT) * _STEP_PERCENT
        _choose(self.text_size, str(nearest))

    def show_desk(self, number: str, person: str, role: str) -> None:
        """Show the desk's number, and who works here."""
        self._person = (person, role)
        self.desk.setText(number)
        self._say_person()

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
        self._say_person()
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

    def _say_person(self) -> None:
        roles = {
            "clerk": self.tr("front desk"),
            "lead": self.tr("team lead"),
            "admin": self.tr("administrator"),
        }
        name, role = self._person
        self.person.setText(f"{name} · {roles.get(role, role)}" if name else "")

    def _arrange(self) -> None:
        heading = Text("", Look.HEADING)
        self.word(heading.setText, lambda: self.tr("Settings"))
        left = column(gap=Space.M)
        for card in (
            self._look_card(),
            self._desk_card(),
            self.counting,
            self.guarding,
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
        card, form, buttons = Card(), Form(), Flow()
        self.desk.setMaxLength(_DESK_CHARACTERS)
        self.word(card.entitle, lambda: self.tr("At this desk"))
        self.word(form.add("", self.desk).name, lambda: self.tr("Desk number"))
        self.word(form.add("", self.person).name, lambda: self.tr("Who works here"))
        self.word(self.another.setText, lambda: self.tr("Change person…"))
        self.word(self.staff.setText, lambda: self.tr("Staff…"))
        for button in (self.another, self.staff):
            buttons.addWidget(button)
        card.column.addWidget(form)
        card.column.addWidget(holding(buttons))
        return card

    def _data_card(self) -> Card:
        card, buttons = Card(), Flow()
        self.word(card.entitle, lambda: self.tr("Where the data lies"))
        self.word(self.open_folder.setText, lambda: self.tr("Open the folder"))
        card.column.addWidget(self.folder)
        self.word(self.backups.setText, lambda: self.tr("Backups…"))
        self.word(self.data_kept.setText, lambda: self.tr("Data kept…"))
        self.word(self.log.setText, lambda: self.tr("Log…"))
        buttons.addWidget(self.open_folder)
        buttons.addWidget(self.backups)
        buttons.addWidget(self.data_kept)
        buttons.addWidget(self.log)
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
                "On a training desk nothing is real: write nothing about real people "
                "there."
            ),
        )
        for part in (self.version, licence, note):
            card.column.addWidget(part)
        return card


def _choose(choice: Choice, key: str) -> None:
    choice.setCurrentIndex(max(0, choice.findData(str(key))))


_DESK_CHARACTERS = 12
