"""Countries and citizenships: codes, Danish and English names, and reading either."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from functools import cache

from desk_app.domain.identity import country_words
from desk_app.domain.identity.names import search_words
from desk_app.errors import DeskError

_SHOWN_CHARACTERS = 50
_LIMIT_CHARACTERS = 200
# Danish puts these after z, in this order.
_DANISH_ORDER = str.maketrans({"æ": "{", "ø": "|", "å": "}", "é": "e", "ç": "c"})


def country_name(code: str, language: str) -> str:
    """Return the name of an alpha-3 or passport code: Danish for ``da``, else English.

    A code that nobody knows is returned as it is.
    """
    return _names("da" if language == "da" else "en").get(code, code)


def is_country(code: str) -> bool:
    """Whether this is an ISO 3166 alpha-3 code or one that passports add to them."""
    return code in _names("en")


def countries(language: str) -> tuple[tuple[str, str], ...]:
    """Return every code with its name, in the order of the language's alphabet."""
    names = _names("da" if language == "da" else "en")
    return tuple(sorted(names.items(), key=lambda row: _order(row[1])))


def read_country(text: str) -> str:
    """Return the alpha-3 code for a code or a Danish or English name.

    Raises:
        DeskError: ``country-unknown`` (text).
    """
    wanted = text[:_LIMIT_CHARACTERS].strip()
    code = wanted.upper()
    if code in country_words.ALSO_KNOWN_AS:
        return country_words.ALSO_KNOWN_AS[code]
    if is_country(code):
        return code
    found = _codes().get(code) or _codes().get(_key(wanted))
    if found is None:
        raise DeskError("country-unknown", text=text[:_SHOWN_CHARACTERS])
    return found


def _key(name: str) -> str:
    return "".join(search_words(name))


def _order(name: str) -> str:
    return name.lower().translate(_DANISH_ORDER)


@cache
def _names(language: str) -> dict[str, str]:
    """The name of each code; the country list is loaded when it is first wanted."""
    import pycountry  # noqa: PLC0415 - takes 40 ms, which start-up need not pay

    danish = language == "da"
    own = country_words.DANISH if danish else country_words.ENGLISH
    translated = _danish(pycountry.LOCALES_DIR) if danish else str
    names = {}
    for country in pycountry.countries:
        code = country.alpha_3
        formal = country.name if danish else _everyday(country)
        names[code] = own.get(code) or translated(formal)
    for code, (da, en) in country_words.OUTSIDE_ISO.items():
        names[code] = da if danish else en
    return names


@cache
def _codes() -> dict[str, str]:
    """The alpha-3 code for each folded name and each two-letter code in capitals."""
    import pycountry  # noqa: PLC0415 - as above

    translated = _danish(pycountry.LOCALES_DIR)
    codes: dict[str, str] = {}
    for language in ("da", "en"):
        for code, name in _names(language).items():
            codes.setdefault(_key(name), code)
    for word, code in country_words.ALSO_KNOWN_AS.items():
        codes.setdefault(_key(word), code)
    for country in pycountry.countries:
        code = country.alpha_3
        official = getattr(country, "official_name", country.name)
        for name in (country.name, official, translated(country.name)):
            codes.setdefault(_key(name), code)
        codes[country.alpha_2] = code
    return codes


def _everyday(country: object) -> str:
    """The short name where there is one: "Iran", not "Iran, Islamic Republic of"."""
    common = getattr(country, "common_name", None)
    return str(common or getattr(country, "name", ""))


def _danish(folder: str) -> Callable[[str], str]:
    return gettext.translation("iso3166-1", folder, languages=["da"]).gettext
