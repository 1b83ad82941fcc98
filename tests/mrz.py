"""Passport lines of invented people, with check digits that fit."""

from desk_app.domain.identity.mrz_layout import check_digit

ERIKSSON = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
)
ERIKSSON_CARD = (
    "I<UTOD231458907<<<<<<<<<<<<<<<\n"
    "7408122F1204159UTO<<<<<<<<<<<6\n"
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"
)


def a_passport(family, given, born, **more):
    """The two lines of a passport; ``born`` and ``until`` are YYMMDD."""
    usual = {"citizen": "POL", "sex": "F", "number": "EA1234567", "until": "310601"}
    citizen, sex, number, until = (usual | more).values()
    names = f"{family}<<{given}".replace(" ", "<")
    first = f"P<{citizen}{names}".ljust(44, "<")
    numbered = f"{number:<<9}".replace(" ", "<")
    numbered += check_digit(numbered)
    birth, expiry = born + check_digit(born), until + check_digit(until)
    personal = "<" * 14 + "0"
    total = check_digit(numbered + birth + expiry + personal)
    return f"{first}\n{numbered}{citizen}{birth}{sex}{expiry}{personal}{total}"
