"""One person's checklist, put together from the case, the rules and the words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desk_app.domain.case.case_view import CaseView
from desk_app.domain.case.checklist import Checklist, ChecklistItem, Words
from desk_app.domain.identity.names import spoken_name
from desk_app.domain.rules.lines import Line, Place, deadline_of
from desk_app.domain.rules.pathway import DocumentRule, Requirement, Step, StepKind
from desk_app.domain.rules.places import Centre
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.domain.rules.wording import Wording
from desk_app.domain.waiting.opening_calendar import OpeningHours
from desk_app.services.paper.opening_hours import hours_in_words
from desk_app.services.paper.pictograms import PAPER_ICON, icon_of

OFFICIAL_PAGE = "https://lifeindenmark.borger.dk"
NO_WORDS = Words("", "")
# Done once for all who live together.
_HOUSEHOLD = frozenset(
    {"letterbox", "move_again", "departure", "children", "day_care", "school"}
)
_COMMAS = {"ar": "\u060c ", "zh": "\u3001"}


@dataclass(frozen=True)
class ChecklistPage:
    """A list while it is put together.

    Attributes:
        case: whose list it is.
        rules: the rules the case began with.
        own: the words of the citizen's language.
        our_centre: id of the centre that prints it; empty while nobody has said.
        our_hours: when that centre is open, as its lead wrote it down; else None.
        discreet: others see the paper too, so it does not say where this person
            lives: neither the municipality nor its centre.
    """

    case: CaseView
    rules: Rulebook
    own: Wording
    our_centre: str = ""
    our_hours: OpeningHours | None = None
    discreet: bool = False

    def checklist(self, desk: str, *, training: bool) -> Checklist:
        """Return the finished list, as of the case's day."""
        items = list(self._items())
        person = self.case.record.person
        checked = [step.provenance for step in self.case.steps]
        return Checklist(
            language=self.own.language,
            given_name="" if person.protected else spoken_name(person.given_names),
            reference=self.case.record.reference,
            printed_on=self.case.on,
            office=self._both(self._office),
            desk=desk,
            done=tuple(item for item in items if item.done_on is not None),
            to_do=tuple(item for item in items if item.done_on is None),
            phrase=self._phrase(items),
            url=OFFICIAL_PAGE,
            rules_checked=min(provenance.checked_on for provenance in checked),
            unconfirmed=not all(provenance.confirmed for provenance in checked),
            training=training,
        )

    def _items(self) -> Iterator[ChecklistItem]:
        """The lines in the order of the steps, each where it first occurs."""
        seen: set[str] = set()
        for step in self.case.steps:
            # What MitID wants is said in its own line.
            if step.milestone is None and not self.case.state_of(step).finished:
                for wanted in self.case.papers_missing(step):
                    yield self._paper(wanted)
            for name in step.lines:
                line = self.rules.lines[name]
                if name not in seen and line.when.holds(self.case.facts):
                    seen.add(name)
                    yield self._line(line, step)

    def _line(self, line: Line, step: Step) -> ChecklistItem:
        name, done_on = f"line.{line.id}", self._done_on(line, step)
        return ChecklistItem(
            id=line.id,
            title=self._said(f"{name}.title"),
            # What is done needs no telling how.
            what=NO_WORDS if done_on else self._said(f"{name}.what"),
            where=self._both(lambda words: self._where(line, words)),
            bring=self._both(lambda words: self._bring(line.bring, words)),
            cost=self._said(f"{name}.cost"),
            if_nothing=self._said(f"{name}.if_nothing"),
            deadline=deadline_of(line, self.dates()),
            deadline_words=self._said(f"{name}.deadline"),
            done_on=done_on,
            url=line.url,
            easy=NO_WORDS if done_on else self._said(f"{name}.easy"),
            icon=icon_of(line),
            household=line.id in _HOUSEHOLD,
        )

    def _done_on(self, line: Line, step: Step) -> date | None:
        """The day the desk did it; what is handed over is the citizen's to do."""
        if step.kind is StepKind.HAND_OVER or line.place not in {
            Place.CENTRE,
            Place.AUTHORITY,
        }:
            return None
        return self.case.done_on(step)

    def _paper(self, wanted: Requirement) -> ChecklistItem:
        """A paper that is still missing: what it is and where to get it."""
        rules = [self.rules.documents[paper] for paper in wanted.any_of]
        return ChecklistItem(
            id=wanted.any_of[0],
            title=self.titled(rules[0]),
            what=self.got(rules[0]),
            where=self.handed_in_at(),
            bring=NO_WORDS,
            cost=NO_WORDS,
            if_nothing=self._said("paper.if_nothing"),
            deadline=None,
            deadline_words=NO_WORDS,
            done_on=None,
            url="",
            icon=PAPER_ICON,
            household=rules[0].shared,
        )

    def titled(self, paper: DocumentRule) -> Words:
        """The name of a document."""
        return self._both(lambda words: _titled(paper, words))

    def got(self, paper: DocumentRule) -> Words:
        """Where one gets a document."""
        return self._both(lambda words: _got(paper, words))

    def handed_in_at(self) -> Words:
        """The address of the centre that serves this person, and its hours."""
        return self._both(lambda words: self._centre_line(self._centre(), words))

    def dates(self) -> dict[str, date]:
        """The case's days by the names that deadlines may start from."""
        so_far, record = self.case.progress, self.case.record
        # Section 22 of the CPR Act: permit, home and arrival, whichever came last.
        met = [
            day for day in (record.household.moved_in, record.person.entered_on) if day
        ]
        days = {
            "applied": so_far.applied,
            "informed": so_far.informed,
            "conditions_met": max(met) if met else None,
            "entered": record.person.entered_on,
            "moved_in": record.household.moved_in,
            "cpr_issued": so_far.cpr,
            "mitid_issued": so_far.mitid,
            "birth_date": record.person.birth_date,
        }
        return {name: day for name, day in days.items() if day is not None}

    def _where(self, line: Line, words: Wording) -> str:
        if line.place is Place.CENTRE:
            return self._centre_line(self._centre(), words)
        place = words.say(f"place.{line.place.value}")
        if line.place is Place.MUNICIPALITY:
            code = self.case.record.household.municipality
            if code in self.rules.municipalities and not self.discreet:
                place += f": {self.rules.municipalities[code].name}"
        return (
            f"{place}: {line.url}" if line.place is Place.ONLINE and line.url else place
        )

    def _centre(self) -> Centre | None:
        return None if self.discreet else self.rules.places.serving(self.case.facts)

    def _centre_line(self, centre: Centre | None, words: Wording) -> str:
        if centre is None:
            return words.say("place.municipality")
        if self.our_hours is not None and centre.id == self.our_centre:
            centre = replace(centre, hours=self.our_hours.spans)
        hours = hours_in_words(centre, words)
        return ". ".join(part for part in (centre.address, hours) if part)

    def _office(self, words: Wording) -> str:
        centre = self._centre()
        if centre is None:
            return words.say("place.municipality")
        name = centre.name.in_language(words.language)
        return ", ".join(part for part in (name, centre.address) if part)

    def _bring(self, names: Sequence[str], words: Wording) -> str:
        said = [
            _titled(self.rules.documents[name], words)
            if name in self.rules.documents
            else words.say(f"bring.{name}")
            for name in names
        ]
        if words.language != "de":  # there nouns keep their capitals
            said[1:] = map(_lower_first, said[1:])
        return _COMMAS.get(words.language, ", ").join(said)

    def _phrase(self, items: Sequence[ChecklistItem]) -> Words:
        """The sentence for the first thing to do that has one."""
        for item in items:
            name = f"line.{item.id}.phrase"
            if item.done_on is None and self.own.has(name):
                return self._said(name)
        return NO_WORDS

    def _said(self, name: str) -> Words:
        return self._both(lambda words: words.say(name))

    def _both(self, say: Callable[[Wording], str]) -> Words:
        return Words(say(self.own), say(self.rules.wordings["da"]))


def _titled(paper: DocumentRule, words: Wording) -> str:
    said = paper.title.in_language(words.language)
    return words.say(f"document.{paper.id}.title", said)


def _got(paper: DocumentRule, words: Wording) -> str:
    said = paper.get.in_language(words.language)
    return words.say(f"document.{paper.id}.get", said)


def _lower_first(text: str) -> str:
    """Lower the first letter inside a sentence, but leave names like MitID alone."""
    if len(text) > 1 and text[1].islower() and not any(c.isupper() for c in text[1:]):
        return text[0].lower() + text[1:]
    return text
