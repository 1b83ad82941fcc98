"""The page of settings, joined to what is remembered and to the rules."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desk_app.domain.rules.pathway import Pathway, Provenance
from desk_app.services.messages import sentence
from desk_app.services.rules import LoadedRules
from desk_app.services.staff import Staff
from ui.i18n import Language, system_language
from ui.settings.page import SettingsPage
from ui.settings.preferences import SYSTEM, Preferences
from ui.settings.values import About, PathwayRules, RuleFault, RulesShown
from ui.shell import Shell
from ui.spoken import language_now
from ui.theme import Appearance, Scheme
from ui.wiring.parts import Parts


class SettingsWiring(QObject):
    """Does at once what the clerk chooses, and remembers it.

    Signals:
        seated: another desk number (it).
    """

    seated = Signal(str)

    def __init__(
        self,
        page: SettingsPage,
        kept: Preferences,
        language: Language,
        looks: Appearance,
    ) -> None:
        super().__init__(page)
        self._page, self._kept = page, kept
        self._language, self._looks = language, looks
        self._rules: LoadedRules | None = None
        self._folder = Path()
        page.language_chosen.connect(self._speak)
        page.scheme_chosen.connect(self._dress)
        page.text_size_chosen.connect(self._scale)
        page.desk_chosen.connect(self._sit_at)
        page.folder_wanted.connect(self._open_folder)
        page.show_look(kept.language, kept.scheme, kept.text_percent)

    def show_desk(self, who: Callable[[], Staff]) -> None:
        """Show which desk this is and who works here, now and after a change."""
        self._who = who
        self.show_person()

    def show_person(self) -> None:
        """Somebody else may work here now."""
        who = self._who()
        self._page.show_desk(who.desk, who.name, who.role)

    def show_rules(self, loaded: LoadedRules) -> None:
        """Show the rules in force."""
        self._rules = loaded
        self._page.show_rules(rules_shown(loaded, language_now()))

    def show_about(self, version: str, data_folder: Path) -> None:
        """Show which program this is, and where its data lies."""
        self._folder = data_folder
        self._page.show_about(About(version, str(data_folder)))

    def _speak(self, code: str) -> None:
        self._kept.keep_language(code)
        self._language.speak(system_language() if code == SYSTEM else code)
        if self._rules is not None:
            self.show_rules(self._rules)

    def _dress(self, scheme: str) -> None:
        self._kept.keep_scheme(Scheme(scheme))
        self._looks.choose(Scheme(scheme))

    def _scale(self, percent: int) -> None:
        self._kept.keep_text_percent(percent)
        self._looks.scale_text(percent)

    def _sit_at(self, number: str) -> None:
        if number != self._kept.desk:
            self._kept.keep_desk(number)
            self.seated.emit(number)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def build_settings(
    parts: Parts, shell: Shell, who: Callable[[], Staff]
) -> tuple[SettingsPage, SettingsWiring]:
    """Make the page of settings of an open desk."""
    page = SettingsPage()
    wiring = SettingsWiring(page, parts.kept, parts.language, parts.looks)
    wiring.show_desk(who)
    wiring.show_rules(parts.rules.loaded)
    wiring.show_about(parts.version(), parts.folder)
    page.backups_wanted.connect(shell.backups_wanted)
    page.log_wanted.connect(lambda: shell.show_page("log"))
    page.person_wanted.connect(shell.lock_wanted)
    page.staff_wanted.connect(lambda: shell.show_page("staff"))
    page.data_kept_wanted.connect(lambda: shell.show_page("data-kept"))
    return page, wiring


def rules_shown(loaded: LoadedRules, language: str) -> RulesShown:
    """The rules in force, in the words of the page."""
    rules = loaded.rulebook
    return RulesShown(
        version=rules.version,
        pathways=[
            PathwayRules(
                title=pathway.title.in_language(language),
                code=pathway.code,
                steps=len(pathway.steps),
                checked_on=_oldest(pathway),
                unconfirmed=sum(not it.confirmed for it in _provenances(pathway)),
                own=f"pathways/{pathway.code}.toml" in loaded.office_files,
            )
            for pathway in rules.pathways.values()
        ],
        faults=[
            RuleFault(
                file=str(error.details["file"]),
                line=int(error.details["line"]),
                sentence=sentence(error, language),
            )
            for error in loaded.errors
        ],
    )


def _provenances(pathway: Pathway) -> list[Provenance]:
    steps = [step.provenance for step in pathway.steps]
    return [pathway.provenance, *(it.provenance for it in pathway.conditions), *steps]


def _oldest(pathway: Pathway) -> date:
    return min(it.checked_on for it in _provenances(pathway))
