"""The list a newcomer carries home: values only, ready to be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in the citizen's language and in Danish."""

    own: str
    da: str


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One thing the citizen has done or must do.

    Attributes:
        id: the rule's line id, e.g. ``mitid``.
        title: e.g. "Tax card" / "Skattekort".
        what: what and why, in one plain sentence.
        where: office, address and opening hours; or the web page; may be empty.
        bring: what to bring; may be empty.
        cost: what it costs; may be empty.
        if_nothing: what happens if one does nothing; may be empty.
        deadline: the last day; None when there is no date.
        deadline_words: said where there is no date, e.g. "before your first pay day".
        done_on: the day it was done; None while to do.
        url: the official page, without scheme, e.g. ``lifeindenmark.borger.dk``.
        easy: the same as ``what`` in a short sentence; may be empty.
        icon: the pictogram beside the title; may be empty.
        household: done once for all who live together.
        ticks: first names of those who each do it; empty on one person's own list.
    """

    id: str
    title: Words
    what: Words
    where: Words
    bring: Words
    cost: Words
    if_nothing: Words
    deadline: date | None
    deadline_words: Words
    done_on: date | None
    url: str
    easy: Words = Words("", "")
    icon: str = ""
    household: bool = False
    ticks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checklist:
    """One person's list.

    There is no field for a CPR number or an address: neither is ever on this paper.

    Attributes:
        language: ISO 639-1 code of the citizen's language.
        given_name: first names, or empty for a person with name protection.
        reference: the case number.
        printed_on: the day.
        office: name and address of the centre.
        desk: the desk number; may be empty.
        done: what is done, in order.
        to_do: what is missing, in order.
        phrase: a sentence to show to a helper; ``da`` is what is read aloud.
        url: the official page for the QR code, with scheme.
        rules_checked: the oldest day on which a rule on this list was checked.
        unconfirmed: some rule on this list must still be confirmed by the office.
        training: made at a training desk: every page says so.
        unreviewed: nobody has read this translation yet.
        in_english: some of its words are in English, for want of a translation.
        for_all: what a whole family shares; its names stand in ``given_name``.
        besides: what this person shares with the family is on a page of its own.
    """

    language: str
    given_name: str
    reference: str
    printed_on: date
    office: Words
    desk: str
    done: tuple[ChecklistItem, ...]
    to_do: tuple[ChecklistItem, ...]
    phrase: Words
    url: str
    rules_checked: date
    unconfirmed: bool
    training: bool
    unreviewed: bool = False
    in_english: bool = False
    for_all: bool = False
    besides: bool = False
