"""Lines of the log in the words of the page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.domain.case.events import COPENHAGEN
from desk_app.services.log.flags import Flag
from desk_app.services.log.log_words import action_words
from desk_app.services.log_port import LogLine
from ui.i18n import QT_TRANSLATE_NOOP
from ui.spoken import language_now, short_date

_FLAGS = {
    Flag.SAME_NAME: QT_TRANSLATE_NOOP("Log", "same name"),
    Flag.SAME_ADDRESS: QT_TRANSLATE_NOOP("Log", "same address"),
    Flag.MANY_LOOKS: QT_TRANSLATE_NOOP("Log", "many looks"),
    Flag.OUT_OF_HOURS: QT_TRANSLATE_NOOP("Log", "out of hours"),
    Flag.PROTECTED: QT_TRANSLATE_NOOP("Log", "protected"),
}


def when_words(line: LogLine) -> str:
    """The local day and time."""
    local = line.at.astimezone(COPENHAGEN)
    return f"{short_date(local.date())} {local:%H:%M}"


def in_week(line: LogLine) -> str:
    """The same without the year, for lines of one week."""
    local = line.at.astimezone(COPENHAGEN)
    return f"{short_date(local.date())[:5]} {local:%H:%M}"


def what_words(line: LogLine) -> str:
    """What was done."""
    return action_words(line.action, language_now())


def flag_words(flags: tuple[Flag, ...]) -> str:
    """Why a line stands out; empty for one that was drawn by lot."""
    return ", ".join(QCoreApplication.translate("Log", _FLAGS[it]) for it in flags)
