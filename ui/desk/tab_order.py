"""Where Tab goes on a page whose parts are built anew."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton, QScrollArea, QWidget


def tab_through(page: QWidget, sections: Sequence[QWidget], *, forward: bool) -> bool:
    """Go on to the next part, or back; at the end leave the page.

    Qt by itself would come to what was built last at the very end.

    Args:
        page: what the sections stand on.
        sections: in the order the eye takes them.
        forward: Tab; else Shift+Tab.

    Returns:
        False when the keyboard is in none of the sections.
    """
    stops = [stop for section in sections for stop in _stops(section)]
    here = QApplication.focusWidget()
    if here not in stops:
        return False
    at = stops.index(here) + (1 if forward else -1)
    inside = 0 <= at < len(stops)
    there = stops[at] if inside else _outside(page, here, forward=forward)
    reason = Qt.FocusReason
    there.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
    bring_into_view(there)
    return True


def tab_before(part: QWidget, first: QWidget) -> None:
    """Let Tab come to ``part``, which was built later, before ``first``."""
    before = first.previousInFocusChain()
    while before is not None and before is not first and not _is_stop(before):
        before = before.previousInFocusChain()
    if before is not None and before is not first:
        QWidget.setTabOrder(before, part)


def _outside(page: QWidget, here: QWidget, *, forward: bool) -> QWidget:
    """The next part of the window that is not on the page."""
    there = here
    while True:
        chain = there.nextInFocusChain if forward else there.previousInFocusChain
        there = chain() or here
        if there is here or (not page.isAncestorOf(there) and _is_stop(there)):
            return there


def _stops(section: QWidget) -> list[QWidget]:
    """Where Tab stops in a section, in the order its parts were added."""
    return [
        part
        for part in (section, *section.findChildren(QWidget))
        if part.window() is section.window()
        and _is_stop(part)
        and _speaks_for_its_answers(part)
    ]


def _is_stop(part: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus
    return part.focusPolicy() & tab == tab and part.isVisible() and part.isEnabled()


def _speaks_for_its_answers(part: QWidget) -> bool:
    """Of several answers Tab stops at the chosen one, else at the first."""
    if not isinstance(part, QRadioButton):
        return True
    parent = part.parentWidget()
    answers = parent.findChildren(QRadioButton) if parent is not None else [part]
    chosen = [answer for answer in answers if answer.isChecked()]
    return part is (chosen or answers)[0]


def bring_into_view(part: QWidget) -> None:
    """Scroll to it, in every list it stands in."""
    parent = part.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(part)
        parent = parent.parentWidget()
