"""One person's checklist, put together from the case, the rules and the words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desk_app.domain.case.case_view import CaseView
from desk_app.domain.case.checklist import Checklist, ChecklistItem, Words
from desk_app.domain.identity.names import spoken_name
from desk_app.domain.rules.lines import Line, Place, deadline_of
from desk_app.domain.rules.pathway import Requirement, Step, StepKind
from desk_app.domain.rules.places import Centre
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.domain.rules.wording import Wording
from desk_app.domain.waiting.opening_calendar import OpeningHours
from desk_app.services.paper.opening_hours import hours_in_words

OFFICIAL_PAGE = "https://lifeindenmark.borger.dk"
NO_WORDS = Words("", "")


@dataclass(frozen=True)
class ChecklistPage:
    """A list while it is put together.

    Attributes:
        case: whose list it is.
        rules: the rules the case began with.
        own: the words of the citizen's language.
        our_centre: id of the centre that prints it; empty while nobody has said.
        our_hours: when that centre is open, as its lead wrote it down; else None.
    """

    case: CaseView
    rules: Rulebook
    own: Wording
    our_centre: str = ""
    our_hours: OpeningHours | None = None

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
            if step.milestone is None:  # what MitID wants is said in its own line
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
            deadline=deadline_of(line, self._dates()),
            deadline_words=self._said(f"{name}.deadline"),
            done_on=done_on,
            url=line.url,
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
        own = self.own.language
        return ChecklistItem(
            id=wanted.any_of[0],
            title=Words(rules[0].title.in_language(own), rules[0].title.da),
            what=Words(rules[0].get.in_language(own), rules[0].get.da),
            where=self._both(lambda words: self._centre_line(self._centre(), words)),
            bring=NO_WORDS,
            cost=NO_WORDS,
            if_nothing=self._said("paper.if_nothing"),
            deadline=None,
            deadline_words=NO_WORDS,
            done_on=None,
            url="",
        )

    def _dates(self) -> dict[str, date]:
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
            if code in self.rules.municipalities:
                place += f": {self.rules.municipalities[code].name}"
        return (
            f"{place}: {line.url}" if line.place is Place.ONLINE and line.url else place
        )

    def _centre(self) -> Centre | None:
        return self.rules.places.serving(self.case.facts)

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
            self.rules.documents[name].title.in_language(words.language)
            if name in self.rules.documents
            else words.say(f"bring.{name}")
            for name in names
        ]
        return ", ".join([said[0], *map(_lower_first, said[1:])]) if said else ""

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


def _lower_first(text: str) -> str:
    """Lower the first letter inside a sentence, but leave names like MitID alone."""
    if len(text) > 1 and text[1].islower() and not any(c.isupper() for c in text[1:]):
        return text[0].lower() + text[1:]
    return text
