"""A desk that is open: what opened it, what stands on it, and how it is closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from db.keys.key_file import TRAINING
from db.store import SqliteStore
from desk_app.bootstrap.desk import put_together, rules_of
from desk_app.bootstrap.paper import (
    checklist_bytes,
    extract_bytes,
    family_bytes,
    letter_bytes,
    rehearsal_bytes,
)
from desk_app.bootstrap.privacy import forgetting_of
from desk_app.bootstrap.reports import begin_report
from desk_app.bootstrap.signing_in import DeskKey, people_of
from desk_app.bootstrap.welcome import welcome_maker
from desk_app.domain.case.events import COPENHAGEN
from desk_app.services.ports import Clock
from desk_app.services.rules import LateRules
from desk_app.services.setting_up import OFFICE
from desk_app.services.staff import Staff
from ui.wiring.parts import Parts, Recovery

if TYPE_CHECKING:
    from desk_app.services.drafts import Drafts
    from desk_app.services.safekeeping.safekeeping import Safekeeping
    from ui.i18n import Language
    from ui.settings.preferences import Preferences
    from ui.tasks import Tasks
    from ui.theme import Appearance


class OpenDesk:
    """The store and what works on it, until ``close``.

    Attributes:
        key: what opened it.
        folder: where it lies.
    """

    def __init__(self, store: SqliteStore, key: DeskKey, clock: Clock) -> None:
        self.key, self.folder = key, key.access.path.parent
        self._store, self._clock = store, clock
        self._rules = LateRules(lambda: rules_of(self.folder))
        self._desk = put_together(store, self._rules, clock)

    def parts(
        self,
        who: Staff,
        kept: Preferences,
        language: Language,
        looks: Appearance,
        tasks: Tasks,
    ) -> Parts:
        """What the window on it is made of, for whoever signed in."""
        key, store, clock = self.key, self._store, self._clock
        return Parts(
            desk=self._desk,
            rules=self._rules,
            kept=kept,
            language=language,
            looks=looks,
            tasks=tasks,
            paper=checklist_bytes,
            letter_paper=letter_bytes,
            family_paper=family_bytes,
            welcome=welcome_maker(self._desk, self.folder),
            folder=self.folder,
            drafts=self._drafts,
            keeping=self.keeping,
            rehearsal_paper=rehearsal_bytes,
            extract_paper=extract_bytes,
            report_paper=begin_report,
            version=_version,
            who=who,
            training=key.kind == TRAINING,
            people=lambda: people_of(store, key, clock),
            forgetting=lambda: forgetting_of(key, store, None, clock),
            recovery=self._recovery,
        )

    def keeping(self) -> Safekeeping:
        """What keeps it safe."""
        from desk_app.bootstrap.safekeeping import safekeeping_of

        return safekeeping_of(self.folder, self._store, self._clock, self.key)

    def close(self) -> None:
        """Write what was looked at, and let go of the file."""
        self._desk.looks.write_all()
        self._store.close()

    def _drafts(self) -> Drafts:
        from db.safekeeping.drafting.drafts import FileDrafts

        return FileDrafts(self.folder, self.key.access.key, self._clock)

    def _recovery(self) -> Recovery:
        """A recovery key nobody has, and its sheet; drawn beside the window."""
        from db.keys.recovery_key import new_recovery_key

        with self._store.reading() as reader:
            office = reader.setting(OFFICE) or ""
        key = new_recovery_key()
        return Recovery(key, self._sheet(key, office))

    def _sheet(self, key: str, office: str) -> Callable[[str], bytes]:
        today = self._clock().astimezone(COPENHAGEN).date()

        def sheet(language: str) -> bytes:
            from desk_app.printing.recovery_sheet import recovery_pdf

            return recovery_pdf(key, office, today, language)

        return sheet


def _version() -> str:
    from importlib.metadata import version  # 18 ms, for one line in the settings

    return version("ankomst")
