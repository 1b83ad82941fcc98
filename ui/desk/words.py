"""What the desk page says of a case: parties, findings, what was undone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.domain.case.events import Event, EventKind, PauseReason
from desk_app.domain.case.person import Relation
from desk_app.domain.rules.documents import Finding, FindingCode
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.domain.waiting.clocks import CaseClocks
from desk_app.services.messages import name_of
from desk_app.services.ports import Claim
from ui.i18n import QT_TRANSLATE_NOOP
from ui.spoken import language_now
from ui.tokens import Tone
from ui.words import State

_RELATIONS = {
    Relation.ALONE: QT_TRANSLATE_NOOP("Guide", "came alone"),
    Relation.PRINCIPAL: QT_TRANSLATE_NOOP("Guide", "main person"),
    Relation.SPOUSE: QT_TRANSLATE_NOOP("Guide", "spouse"),
    Relation.CHILD: QT_TRANSLATE_NOOP("Guide", "child"),
    Relation.OTHER: QT_TRANSLATE_NOOP("Guide", "came along"),
}
_WHOM = {
    PauseReason.CITIZEN: QT_TRANSLATE_NOOP("Guide", "the citizen"),
    PauseReason.SIRI: QT_TRANSLATE_NOOP("Guide", "SIRI"),
    PauseReason.IMMIGRATION_SERVICE: QT_TRANSLATE_NOOP(
        "Guide", "the Immigration Service"
    ),
    PauseReason.TRANSLATION: QT_TRANSLATE_NOOP("Guide", "a translation"),
    PauseReason.APOSTILLE: QT_TRANSLATE_NOOP("Guide", "an apostille or legalisation"),
    PauseReason.ADDRESS_CHECK: QT_TRANSLATE_NOOP("Guide", "the address check"),
    PauseReason.PARTNER_MUNICIPALITY: QT_TRANSLATE_NOOP(
        "Guide", "the citizen's municipality"
    ),
    PauseReason.OWN_CAPACITY: QT_TRANSLATE_NOOP("Guide", "us (our own capacity)"),
}
_FINDINGS = {
    FindingCode.TOO_OLD: QT_TRANSLATE_NOOP("Guide", "{age} months old, limit {limit}"),
    FindingCode.EXPIRED: QT_TRANSLATE_NOOP("Guide", "has expired"),
    FindingCode.ISSUED_LATER: QT_TRANSLATE_NOOP("Guide", "issued in the future"),
    FindingCode.NEEDS_TRANSLATION: QT_TRANSLATE_NOOP("Guide", "needs a translation"),
    FindingCode.NEEDS_APOSTILLE: QT_TRANSLATE_NOOP("Guide", "needs an apostille"),
    FindingCode.NEEDS_LEGALISATION: QT_TRANSLATE_NOOP("Guide", "needs legalisation"),
    FindingCode.UNKNOWN_ISSUE_DATE: QT_TRANSLATE_NOOP("Guide", "issued when?"),
    FindingCode.UNKNOWN_EXPIRY_DATE: QT_TRANSLATE_NOOP("Guide", "valid until when?"),
    FindingCode.UNKNOWN_LANGUAGE: QT_TRANSLATE_NOOP("Guide", "in which language?"),
    FindingCode.UNKNOWN_COUNTRY: QT_TRANSLATE_NOOP("Guide", "from which country?"),
}
_ASKED = frozenset(
    {
        FindingCode.UNKNOWN_ISSUE_DATE,
        FindingCode.UNKNOWN_EXPIRY_DATE,
        FindingCode.UNKNOWN_LANGUAGE,
        FindingCode.UNKNOWN_COUNTRY,
    }
)
_AT_DESK = QT_TRANSLATE_NOOP("Guide", "desk {number}")
_HAPPENED = {
    EventKind.INFORMED: QT_TRANSLATE_NOOP("Guide", "fully informed"),
    EventKind.PAUSED: QT_TRANSLATE_NOOP("Guide", "the pause"),
    EventKind.RESUMED: QT_TRANSLATE_NOOP("Guide", "the end of the pause"),
    EventKind.CPR_ISSUED: QT_TRANSLATE_NOOP("Guide", "the CPR number"),
    EventKind.MITID_ISSUED: QT_TRANSLATE_NOOP("Guide", "MitID"),
    EventKind.NOT_COMPLETED: QT_TRANSLATE_NOOP("Guide", "the end of the case"),
    EventKind.REOPENED: QT_TRANSLATE_NOOP("Guide", "the reopening"),
    EventKind.APPLIED_CORRECTED: QT_TRANSLATE_NOOP("Guide", "the corrected first day"),
    EventKind.INFORMED_CORRECTED: QT_TRANSLATE_NOOP(
        "Guide", "the corrected day of being informed"
    ),
    EventKind.STEP_DONE: QT_TRANSLATE_NOOP("Guide", "done"),
    EventKind.STEP_NOT_NEEDED: QT_TRANSLATE_NOOP("Guide", "not needed"),
    EventKind.STEP_REFUSED: QT_TRANSLATE_NOOP("Guide", "refused"),
    EventKind.STEP_REOPENED: QT_TRANSLATE_NOOP("Guide", "opened again"),
    EventKind.PAPER_ACCEPTED: QT_TRANSLATE_NOOP("Guide", "accepted"),
    EventKind.PAPER_MISSING: QT_TRANSLATE_NOOP("Guide", "missing"),
    EventKind.PAPER_NOT_NEEDED: QT_TRANSLATE_NOOP("Guide", "not needed"),
}
_HINTS = {
    "cpr-replacement-number": QT_TRANSLATE_NOOP(
        "Guide",
        "A replacement number (day + 60), not a CPR number. Use it only where no real "
        "number can be had.",
    ),
    "cpr-born-long-ago": QT_TRANSLATE_NOOP(
        "Guide",
        "The number says born {day}: over 115 years ago. Check the seventh digit.",
    ),
    "cpr-birth-date-differs": QT_TRANSLATE_NOOP(
        "Guide", "The number says born {day}; the case says {born}. Check both."
    ),
    "cpr-sex-differs": QT_TRANSLATE_NOOP(
        "Guide", "The last digit is the other sex's than the case says. Check both."
    ),
    "cpr-modulus-11": QT_TRANSLATE_NOOP(
        "Guide",
        "The control digit does not fit. Many numbers since 2007 are like that: "
        "compare it once more, then go on.",
    ),
    "cpr-modulus-11-january": QT_TRANSLATE_NOOP(
        "Guide",
        "The control digit does not fit. That is usual for people born on 1 January.",
    ),
}


def relation_words(relation: Relation) -> str:
    """Who somebody is among those who came together."""
    return _say(_RELATIONS[relation])


def holder_words(claim: Claim) -> str:
    """Who has a case in hand: "Anna L. · desk 4"."""
    if not claim.desk:
        return claim.actor
    return f"{claim.actor} · {_say(_AT_DESK).format(number=claim.desk)}"


def whom_words(reason: PauseReason) -> str:
    """For whom a case can wait: "SIRI"."""
    return _say(_WHOM[reason])


def finding_state(finding: Finding) -> State:
    """What is to be said about a document; what was not asked yet is no warning."""
    words = _say(_FINDINGS[finding.code])
    words = words.format(age=finding.age_months, limit=finding.limit_months)
    return State(words, Tone.NEUTRAL if finding.code in _ASKED else Tone.WARN)


def hint_words(hint: str, day: str, born: str) -> str:
    """What is odd about a CPR number, by the code of the hint."""
    return _say(_HINTS[hint]).format(day=day, born=born)


def happened_words(event: Event, rules: Rulebook) -> str:
    """What an action was: "Rental contract: accepted"."""
    what = _say(_HAPPENED[event.kind])
    item = event.paper or event.step
    if not item or event.kind in {EventKind.PAUSED, EventKind.RESUMED}:
        return what
    return f"{name_of(item, language_now(), rules)}: {what}"


def due_state(clocks: CaseClocks) -> State:
    """How soon a running case must be done: late, today, paused, day so and so."""
    left = clocks.days_left
    if left is None:
        return State("", Tone.NEUTRAL)
    day = _say(QT_TRANSLATE_NOOP("Guide", "day {day}")).format(
        day=clocks.policy.limit_days - left
    )
    if left < 0:
        return State(day, Tone.LATE)
    if clocks.is_paused:
        return State(_say(QT_TRANSLATE_NOOP("Guide", "pause")), Tone.PAUSE)
    if clocks.due_day == clocks.as_of:
        return State(_say(QT_TRANSLATE_NOOP("Guide", "today")), Tone.WARN)
    return State(day, Tone.GOOD)


def say(words: str) -> str:
    """A short text of this page in the clerk's language."""
    return _say(words)


def _say(words: str) -> str:
    return QCoreApplication.translate("Guide", words)
