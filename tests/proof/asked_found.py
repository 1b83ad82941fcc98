"""Every use case that takes a staff member, found by inspection."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import walk_packages

import desk_app.services
from tests.proof.asked import ASKS

_STAFF = re.compile(r"\bStaff\b")
# These take a staff member and ask nobody's leave, for a reason.
NO_USE_CASES = {
    "LookLog": "writes down who looked; whoever was let in is named by the use case",
    "authorize": "is what asks",
    "change_case": "what every method of Steps goes through",
    "look": "what Hall.view goes through",
    "mine_of": "whose tickets of those that were read already",
}


def found() -> Iterator[str]:
    """Every use case of the services, as ``Class.method`` or the function's name."""
    for module in walk_packages(desk_app.services.__path__, "desk_app.services."):
        for name, it in inspect.getmembers(import_module(module.name)):
            if getattr(it, "__module__", "") != module.name or name.startswith("_"):
                continue
            if inspect.isfunction(it) and asks_who(it):
                yield name
            elif inspect.isclass(it):
                for method, call in inspect.getmembers(it, inspect.isroutine):
                    if not method.startswith("_") and asks_who(call):
                        yield f"{name}.{method}"


def asks_who(call: Callable[..., object]) -> bool:
    """Whether a staff member is among what it is given."""
    told = getattr(call, "__annotations__", {})
    return any(_STAFF.search(str(it)) for name, it in told.items() if name != "return")


def without_a_line() -> set[str]:
    """Use cases the table forgets, and lines of the table without a use case."""
    there = {it for it in found() if it.partition(".")[0] not in NO_USE_CASES}
    return there ^ {name.partition(",")[0] for name in ASKS}
