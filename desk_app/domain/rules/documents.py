"""Whether a document can be accepted: its age, validity, language and apostille."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from dateutil.relativedelta import relativedelta

from desk_app.domain.rules.pathway import DocumentRule, Provenance


class Authentication(IntEnum):
    """What a foreign certificate carries or needs; a stronger one covers a weaker."""

    NONE = 0
    APOSTILLE = 1
    LEGALISATION = 2


@dataclass(frozen=True, slots=True)
class CountryGroup:
    """The countries whose certificates need the same.

    Attributes:
        id: e.g. ``eu_regulation``.
        authentication: what they need.
        countries: ISO 3166 alpha-3.
        provenance: why and from where.
    """

    id: str
    authentication: Authentication
    countries: frozenset[str]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class ApostilleTable:
    """Which authentication a certificate needs, by the country that issued it.

    Attributes:
        groups: the first that names the country counts.
        others: for every country that no group names.
    """

    groups: tuple[CountryGroup, ...]
    others: CountryGroup

    def group_of(self, country: str) -> CountryGroup:
        """The rule for an ISO 3166 alpha-3 code, with its reason and source."""
        named = (group for group in self.groups if country in group.countries)
        return next(named, self.others)

    def authentication_for(self, country: str) -> Authentication:
        """What a certificate from that country (alpha-3) needs."""
        return self.group_of(country).authentication


class FindingCode(StrEnum):
    """What is wrong with a document, or not yet known about it."""

    TOO_OLD = "too-old"
    EXPIRED = "expired"
    ISSUED_LATER = "issued-later"
    NEEDS_TRANSLATION = "needs-translation"
    NEEDS_APOSTILLE = "needs-apostille"
    NEEDS_LEGALISATION = "needs-legalisation"
    UNKNOWN_ISSUE_DATE = "unknown-issue-date"
    UNKNOWN_EXPIRY_DATE = "unknown-expiry-date"
    UNKNOWN_LANGUAGE = "unknown-language"
    UNKNOWN_COUNTRY = "unknown-country"


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """A document as it lies on the desk.

    Attributes:
        document: id of its kind.
        language: ISO 639-1; empty while not asked.
        issued_on: None while not asked.
        expires_on: None while not asked.
        issuing_country: ISO 3166 alpha-3; empty while not asked.
        authentication: the stamp it carries.
        translated: an authorised translation lies with it.
    """

    document: str
    language: str = ""
    issued_on: date | None = None
    expires_on: date | None = None
    issuing_country: str = ""
    authentication: Authentication = Authentication.NONE
    translated: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to say about the document.

    Attributes:
        code: what it is.
        provenance: the rule behind it.
        age_months: for TOO_OLD, its age in whole months.
        limit_months: for TOO_OLD, the oldest that is accepted.
        day: the last day on which it could be accepted, where one is known.
    """

    code: FindingCode
    provenance: Provenance
    age_months: int | None = None
    limit_months: int | None = None
    day: date | None = None


NEEDED = {
    Authentication.APOSTILLE: FindingCode.NEEDS_APOSTILLE,
    Authentication.LEGALISATION: FindingCode.NEEDS_LEGALISATION,
}


def examine(
    rule: DocumentRule, shown: ShownDocument, on: date, apostille: ApostilleTable
) -> tuple[Finding, ...]:
    """Everything that stands between the document and being accepted that day.

    What is not known is a finding too; nothing is guessed.
    """
    return (
        *_age(rule, shown, on),
        *_validity(rule, shown, on),
        *_language(rule, shown),
        *_authentication(rule, shown, apostille),
    )


def _age(rule: DocumentRule, shown: ShownDocument, on: date) -> tuple[Finding, ...]:
    issued = shown.issued_on
    if issued is not None and issued > on:
        return (Finding(FindingCode.ISSUED_LATER, rule.provenance, day=issued),)
    if rule.max_age_months is None:
        return ()
    if issued is None:
        return (Finding(FindingCode.UNKNOWN_ISSUE_DATE, rule.provenance),)
    last_day = issued + relativedelta(months=rule.max_age_months)
    if on <= last_day:
        return ()
    age = relativedelta(on, issued)
    return (
        Finding(
            FindingCode.TOO_OLD,
            rule.provenance,
            age_months=age.years * 12 + age.months,
            limit_months=rule.max_age_months,
            day=last_day,
        ),
    )


def _validity(
    rule: DocumentRule, shown: ShownDocument, on: date
) -> tuple[Finding, ...]:
    expires = shown.expires_on
    if expires is None:
        missing = Finding(FindingCode.UNKNOWN_EXPIRY_DATE, rule.provenance)
        return (missing,) if rule.must_be_valid else ()
    if on <= expires:
        return ()
    return (Finding(FindingCode.EXPIRED, rule.provenance, day=expires),)


def _language(rule: DocumentRule, shown: ShownDocument) -> tuple[Finding, ...]:
    if not rule.languages or shown.translated or shown.language in rule.languages:
        return ()
    if not shown.language:
        return (Finding(FindingCode.UNKNOWN_LANGUAGE, rule.provenance),)
    return (Finding(FindingCode.NEEDS_TRANSLATION, rule.provenance),)


def _authentication(
    rule: DocumentRule, shown: ShownDocument, apostille: ApostilleTable
) -> tuple[Finding, ...]:
    if not rule.authentication:
        return ()
    if not shown.issuing_country:
        return (Finding(FindingCode.UNKNOWN_COUNTRY, rule.provenance),)
    group = apostille.group_of(shown.issuing_country)
    if shown.authentication >= group.authentication:
        return ()
    return (Finding(NEEDED[group.authentication], group.provenance),)
