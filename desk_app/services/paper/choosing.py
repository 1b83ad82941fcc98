"""In which language a citizen most likely reads, and who has looked a language over."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.domain.rules.rulebook import Rulebook
from desk_app.services.paper.translations import LANGUAGES, OWN, shipped_words

# What each language calls itself, in letters every screen has: a desk whose screen has
# none for Hindi would wait while Qt looks through all its fonts.
OWN_NAMES: Mapping[str, str] = {
    "da": "Dansk",
    "en": "English",
    "uk": "Українська",
    "pl": "Polski",
    "ro": "Română",
    "de": "Deutsch",
    "es": "Español",
    "it": "Italiano",
    "fr": "Français",
    "pt": "Português",
    "lt": "Lietuvių",
    "tr": "Türkçe",
    "ru": "Русский",
    "bg": "Български",
}

# By citizenship, where most grow up with one of ours; everybody else: English.
_SPOKEN = {
    "da": "DNK",
    "uk": "UKR",
    "pl": "POL",
    "ro": "ROU MDA",
    "de": "DEU D AUT LIE",
    "es": "ESP MEX ARG COL CHL PER VEN ECU BOL PRY URY CRI PAN CUB DOM GTM HND NIC SLV",
    "it": "ITA SMR",
    "fr": "FRA MCO",
    "pt": "PRT BRA AGO MOZ CPV",
    "lt": "LTU",
    "zh": "CHN",
    "ar": "SYR IRQ JOR LBN EGY DZA MAR TUN LBY SAU ARE KWT QAT BHR OMN YEM PSE SDN",
    "hi": "IND",
    "tr": "TUR",
    "ru": "RUS BLR",
    "bg": "BGR",
}
_BY_CITIZENSHIP = {
    citizenship: language
    for language, many in _SPOKEN.items()
    for citizenship in many.split()
}


def likely_language(citizenship: str) -> str:
    """Return the language a citizen of that country most likely reads.

    >>> likely_language("UKR")
    'uk'
    >>> likely_language("NPL")
    'en'
    """
    return _BY_CITIZENSHIP.get(citizenship, "en")


def languages_for(citizenship: str) -> tuple[str, ...]:
    """Return every language of the paper: the likely one first, then English.

    >>> languages_for("UKR")[:3]
    ('uk', 'en', 'ar')
    """
    first = dict.fromkeys((likely_language(citizenship), "en"))
    others = sorted(set(LANGUAGES) - set(first) - {"da"})
    return tuple(dict.fromkeys((*first, *others, "da")))


def reviewed_languages(rules: Rulebook) -> frozenset[str]:
    """Return the languages that somebody who reads them has looked over."""
    return frozenset(OWN) | {
        language
        for language in LANGUAGES
        if (rules.wordings.get(language) or shipped_words(language)).reviewed
    }
