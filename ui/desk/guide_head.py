"""The head of a case: who it is, where it stands, its number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desk_app.domain.case.person import Relation
from desk_app.domain.identity.names import display_name
from desk_app.services.lookup import Sheet
from ui.desk.words import holder_words, relation_words, say
from ui.i18n import QT_TRANSLATE_NOOP, format_date
from ui.spoken import language_now
from ui.tokens import Space, Tone
from ui.widgets.card import column, holding, row
from ui.widgets.flow import Flow
from ui.widgets.states import Banner
from ui.widgets.text import Chip, Look, Text
from ui.words import State, status_state


class GuideHead(QWidget):
    """The name with its chips, what kind of case it is, and the number to copy."""

    def __init__(self) -> None:
        super().__init__()
        self.name = Text("", Look.HEADING)
        self.status, self.scanned, self.number_kind = Chip(), Chip(), Chip()
        self.elsewhere = Chip()
        self.about = Text("", Look.MUTED)
        self.number = Text("", Look.MUTED).one_line()
        self.number.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.number.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.protected = Banner()
        who = Flow(gap=Space.S)
        chips = (self.status, self.elsewhere, self.scanned, self.number_kind)
        for part in (self.name, *chips):
            who.addWidget(part)
        first = row(gap=Space.M)
        first.addWidget(holding(who), 1)
        first.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        layout = column(gap=Space.XS)
        layout.addLayout(first)
        layout.addWidget(self.about)
        layout.addWidget(self.protected)
        self.setLayout(layout)

    def show_sheet(self, sheet: Sheet) -> None:
        """Say whose case it is."""
        case, record = sheet.case, sheet.case.record
        person = record.person
        self.name.setText(display_name(person.family_name, person.given_names))
        if record.forgotten_on is not None:
            day = format_date(record.forgotten_on)
            self.name.setText(say(_FORGOTTEN_ON).format(day=day))
        self.number.setText(say(_CASE).format(number=record.reference))
        standing = case.standing()
        self.status.show_state(
            *status_state(case.status, standing.waiting_for, standing.outcome)
        )
        others = sheet.claim if sheet.elsewhere else None
        held = say(_IN_HAND).format(who=holder_words(others)) if others else ""
        self.elsewhere.show_state(held, Tone.NEUTRAL)
        scanned = say(_SCANNED) if person.names_from_mrz else ""
        self.scanned.show_state(scanned, Tone.WARN)
        replaced = person.cpr is not None and person.cpr.is_replacement
        kind = State(say(_REPLACEMENT) if replaced else "", Tone.WARN)
        self.number_kind.show_state(*kind)
        self.about.setText(_about(sheet))
        warning = say(_PROTECTED) if person.protected else ""
        self.protected.say(warning, Tone.WARN)
        if record.forgotten_on is not None:
            self.protected.say(say(_FORGOTTEN), Tone.ACCENT)


def _about(sheet: Sheet) -> str:
    """The pathway, the municipality, and with whom they came: one line."""
    case, rules = sheet.case, sheet.rules
    words = [case.pathway.title.in_language(language_now())]
    place = rules.municipalities.get(case.record.household.municipality)
    if place is not None:
        words.append(place.name)
    if sheet.mates:
        with_others = say(_WITH).format(count=len(sheet.mates) + 1)
        relation = case.record.person.relation
        if relation not in {Relation.PRINCIPAL, Relation.ALONE}:
            words.append(relation_words(relation))
        words.append(with_others)
    return " · ".join(words)


_IN_HAND = QT_TRANSLATE_NOOP("Guide", "with {who}")
_CASE = QT_TRANSLATE_NOOP("Guide", "Case {number}")
_SCANNED = QT_TRANSLATE_NOOP("Guide", "scanned · confirm the name")
_REPLACEMENT = QT_TRANSLATE_NOOP("Guide", "replacement number")
_PROTECTED = QT_TRANSLATE_NOOP(
    "Guide",
    "Name and address are protected: say neither aloud, and let nobody see the screen.",
)
_FORGOTTEN_ON = QT_TRANSLATE_NOOP("Guide", "Forgotten on {day}")
_FORGOTTEN = QT_TRANSLATE_NOOP(
    "Guide",
    "The person is not kept any more. The days and waiting times are; nothing can be"
    " changed. If the citizen comes back, open a new case.",
)
_WITH = QT_TRANSLATE_NOOP("Guide", "party of {count}")
