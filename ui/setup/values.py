"""What is asked of an office before its desk is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time

Hours = Mapping[int, tuple[time, time]]


@dataclass(frozen=True, slots=True)
class CentreChoice:
    """A centre to choose.

    Attributes:
        id: as the rules call it.
        name: in the clerk's language.
        host: name of the municipality that runs it.
        hours: when it is open, by weekday (Monday 0); a closed day is not in it.
    """

    id: str
    name: str
    host: str
    hours: Hours


@dataclass(frozen=True, slots=True)
class Places:
    """What there is to choose from.

    Attributes:
        centres: the six.
        municipalities: code by name.
    """

    centres: Sequence[CentreChoice] = ()
    municipalities: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wish:
    """The desk that is wanted.

    Attributes:
        office: its name.
        centre: id of the centre.
        municipality: four digits.
        hours: when it is open, by weekday (Monday 0).
        admin: the first administrator's name.
        password: their password.
        recovery_key: in groups, as it was shown.
    """

    office: str
    centre: str
    municipality: str
    hours: Hours
    admin: str
    password: str = field(repr=False)
    recovery_key: str = field(repr=False)
