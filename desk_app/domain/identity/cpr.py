"""The CPR number: read with care, shown masked, never refused for its control digit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from desk_app.errors import DeskError

_LENGTH = 10
_LIMIT_CHARACTERS = 40
_REPLACEMENT_DAYS = range(61, 92)
_REPLACEMENT_OFFSET = 60
_OLDEST_YEARS = 115


@dataclass(frozen=True, slots=True, repr=False)
class Cpr:
    """Ten digits. ``str`` and ``repr`` are masked; the rest is asked for by name.

    Attributes:
        compact: the ten digits without hyphen, for the store.

    Raises:
        DeskError: ``cpr-not-ten-digits`` (found).
    """

    compact: str

    def __post_init__(self) -> None:
        """Refuse anything but ten digits; ``read_cpr`` says what can be a number."""
        if not _is_ten_digits(self.compact):
            raise DeskError("cpr-not-ten-digits", found=len(self.compact))

    def in_full(self) -> str:
        """The number as printed, e.g. ``DDMMYY-SSSS``."""
        return f"{self.compact[:6]}-{self.compact[6:]}"

    @property
    def is_replacement(self) -> bool:
        """A replacement number (day + 60): not a real CPR number, unknown to CPR."""
        return int(self.compact[:2]) in _REPLACEMENT_DAYS

    def __str__(self) -> str:
        """The birth date only; the last four digits stay hidden."""
        return f"{self.compact[:6]}-****"

    def __repr__(self) -> str:
        """Masked, so that logs and tracebacks cannot tell it."""
        return f"<Cpr {self}>"


@dataclass(frozen=True, slots=True)
class CprReading:
    """A number that can be right, and what is odd about it.

    Attributes:
        cpr: the number.
        birth_date: by the century rule.
        sex_hint: ``F`` for an even last digit, ``M`` for an odd one.
        is_replacement: a replacement number (day + 60).
        hints: ``cpr-replacement-number``; ``cpr-born-long-ago`` (before 1900 or over
            115 years); ``cpr-birth-date-differs``; ``cpr-modulus-11`` (the control
            digit does not fit) or ``cpr-modulus-11-january`` (nor here, but numbers
            of people born on 1 January are known to have run out). None of them may
            stop the clerk.
    """

    cpr: Cpr
    birth_date: date
    sex_hint: str
    is_replacement: bool
    hints: tuple[str, ...]


def read_cpr(
    text: str, today: date, expected_birth_date: date | None = None
) -> CprReading:
    """Read a typed or pasted number, with or without hyphen or blanks.

    Args:
        text: what was typed.
        today: nobody is born after it.
        expected_birth_date: the one in the case; None when it is not known.

    Raises:
        DeskError: ``cpr-not-digits``, ``cpr-not-ten-digits`` (found),
            ``cpr-impossible-date``, ``cpr-future-date``.
    """
    from stdnum.dk import cpr as stdnum_cpr  # noqa: PLC0415 - 30 ms start-up need not pay

    cpr = Cpr(_digits(text))
    birth_date = _birth_date(cpr)
    if birth_date > today:
        raise DeskError("cpr-future-date")
    hints: list[str] = []
    if cpr.is_replacement:
        hints.append("cpr-replacement-number")
    elif stdnum_cpr.checksum(cpr.compact) != 0:
        january = (birth_date.month, birth_date.day) == (1, 1)
        hints.append("cpr-modulus-11-january" if january else "cpr-modulus-11")
    if relativedelta(today, birth_date).years > _OLDEST_YEARS:
        hints.append("cpr-born-long-ago")
    if expected_birth_date not in {None, birth_date}:
        hints.append("cpr-birth-date-differs")
    return CprReading(
        cpr=cpr,
        birth_date=birth_date,
        sex_hint="M" if int(cpr.compact[-1]) % 2 else "F",
        is_replacement=cpr.is_replacement,
        hints=tuple(hints),
    )


def _digits(text: str) -> str:
    if len(text) > _LIMIT_CHARACTERS:
        raise DeskError("cpr-not-ten-digits", found=len(text))
    from stdnum.dk import cpr as stdnum_cpr  # noqa: PLC0415 - as above

    compact: str = stdnum_cpr.compact(text)
    if compact and not (compact.isascii() and compact.isdigit()):
        raise DeskError("cpr-not-digits")
    return compact


def _is_ten_digits(text: str) -> bool:
    return len(text) == _LENGTH and text.isascii() and text.isdigit()


def _birth_date(cpr: Cpr) -> date:
    """The birth date by the century rule; a replacement number's day less 60."""
    from stdnum.dk import cpr as stdnum_cpr  # noqa: PLC0415 - as above
    from stdnum.exceptions import InvalidComponent  # noqa: PLC0415

    number = cpr.compact
    if cpr.is_replacement:
        number = f"{int(number[:2]) - _REPLACEMENT_OFFSET:02d}{number[2:]}"
    try:
        return stdnum_cpr.get_birth_date(number)
    except InvalidComponent as impossible:
        raise DeskError("cpr-impossible-date") from impossible
