"""What the opening of cases calls fields, relations and stages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.domain.case.person import Relation
from ui.i18n import QT_TRANSLATE_NOOP

RELATIONS = (
    (Relation.SPOUSE, QT_TRANSLATE_NOOP("Opening", "Spouse")),
    (Relation.CHILD, QT_TRANSLATE_NOOP("Opening", "Child")),
    (Relation.OTHER, QT_TRANSLATE_NOOP("Opening", "Somebody else")),
)
SEXES = (
    ("F", QT_TRANSLATE_NOOP("Opening", "Female")),
    ("M", QT_TRANSLATE_NOOP("Opening", "Male")),
    ("X", QT_TRANSLATE_NOOP("Opening", "X")),
)
_SHORT = {
    Relation.ALONE: "",
    Relation.PRINCIPAL: QT_TRANSLATE_NOOP("Opening", "main person"),
    Relation.SPOUSE: QT_TRANSLATE_NOOP("Opening", "spouse"),
    Relation.CHILD: QT_TRANSLATE_NOOP("Opening", "child"),
    Relation.OTHER: QT_TRANSLATE_NOOP("Opening", "came along"),
}
_FIELDS = {
    "document_code": QT_TRANSLATE_NOOP("Opening", "Document kind"),
    "issuing_state": QT_TRANSLATE_NOOP("Opening", "Issuing country"),
    "names": QT_TRANSLATE_NOOP("Opening", "Name"),
    "citizenship": QT_TRANSLATE_NOOP("Opening", "Citizenship"),
    "document_number": QT_TRANSLATE_NOOP("Opening", "Document number"),
    "birth_date": QT_TRANSLATE_NOOP("Opening", "Date of birth"),
    "expiry_date": QT_TRANSLATE_NOOP("Opening", "Valid until"),
    "personal_number": QT_TRANSLATE_NOOP("Opening", "Personal number"),
    "composite": QT_TRANSLATE_NOOP("Opening", "All together"),
}
_CHECK_DIGIT_OF = QT_TRANSLATE_NOOP("Opening", "check digit of: {field}")


def relation_word(relation: Relation) -> str:
    """Who somebody is among those who came together."""
    return say(_SHORT[relation]) if _SHORT[relation] else ""


def field_word(field: str) -> str:
    """What a field of a passport is called."""
    if field.endswith("_check"):
        return say(_CHECK_DIGIT_OF).format(field=field_word(field[: -len("_check")]))
    return say(_FIELDS[field])


def sex_word(sex: str) -> str:
    """The sex as the passport says it; nothing where it cannot be read."""
    return say(dict(SEXES)[sex]) if sex else ""


def say(words: str) -> str:
    """A short text of the opening in the clerk's language."""
    return QCoreApplication.translate("Opening", words)
