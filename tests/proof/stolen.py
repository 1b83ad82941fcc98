"""A stolen folder says nothing, and no wrong key or password opens it.

A real desk with people in it, a backup and a draft is closed. Then its file, its backup
and its draft are tried with keys that differ from theirs in one bit, and with any
others; its keys with passwords that are nearly right.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from db.connection import Access, open_untouched
from db.desk_folder import BACKUPS, DRAFTS, desk_file
from db.safekeeping.drafting.draft_seal import DraftSeal, Unreadable
from db.safekeeping.drafting.drafts import FileDrafts
from desk_app.bootstrap.attempts import ATTEMPTS_FILE
from desk_app.bootstrap.desk import now, put_together
from desk_app.bootstrap.safekeeping import safekeeping_of
from desk_app.bootstrap.setting_up import new_recovery_key, set_up
from desk_app.bootstrap.signing_in import key_by_recovery, key_of
from desk_app.domain.case.person import Person
from desk_app.errors import DeskError
from desk_app.services.drafts import OPENING, HalfTyped
from desk_app.services.opening.intake import Newcomer
from desk_app.services.setting_up import Office
from desk_app.services.staff import Role, Staff
from tests.proof.office import rules
from tests.proof.planted_people import hits, home, person
from tests.proof.promise import Measured

SMALL, WHOLE = 100, 1_000
_PEOPLE = 20
_KEYS_A_PASSWORD = 25  # one password takes as long as many keys
_ADMIN, _PASSWORD = "Karen B.", "violet Harbour 71 lanterns"


class Stolen(NamedTuple):
    """What the thief has, and what would open it.

    Attributes:
        folder: the desk's.
        access: what opens its file.
        recovery: what opens it in an emergency.
    """

    folder: Path
    access: Access
    recovery: str


def prove(size: int, folder: Path) -> list[Measured]:
    """Try ``size`` wrong keys, and a password for every few of them."""
    stolen = make_desk(folder / "real")
    passwords = max(4, size // _KEYS_A_PASSWORD)
    opened = [*opened_by_keys(stolen, size), *opened_by_words(stolen, passwords)]
    told = said(stolen)
    locked = "" if opens(stolen) else "the right ones do not open it"
    return [
        Measured(
            "a stolen folder opens with no wrong key, no wrong password",
            f"0 of {size:,} and {passwords}",
            locked or (f"{len(opened)}: {opened[0]}" if opened else "0"),
            kept=not opened and not locked,
        ),
        Measured("a stolen folder says nothing", "0", told or "0", kept=not told),
    ]


def make_desk(folder: Path) -> Stolen:
    """A real desk with a few people, a backup and a draft, closed."""
    recovery = new_recovery_key()
    office = Office("Prøvekontoret", "East", "0101")
    signed = set_up(folder, office, (_ADMIN, _PASSWORD), recovery)
    desk = put_together(signed.store, rules(), now)
    clerk = Staff("Anna L.", Role.CLERK, "4")
    for number in range(_PEOPLE):
        newcomer = Newcomer(person(number), "EU_WORKER")
        desk.intake.open_party(clerk, [newcomer], home(number), f"key-{number}")
    safekeeping_of(folder, signed.store, now, signed.key).back_up_now(signed.who)
    drafts = FileDrafts(folder, signed.key.access.key, now)
    typed = _typed(person(1))
    drafts.keep([HalfTyped(OPENING, "", 0, typed, {}, now(), clerk.name, "4")])
    drafts.close()
    signed.store.close()
    return Stolen(folder, signed.key.access, recovery)


def opens(stolen: Stolen) -> bool:
    """Whether the right key and the right password open it: else nothing is proved."""
    open_untouched(stolen.access).close()
    found = key_of(stolen.folder, _ADMIN, _PASSWORD)
    again = key_by_recovery(stolen.folder, stolen.recovery)
    drafts = [DraftSeal(stolen.access.key).open(*it) for it in _drafts(stolen)]
    return bool(drafts) and found.access.key == again.access.key == stolen.access.key


def opened_by_keys(stolen: Stolen, count: int) -> Iterator[str]:
    """What wrong keys open: the file and its backup, in turns, and the draft."""
    backups = sorted((stolen.folder / BACKUPS).rglob("*.db"))
    files = [desk_file(stolen.folder), *backups]
    for number, key in enumerate(_wrong_keys(stolen.access.key, count)):
        path = files[number % len(files)]
        try:
            open_untouched(stolen.access._replace(path=path, key=key)).close()
        except DeskError as refused:
            if refused.code != "desk-file-not-ours":
                yield f"{path.name}: {refused.code}"
        else:
            yield path.name
        for sealed, name in _drafts(stolen):
            try:
                DraftSeal(key).open(sealed, name)
            except Unreadable:
                continue
            yield "draft"


def opened_by_words(stolen: Stolen, count: int) -> Iterator[str]:
    """What passwords and recovery keys open that are nearly right."""
    chance = Random(4)
    for number in range(count):
        wrong = _spoiled(_PASSWORD, number % len(_PASSWORD), chance)
        # The thief takes the count of tries away: nothing but the seal is in the way.
        (stolen.folder / ATTEMPTS_FILE).unlink(missing_ok=True)
        try:
            key_of(stolen.folder, _ADMIN, wrong)
        except DeskError as refused:
            if refused.code != "sign-in-refused":
                yield f"password: {refused.code}"
        else:
            yield "password"
        try:
            key_by_recovery(stolen.folder, new_recovery_key())
        except DeskError as refused:
            if refused.code != "recovery-key-refused":
                yield f"recovery key: {refused.code}"
        else:
            yield "recovery key"


def said(stolen: Stolen) -> str:
    """Which file of the folder says something; empty when none does."""
    found, _ = hits(stolen.folder, [], _PEOPLE)
    secrets = {
        "password": _PASSWORD.encode(),
        "recovery key": stolen.recovery.encode(),
        "key": stolen.access.key,
        "key in hex": stolen.access.key.hex().encode(),
    }
    for path in (it for it in stolen.folder.rglob("*") if it.is_file()):
        content = path.read_bytes()
        for name, secret in secrets.items():
            if secret in content:
                return f"{path.name}: {name}"
    return f"{found[0].file}: {found[0].what}" if found else ""


def _drafts(stolen: Stolen) -> Iterator[tuple[bytes, str]]:
    for draft in (stolen.folder / DRAFTS).glob("*.draft"):
        yield draft.read_bytes(), draft.stem


def _wrong_keys(key: bytes, count: int) -> Iterator[bytes]:
    """All neighbours that differ in one bit, then any others."""
    chance = Random(4)
    for number in range(count):
        if number < len(key) * 8:
            spoiled = bytearray(key)
            spoiled[number // 8] ^= 1 << number % 8
            yield bytes(spoiled)
        else:
            yield chance.randbytes(len(key))


def _spoiled(password: str, at: int, chance: Random) -> str:
    """One letter is another one, is missing, or is small instead of big."""
    letter = chance.choice(("", "\u00e6", "x", password[at].swapcase()))
    wrong = password[:at] + letter + password[at + 1 :]
    return wrong if wrong != password else password + " x"


def _typed(who: Person) -> dict[str, str]:
    return {"family_name": who.family_name, "given_names": who.given_names}
