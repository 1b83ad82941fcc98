"""A page is read when it is first shown, and again after something was saved."""

from __future__ import annotations

from collections.abc import Callable

from ui.shell import Shell
from ui.wiring.open_case import OpenCase


def when_changed(
    case: OpenCase | None, shell: Shell, name: str, read_again: Callable[[], None]
) -> None:
    """Read the page ``name`` when it is shown and is not yet, or no longer, right."""
    stale = True

    def changed() -> None:
        nonlocal stale
        stale = True

    def shown(page: str) -> None:
        nonlocal stale
        if page == name and stale:
            stale = False
            read_again()

    if case is not None:
        case.changed.connect(changed)
    shell.page_shown.connect(shown)
