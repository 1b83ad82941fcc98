"""Which editor each field of the rules has, and what it writes down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from dateutil.relativedelta import relativedelta

from desk_app.domain.case.person import MaritalStatus
from desk_app.domain.identity.countries import countries, country_name, read_country
from desk_app.domain.identity.names import clean_name
from desk_app.domain.identity.typed_dates import read_date
from desk_app.domain.rules.pathway import Step
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.errors import DeskError
from desk_app.services.steps import Written
from ui.desk.editors import Answered, Chosen, Editor, Ticked, Typed
from ui.desk.words import say
from ui.i18n import QT_TRANSLATE_NOOP, format_date
from ui.spoken import language_now

_YEARS_AHEAD = 20
_HOUSEHOLD = frozenset({"address", "moved_in", "municipality", "lives_with_host"})
CPR_FIELD = "cpr"  # has a place of its own on the page: it is issued, not written down
_IDENTITY = ("passport", "national_id", "danish_passport")


@dataclass(frozen=True)
class Around:
    """What an editor may need to know.

    Attributes:
        step: the step it belongs to.
        rules: names of documents and municipalities.
        today: the local day.
        hidden: fields whose value is not for this case's eyes.
    """

    step: Step
    rules: Rulebook
    today: date
    hidden: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Part:
    """One row of a form: its words, its editor, and the value it is about."""

    attribute: str
    label: str
    make: Callable[[Around], Editor]

    def read_from(self, written: Written) -> Any:
        """The value as it is kept."""
        owner = written.household if self._shared else written.person
        return getattr(owner, self.attribute)

    def write_to(self, written: Written, value: Any) -> Written:
        """The same with this value."""
        change = {self.attribute: value}
        if self._shared:
            return replace(written, household=replace(written.household, **change))
        return replace(written, person=replace(written.person, **change))

    @property
    def _shared(self) -> bool:
        return self.attribute in _HOUSEHOLD


def parts_of(step: Step, written: Written) -> list[Part]:
    """The rows of a step's form, in the order of the rules."""
    parts: list[Part] = []
    for name in step.fields:
        if name == "names":
            parts += [_PARTS["family_name"], _PARTS["given_names"]]
            if written.person.names_from_mrz:
                parts.append(_PARTS["names_from_mrz"])
        elif name != CPR_FIELD:
            parts.append(_PARTS[name])
    return parts


def label_of(attribute: str) -> str:
    """What a field is called in a form; "" for what stands in none."""
    if attribute == "protected":
        return say(QT_TRANSLATE_NOOP("Guide", "Name and address protection"))
    part = _PARTS.get(attribute)
    return say(part.label) if part is not None else ""


def _plain(_around: Around) -> Typed:
    return Typed(_tidy, str)


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _name(_around: Around) -> Typed:
    return Typed(clean_name, str)


def date_editor(around: Around, *, ahead: bool = False) -> Typed:
    """A date typed in any usual way and shown written out; ``ahead``: may lie ahead."""
    years = relativedelta(years=_YEARS_AHEAD if ahead else 0)
    latest = around.today + years

    def read(text: str) -> date | None:
        return read_date(text, latest) if text else None

    def write(day: date | None) -> str:
        return format_date(day) if day else ""

    hint = QT_TRANSLATE_NOOP("Guide", "day, month, year: 3/12/26")
    return Typed(read, write, say(hint))


def country_editor(_around: Around) -> Typed:
    """A country by its name in either language, or by its code."""
    language = language_now()

    def read(text: str) -> str:
        return read_country(text) if text else ""

    def write(code: str) -> str:
        return country_name(code, language) if code else ""

    def names() -> list[str]:
        return [name for _, name in countries(language)]

    hint = QT_TRANSLATE_NOOP("Guide", "name or three letters: Poland, POL")
    return Typed(read, write, say(hint), names)


def _municipality(around: Around) -> Typed:
    known = around.rules.municipalities
    shown = {code: f"{code} {one.name}" for code, one in known.items()}

    def read(text: str) -> str:
        if not text or text[:4] in known:
            return text[:4]
        word = text.casefold()
        names = {code: one.name.casefold() for code, one in known.items()}
        exact = [code for code, name in names.items() if name == word]
        found = exact or [code for code, name in names.items() if name.startswith(word)]
        if len(found) != 1:
            raise DeskError("municipality-unknown", municipality=text[:40])
        return found[0]

    def write(code: str) -> str:
        return shown.get(code, code)

    hint = QT_TRANSLATE_NOOP("Guide", "name or four figures: 0101")
    return Typed(read, write, say(hint), lambda: list(shown.values()))


def _yes_no(_around: Around) -> Answered:
    yes, no = QT_TRANSLATE_NOOP("Guide", "Yes"), QT_TRANSLATE_NOOP("Guide", "No")
    return Answered(((True, say(yes)), (False, say(no))))


