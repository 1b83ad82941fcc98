"""What the windows before a desk need: opening one, and setting up a real one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from desk_app.bootstrap.desk import rules_of
from desk_app.bootstrap.entering import Barred, Entered, entered
from desk_app.bootstrap.safekeeping import BEYOND_OPENING
from desk_app.bootstrap.setting_up import new_recovery_key
from desk_app.bootstrap.setting_up import set_up as make_real_desk
from desk_app.bootstrap.signing_in import (
    key_by_recovery,
    key_of,
    recover,
    sign_in,
    sign_in_anew,
)
from desk_app.domain.case.events import COPENHAGEN
from desk_app.errors import DeskError
from desk_app.services.ports import Clock
from desk_app.services.setting_up import WEEKDAYS, Office
from ui.setup.values import CentreChoice, Places, Wish
from ui.wiring.setup_wiring import SetUp
from ui.wiring.sign_in_wiring import Doors


def doors(clock: Clock) -> Doors:
    """Return what opens a desk, or gives the key of one whose file does not open."""

    def by_password(folder: Path, name: str, password: str) -> Entered | Barred:
        def enter() -> Entered:
            return entered(sign_in(folder, name, password, clock))

        try:
            return enter()
        except DeskError as refused:
            if refused.code not in BEYOND_OPENING:
                raise
            key = key_of(folder, name, password)
            return Barred(key, name, folder, refused, enter)

    def by_recovery(
        folder: Path, key: str, name: str, password: str
    ) -> Entered | Barred:
        def enter() -> Entered:
            return entered(recover(folder, key, name, password, clock))

        try:
            return enter()
        except DeskError as refused:
            if refused.code not in BEYOND_OPENING:
                raise
            known = key_by_recovery(folder, key)
            return Barred(known, name, folder, refused, enter)

    def anew(folder: Path, name: str, old: str, new: str) -> Entered:
        return entered(sign_in_anew(folder, name, (old, new), clock))

    return Doors(by_password, by_recovery, anew)


def backup_doors(desk: Callable[[], Path], clock: Clock) -> Doors:
    """Return what unlocks a backup (``folder`` is it) for the desk it is to become."""

    def by_password(folder: Path, name: str, password: str) -> Barred:
        to = desk()
        key = key_of(folder, name, password).at(to)

        def enter() -> Entered:
            return entered(sign_in(to, name, password, clock))

        return Barred(key, name, folder, None, enter)

    def by_recovery(folder: Path, key: str, name: str, password: str) -> Barred:
        to = desk()
        known = key_by_recovery(folder, key).at(to)

        def enter() -> Entered:
            return entered(recover(to, key, name, password, clock))

        return Barred(known, name, folder, None, enter)

    return Doors(by_password, by_recovery)


def set_up(folder: Callable[[], Path], clock: Clock) -> SetUp:
    """Return what makes a real desk."""

    def make(folder: Path, wish: Wish) -> Entered:
        office = office_of(wish)
        key = wish.recovery_key
        admin = (wish.admin, wish.password)
        made = make_real_desk(folder, office, admin, key, clock)
        return entered(made)

    return SetUp(
        new_key=new_recovery_key,
        make=make,
        paper=lambda key, office, language: _paper(key, office, clock(), language),
        places=lambda language: places_of(folder(), language),
    )


def office_of(wish: Wish) -> Office:
    """What was typed, as the desk keeps it."""
    hours = {
        WEEKDAYS[day]: (f"{begins:%H:%M}-{ends:%H:%M}",)
        for day, (begins, ends) in wish.hours.items()
    }
    return Office(wish.office, wish.centre, wish.municipality, hours)


def places_of(folder: Path, language: str) -> Places:
    """The centres and municipalities of the rules in force there."""
    known = rules_of(folder).rulebook.places
    centres = [
        CentreChoice(
            id=centre.id,
            name=centre.name.in_language(language),
            host=known.municipalities[centre.host].name,
            # A desk opens once a day here; a break at noon is written by hand later.
            hours={
                day: (spans[0][0], spans[-1][1])
                for day, spans in (centre.hours or {}).items()
                if spans
            },
        )
        for centre in known.centres.values()
    ]
    names = {one.name: one.code for one in known.municipalities.values()}
    return Places(centres, names)


def _paper(key: str, office: str, at: datetime, language: str) -> bytes:
    from desk_app.printing.recovery_sheet import recovery_pdf

    return recovery_pdf(key, office, at.astimezone(COPENHAGEN).date(), language)
