"""After a crash: what was half typed is offered over the columns of the desk page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QDate, QLocale, QObject

from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.identity.names import display_name
from desk_app.errors import DeskError
from desk_app.services.drafts import OPENING, HalfTyped, LeftBehind
from desk_app.services.messages import name_of
from desk_app.services.ports import CaseFilter
from desk_app.services.staff import MAY, Action
from ui.desk.desk_page import DeskPage
from ui.desk.left_behind import LeftBehindCard, Offered
from ui.desk.words import say
from ui.i18n import QT_TRANSLATE_NOOP
from ui.shell import Shell
from ui.spoken import language_now
from ui.wiring.draft_wiring import DraftKeeping
from ui.wiring.half_typed_forms import HalfTypedForms
from ui.wiring.newcomers import Newcomers
from ui.wiring.open_case import OpenCase
from ui.wiring.parts import Parts
from ui.words import protected_word

_A_WEEK = 7


class DraftOffer(QObject):
    """Offers each draft once: to go on, to throw away, or later.

    Args:
        page: the desk page.
        case: the case that is open there.
        forms: where a draft is put back.
        keeping: keeps what is typed in this run.
    """

    def __init__(
        self,
        page: DeskPage,
        case: OpenCase,
        forms: HalfTypedForms,
        keeping: DraftKeeping,
    ) -> None:
        super().__init__(page)
        self._page, self._case = page, case
        self._forms, self._keeping = forms, keeping
        self._left: dict[int, LeftBehind] = {}
        self._names: dict[int, tuple[str, int]] = {}
        self._card: LeftBehindCard | None = None

    def offer(self, left: Sequence[LeftBehind]) -> None:
        """Offer these, the newest first, to whoever may look citizens up."""
        if Action.SEARCH not in MAY[self._case.who().role]:
            return
        self._left = dict(enumerate(reversed(left)))
        self._show()

    @property
    def _built(self) -> LeftBehindCard:
        if self._card is None:
            self._card = card = LeftBehindCard()
            card.go_on_wanted.connect(self._go_on)
            card.throw_away_wanted.connect(self._throw_away)
            card.later_wanted.connect(self._later)
            self._page.set_over(card)
        return self._card

    def _show(self) -> None:
        if not self._left and self._card is None:
            return
        crashed = any(left.crashed for left in self._left.values())
        offered = [
            Offered(key, partial(self._what, key), partial(self._when, left.half))
            for key, left in self._left.items()
        ]
        self._built.offer(offered, crashed=crashed)

    def _go_on(self, key: int) -> None:
        half = self._left[key].half
        try:
            self._forms.put_back(half)
        except DeskError as error:
            self._built.say_trouble(self._case.words(error))
        else:
            self._settle(key)

    def _throw_away(self, key: int) -> None:
        self._settle(key)

    def _settle(self, key: int) -> None:
        self._keeping.instead_of(self._left.pop(key).half)
        self._show()

    def _later(self) -> None:
        self._left = {}
        self._show()

    def _what(self, key: int) -> str:
        """Which form it is, in the clerk's language."""
        half = self._left[key].half
        if half.form != OPENING:
            rules = self._case.desk.rules.current
            step = name_of(half.form, language_now(), rules)
            words = self.tr("Case {number}, step “{step}”")
            return words.format(number=half.case, step=step)
        if key not in self._names:
            self._names[key] = self._named(half)
        name, more = self._names[key]
        what = self.tr("Opening a case for {name}").format(name=name)
        if not name:
            what = self.tr("Opening a case; no name yet")
        if more:
            what = f"{what} {self.tr('and %n more', '', more)}"
        if half.case:
            joins = self.tr("joins case {number}").format(number=half.case)
            what = f"{what} · {joins}"
        return what

    def _named(self, half: HalfTyped) -> tuple[str, int]:
        """The first of those who came, and how many besides; nobody protected."""
        try:
            people = self._forms.opened(half).people
        except DeskError:
            return "", 0
        if not people:
            return "", 0
        names = [
            display_name(one.person.family_name, one.person.given_names)
            for one in people
        ]
        hidden = any(self._is_protected(half.case, name) for name in names)
        return protected_word() if hidden else names[0], len(names) - 1

    def _is_protected(self, joined: str, name: str) -> bool:
        """Whether it may be somebody whose name must not be read over the counter."""
        lookup, who = self._case.desk.lookup, self._case.who()
        rows = list(lookup.search(who, name))
        if joined:
            rows += lookup.page(who, CaseFilter(references=(joined,)), None, 1)[0]
        return any(row.protected for row in rows)

    def _when(self, half: HalfTyped) -> str:
        """Who typed it when: ``12:04``, ``Mon 12:04``, ``Bo K., 3 Nov 12:04``."""
        at, now = (
            moment.astimezone(COPENHAGEN) for moment in (half.at, self._case.desk.now())
        )
        days = (now.date() - at.date()).days
        pattern = "ddd" if days < _A_WEEK else "d MMM"
        day = QLocale().toString(QDate(at.year, at.month, at.day), pattern)
        said = f"{at:%H:%M}" if days == 0 else f"{day} {at:%H:%M}"
        return said if half.by == self._case.who().name else f"{half.by}, {said}"


def wire_drafts(
    page: DeskPage, newcomers: Newcomers, case: OpenCase, parts: Parts, shell: Shell
) -> DraftKeeping:
    """Keep what is half typed from now on, and offer what earlier runs left."""
    drafts, forms = parts.half_typed, HalfTypedForms(page, newcomers, case)

    def tell(trouble: DeskError | None) -> None:
        shell.say_saved(case.words(trouble) if trouble else say(_AGAIN))

    keeping = DraftKeeping(drafts, forms.gathered, tell, page)
    offer = DraftOffer(page, case, forms, keeping)
    case.changed.connect(keeping.look)
    shell.closing.connect(keeping.finish)
    parts.tasks.run(drafts.left_behind, done=offer.offer, failed=tell)
    return keeping


_AGAIN = QT_TRANSLATE_NOOP("Guide", "What is being typed is kept safe again.")