def _sex(_around: Around) -> Answered:
    female = QT_TRANSLATE_NOOP("Guide", "Female")
    male = QT_TRANSLATE_NOOP("Guide", "Male")
    return Answered((("F", say(female)), ("M", say(male)), ("X", "X")))


def _way(_around: Around) -> Answered:
    app = QT_TRANSLATE_NOOP("Guide", "In the app, by themselves")
    counter = QT_TRANSLATE_NOOP("Guide", "Here at the counter")
    return Answered((("app", say(app)), ("counter", say(counter))))


class _MaritalStatus(Chosen):
    """Civil status as the case keeps it."""

    def value(self) -> MaritalStatus:
        return MaritalStatus(self.raw())


def _marital(_around: Around) -> Chosen:
    return _MaritalStatus([(key, say(words)) for key, words in _MARITAL])


def _document(around: Around) -> Chosen:
    first = around.step.requirements[:1]
    kinds = first[0].any_of if first else _IDENTITY
    rules, language = around.rules.documents, language_now()
    return Chosen([(kind, rules[kind].title.in_language(language)) for kind in kinds])


def _tick(words: str, _around: Around) -> Ticked:
    return Ticked(say(words))


def _confirm(_around: Around) -> Ticked:
    words = QT_TRANSLATE_NOOP("Guide", "The name is the same in the document")
    return Ticked(say(words), ticked_means=False)


_MARITAL = (
    (MaritalStatus.UNMARRIED.value, QT_TRANSLATE_NOOP("Guide", "unmarried")),
    (MaritalStatus.MARRIED.value, QT_TRANSLATE_NOOP("Guide", "married")),
    (MaritalStatus.DIVORCED.value, QT_TRANSLATE_NOOP("Guide", "divorced")),
    (MaritalStatus.WIDOWED.value, QT_TRANSLATE_NOOP("Guide", "widowed")),
)
_ONE_PARENT = QT_TRANSLATE_NOOP(
    "Guide", "A child is here without both parents, or they are not married"
)
_DRIVES = QT_TRANSLATE_NOOP("Guide", "Has a foreign driving licence")
_INSURED = QT_TRANSLATE_NOOP("Guide", "Was insured against unemployment abroad")
_PARTS = {
    part.attribute: part
    for part in (
        Part("family_name", QT_TRANSLATE_NOOP("Guide", "Family name"), _name),
        Part("given_names", QT_TRANSLATE_NOOP("Guide", "Given names"), _name),
        Part("names_from_mrz", QT_TRANSLATE_NOOP("Guide", "Scanned name"), _confirm),
        Part("birth_date", QT_TRANSLATE_NOOP("Guide", "Date of birth"), date_editor),
        Part("citizenship", QT_TRANSLATE_NOOP("Guide", "Citizenship"), country_editor),
        Part("sex", QT_TRANSLATE_NOOP("Guide", "Sex"), _sex),
        Part("birth_place", QT_TRANSLATE_NOOP("Guide", "Place of birth"), _plain),
        Part("document_kind", QT_TRANSLATE_NOOP("Guide", "Document"), _document),
        Part(
            "document_expiry",
            QT_TRANSLATE_NOOP("Guide", "Valid until"),
            partial(date_editor, ahead=True),
        ),
        Part(
            "previous_cpr", QT_TRANSLATE_NOOP("Guide", "Had a Danish number"), _yes_no
        ),
        Part("moved_from", QT_TRANSLATE_NOOP("Guide", "Moved from"), country_editor),
        Part("entered_on", QT_TRANSLATE_NOOP("Guide", "Came to Denmark"), date_editor),
        Part("address", QT_TRANSLATE_NOOP("Guide", "Address"), _plain),
        Part("moved_in", QT_TRANSLATE_NOOP("Guide", "Moved in"), date_editor),
        Part("municipality", QT_TRANSLATE_NOOP("Guide", "Municipality"), _municipality),
        Part(
            "lives_with_host",
            QT_TRANSLATE_NOOP("Guide", "Lives with somebody"),
            _yes_no,
        ),
        Part("marital_status", QT_TRANSLATE_NOOP("Guide", "Marital status"), _marital),
        Part(
            "children_along",
            QT_TRANSLATE_NOOP("Guide", "Children under 18 along"),
            _yes_no,
        ),
        Part(
            "one_parent",
            QT_TRANSLATE_NOOP("Guide", "Parents"),
            partial(_tick, _ONE_PARENT),
        ),
        Part("doctor_name", QT_TRANSLATE_NOOP("Guide", "Doctor"), _plain),
        Part("mitid_way", QT_TRANSLATE_NOOP("Guide", "MitID"), _way),
        Part("phone", QT_TRANSLATE_NOOP("Guide", "Phone"), _plain),
        Part(
            "drives",
            QT_TRANSLATE_NOOP("Guide", "Driving licence"),
            partial(_tick, _DRIVES),
        ),
        Part(
            "insured", QT_TRANSLATE_NOOP("Guide", "Insurance"), partial(_tick, _INSURED)
        ),
    )
}
