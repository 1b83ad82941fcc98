"""Cases, persons, parties and events: values to rows and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any

from desk_app.domain.case.case_record import CaseRecord, CaseRow, Standing, Status
from desk_app.domain.case.events import Event, EventKind
from desk_app.domain.case.person import Household, MaritalStatus, Person, Relation
from desk_app.domain.identity.cpr import Cpr

Row = Sequence[Any]

STANDING_COLUMNS = (
    "status, step, waiting_for, missing, applied_on, informed_on, cpr_on, mitid_on,"
    " closed_on, outcome"
)
PERSON_COLUMNS = (
    "family_name, given_names, birth_date, citizenship, sex, birth_place,"
    " document_kind, document_expiry, moved_from, entered_on, previous_cpr,"
    " marital_status, children_along, one_parent, phone, doctor_name, mitid_way,"
    " drives, insured, protected, names_from_mrz, relation, cpr"
)
CLOCK_COLUMNS = "seq, kind, at, reason, day, action, undoes, history"
EVENT_COLUMNS = (
    "seq, kind, at, actor, desk, reason, step, paper, day, action, undoes, history"
)
# Of cases: they stand in an index and seldom change.
INDEXED_COLUMNS = "party_id, pathway, municipality, status, applied_on"
LIST_COLUMNS = (
    "cases.reference, persons.family_name, persons.given_names, persons.birth_date,"
    " persons.citizenship, cases.pathway, cases.municipality, parties.reference,"
    " persons.relation, persons.protected, cases.last_change,"
    " cases.status, cases.step, cases.waiting_for, cases.missing, cases.applied_on,"
    " cases.informed_on, cases.cpr_on, cases.mitid_on, cases.closed_on, cases.outcome,"
    " cases.forgotten_on"
)
_NAMES, _BIRTH, _PROTECTED, _LAST_CHANGE = slice(1, 3), 3, 9, 10
_STANDING_FROM = 11
_KINDS = {kind.value: kind for kind in EventKind}
_STATUSES = {status.value: status for status in Status}
_from_text = datetime.fromisoformat


def standing_values(standing: Standing) -> tuple[str | None, ...]:
    """Return the values of STANDING_COLUMNS."""
    return (
        standing.status.value,
        standing.step,
        standing.waiting_for,
        standing.missing,
        standing.applied_on.isoformat(),
        _text(standing.informed_on),
        _text(standing.cpr_on),
        _text(standing.mitid_on),
        _text(standing.closed_on),
        standing.outcome,
    )


def person_values(person: Person) -> tuple[str | int | None, ...]:
    """Return the values of PERSON_COLUMNS."""
    return (
        person.family_name,
        person.given_names,
        _text(person.birth_date),
        person.citizenship,
        person.sex,
        person.birth_place,
        person.document_kind,
        _text(person.document_expiry),
        person.moved_from,
        _text(person.entered_on),
        person.previous_cpr,
        person.marital_status.value,
        person.children_along,
        person.one_parent,
        person.phone,
        person.doctor_name,
        person.mitid_way,
        person.drives,
        person.insured,
        person.protected,
        person.names_from_mrz,
        person.relation.value,
        None if person.cpr is None else person.cpr.compact,
    )


def household_values(household: Household) -> tuple[str | int | None, ...]:
    """Return address, moved_in, municipality and lives_with_host."""
    return (
        household.address,
        _text(household.moved_in),
        household.municipality,
        household.lives_with_host,
    )


def event_rows(case_id: int, events: Iterable[Event]) -> list[tuple[Any, ...]]:
    """Return case_id and the values of EVENT_COLUMNS for each event."""
    return [
        (
            case_id,
            event.seq,
            event.kind.value,
            instant_text(event.at),
            event.actor,
            event.desk,
            event.reason,
            event.step,
            event.paper,
            _text(event.day),
            event.action,
            event.undoes,
            event.history,
        )
        for event in events
    ]


def record_of(
    case: Row, party: str, person: Row, household: Row, events: Iterable[Row]
) -> CaseRecord:
    """Return the case of a row of reference, pathway, additions, rules_version, rev.

    The row of its person ends with the day on which the case was forgotten.
    """
    reference, pathway, additions, rules_version, rev = case
    return CaseRecord(
        reference=reference,
        pathway=pathway,
        rules_version=rules_version,
        party=party,
        person=person_of(person),
        household=household_of(household),
        events=tuple(event_of(row) for row in events),
        additions=tuple(additions.split()),
        rev=rev,
        forgotten_on=_day(person[-1]),
    )


def person_of(row: Row) -> Person:
    """Return the person of a row of PERSON_COLUMNS."""
    return Person(
        family_name=row[0],
        given_names=row[1],
        birth_date=_day(row[2]),
        citizenship=row[3],
        sex=row[4],
        birth_place=row[5],
        document_kind=row[6],
        document_expiry=_day(row[7]),
        moved_from=row[8],
        entered_on=_day(row[9]),
        previous_cpr=_yes_or_no(row[10]),
        marital_status=MaritalStatus(row[11]),
        children_along=_yes_or_no(row[12]),
        one_parent=bool(row[13]),
        phone=row[14],
        doctor_name=row[15],
        mitid_way=row[16],
        drives=bool(row[17]),
        insured=bool(row[18]),
        protected=bool(row[19]),
        names_from_mrz=bool(row[20]),
        relation=Relation(row[21]),
        cpr=None if row[22] is None else Cpr(row[22]),
    )


def household_of(row: Row) -> Household:
    """Return the household of address, moved_in, municipality, lives_with_host."""
    return Household(row[0], _day(row[1]), row[2], _yes_or_no(row[3]))


def event_of(row: Row) -> Event:
    """Return the event of a row of EVENT_COLUMNS."""
    seq, kind, at, actor, desk, reason, step, paper, day, action, undoes, history = row
    return Event(
        seq,
        _KINDS[kind],
        _from_text(at),
        actor,
        desk,
        reason,
        step,
        paper,
        _day(day),
        action,
        undoes,
        history == 1,
    )


def clock_event_of(row: Row) -> Event:
    """Return what a clock reads of an event: a row with CLOCK_COLUMNS after the case.

    By position, because it runs by millions.
    """
    _, seq, kind, at, reason, day, action, undoes, history = row
    return Event(
        seq,
        _KINDS[kind],
        _from_text(at),
        "",
        "",
        reason,
        "",
        "",
        _day(day),
        action,
        undoes,
        history == 1,
    )


def list_row_of(row: Row) -> CaseRow:
    """Return the line of a list from LIST_COLUMNS; protected persons stay unnamed."""
    protected = bool(row[_PROTECTED])
    family_name, given_names = ("", "") if protected else row[_NAMES]
    return CaseRow(
        reference=row[0],
        family_name=family_name,
        given_names=given_names,
        birth_date=None if protected else _day(row[_BIRTH]),
        citizenship=row[4],
        pathway=row[5],
        municipality=row[6],
        party=row[7],
        relation=row[8],
        protected=protected,
        standing=_standing_of(row[_STANDING_FROM:]),
        last_change=row[_LAST_CHANGE],
        forgotten_on=_day(row[-1]),
    )


def instant_text(at: datetime) -> str:
    """Return the instant in UTC, ISO 8601; as text it sorts by time.

    Raises:
        ValueError: it has no time zone.
    """
    if at.tzinfo is not UTC:
        if at.tzinfo is None:
            raise ValueError(at)
        at = at.astimezone(UTC)
    return at.isoformat()


def _standing_of(row: Row) -> Standing:
    return Standing(
        status=_STATUSES[row[0]],
        step=row[1],
        waiting_for=row[2],
        missing=row[3],
        applied_on=date.fromisoformat(row[4]),
        informed_on=_day(row[5]),
        cpr_on=_day(row[6]),
        mitid_on=_day(row[7]),
        closed_on=_day(row[8]),
        outcome=row[9],
    )


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _yes_or_no(number: int | None) -> bool | None:
    return None if number is None else number == 1
