"""How days are counted: its two pages among the settings, and the warning of a year."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout, QWidget

from desk_app.services.desk import Desk
from desk_app.services.staff import MAY, Action, Staff
from ui.shell import Entry, Shell
from ui.tokens import Tone
from ui.widgets.states import Banner
from ui.wiring.parts import Parts

if TYPE_CHECKING:
    from ui.counting.counting_card import CountingCard

Who = Callable[[], Staff]
DAYS, TARGET = "opening-days", "service-target"


def counting_entries(
    parts: Parts, window: Callable[[], Shell], who: Who
) -> tuple[Entry, ...]:
    """The pages of opening days and of the service target, built when first shown."""

    def days() -> QWidget:
        return build_opening_days(parts.desk, window(), who)

    def target() -> QWidget:
        return build_target(parts, window(), who)

    return (
        Entry(DAYS, _days_word, "", "", days, part_of="settings"),
        Entry(TARGET, _target_word, "", "", target, part_of="settings"),
    )


def build_opening_days(desk: Desk, shell: Shell, who: Who) -> QWidget:
    """Make the page of opening days; it is read whenever it is shown."""
    from ui.counting.opening_days_page import OpeningDaysPage  # noqa: PLC0415 - shown
    from ui.wiring.opening_days_wiring import OpeningDaysWiring  # noqa: PLC0415

    page = OpeningDaysPage()
    wiring = OpeningDaysWiring(page, desk.calendars, who)
    shell.page_shown.connect(lambda name: wiring.begin() if name == DAYS else None)
    return page


def build_target(parts: Parts, shell: Shell, who: Who) -> QWidget:
    """Make the page of the service target; it is read whenever it is shown."""
    from ui.counting.target_page import TargetPage  # noqa: PLC0415 - when first shown
    from ui.wiring.targets_wiring import TargetsWiring  # noqa: PLC0415

    page = TargetPage()
    wiring = TargetsWiring(page, parts.desk.targets, who, parts.tasks)
    shell.page_shown.connect(lambda name: wiring.begin() if name == TARGET else None)
    return page


def wire_counting_card(card: CountingCard, desk: Desk, shell: Shell, who: Who) -> None:
    """Let the card among the settings lead to both pages, and warn."""
    card.days_wanted.connect(lambda: shell.show_page(DAYS))
    card.target_wanted.connect(lambda: shell.show_page(TARGET))
    _keep_warning(card.warning, "settings", desk, shell, who)


def warn_of_year(page: QWidget, name: str, desk: Desk, shell: Shell, who: Who) -> None:
    """Put the warning under a page's heading; a button leads to the opening days."""
    warning, layout = Banner(), page.layout()
    if isinstance(layout, QBoxLayout):
        layout.insertWidget(1, warning)
    warning.action.clicked.connect(lambda: shell.show_page(DAYS))
    _keep_warning(warning, name, desk, shell, who)


def _keep_warning(
    warning: Banner, name: str, desk: Desk, shell: Shell, who: Who
) -> None:
    from ui.counting.values import unconfirmed_words  # noqa: PLC0415 - when first shown

    def look(shown: str) -> None:
        if shown != name:
            return
        sees = Action.SEE_FIGURES in MAY[who().role]
        words = unconfirmed_words(desk.calendars.unconfirmed()) if sees else ""
        translate = QCoreApplication.translate
        warning.say(words, Tone.WARN, translate("Counting", "Opening days…"))

    shell.page_shown.connect(look)


def _days_word() -> str:
    return QCoreApplication.translate("Counting", "Opening days")


def _target_word() -> str:
    return QCoreApplication.translate("Counting", "Service target")
