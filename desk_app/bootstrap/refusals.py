"""Whoever asks for what they may not have is told no, and the log says so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from desk_app.errors import DeskError
from desk_app.services.looking import REFUSED
from desk_app.services.ports import AuditEntry, Store
from desk_app.services.staff import Staff


@contextmanager
def refusals_kept(store: Store | None, who: Staff) -> Iterator[None]:
    """Write a line for what is refused in the block; it ends the block all the same.

    For the command line; a window has ``LookLog.watched``. A desk that cannot be
    written to, or not be opened (None), keeps no line.
    """
    try:
        yield
    except DeskError as refused:
        if refused.code == "not-allowed" and store is not None:
            purpose = "{action} {role}".format_map(refused.details)
            with suppress(DeskError), store.unit() as unit:
                unit.audit(AuditEntry(who.name, REFUSED, "", purpose))
        raise
