"""Signing in at a real desk: the whole of it, and how much of it is Argon2id."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from argon2.low_level import Type, hash_secret_raw

from db.keys.recovery_key import new_recovery_key
from db.keys.wraps import FULL
from desk_app.bootstrap.setting_up import set_up
from desk_app.bootstrap.signing_in import sign_in
from desk_app.services import setting_up
from tests.benchmarks.measure import Result, in_turn
from tests.benchmarks.office import Office

LIMIT_MS, LEAST_SHARE = 400.0, 0.5
_NAME, _PASSWORD = "Dorte D.", "fem heste på en mark"
_OFFICE = setting_up.Office("Prøvekontoret", "East", "0101", {"mon": ("09:00-15:00",)})


def run(office: Office) -> Iterator[Result]:
    """From the typed password to an open desk whose log says who came."""
    with TemporaryDirectory(dir=office.folder.parent) as here:
        folder = Path(here) / "real"
        first = set_up(
            folder, _OFFICE, (_NAME, _PASSWORD), new_recovery_key(), office.clock
        )
        first.store.close()

        def whole() -> None:
            sign_in(folder, _NAME, _PASSWORD, office.clock).store.close()

        whole_s, argon_s = in_turn(whole, _argon2id, office.rounds)
    whole_ms, argon_ms = whole_s * 1000, argon_s * 1000
    yield Result(
        "signing in at a real desk", whole_ms, "ms", LIMIT_MS,
        f"{whole_ms:.0f} ms", f"{argon_ms:.0f} ms",
        note=f"bare: Argon2id alone, {argon_ms / whole_ms:.0%} of it",
    )  # fmt: skip
    yield Result(
        "the same, against Argon2id alone", whole_ms / argon_ms, "x",
        1 / LEAST_SHARE, f"{whole_ms:.0f} ms", f"{argon_ms:.0f} ms",
        note="more than half of it is Argon2id",
    )  # fmt: skip


def _argon2id() -> None:
    hash_secret_raw(
        _PASSWORD.encode(), bytes(16), FULL.passes, FULL.kib, FULL.lanes, 32, Type.ID
    )
