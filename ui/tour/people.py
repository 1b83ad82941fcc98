"""The invented newcomers of the tour, with the code lines of their passports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desk_app.domain.identity.mrz_layout import check_digit

_LINE = 44


@dataclass(frozen=True)
class Passport:
    """What is printed in an invented passport."""

    country: str
    family_name: str
    given_names: str
    number: str
    born: date
    sex: str
    expires: date

    def code_lines(self) -> str:
        """The two lines at the foot of its page (TD3), each ended by Enter."""
        given = self.given_names.replace(" ", "<")
        names = f"{self.family_name}<<{given}".upper()
        first = f"P<{self.country}{names}".ljust(_LINE, "<")[:_LINE]
        number = _checked(self.number.ljust(9, "<"))
        born, expires = (
            _checked(f"{self.born:%y%m%d}"),
            _checked(f"{self.expires:%y%m%d}"),
        )
        personal = _checked("<" * 14)
        second = f"{number}{self.country}{born}{self.sex}{expires}{personal}"
        whole = check_digit(number + born + expires + personal)
        return f"{first}\n{second}{whole}\n"


def _checked(text: str) -> str:
    return text + check_digit(text)


ANNA = Passport(
    "POL",
    "Kowalska",
    "Anna Maria",
    "ZS0000177",
    date(1990, 5, 17),
    "F",
    date(2031, 4, 2),
)
JAN = Passport(
    "POL", "Kowalski", "Jan", "ZS0000178", date(1988, 2, 3), "M", date(2030, 9, 12)
)
ZOFIA = Passport(
    "POL", "Kowalska", "Zofia", "ZS0000179", date(2020, 6, 9), "F", date(2028, 6, 8)
)
RIYA = Passport(
    "IND", "Sharma", "Riya", "Z0000421", date(2003, 11, 25), "F", date(2033, 1, 15)
)

# Replacement numbers (day + 60) for their birth dates: never real CPR numbers.
NUMBERS = {"ANNA MARIA": "770590-4002", "RIYA": "851103-4002"}
